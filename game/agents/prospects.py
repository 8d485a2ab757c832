"""Prospects: what one seat's gains anywhere on the board are worth to it, computed once a turn for all its orders."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np

from game.agents.policy import Policy, Worths
from game.agents.roads import Roads, Weighing
from game.kernel import outlook, places, prices, ranking, scoring
from game.kernel.arrays import either, row_of, within
from game.kernel.board import Board, Observation
from game.kernel.outlook import Mines, Standings
from game.kernel.tables import Bools, Tables
from game.vocabulary import AgendaKind, OrderKind

_LEAST = -2  # influence that absence may cost
_MOST = 5  # influence that one order may win, an ask answered included
_LASTING = 6  # turns for which a mine's income is counted at most


class Aim(NamedTuple):
    """What the marked agenda asks for."""

    steps: Worths  # (agenda kinds, games) worth of one step towards it
    sought: Bools  # (republics, games) it is to lead there
    wanted: Worths  # (games,) influence that it wants in several republics


@dataclass(frozen=True)
class Prospects:
    """One seat's prospects in a batch, each found when it is first asked for; worths are in hundredths of a point."""

    tables: Tables
    policy: Policy
    seat: int
    board: Board
    mark: Worths  # (games,) the place of its agenda among the dealt, -1 unknown

    @cached_property
    def closing(self) -> Bools:
        """`(games,)`: the year is scored at the end of this turn."""
        return self.tables.year_closes[self.board.turn]

    @cached_property
    def left(self) -> Worths:
        """`(games,)`: scorings still to come, this turn's included."""
        return self.policy.scorings[self.board.turn]

    @cached_property
    def turns_left(self) -> Worths:
        """`(games,)`: turns after this one."""
        return self.tables.last_turn - self.board.turn.astype(np.int32)

    @cached_property
    def value(self) -> Worths:
        """`(republics, 1)`: value of the republic."""
        return self.tables.value.astype(np.int32)[:, None]

    @cached_property
    def aim(self) -> Aim:
        """What the marked agenda asks for."""
        return _aim(self)

    @property
    def steps(self) -> Worths:
        """`(agenda kinds, games)`: worth of one step towards the marked agenda."""
        return self.aim.steps

    @cached_property
    def moved(self) -> Standings:
        """How republics would score if the seat's influence changed."""
        return outlook.if_moved(self.tables, self.board, self.seat, _changes(self.policy))

    @property
    def unmoved(self) -> Standings:
        """How republics would score now, each `(republics, games)`."""
        place = _changes(self.policy).index(0)
        return Standings(*(each[place] for each in self.moved))

    @cached_property
    def gains(self) -> Worths:
        """`(changes, republics, games)`: worth of influence from _LEAST to _MOST."""
        return _gains(self)

    @cached_property
    def presence(self) -> Worths:
        """`(republics, games)`: worth of not being absent."""
        return _presence(self)

    @cached_property
    def mines(self) -> Mines:
        """What every deposit would bring."""
        return outlook.if_mined(self.tables, self.board, self.seat)

    @cached_property
    def refined(self) -> Mines:
        """The same with a plant in its host."""
        return outlook.if_mined(self.tables, self.board, self.seat, plants=True)

    @cached_property
    def mine(self) -> Worths:
        """`(deposits, games)`: worth of a mine on each deposit, and part of what a plant could add later."""
        raw = mined(self, self.mines)
        return raw + (mined(self, self.refined) - raw) * self.policy.weights.refining // 100

    @cached_property
    def mine_scorings(self) -> Worths:
        """`(deposits, games)`: scorings left to a mine that is begun now."""
        return scorings_after(self, self.tables.lead[:, None].astype(np.int32) - 1)

    @cached_property
    def mine_income(self) -> Worths:
        """`(deposits, games)`: worth of the income of a mine that is begun now."""
        paying = within(self.turns_left - self.tables.lead[:, None], 0, _LASTING)
        return paying * (self.policy.weights.income * self.tables.numbers.mines_income)

    @cached_property
    def roads(self) -> Roads:
        """What shares and levels would bring along corridors."""
        weighing = Weighing(self.policy, self.left, self.turns_left)
        return Roads(self.tables, weighing, self.seat, self.board)

    @cached_property
    def opening(self) -> Worths:
        """`(corridors, games)`: worth of the influence that comes with the opening of each corridor."""
        each = won(self, self.tables.numbers.corridors_opening) + self.policy.weights.opening
        return places.summed(self.tables.corridor_touches, each)

    @cached_property
    def ripe_floor(self) -> Worths:
        """`(republics, games)`: worth of a floor where an accession is ripe."""
        ripe = prices.ripe(self.tables, self.board)[self.seat]
        worth: Worths = ripe * (self.tables.numbers.accede_floor * self.policy.weights.floor * self.value)
        return worth


def gained(tables: Tables, known: Prospects, kind: OrderKind, influence: Worths | int) -> Worths:
    """Return the worth `(republics, games)` of an order of a kind in each republic that wins influence.

    What an answered ask brings is added to the influence.
    """
    answers = tables.answers[kind].take(known.board.ask)
    more = tables.numbers.asks_influence
    if isinstance(influence, int):
        worth = either(answers, won(known, influence + more), won(known, influence))
    else:
        worth = worth_of(known, influence + answers * np.int32(more))
    return worth + answered(known, answers)


def won(known: Prospects, influence: int) -> Worths:
    """Return the worth of an influence won in any republic `(republics, games)`."""
    return known.gains[min(influence, _MOST) - _LEAST]


