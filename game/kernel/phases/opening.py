"""The opening of a turn: new asks, one headline, and at a year's start new agendas (rulebook 3, 9.3, 13.5)."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.kernel import chance, standing
from game.kernel.arrays import at_least, either, row_of, running_sum, spots, within
from game.kernel.board import Board
from game.kernel.events import Note
from game.kernel.state import State
from game.kernel.tables import Bools, Short, Small, Tables
from game.vocabulary import Clause, Measure, Outcome, Purpose


def opening(tables: Tables, state: State, done: Bools) -> tuple[State, list[Note]]:
    """Open the turn that `state.board.turn` names; `done` `(republics, games)` says which asks make way."""
    board, ask_notes = _show_asks(tables, state, done)
    state, headline_notes = _headline(tables, state._replace(board=board))
    state, agenda_notes = _deal(tables, state)
    return state, [*ask_notes, *headline_notes, *agenda_notes]


def _show_asks(tables: Tables, state: State, done: Bools) -> tuple[Board, list[Note]]:
    """Show another ask of each republic whose ask is done (9.3)."""
    board = state.board
    flat, republic, game = spots(done)
    choices = tables.asks.take(republic, axis=0).T
    present = choices == board.ask.reshape(-1)[flat]
    own = present.any(axis=0)  # an ask that only a headline brought is none of them
    word = chance.words_at(state.seed[game], board.turn[game], Purpose.ASK, republic)
    pick = chance.below(word, tables.ask_count.take(republic) - own)
    pick = pick + (own & (pick >= present.argmax(axis=0)))
    ask = board.ask.copy()
    ask.reshape(-1)[flat] = choices[pick, np.arange(len(pick))]
    shown = Note(Clause.ASK_SHOWN, done, ("republic",), detail=ask)
    return board._replace(ask=ask, ask_age=board.ask_age * ~done), [shown]


def _headline(tables: Tables, state: State) -> tuple[State, list[Note]]:
    """Choose the turn's headline and let it work (3.1, 3.2)."""
    board = state.board
    chosen = _choose(tables, state)
    seen = board.shown | (np.arange(len(tables.headlines.weight))[:, None] == chosen)
    board = board._replace(headline=chosen, shown=seen)
    board, notes = _effects(tables, board)
    return state._replace(board=board), [Note(Clause.HEADLINE, chosen >= 0, detail=chosen), *notes]


def _choose(tables: Tables, state: State) -> Short:
    """Return the headline of each game `(games,)` int16, -1 for none."""
    board, headlines = state.board, tables.headlines
    dated = headlines.scheduled.take(board.turn)
    fixed = dated >= 0
    if fixed.any():
        fixed &= ~row_of(board.shown, dated)
    if fixed.all():
        return dated
    upto = running_sum((possible(tables, board) & ~board.shown) * headlines.weight[:, None])
    word = chance.words(state.seed, board.turn, Purpose.HEADLINE, 1)[0]
    pick = chance.below(word, upto[-1])
    drawn = either(upto[-1] > 0, (upto <= pick.astype(np.int16)).sum(axis=0, dtype=np.int16), np.int16(-1))
    return either(fixed, dated, drawn)


def possible(tables: Tables, board: Board) -> Bools:
    """Return whether all conditions of each headline hold `(headlines, games)`."""
    out, conditions = np.ones(board.shown.shape, np.bool_), tables.headlines.conditions
    if not len(conditions):
        return out
    leaders = standing.leaders(tables, board)
    values = np.empty((len(conditions), board.games), np.int8)
    for value, (measure, first, second) in zip(values, _measures(tables), strict=True):
        value[:] = _measure(tables, board, leaders, measure, first, second)
    least, most = conditions[:, 4:].T[..., None]
    for headline, met in zip(conditions[:, 0].tolist(), (values >= least) & (values <= most), strict=True):
        out[headline] &= met
    return out


