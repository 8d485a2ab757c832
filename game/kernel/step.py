"""One turn of all games of a batch: reveal, the steps in the rulebook's order, and the opening of the next turn."""

from __future__ import annotations

import numpy as np

from game.kernel import prices
from game.kernel.board import Board, choose
from game.kernel.events import Note
from game.kernel.orders import Orders, Revealed, reveal
from game.kernel.phases.asks import Carried, asks
from game.kernel.phases.corridors import corridors
from game.kernel.phases.diplomacy import diplomacy
from game.kernel.phases.institutions import institutions
from game.kernel.phases.minerals import minerals
from game.kernel.phases.opening import opening
from game.kernel.phases.pressure import pressure
from game.kernel.phases.room import room
from game.kernel.phases.tension import tension
from game.kernel.phases.upkeep import upkeep
from game.kernel.phases.year_end import year_end
from game.kernel.state import State
from game.kernel.tables import Bools, Small, Tables
from game.vocabulary import Clause, Outcome


def step(tables: Tables, state: State, orders: Orders) -> tuple[State, list[Note]]:
    """Resolve one turn of every running game; games that are over stay as they are.

    Orders must be legal (`menu.why_not`). A game that ends keeps the turn it ended in.
    """
    running = state.board.outcome == Outcome.RUNNING
    if not running.any():
        return state, []
    after, notes = _resolve(tables, state, orders)
    if running.all():
        return after, notes
    kept = [note._replace(amount=note.amount * running) for note in notes]
    return _where(running, after, state), kept


def _resolve(tables: Tables, start: State, orders: Orders) -> tuple[State, list[Note]]:
    revealed = reveal(tables, start.board, orders)
    mark = _mark(tables, start, orders)
    board, notes = _pay(tables, start.board, orders, revealed)
    board, done, more = _steps(tables, start, board, revealed)
    notes += more
    board, more = _after_steps(tables, start, board, mark)
    notes += more
    goes_on = board.outcome == Outcome.RUNNING
    turned = board._replace(turn=board.turn + goes_on, offer=np.where(goes_on, orders.offer, board.offer))
    state, more = opening(tables, State(turned, start.seed, mark), done)
    closed = State(turned, start.seed, mark)
    notes += [note._replace(amount=note.amount * goes_on) for note in more]
    return (state if goes_on.all() else _where(goes_on, state, closed)), notes


def _mark(tables: Tables, start: State, orders: Orders) -> Small:
    """Return the marked agendas: those of this turn's sheets where a year begins (13.5)."""
    return np.where(tables.year_opens[start.board.turn], orders.mark, start.mark).astype(np.int8)


def _pay(tables: Tables, board: Board, orders: Orders, revealed: Revealed) -> tuple[Board, list[Note]]:
    """Pay all orders; what an unmatched joint order cost comes back (2.5, 5.6)."""
    costs = np.stack(
        [
            prices.paid(tables, prices.capital(tables, board, seat), orders.sheet[seat])
            for seat in range(tables.powers)
        ]
    )
    cost = costs.sum(axis=1, dtype=np.int8)
    back = (costs * revealed.unmatched).sum(axis=1, dtype=np.int8)
    notes = [Note(Clause.PAID, -cost, ("actor",)), *_unmatched(tables, orders, revealed)]
    return board._replace(capital=board.capital - cost + back), notes


def _unmatched(tables: Tables, orders: Orders, revealed: Revealed) -> list[Note]:
    """Name the joint orders that met no mirror."""
    if not revealed.unmatched.any():
        return []
    catalogue = tables.catalogue
    notes = []
    for slot in range(orders.sheet.shape[1]):
        number = np.where(revealed.unmatched[:, slot], orders.sheet[:, slot], 0)
        notes.append(
            Note(Clause.JOINT_UNMATCHED, number > 0, ("actor",), other=catalogue.other[number], detail=number)
        )
    return notes


def _steps(tables: Tables, start: State, board: Board, revealed: Revealed) -> tuple[Board, Bools, list[Note]]:
    """Run diplomacy to tension; also returns which asks are done `(republics, games)`."""
    board, notes = diplomacy(tables, board, revealed)
    board, mined, more = minerals(tables, start, board, revealed)
    notes += more
    board, built, more = corridors(tables, start, board, revealed)
    notes += more
    board, joined, more = institutions(tables, start, board, revealed)
    notes += more
    board, pressed, more = pressure(tables, board, revealed)
    notes += more
    carried = Carried(mined.signed, built.norms, joined.sold, mined.joint, built.joint)
    board, answered, more = asks(tables, start, board, revealed, carried)
    notes += more
    board, more = room(tables, start, board, revealed.there & ~pressed)
    notes += more
    board, more = tension(tables, board, revealed, mined.taken)
    return board, answered.done, notes + more


def _after_steps(tables: Tables, start: State, board: Board, mark: Small) -> tuple[Board, list[Note]]:
    """Run upkeep and the year's end, except where a crisis has ended the game (11.3)."""
    safe = board.outcome != Outcome.CRISIS
    kept, notes = upkeep(tables, start, board)
    kept, more = year_end(tables, kept, mark)
    notes += more
    if safe.all():
        return kept, notes
    merged = choose(safe, kept, board)
    return merged, [note._replace(amount=note.amount * safe) for note in notes]


def _where(mask: Bools, yes: State, no: State) -> State:
    """Return `yes` in the games of a mask `(games,)` and `no` in the others."""
    return State(choose(mask, yes.board, no.board), yes.seed, np.where(mask, yes.mark, no.mark))
