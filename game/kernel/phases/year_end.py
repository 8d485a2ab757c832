"""The year's end: scoring, the Five's table, and the end of the game (rulebook 13 and 14)."""

from __future__ import annotations

import numpy as np

from game.kernel import scoring
from game.kernel.arrays import either
from game.kernel.board import Board
from game.kernel.events import Note
from game.kernel.influence import PLACE
from game.kernel.tables import Short, Small, Tables
from game.vocabulary import Clause, Outcome, PointSource


def year_end(tables: Tables, board: Board, mark: Small) -> tuple[Board, list[Note]]:
    """Score all games whose year ends now and finish those whose last turn this is."""
    closes = tables.year_closes.take(board.turn) & (board.outcome == Outcome.RUNNING)
    if not closes.any():
        return board, []
    earned, notes = _score(tables, board, mark)
    even = _even(tables, board)
    last = closes & (board.turn == tables.last_turn)
    penalty = _penalty(tables, board)
    points = board.points + earned * closes
    points[:, PointSource.PRESSURE] -= penalty * last
    outcome = either(last, np.int8(Outcome.FINISHED), board.outcome)
    after = board._replace(points=points, outcome=outcome, even=board.even + (even & closes))
    notes += [Note(Clause.FIVE_EVEN, even, ("republic",))]
    kept = [note._replace(amount=note.amount * closes) for note in notes]
    ends = [Note(Clause.PRESSURE_PENALTY, -penalty * last, ("actor",)), Note(Clause.GAME_FINISHED, last)]
    return after, [*kept, *ends]


def _score(tables: Tables, board: Board, mark: Small) -> tuple[Short, list[Note]]:
    """Return points by source `(powers, sources, games)` int16 and how each was made."""
    partners = scoring.partners(tables, board)
    supply = scoring.supply(tables, board)
    corridors = scoring.corridors(tables, board)
    mandate = scoring.mandates(tables, board)
    agenda = scoring.marked(tables, board, mark) * np.int8(tables.numbers.scoring_agenda)
    earned = np.zeros_like(board.points)
    earned[:, PointSource.PARTNERS] = (partners.leader + partners.second).sum(axis=1)
    earned[:, PointSource.SUPPLY] = supply.sum(axis=1)
    earned[:, PointSource.CORRIDORS] = (corridors.share + corridors.standards).sum(axis=1)
    earned[:, PointSource.MANDATE] = mandate
    earned[:, PointSource.AGENDA] = agenda
    notes = [
        Note(Clause.SCORED_LEADER, partners.leader, PLACE),
        Note(Clause.SCORED_SECOND, partners.second, PLACE),
        Note(Clause.SCORED_SUPPLY, supply, ("actor", "deposit")),
        Note(Clause.SCORED_SHARE, corridors.share, ("actor", "corridor")),
        Note(Clause.SCORED_STANDARDS, corridors.standards, ("actor", "corridor")),
        Note(Clause.SCORED_MANDATE, mandate, ("actor",)),
        Note(Clause.SCORED_AGENDA, agenda, ("actor",), detail=_agendas(board, mark)),
    ]
    return earned, notes


def _agendas(board: Board, mark: Small) -> Small:
    return board.dealt[mark, np.arange(board.games)]


def _even(tables: Tables, board: Board) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """Return where nobody stands clearly above the rest `(republics, games)` (13.6)."""
    most = board.influence.max(axis=0)
    near = board.influence >= most - tables.numbers.scoring_even_margin
    return near.sum(axis=0, dtype=np.int8) > 1


def _penalty(tables: Tables, board: Board) -> Small:
    """Return what pressure costs at the end `(powers, games)` int8 (14.1)."""
    tense = board.tension >= tables.numbers.tension_penalty_from
    return board.presses * tense * np.int8(tables.numbers.tension_penalty)