@lru_cache(maxsize=64)
def _measures(tables: Tables) -> tuple[tuple[Measure, int, int], ...]:
    """Return what each condition measures, with its subjects."""
    rows = tables.headlines.conditions[:, 1:4].tolist()
    return tuple((Measure(measure), first, second) for measure, first, second in rows)


def _measure(
    tables: Tables, board: Board, leaders: Small, measure: Measure, first: int, second: int
) -> NDArray[Any]:
    if measure is Measure.TURN:
        return board.turn
    if measure is Measure.TENSION:
        return board.tension
    if measure is Measure.INFLUENCE:
        return board.influence[first, second]
    if measure is Measure.LEADER:
        return leaders[second] == first
    if measure is Measure.MEMBER:
        return board.member[first, second]
    if measure is Measure.OPEN:
        return board.opened[first]
    if measure is Measure.AFTER:
        return board.shown[first]
    return ((board.holder >= 0) & (board.lead < 0)).sum(axis=0, dtype=np.int8)


def _effects(tables: Tables, board: Board) -> tuple[Board, list[Note]]:
    """Apply what the headline does at once (3.2)."""
    headlines, numbers, now = tables.headlines, tables.numbers, board.headline
    on = now >= 0
    wanted = board.influence + headlines.influence.take(now, axis=-1) * on
    development = board.development + headlines.development.take(now, axis=-1) * on
    wish = either(on, headlines.ask.take(now, axis=-1), np.int8(-1))
    truce = headlines.truce.take(now) * on
    until = either(truce > 0, board.turn + truce - np.int8(1), board.truce_until)
    after = board._replace(
        influence=np.maximum(within(wanted, 0, numbers.turn_influence_cap), board.floor),
        capital=at_least(board.capital + headlines.capital.take(now, axis=-1) * on, 0),
        tension=within(board.tension + headlines.tension.take(now) * on, 0, numbers.tension_cap - 1),
        development=within(development, 0, numbers.turn_development_cap),
        purchases=at_least(board.purchases + headlines.purchases.take(now, axis=-1) * on, 0),
        ask=either(wish >= 0, wish, board.ask),
        ask_age=board.ask_age * (wish < 0),
        truce_until=np.maximum(until, board.truce_until),
    )
    return after, _effect_notes(board, after, wish)


def _effect_notes(board: Board, after: Board, wish: Small) -> list[Note]:
    """Note what changed, each note with the difference it made."""
    return [
        Note(Clause.HEADLINE_INFLUENCE, after.influence - board.influence, ("actor", "republic")),
        Note(Clause.HEADLINE_CAPITAL, after.capital - board.capital, ("actor",)),
        Note(Clause.HEADLINE_TENSION, after.tension - board.tension),
        Note(Clause.HEADLINE_DEVELOPMENT, after.development - board.development, ("republic",)),
        Note(Clause.HEADLINE_PURCHASES, after.purchases - board.purchases, ("republic",)),
        Note(Clause.ASK_SHOWN, wish >= 0, ("republic",), detail=wish),
    ]


def _deal(tables: Tables, state: State) -> tuple[State, list[Note]]:
    """Deal agendas and start the year's counts where a year begins (13.5)."""
    board = state.board
    opens = tables.year_opens.take(board.turn) & (board.outcome == Outcome.RUNNING)
    if not opens.any():
        return state, []
    dealt = either(opens, _dealt(tables, state), board.dealt)
    board = board._replace(dealt=dealt, tallies=board.tallies * ~opens)
    mark = state.mark * ~opens
    return State(board, state.seed, mark), [Note(Clause.AGENDAS_DEALT, opens)]


def _dealt(tables: Tables, state: State) -> Small:
    """Return the agendas dealt `(agendas dealt, games)` int8: those with the highest draws, highest first."""
    board = state.board
    count = len(tables.names.agendas)
    dealt = np.full(board.dealt.shape, -1, np.int8)
    if count:
        words = chance.words(state.seed, board.turn, Purpose.AGENDA, count)
        order = np.argsort(~words, axis=0, kind="stable")[: len(dealt)]
        dealt[: len(order)] = order
    return dealt
