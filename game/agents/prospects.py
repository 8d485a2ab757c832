"""Prospects: what one seat's gains anywhere on the board are worth to it, computed once a turn for all its orders."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from game.agents.policy import Policy, Worths
from game.kernel import outlook, ranking, scoring
from game.kernel.board import Board, Observation
from game.kernel.outlook import Mines, Routes, Standings
from game.kernel.tables import Bools, Tables
from game.vocabulary import AgendaKind, OrderKind

_LEAST = -2  # influence that absence may cost
_MOST = 5  # influence that one order may win, an ask answered included
_SHARES = 2  # that one order may win


class Prospects(NamedTuple):
    """One seat's prospects in a batch; worths are int32, in hundredths of a point."""

    seat: int
    board: Board
    policy: Policy
    closing: Bools  # (games,) the year is scored at the end of this turn
    left: Worths  # (games,) scorings still to come, this turn's included
    turns_left: Worths  # (games,) turns after this one
    steps: Worths  # (agenda kinds, games) worth of one step towards the marked agenda
    sought: Bools  # (republics, games) the marked agenda is to lead there
    wanted: Worths  # (games,) influence that the marked agenda wants in several republics
    gains: Worths  # (changes, republics, games) worth of influence from _LEAST to _MOST
    moved: Standings  # how republics would score if the seat's influence changed
    presence: Worths  # (republics, games) worth of not being absent
    value: Worths  # (republics, 1) value of the republic
    mines: Mines  # what every deposit would bring
    refined: Mines  # the same with a plant in its host
    open: Routes  # what every corridor would bring once it is open, by shares more
    upgraded: Routes  # and once it is upgraded


def prospects(tables: Tables, policy: Policy, observation: Observation, mark: Worths) -> Prospects:
    """Return the prospects of a seat; `mark` `(games,)` is the place of its agenda among the dealt, -1 unknown."""
    seat, board = observation.seat, observation.board
    turn = board.turn.astype(np.int32)
    shares, levels = range(_SHARES + 1), tables.numbers.corridors_levels
    blank = Prospects(
        seat=seat,
        board=board,
        policy=policy,
        closing=tables.year_closes[turn],
        left=policy.scorings[turn],
        turns_left=tables.last_turn - turn,
        steps=np.zeros((len(AgendaKind), board.games), np.int32),
        sought=np.zeros((tables.republics, board.games), np.bool_),
        wanted=np.zeros(board.games, np.int32),
        gains=np.zeros((1, tables.republics, board.games), np.int32),
        moved=outlook.if_moved(tables, board, seat, _changes(policy)),
        presence=np.zeros((tables.republics, board.games), np.int32),
        value=tables.value.astype(np.int32)[:, None],
        mines=outlook.if_mined(tables, board, seat),
        refined=outlook.if_mined(tables, board, seat, plants=True),
        open=outlook.if_built(tables, board, seat, shares, 1),
        upgraded=outlook.if_built(tables, board, seat, shares, levels),
    )
    aimed = _aimed(tables, blank, mark)
    known = aimed._replace(gains=_gains(tables, aimed))
    return known._replace(presence=_presence(known))


def gained(tables: Tables, known: Prospects, kind: OrderKind, influence: Worths | int) -> Worths:
    """Return the worth `(republics, games)` of an order of a kind in each republic that wins influence.

    What an answered ask brings is added to the influence.
    """
    answers = tables.answers[kind][known.board.ask]
    won = influence + answers * np.int32(tables.numbers.asks_influence)
    return worth_of(known, won) + answered(known, answers)


def worth_of(known: Prospects, influence: Worths) -> Worths:
    """Return the worth of an influence won in each republic, both `(republics, games)`."""
    case = np.minimum(influence, _MOST) - _LEAST
    return np.take_along_axis(known.gains, case[None], axis=0)[0]


def answered(known: Prospects, answers: Bools) -> Worths:
    """Return the worth of asks answered beyond their influence; both `(republics, games)`."""
    return answers * (known.policy.weights.ask + known.steps[AgendaKind.ANSWER])


