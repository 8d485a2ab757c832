"""The reveal: all orders side by side, sealed bids with their weights, joint orders as halves, both wires."""

import re
from dataclasses import replace

import pytest

from game.kernel import menu as menus
from game.records.course import Course, Sheet
from game.views.resolution import resolution_of
from game.views.wording import order_words
from game.vocabulary import Clause, Step
from tests.views.games import LANGUAGES, SCENARIOS, course, pack, voice

OPEN = re.compile(r"\[\?|[{}]|\bNone\b")


def texts_in(view):
    """Every text anywhere in a view."""
    if isinstance(view, str):
        yield view
    elif isinstance(view, tuple | list):
        for part in view:
            yield from texts_in(part)
    elif hasattr(view, "__dataclass_fields__"):
        for name in view.__dataclass_fields__:
            yield from texts_in(getattr(view, name))


def played(*sheets, seed=3):
    """One turn with the given orders by seat, in English words."""
    said, game = voice(), Course(pack(), seed)
    numbers = {order_words(said, number): number for number in range(said.tables.catalogue.count)}
    for seat in range(4):
        orders, offer, statement = sheets[seat] if seat < len(sheets) else ((), 0, "")
        game.put(seat, Sheet(tuple(numbers[words] for words in orders), numbers.get(offer, 0), 0, statement))
    return game.resolve()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SCENARIOS)
def test_random_turns_are_told_without_a_gap(name, language):
    said = voice(language, name)
    for turn in course(20, 2, name).turns:
        view = resolution_of(said, turn, 0)
        assert [text for text in texts_in(view) if OPEN.search(text)] == []


def test_all_that_happened_is_told_once_and_in_order():
    for turn in course(12, 6).turns:
        view = resolution_of(voice(), turn, 0)
        lines = [line for step in view.steps for line in step.lines]
        assert len(lines) + len(view.news) == len(turn.events)
        assert [step.step for step in view.steps] == sorted(step.step for step in view.steps)
        assert all(line.step is not Step.OPENING for line in lines)
        assert [line.clause for line in (*lines, *view.news)] == [event.clause for event in turn.events]


def test_orders_statements_and_offers_are_opened():
    offer = "Joint order on Caspian ports (Middle Corridor), partner: EU"
    turn = played((["Envoy to Kazakhstan", "Visit to Uzbekistan"], offer, "We come in peace."))
    sheet = resolution_of(voice(), turn, 1).sheets[0]
    assert [order.words for order in sheet.orders] == ["Envoy to Kazakhstan", "Visit to Uzbekistan"]
    assert (sheet.attention, sheet.capital) == (3, 1)
    assert sheet.offer_words == offer and sheet.statement == "We come in peace."
    assert resolution_of(voice(), turn, 1).sheets[3].words == "EU: no orders."


def test_a_sealed_bid_is_shown_as_stakes_and_weights():
    paper = "Memorandum on the Uchkuduk uranium deposit, stake {}"
    turn = played(
        ([paper.format(1), "Visit to Uzbekistan"], 0, ""),
        ([paper.format(3)], 0, ""),
        ([paper.format(2)], 0, ""),
    )
    (auction,) = resolution_of(voice(), turn, 0).auctions
    board = turn.before.board
    for bid in auction.bids:
        assert bid.strength == bid.stake_weight + bid.influence + bid.visit + bid.ask
        assert bid.influence == board.influence[bid.power, 1, 0]
        assert bid.stake_weight == 2 * bid.stake and bid.visit == (2 if bid.power == 0 else 0)
        assert not bid.defends
    strengths = [bid.strength for bid in auction.bids]
    assert strengths == sorted(strengths, reverse=True)
    signed = [event.actor for event in turn.events if event.clause is Clause.SIGNED]
    assert [auction.winner] == signed == [bid.power for bid in auction.bids if bid.wins]


def test_a_defender_is_shown_among_the_bids():
    said = voice()
    for seed in range(60):
        for turn in course(6, seed).turns:
            for auction in resolution_of(said, turn, 0).auctions:
                holder = int(turn.before.board.holder[auction.deposit, 0])
                assert [bid.power for bid in auction.bids if bid.defends] == [holder] * (holder >= 0)
                if holder >= 0:
                    return
    pytest.fail("no memorandum was ever contested")


def test_joint_orders_are_halves_that_meet_or_miss():
    order = "Joint order on Caspian ports (Middle Corridor), partner: {}"
    turn = played(
        ([order.format("EU")], 0, ""),
        ([order.format("China")], 0, ""),
        ([], 0, ""),
        ([order.format("USA")], 0, ""),
    )
    view = resolution_of(voice(), turn, 0)
    found = {(joint.first, joint.second): joint.matched for joint in view.joints}
    assert found == {(0, 3): True, (1, 2): False}
    assert not view.sheets[1].orders[0].matched and view.sheets[0].orders[0].matched
    assert [joint.words.endswith("The halves meet.") for joint in view.joints] == [True, False]


def test_the_reveal_shows_both_wires_and_planning_only_ones_own():
    turn = course(1, 1).turns[0]
    view = resolution_of(voice(), turn, 0)
    assert {wire.id for wire in view.headline.wires} == {"novastan", "russtrat"}
    assert view.headline.origin is not None
    others = resolution_of(voice(), turn, 1).headline
    assert others.text != view.headline.text and others.effects == view.headline.effects


def test_marks_stay_hidden_at_the_reveal():
    """The same turn with other marks gives the same page, unless it closes a year."""
    one, other = played(), played()
    marked = [Sheet(mark=2) for _ in range(4)]
    changed = replace(other, sheets=tuple(marked))
    assert repr(resolution_of(voice(), one, 0)) == repr(resolution_of(voice(), changed, 0))


def test_prices_on_an_opened_sheet_are_those_of_its_turn():
    for turn in course(8, 9).turns:
        for power, sheet in enumerate(resolution_of(voice(), turn, 0).sheets):
            card = menus.menu(voice().tables, turn.before.board, power)
            assert [order.capital for order in sheet.orders] == [
                int(card.capital[order.number, 0]) for order in sheet.orders
            ]
            paid = [
                -event.amount for event in turn.events if event.clause is Clause.PAID and event.actor == power
            ]
            assert sum(paid) == sheet.capital
