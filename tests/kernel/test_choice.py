"""Choice and menu are two forms of the same rules: what may be chosen is what no reason stands against."""

import numpy as np
import pytest

from game.kernel import menu
from game.kernel.choice import Choice
from game.scenario import library
from game.vocabulary import OrderKind, Outcome
from tests.kernel.boards import play, start, tables

GAMES = 60


@pytest.mark.parametrize("name", library.scenario_names())
@pytest.mark.parametrize("turns", [0, 2, 5, 9])
def test_what_may_be_chosen_is_what_no_reason_stands_against(name, turns):
    board = tables(name)
    state = play(board, start(board, GAMES), turns)
    random = np.random.default_rng(turns)
    for seat in range(board.powers):
        card, choice = menu.menu(board, state.board, seat), Choice(board, state.board, np.array([seat]))
        sheet = np.zeros((board.numbers.turn_slots, GAMES), np.int16)
        assert (choice.permitted[1:, 0] == without_contact(board, card.standing)[1:]).all()
        for slot in range(len(sheet)):
            assert (choice.legal[1:, 0] == (menu.refusals(board, card, sheet) == 0)[1:]).all()
            assert not choice.legal[0].any()
            worth = choice.legal[:, 0] * random.random((len(choice.legal), GAMES))
            sheet[slot] = worth.argmax(axis=0) * (random.random(GAMES) < 0.9)
            choice.write(sheet[slot, None])


def without_contact(board, standing):
    """Which orders nothing but lack of contact stands against."""
    lifted = standing.copy()
    for kind in (OrderKind.FLAGSHIP, OrderKind.ACCEDE):
        lifted[board.catalogue.span[kind]] &= ~np.uint32(menu.Refusal.NO_CONTACT)
    return lifted == 0


def test_games_that_are_over_leave_no_choice():
    board = tables()
    state = play(board, start(board, GAMES), 9)
    over = state.board.outcome != Outcome.RUNNING
    assert over.any() and not over.all()
    assert not Choice(board, state.board, np.array([0])).legal[..., over].any()


def test_a_visit_brings_the_contact_that_a_sale_needs():
    board = tables()
    state = play(board, start(board, GAMES), 9)
    choice = Choice(board, state.board, np.array([0]))
    sale, visit = (board.catalogue.span[kind].start for kind in (OrderKind.FLAGSHIP, OrderKind.VISIT))
    before = choice.legal[sale, 0].copy()
    visits = choice.legal[visit, 0].copy()
    choice.write(np.where(visits, visit, 0).astype(np.int16)[None])
    assert (choice.legal[sale, 0] & ~before & visits).any()
    assert not (choice.legal[sale, 0] & ~before & ~visits).any()


def test_a_forbidden_kind_cannot_be_chosen_and_the_rest_can():
    board = tables()
    state = play(board, start(board, GAMES), 3)
    choice, free = Choice(board, state.board, np.array([1])), Choice(board, state.board, np.array([1]))
    span = board.catalogue.span[OrderKind.PRESSURE]
    assert free.legal[span].any()
    choice.forbid((OrderKind.PRESSURE,))
    assert not choice.legal[span].any()
    assert (np.delete(choice.legal, span, axis=0) == np.delete(free.legal, span, axis=0)).all()