def scorings_after(known: Prospects, turns: Worths) -> Worths:
    """Return how many scorings are left to what begins to score after so many turns; both `(places, games)`."""
    turn = known.board.turn + turns
    return known.policy.scorings[np.minimum(turn, len(known.policy.scorings) - 1)]


def _aimed(tables: Tables, known: Prospects, mark: Worths) -> Prospects:
    """Add what a step towards the marked agenda is worth: its points, divided among the steps that lack."""
    if not len(tables.names.agendas):
        return known
    board, games = known.board, np.arange(known.board.games)
    agenda = np.where(mark >= 0, board.dealt[mark, games], -1)
    done = scoring.agendas(tables, board)[known.seat, agenda, games]
    lacking = np.where(agenda >= 0, tables.agenda_count[agenda] - done, 0).astype(np.int32)
    worth = known.policy.weights.agenda * tables.numbers.scoring_agenda
    step = np.where(lacking > 0, worth // np.maximum(lacking, 1), 0)
    kind = tables.agenda_kind[agenda]
    steps = np.where(kind == np.arange(len(AgendaKind))[:, None], step, 0).astype(np.int32)
    sought = np.arange(tables.republics)[:, None] == tables.agenda_republic[agenda]
    wanted = tables.agenda_influence[agenda].astype(np.int32)
    return known._replace(steps=steps, sought=sought, wanted=wanted)


def _gains(tables: Tables, known: Prospects) -> Worths:
    """Return the worth of each change of influence, averaged over what rivals may gain meanwhile."""
    weights, drift, cases = known.policy.weights, known.policy.drift, known.moved
    closing = weights.partners_closing * known.closing
    worth = cases.own * (weights.partners + closing) - cases.rivals * np.int32(weights.rivals)
    worth += cases.leads * (known.steps[AgendaKind.LEAD_COUNT] + known.steps[AgendaKind.LEAD] * known.sought)
    count = _MOST - _LEAST + 1
    parts = [part * worth[len(drift) - 1 - lost :][:count] for lost, part in enumerate(drift) if part]
    mixed = sum(parts, np.zeros_like(worth[:count])) // np.int32(sum(drift))
    mixed = mixed + _influence(tables, known)
    return (mixed - mixed[-_LEAST]).astype(np.int32)


def _changes(policy: Policy) -> range:
    """Return the changes of influence to look at: what rivals may gain meanwhile counts as a loss."""
    return range(_LEAST - len(policy.drift) + 1, _MOST + 1)


def unmoved(known: Prospects) -> Standings:
    """Return how republics would score now, each `(republics, games)`."""
    place = _changes(known.policy).index(0)
    return Standings(*(each[place] for each in known.moved))


def _influence(tables: Tables, known: Prospects) -> Worths:
    """Return the worth of standing influence `(changes, republics, games)`: its length, and known everywhere."""
    now = known.board.influence[known.seat].astype(np.int32)
    changed = now + np.arange(_LEAST, _MOST + 1, dtype=np.int32)[:, None, None]
    changed = np.clip(changed, known.board.floor[known.seat], tables.numbers.turn_influence_cap)
    worth = changed * (known.policy.weights.influence * known.value * known.left)
    return worth + (changed >= known.wanted) * known.steps[AgendaKind.INFLUENCE]


def _presence(known: Prospects) -> Worths:
    """Return what absence would cost: up to two points of influence, where the republic is about to be full."""
    board = known.board
    total = board.influence.sum(axis=0, dtype=np.int32)
    crowd = np.clip(total + 2 - board.room, 0, -_LEAST)
    lost = np.take_along_axis(known.gains, (-crowd - _LEAST)[None], axis=0)[0]
    return -lost * known.policy.weights.presence // 100


def is_ahead(board: Board, seat: int) -> Bools:
    """Return whether each power has more points than the seat `(powers, games)`."""
    points = ranking.totals(board)
    return points > points[seat]
