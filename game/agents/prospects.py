"""Prospects: what one seat's gains anywhere on the board are worth to it, computed once a turn for all its orders."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from game.agents.cases import JOINT_SHARES, MOST_SHARES, Cases
from game.agents.ores import Ores
from game.agents.policies import Factors, Policies
from game.agents.policy import Worths
from game.agents.roads import Roads, Weighing
from game.kernel import places, prices, ranking, scoring
from game.kernel.arrays import at_least, at_most, either, of_place, row_of, within
from game.kernel.board import Board, contact_counts
from game.kernel.outlook import Standings
from game.kernel.requirements import Seats, of_seats
from game.kernel.tables import Bools, Small, Tables
from game.vocabulary import AgendaKind, OrderKind

_LEAST = -2  # influence that absence may cost
_POINT = 100  # worths are hundredths
_MOST = 6  # influence that one order may win, an ask answered included
_FADES = 3  # turns before the end from which capital is worth less and less


class Aim(NamedTuple):
    """What the marked agendas ask for."""

    steps: Worths  # (agenda kinds, seats, games) worth of one step towards it
    sought: Bools  # (republics, seats, games) it is to lead there
    wanted: Worths  # (seats, games) influence that it wants in several republics


@dataclass(frozen=True)
class Prospects:
    """Several seats' prospects in a batch, each found when it is first asked for; worths are hundredths of a point."""

    tables: Tables
    policies: Policies
    seats: Seats
    board: Board
    mark: Worths  # (seats, games) the place of their agendas among the dealt, -1 unknown
    most: int = _MOST  # influence won that is looked at
    origin: Prospects | None = (
        None  # of those by whose lights these are judged, if it is not the seats themselves
    )

    @cached_property
    def closing(self) -> Bools:
        """`(games,)`: the year is scored at the end of this turn."""
        return self.tables.year_closes.take(self.board.turn)

    @cached_property
    def left(self) -> Worths:
        """`(games,)`: scorings still to come, this turn's included."""
        return self.policies.scorings.take(self.board.turn)

    @cached_property
    def turns_left(self) -> Worths:
        """`(games,)`: turns after this one."""
        return self.tables.last_turn - self.board.turn.astype(np.int32)

    @cached_property
    def value(self) -> Worths:
        """`(republics, 1, 1)`: value of the republic."""
        return self.tables.value.astype(np.int32)[:, None, None]

    @property
    def weights(self) -> Factors:
        """What features are worth to each seat, each `(seats, 1)`."""
        return self.policies.weights

    def own(self, array: NDArray[Any]) -> NDArray[Any]:
        """Return the seats' part of an array `(powers, places, games)`, as `(places, seats, games)`."""
        return of_seats(array, self.seats)

    @cached_property
    def capital(self) -> Small:
        """`(seats, games)`: treasuries."""
        return self.board.capital.take(self.seats, axis=0)

    @cached_property
    def surplus(self) -> Small:
        """`(seats, games)`: capital that would be lost over the cap, so that orders have it for free."""
        income = self.tables.income.take(self.seats)[:, None]
        return at_least(self.capital + income - np.int8(self.tables.numbers.turn_capital_cap), 0)

    @cached_property
    def price(self) -> Worths:
        """`(seats, games)`: worth of capital, less and less up to the last turn, in which it is free."""
        return -(np.minimum(self.turns_left, _FADES) * -self.weights.capital // _FADES)

    @cached_property
    def holds(self) -> Bools:
        """`(deposits, seats, games)`: whose deposit it is."""
        return self.board.holder[:, None] == self.seats.astype(np.int8)[:, None]

    @cached_property
    def aim(self) -> Aim:
        """What the marked agenda asks for."""
        return _aim(self)

    @property
    def steps(self) -> Worths:
        """`(agenda kinds, seats, games)`: worth of one step towards the marked agenda."""
        return self.aim.steps

    @cached_property
    def answers(self) -> Bools:
        """`(kinds, republics, 1, games)`: which kinds of order answer which asks."""
        if self.origin:
            return self.origin.answers
        return self.tables.answers.take(self.board.ask, axis=1)[:, :, None]

    @cached_property
    def answer(self) -> Worths:
        """`(seats, games)`: worth of an ask answered beyond its influence."""
        return self.weights.ask + self.steps[AgendaKind.ANSWER]

    @cached_property
    def asked(self) -> Worths:
        """`(republics, seats, games)`: worth of an ask answered with its influence."""
        return won(self, self.tables.numbers.asks_influence) + self.answer

    @cached_property
    def contact(self) -> Worths:
        """`(republics, seats, games)`: worth of contact where none counts any more."""
        contact = self.own(self.board.contact)
        counts = contact_counts(self.board.turn, contact, self.tables.numbers.turn_contact_turns - 1)
        return ~counts * (self.weights.contact * self.value)

    @cached_property
    def tension(self) -> Worths:
        """`(seats, games)`: worth of one more point of tension, worse the more there is, worst at the brink."""
        numbers, weights = self.tables.numbers, self.weights
        now = self.board.tension.astype(np.int32)
        near = np.maximum(now + (1 + numbers.tension_rise_cap - numbers.tension_cap), 0)
        tense = (now + 1 >= numbers.tension_penalty_from) & (self.turns_left < numbers.tension_quiet_turns)
        penalty = tense * np.int32(_POINT * numbers.tension_penalty)
        out = now * weights.tension
        out += near * weights.brink
        out -= penalty
        return out

    @cached_property
    def moved(self) -> Standings:
        """How republics would score if the seats' influence changed."""
        return self.cases.moved(self.seats, self.changes)

    @cached_property
    def cases(self) -> Cases:
        """How all powers would stand if they moved or built."""
        return self.origin.cases if self.origin else Cases(self.tables, self.board, self.changes)

    @property
    def changes(self) -> range:
        """The changes of influence to look at: what rivals may gain meanwhile counts as a loss."""
        return range(_LEAST - len(self.policies.drift) + 1, self.most + 1)

    @property
    def unmoved(self) -> Standings:
        """How republics would score now, each `(republics, seats, games)`."""
        place = self.changes.index(0)
        return Standings(*(each[place] for each in self.moved))

    @cached_property
    def gains(self) -> Worths:
        """`(changes, republics, seats, games)`: worth of influence from _LEAST to the most that is looked at."""
        return _gains(self)

    @cached_property
    def presence(self) -> Worths:
        """`(republics, seats, games)`: worth of not being absent."""
        return _presence(self)

    @cached_property
    def ores(self) -> Ores:
        """What mines bring."""
        return Ores(self.tables, self.policies, self.seats, self.board, self.left, self.turns_left)

    @cached_property
    def saved(self) -> Worths:
        """`(deposits, seats, games)`: worth of saving a paper from lapsing, more once it may lapse this turn."""
        return _saved(self)

    @cached_property
    def weighing(self) -> Weighing:
        """How what lasts is judged."""
        if self.origin:
            return self.origin.weighing
        return Weighing(self.policies, self.left, self.turns_left, self.cases.missing)

    @cached_property
    def roads(self) -> Roads:
        """What shares and levels would bring along corridors."""
        most = JOINT_SHARES if self.origin else MOST_SHARES
        return Roads(self.tables, self.weighing, self.seats, self.cases, most)

    @cached_property
    def opening(self) -> Worths:
        """`(corridors, seats, games)`: worth of the influence that comes with the opening of each corridor."""
        each = won(self, self.tables.numbers.corridors_opening) + self.weights.opening
        return places.summed_over(self.tables.corridor_touches, each)

    @cached_property
    def ripe_floor(self) -> Worths:
        """`(republics, seats, games)`: worth of a floor where an accession is ripe; one game where none is."""
        ripe = self.own(prices.ripe(self.tables, self.board))
        if not ripe.any():
            return np.zeros((1, 1, 1), np.int32)
        return ripe * (self.tables.numbers.accede_floor * self.weights.floor * self.value)


def gained(tables: Tables, known: Prospects, kind: OrderKind, influence: Worths | int) -> Worths:
    """Return the worth `(republics, seats, games)` of an order of a kind in each republic that wins influence.

    What an answered ask brings is added to the influence.
    """
    answers = known.answers[kind]
    more = tables.numbers.asks_influence
    if isinstance(influence, int):
        if not influence:
            return answers * known.asked
        base = won(known, influence)
        return base + answers * (won(known, influence + more) - base + known.answer)
    return worth_of(known, influence + answers * np.int32(more)) + answers * known.answer


def won(known: Prospects, influence: int) -> Worths:
    """Return the worth of an influence won in any republic `(republics, seats, games)`."""
    return known.gains[min(influence, known.most) - _LEAST]


def worth_of(known: Prospects, influence: Worths) -> Worths:
    """Return the worth of an influence won in each republic, both `(republics, seats, games)`."""
    place = np.arange(known.gains[0].size).reshape(known.gains.shape[1:])
    case = at_most(influence, known.most) - _LEAST
    return known.gains.reshape(-1).take(case * place.size + place)


def scorings_after(known: Prospects, turns: Worths) -> Worths:
    """Return how many scorings are left to what begins to score after so many turns; both `(places, ..., games)`."""
    return known.policies.scorings.take(known.board.turn + turns, mode="clip")


def _aim(known: Prospects) -> Aim:
    """Return what a step towards the marked agendas is worth: their points, divided among the steps that lack."""
    tables, board, mark = known.tables, known.board, known.mark
    if not len(tables.names.agendas) or not (mark >= 0).any():
        return _aimless(known)
    agenda = either(mark >= 0, row_of(board.dealt, mark), np.int8(-1))
    done = of_place(scoring.agendas(tables, board), known.seats, agenda)
    lacking = ((tables.agenda_count.take(agenda) - done) * (agenda >= 0)).astype(np.int32)
    worth = known.weights.agenda * np.int32(tables.numbers.scoring_agenda)
    step = (lacking > 0) * (worth // np.maximum(lacking, 1))
    kind = tables.agenda_kind.take(agenda)
    kinds = np.arange(len(AgendaKind), dtype=np.int8)[:, None, None]
    republics = np.arange(tables.republics, dtype=np.int8)[:, None, None]
    return Aim(
        steps=(kind == kinds) * step,
        sought=republics == tables.agenda_republic.take(agenda),
        wanted=tables.agenda_influence.take(agenda).astype(np.int32),
    )


def _aimless(known: Prospects) -> Aim:
    return Aim(
        steps=np.zeros((len(AgendaKind), 1, 1), np.int32),
        sought=np.zeros((known.tables.republics, 1, 1), np.bool_),
        wanted=np.zeros((1, 1), np.int32),
    )


def _gains(known: Prospects) -> Worths:
    """Return the worth of each change of influence, averaged over what rivals may gain meanwhile."""
    weights, drift, cases = known.weights, known.policies.drift, known.moved
    worth = cases.own * (weights.partners + weights.partners_closing * known.closing)
    worth -= cases.rivals * weights.rivals
    step = known.steps[AgendaKind.LEAD_COUNT] + known.steps[AgendaKind.LEAD] * known.aim.sought
    if step.any():
        worth += cases.leads * step
    mixed = _drifted(worth, drift)
    mixed += _influence(known)
    mixed -= mixed[-_LEAST].copy()
    return mixed


def _drifted(worth: Worths, drift: tuple[int, ...]) -> Worths:
    """Return worths `(changes from _LEAST on, ...)`, mixed of those with nothing lost and more and more lost."""
    count = len(worth) - len(drift) + 1
    if drift == (1,):
        return worth
    out = np.zeros((count, *worth.shape[1:]), np.int32)
    for lost, part in enumerate(drift):
        if part:
            out += np.int32(part) * worth[len(drift) - 1 - lost :][:count]
    out //= np.int32(sum(drift))
    return out


def _influence(known: Prospects) -> Worths:
    """Return the worth of standing influence `(changes, republics, seats, games)`: its length, and known everywhere."""
    now, cap = known.own(known.board.influence), known.tables.numbers.turn_influence_cap
    changed = at_most(now + np.arange(_LEAST, known.most + 1, dtype=np.int8)[:, None, None, None], cap)
    np.maximum(changed, known.own(known.board.floor), out=changed)
    worth = changed * (known.weights.influence * known.value * known.left)
    if known.steps[AgendaKind.INFLUENCE].any():
        worth += (changed >= known.aim.wanted) * known.steps[AgendaKind.INFLUENCE]
    return worth


def _presence(known: Prospects) -> Worths:
    """Return what absence would cost: up to two points of influence, where the republic is about to be full."""
    board = known.board
    total = board.influence.sum(axis=0, dtype=np.int32)
    crowd = within(total + 2 - board.room, 0, -_LEAST)[:, None]
    return -worth_of(known, -crowd) * known.weights.presence // 100


def _saved(known: Prospects) -> Worths:
    tables, board, numbers = known.tables, known.board, known.tables.numbers
    old = board.turn - board.signed + 1 >= numbers.memorandum_lapse_turn
    worth = -won(known, -numbers.memorandum_lapse_influence) * known.weights.lapse // 100
    half, whole = (worth // 2).take(tables.host, axis=0), worth.take(tables.host, axis=0)
    return either(old[:, None], whole, half) * ~board.guaranteed[:, None]


def are_ahead(board: Board, seats: Seats) -> Bools:
    """Return whether each power has more points than each of some seats `(powers, seats, games)`."""
    points = ranking.totals(board)
    return points[:, None] > points[seats]
