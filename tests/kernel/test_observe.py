"""Every field of the state is declared public, the seat's own or hidden; nothing hidden is in an observation."""

from game.kernel.board import Board, Observation
from game.kernel.observe import observe
from game.kernel.state import State
from tests.kernel.boards import start, tables

PUBLIC = """
    turn outcome influence floor contact capital points summit pressed presses ask ask_age withdrawn programmed
    purchases development room member accession plant flagships holder stake signed guaranteed lead partner level
    shares standards opened tension quiet licence_until licence_year truce_until headline shown dealt tallies even
    offer
"""
OWN = {"mark"}
HIDDEN = {"seed"}


def test_every_field_is_declared():
    assert set(Board._fields) == set(PUBLIC.split())
    assert set(State._fields) == {"board"} | OWN | HIDDEN
    assert set(Observation._fields) == {"seat", "board", "mark"}


def test_an_observation_holds_only_the_own_mark():
    board = tables()
    state = start(board, 6)
    marks = state.mark.copy()
    marks[:] = [[0], [1], [2], [0]]
    state = state._replace(mark=marks)
    for seat in range(board.powers):
        seen = observe(state, seat)
        assert (seen.mark == marks[seat]).all()
        others = marks.copy()
        others[[other for other in range(board.powers) if other != seat]] = 2
        changed = observe(State(state.board, state.seed + 1, others), seat)
        assert all((a == b).all() for a, b in zip(seen.board, changed.board, strict=True))
        assert (seen.mark == changed.mark).all()
