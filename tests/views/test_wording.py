"""Everything that can happen or be ordered has words, in every language, with nothing left open."""

import re
from functools import cache

import numpy as np
import pytest

from game.kernel import menu as menus
from game.kernel.events import Event, rows
from game.kernel.step import step
from game.scenario.headlines import CostEffect
from game.views.lines import event_words, log_lines
from game.views.log import Filter, filtered, game_log
from game.views.news import effect_words
from game.views.orders import menu_view, sheet_view
from game.views.reasons import Question, reasons
from game.views.wording import order_words
from game.vocabulary import AgendaKind, Clause, MandateKind, OrderKind, Outcome, PointSource, Refusal
from tests.kernel import boards
from tests.views.games import LANGUAGES, MAIN, SCENARIOS, course, tables, voice

OPEN = re.compile(r"\[\?|[{}]|\bNone\b|\bnan\b")
EVENT = dict.fromkeys(Event._fields[1:], 0) | {"other": 1, "amount": 1}


def complete(text):
    return bool(text) and not OPEN.search(text) and text[0] != " " and "  " not in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("clause", list(Clause))
def test_every_clause_has_words(clause, language):
    for other, detail in ((1, 1), (-1, 0)):
        event = Event(clause=clause, **{**EVENT, "other": other, "detail": detail})
        assert "[?event" not in event_words(voice(language), event)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("flag", list(Refusal))
def test_every_refusal_has_words_for_every_kind(flag, language):
    said, played = voice(language), course(0)
    board = played.state.board
    for kind in list(OrderKind)[1:]:
        span = said.tables.catalogue.span[kind]
        for seat in range(said.tables.powers) if span.stop > span.start and applies(flag, kind) else ():
            card = menus.menu(said.tables, board, seat)
            (text,) = reasons(Question(said, board, card, (), span.start), int(flag))
            assert complete(text), text


PLACES = {
    Refusal.LOWER_SUM: (OrderKind.STANDARDS,),
    Refusal.LOW_INFLUENCE: (OrderKind.STANDARDS, OrderKind.ACCEDE),
    Refusal.NO_CONTACT: (OrderKind.FLAGSHIP, OrderKind.ACCEDE),
    Refusal.MINISTER: (OrderKind.SUMMIT,),
    Refusal.MEMBER: (OrderKind.ACCEDE,),
    Refusal.HAS_PLANT: (OrderKind.PLANT,),
    Refusal.NO_PURCHASE: (OrderKind.FLAGSHIP,),
    Refusal.ANSWERED_BEFORE: (OrderKind.PROGRAMME,),
    Refusal.NOTHING_TO_TAKE: (OrderKind.PRESSURE,),
    Refusal.SAME_RIVAL: (OrderKind.PRESSURE,),
    Refusal.FULL_SEGMENT: (OrderKind.INVEST, OrderKind.JOINT_SEGMENT),
}
DEPOSITS = (OrderKind.MEMORANDUM, OrderKind.CONTRACT, OrderKind.GUARANTEE, OrderKind.JOINT_DEPOSIT)
PLACES |= dict.fromkeys((Refusal.FUNDED, Refusal.GUARANTEED, Refusal.OWN_PAPER), DEPOSITS)
PLACES[Refusal.NO_PAPER] = DEPOSITS[1:]


def applies(flag, kind):
    return kind in PLACES.get(flag, OrderKind)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SCENARIOS)
def test_every_order_has_words_of_its_own(name, language):
    said = voice(language, name)
    words = [order_words(said, number) for number in range(said.tables.catalogue.count)]
    assert all(map(complete, words))
    assert len(set(words)) == len(words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_vocabulary_has_a_name(language):
    said = voice(language)
    keys = [f"kind.{kind.word}" for kind in OrderKind if kind]
    keys += [f"source.{source.word}" for source in PointSource]
    keys += [f"outcome.{outcome.word}" for outcome in Outcome]
    keys += [f"mandate.{kind.word}" for kind in MandateKind]
    keys += [f"agenda_kind.{kind.word}" for kind in AgendaKind]
    assert [key for key in keys if not complete(said.say(key))] == []


@cache
def happened(name):
    """Every different event of a batch of random games."""
    found = []
    state = boards.start(tables(name), 48)
    for _ in range(tables(name).last_turn):
        state, notes = step(tables(name), state, boards.random_orders(tables(name), state))
        found.append(rows(notes))
    table = np.unique(np.delete(np.concatenate(found), 1, axis=1), axis=0)
    return [Event(Clause(row[0]), *row[1:]) for row in table.tolist()]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SCENARIOS)