def worth_of(known: Prospects, influence: Worths) -> Worths:
    """Return the worth of an influence won in each republic, both `(republics, games)`."""
    republics, games = known.gains.shape[1:]
    case = np.clip(influence, None, _MOST) - _LEAST
    return row_of(known.gains.reshape(-1, games), case * republics + np.arange(republics)[:, None])


def answered(known: Prospects, answers: Bools) -> Worths:
    """Return the worth of asks answered beyond their influence; both `(republics, games)`."""
    return answers * (known.policy.weights.ask + known.steps[AgendaKind.ANSWER])


def scorings_after(known: Prospects, turns: Worths) -> Worths:
    """Return how many scorings are left to what begins to score after so many turns; both `(places, games)`."""
    return known.policy.scorings.take(known.board.turn + turns, mode="clip")


def mined(known: Prospects, mines: Mines) -> Worths:
    """Return the worth `(deposits, games)` of points at all scorings to come, and of income."""
    return points(known, mines) * known.mine_scorings + known.mine_income


def points(known: Prospects, mines: Mines) -> Worths:
    """Return the worth of a mine's points at one scoring `(deposits, games)`."""
    weights, own = known.policy.weights, mines.mandates[known.seat]
    others = mines.mandates.sum(axis=0, dtype=np.int8) - own
    worth = mines.supply * np.int32(weights.supply) + own * np.int32(weights.mandate)
    return worth + others * np.int32(weights.others)


def _aim(known: Prospects) -> Aim:
    """Return what a step towards the marked agenda is worth: its points, divided among the steps that lack."""
    tables, board, mark = known.tables, known.board, known.mark
    if not len(tables.names.agendas) or not (mark >= 0).any():
        return _aimless(known)
    agenda = either(mark >= 0, row_of(board.dealt, mark), np.int8(-1))
    done = row_of(scoring.agendas(tables, board)[known.seat], agenda)
    lacking = ((tables.agenda_count.take(agenda) - done) * (agenda >= 0)).astype(np.int32)
    worth = known.policy.weights.agenda * tables.numbers.scoring_agenda
    step = (lacking > 0) * (worth // np.maximum(lacking, 1))
    kind = tables.agenda_kind.take(agenda)
    return Aim(
        steps=(kind == np.arange(len(AgendaKind), dtype=np.int8)[:, None]) * step,
        sought=np.arange(tables.republics, dtype=np.int8)[:, None] == tables.agenda_republic.take(agenda),
        wanted=tables.agenda_influence.take(agenda).astype(np.int32),
    )


def _aimless(known: Prospects) -> Aim:
    games = known.board.games
    return Aim(
        steps=np.zeros((len(AgendaKind), games), np.int32),
        sought=np.zeros((known.tables.republics, games), np.bool_),
        wanted=np.zeros(games, np.int32),
    )


def _gains(known: Prospects) -> Worths:
    """Return the worth of each change of influence, averaged over what rivals may gain meanwhile."""
    weights, drift, cases = known.policy.weights, known.policy.drift, known.moved
    closing = np.int32(weights.partners_closing) * known.closing
    worth = cases.own * (weights.partners + closing) - cases.rivals * np.int32(weights.rivals)
    worth += cases.leads * (
        known.steps[AgendaKind.LEAD_COUNT] + known.steps[AgendaKind.LEAD] * known.aim.sought
    )
    count = _MOST - _LEAST + 1
    parts = [part * worth[len(drift) - 1 - lost :][:count] for lost, part in enumerate(drift) if part]
    mixed = sum(parts[1:], parts[0]) // np.int32(sum(drift))
    mixed += _influence(known)
    return mixed - mixed[-_LEAST]


def _changes(policy: Policy) -> range:
    """Return the changes of influence to look at: what rivals may gain meanwhile counts as a loss."""
    return range(_LEAST - len(policy.drift) + 1, _MOST + 1)


def _influence(known: Prospects) -> Worths:
    """Return the worth of standing influence `(changes, republics, games)`: its length, and known everywhere."""
    now, cap = known.board.influence[known.seat], np.int8(known.tables.numbers.turn_influence_cap)
    changed = now + np.arange(_LEAST, _MOST + 1, dtype=np.int8)[:, None, None]
    changed = np.maximum(np.minimum(changed, np.full_like(now, cap)), known.board.floor[known.seat])
    worth = changed * (known.policy.weights.influence * known.value * known.left)
    if known.steps[AgendaKind.INFLUENCE].any():
        worth += (changed >= known.aim.wanted) * known.steps[AgendaKind.INFLUENCE]
    return worth


def _presence(known: Prospects) -> Worths:
    """Return what absence would cost: up to two points of influence, where the republic is about to be full."""
    board = known.board
    total = board.influence.sum(axis=0, dtype=np.int32)
    crowd = np.clip(total + 2 - board.room, 0, -_LEAST)
    return -worth_of(known, -crowd) * known.policy.weights.presence // 100


def is_ahead(board: Board, seat: int) -> Bools:
    """Return whether each power has more points than the seat `(powers, games)`."""
    points = ranking.totals(board)
    return points > points[seat]


def prospects(tables: Tables, policy: Policy, observation: Observation, mark: Worths) -> Prospects:
    """Return the prospects of a seat; `mark` `(games,)` is the place of its agenda among the dealt, -1 unknown."""
    return Prospects(tables, policy, observation.seat, observation.board, mark)
