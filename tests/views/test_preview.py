"""A preview says what happens when the others pass, from public knowledge alone."""

import numpy as np
import pytest

from game.kernel import menu as menus
from game.kernel import orders
from game.kernel.observe import observe
from game.kernel.preview import points_now, previews
from game.kernel.state import take
from game.kernel.step import step
from game.views.orders import menu_view, sheet_view
from game.vocabulary import Clause, OrderKind
from tests.kernel import boards
from tests.views.games import course, states, tables, voice

COMPARED = {"influence": "influence", "floor": "floor", "development": "development", "room": "room"}
COMPARED |= {"level": "level", "shares": "shares", "tension": "tension", "member": "member", "plant": "plant"}


def legal_of(state, seat):
    card = menus.menu(tables(), state.board, seat)
    empty = orders.none(tables(), 1).sheet[seat]
    numbers = np.flatnonzero(menus.refusals(tables(), card, empty)[:, 0] == 0)[1:]
    kinds = tables().catalogue.kind[numbers]
    return numbers[(kinds != OrderKind.JOINT_DEPOSIT) & (kinds != OrderKind.JOINT_SEGMENT)]


def alone(state, seat, number):
    """Really resolve a turn in which only this order is given."""
    written = orders.none(tables(), 1)
    written.sheet[seat, 0, 0] = number
    written.mark[:] = state.mark
    return step(tables(), state, written)


def by_chance(notes):
    """Whether chance changed influence: a lapse, or the next turn's news."""
    clauses = {note.clause for note in notes if np.any(note.amount)}
    return bool(clauses & {Clause.LAPSED, Clause.HEADLINE_INFLUENCE})


def test_a_preview_agrees_with_a_real_step_when_the_others_pass():
    compared, random = 0, np.random.default_rng(3)
    for state in states(12, 10):
        for game in range(12):
            one, seat = take(state, np.array([game])), int(random.integers(tables().powers))
            legal = legal_of(one, seat)
            if not len(legal):
                continue  # the game is over
            number = int(random.choice(legal))
            passed, notes = alone(one, seat, 0)
            given, more = alone(one, seat, number)
            if by_chance([*notes, *more]):
                continue
            (changes,) = previews(tables(), observe(one, seat), (), [number])
            for what, field in COMPARED.items():
                real = getattr(given.board, field).astype(int) - getattr(passed.board, field).astype(int)
                said = sorted(change.amount for change in changes if change.what == what)
                assert said == sorted(real[real != 0].tolist()), (what, number)
            compared += 1
    assert compared > 30


def place(words, seat=0, played=None, sheet=()):
    menu = menu_view(voice(), (played or course(0)).observe(seat), sheet)
    return next(order for order in menu if order.words == words)


def test_expected_effects_in_words():
    order = place("Visit to Kazakhstan")
    assert order.expected[0] == "Influence in Kazakhstan +2"
    assert "Contact in Kazakhstan" in order.expected


def test_what_gives_way_in_a_full_republic_is_foreseen():
    menu = menu_view(voice(), course(6).observe(0), ())
    losses = ("Russia: influence in ", "China: influence in ", "EU: influence in ")
    assert any(
        effect.startswith(losses) and effect.endswith("-1") for order in menu for effect in order.expected
    )


def test_answers_to_asks_are_marked():
    seen = course(0).observe(0)
    answering = [order for order in menu_view(voice(), seen) if order.answers_ask]
    assert answering
    for order in answering:
        assert any(text.startswith("Answers the ask of") for text in order.expected)
        assert any(tables().answers[order.kind, seen.board.ask[republic, 0]] for republic in order.republics)
    assert not place("Envoy to Kazakhstan").answers_ask


def test_a_joint_order_supposes_that_the_partner_agrees():
    order = place("Joint order on Caspian crossing (Middle Corridor), partner: EU")
    assert order.expected[0] == "If the same joint order comes from your partner (EU):"
    assert "Level of Caspian crossing +2" in order.expected
    assert "EU: shares in Caspian crossing +1" in order.expected


def test_expected_effects_stand_beside_the_sheet():
    """A bid is stronger beside a visit, and a visit's contact makes a sale possible."""
    visit = place("Visit to Uzbekistan").number
    assert not place("Flagship sale to Uzbekistan").legal
    assert place("Flagship sale to Uzbekistan", sheet=[visit]).legal


def test_the_tray_tells_what_each_order_adds():
    visit = place("Visit to Uzbekistan").number
    sale = place("Flagship sale to Uzbekistan").number
    tray = sheet_view(voice(), course(0).observe(0), [visit, sale])
    assert tray.legal and tray.attention_left == 0
    assert "Floor in Uzbekistan +2" in tray.orders[1].expected


@pytest.mark.parametrize("seat", range(4))
def test_points_now_are_what_the_year_end_scores(seat):
    """Resolve a closing turn and compare: all sources but agendas."""
    state = boards.play(tables(), boards.start(tables(), 6), 3)
    passed, notes = step(tables(), state, orders.none(tables(), 6))
    earned = passed.board.points - state.board.points
    news = {note.clause for note in notes if np.any(note.amount)} & {Clause.HEADLINE_INFLUENCE}
    closed = passed.board._replace(turn=state.board.turn)
    same = (points_now(tables(), closed)[seat, :5] == earned[seat, :5]).all(axis=0)
    assert same.any() if news else same.all()


def test_any_sheet_can_be_looked_at_however_impossible():
    random, seen = np.random.default_rng(2), course(5, 2).observe(1)
    for _ in range(12):
        sheet = [
            int(number) for number in random.integers(1, tables().catalogue.count, random.integers(0, 6))
        ]
        tray = sheet_view(voice(), seen, sheet)
        assert tray.legal == (not tray.problems) and len(tray.orders) == len(sheet)
        assert all(not order.expected or order.legal for order in menu_view(voice(), seen, sheet))