def test_random_games_are_told_without_a_gap(name, language):
    lines = log_lines(voice(language, name), happened(name), 1)
    assert [line.line for line in lines if not complete(line.line)] == []
    assert all(re.search(r"\[\d+\.\d+\]$", line.line) for line in lines)


def test_nearly_every_clause_happens_in_random_games():
    """Keeps the test above honest: what random play never reaches, it does not test."""
    reached = {event.clause for name in (MAIN, "long-game") for event in happened(name)}
    assert set(Clause) - reached <= {Clause.CRISIS, Clause.PRESSURE_PENALTY, Clause.FLAGSHIP_LOST}


def test_a_log_line_says_who_where_how_much_and_why():
    said = voice()
    event = Event(
        Clause.VISIT, **{**EVENT, "actor": 1, "other": -1, "republic": 4, "deposit": -1, "amount": 2}
    )
    event = event._replace(segment=-1, corridor=-1, detail=-1)
    (line,) = log_lines(said, [event], 3)
    assert line.line == "Russia: visit to Tajikistan, influence +2. [4.2]"
    assert (line.turn, line.actor, line.republics, line.amount) == (3, 1, (4,), 2)


@pytest.mark.parametrize("pressed", [True, False])
def test_who_gives_way_under_pressure_is_not_told_to_have_been_away(pressed):
    room = Event(Clause.ROOM, **{**EVENT, "actor": 1, "other": -1, "republic": 4, "amount": -1})
    press = Event(
        Clause.PRESSED, **{**EVENT, "actor": 0, "other": 1, "republic": 4 if pressed else 3, "amount": -1}
    )
    line = log_lines(voice(), [press, room], 3)[-1].text
    assert ("it counts as absent there, because it was under pressure" in line) == pressed
    assert ("it was absent there" in line) != pressed


@pytest.mark.parametrize(("amount", "more"), [(-1, "1 capital less"), (2, "2 capital more")])
def test_what_a_headline_does_to_a_price_is_told_without_a_sign(amount, more):
    headline = next(iter(voice().pack.headlines.values()))
    for power, who in (("usa", "USA"), (None, "All powers")):
        effect = CostEffect(effect="cost", order="contract", power=power, amount=amount)
        told = effect_words(voice(), headline.model_copy(update={"effects": [effect]}))
        assert told == (f"{who}: the order 'Contract' costs {more} this turn.",)


def test_the_news_that_open_a_turn_carry_its_number():
    lines = game_log(voice(), course(2))
    headlines = [line for line in lines if line.clause is Clause.HEADLINE]
    assert [line.turn for line in headlines] == list(range(1, len(headlines) + 1))


def test_filters_of_the_log():
    said = voice()
    lines = game_log(said, course(6, 3))
    mine = filtered(lines, Filter(power=2))
    assert mine and all(2 in (line.actor, line.other) for line in mine)
    there = filtered(lines, Filter(republic=1, turn=2))
    assert there and all(1 in line.republics and line.turn == 2 for line in there)
    assert len(filtered(lines, Filter())) == len(lines)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SCENARIOS)
def test_menus_and_sheets_of_random_games_are_told_without_a_gap(name, language):
    said = voice(language, name)
    for turns in (0, 3, 7):
        played = course(turns, 5, name)
        for seat in range(said.tables.powers):
            seen = played.observe(seat)
            menu = menu_view(said, seen)
            texts = [text for order in menu for text in (order.words, *order.reasons, *order.expected)]
            assert [text for text in texts if not complete(text)] == []
            assert all(order.legal or order.reasons for order in menu)
            legal = [order.number for order in menu if order.legal][:2]
            tray = sheet_view(said, seen, legal)
            assert complete(tray.words) and all(map(complete, tray.problems))


def test_reasons_tell_the_numbers():
    said, played = voice(), course(0)
    menu = {order.words: order for order in menu_view(said, played.observe(0))}
    assert menu["Accession of Tajikistan"].reasons[-1] == "Needs influence 3 in Tajikistan, you have 1."
    tray = [menu["Summit with focus on Uzbekistan"].number, menu["Envoy to Kazakhstan"].number]
    beside = {order.words: order for order in menu_view(said, played.observe(0), tray)}
    assert "Needs 2 attention, 0 left." in beside["Visit to Kazakhstan"].reasons


def test_a_sheet_that_cannot_be_given_says_why():
    said, played = voice(), course(0)
    menu = {order.words: order.number for order in menu_view(said, played.observe(0))}
    tray = sheet_view(
        said, played.observe(0), [menu["Visit to Kazakhstan"], menu["Summit with focus on Uzbekistan"]]
    )
    assert not tray.legal and tray.attention_left == -1
    assert "Visit to Kazakhstan: Needs 2 attention, 1 left." in tray.problems
