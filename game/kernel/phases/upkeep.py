"""Upkeep: papers age, mines, corridors and flagships pay, lead times run (rulebook 12)."""

from __future__ import annotations

import numpy as np

from game.kernel import chance, places, standing
from game.kernel.arrays import at_most, either, one_hot, spots
from game.kernel.board import Board
from game.kernel.events import Note
from game.kernel.influence import change, develop, developed
from game.kernel.state import State
from game.kernel.tables import NEVER, Bools, Small, Tables
from game.vocabulary import Clause, Purpose


def upkeep(tables: Tables, start: State, board: Board) -> tuple[Board, list[Note]]:
    """Run the upkeep of all games that go on."""
    board, lapse_notes = _lapse(tables, start, board)
    board, pay_notes = _pay(tables, board)
    board, lead_notes = _run_leads(board)
    return board, [*lapse_notes, *pay_notes, *lead_notes]


def _lapse(tables: Tables, start: State, board: Board) -> tuple[Board, list[Note]]:
    """Let old unfunded memoranda lapse by chance (12.1)."""
    numbers = tables.numbers
    old = board.turn - board.signed + 1 >= numbers.memorandum_lapse_turn
    at_risk = (board.holder >= 0) & (board.lead < 0) & ~board.guaranteed & old
    lapsed = _unlucky(tables, start, board, at_risk) if at_risk.any() else at_risk
    if not lapsed.any():
        return board, []
    holds = lapsed & one_hot(board.holder, tables.powers)
    after, limits = change(tables, board, None, _losses(tables, holds))
    growth = places.sums_at_hosts(tables, lapsed * np.int8(-numbers.development_lapse))
    after = after._replace(
        holder=either(lapsed, np.int8(-1), board.holder),
        stake=board.stake * ~lapsed,
        signed=either(lapsed, np.int8(NEVER), board.signed),
    )
    loss = np.int8(-numbers.memorandum_lapse_influence)
    notes = [Note(Clause.LAPSED, holds * loss, ("actor", "deposit")), *limits, developed(growth)]
    return develop(tables, after, growth), notes


def _unlucky(tables: Tables, start: State, board: Board, at_risk: Bools) -> Bools:
    """Return which memoranda among those at risk `(deposits, games)` draw a lapse."""
    flat, deposit, game = spots(at_risk)
    word = chance.words_at(start.seed[game], board.turn[game], Purpose.LAPSE, deposit)
    out = np.zeros(at_risk.shape, np.bool_)
    out.reshape(-1)[flat] = chance.below(word, tables.numbers.memorandum_lapse_chance) == 0
    return out


def _losses(tables: Tables, holds: Bools) -> Small:
    return places.sums_at_hosts(tables, holds * np.int8(tables.numbers.memorandum_lapse_influence))


def _pay(tables: Tables, board: Board) -> tuple[Board, list[Note]]:
    """Pay mines, corridors, flagships and income, then cut at the cap (12.2 to 12.4)."""
    numbers = tables.numbers
    mined, processed = _mine_income(tables, board)
    tolls = _tolls(tables, board)
    sales = board.flagships.sum(axis=0, dtype=np.int8) * np.int8(numbers.flagship_income)
    income = np.repeat(tables.income[:, None], board.games, axis=1)
    earned = mined.sum(axis=1, dtype=np.int8) + processed + tolls.sum(axis=1, dtype=np.int8) + sales + income
    full = board.capital + earned
    capital = at_most(full, numbers.turn_capital_cap)
    flagships = np.concatenate([board.flagships[1:], np.zeros_like(board.flagships[:1])])
    notes = [
        Note(Clause.MINE_PAID, mined, ("actor", "deposit")),
        Note(Clause.PROCESSOR_PAID, processed, ("actor",)),
        Note(Clause.CORRIDOR_PAID, tolls, ("actor", "corridor")),
        Note(Clause.FLAGSHIP_PAID, sales, ("actor",)),
        Note(Clause.INCOME, income, ("actor",)),
        Note(Clause.CAPITAL_LOST, capital - full, ("actor",)),
    ]
    return board._replace(capital=capital, flagships=flagships), notes


def _tolls(tables: Tables, board: Board) -> Small:
    """Return the income from corridors `(powers, corridors, games)`."""
    if not board.opened.any():
        return np.zeros((tables.powers, *board.opened.shape), np.int8)
    state = standing.corridors(tables, board)
    return (state.sole & state.open) * np.int8(tables.numbers.corridors_income)


def _mine_income(tables: Tables, board: Board) -> tuple[Small, Small]:
    """Return income of holders `(powers, deposits, games)` and of the processor `(powers, games)`."""
    if not (board.lead == 0).any():
        nothing = np.zeros((tables.powers, *board.holder.shape), np.int8)
        return nothing, nothing[:, 0]
    mines = standing.mines(tables, board)
    paying = mines.producing & ~(mines.bound & mines.through)
    mined = (one_hot(board.holder, tables.powers) & paying) * np.int8(tables.numbers.mines_income)
    processed = np.zeros((tables.powers, board.games), np.int8)
    if tables.processor >= 0:
        through = (mines.through & paying).sum(axis=0, dtype=np.int8)
        processed[tables.processor] = through * np.int8(tables.numbers.mines_processor)
    return mined, processed


def _run_leads(board: Board) -> tuple[Board, list[Note]]:
    """Run lead times down (12.5)."""
    lead = board.lead - (board.lead > 0)
    opened = (lead == 0) & (board.lead > 0)
    return board._replace(lead=lead), [Note(Clause.MINE_OPENED, opened, ("deposit",), other=board.holder)]
