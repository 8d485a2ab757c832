"""Tension of the whole region, and the crisis (rulebook 11)."""

from __future__ import annotations

import numpy as np

from game.kernel.arrays import any_along, either, within
from game.kernel.board import Board
from game.kernel.events import Note
from game.kernel.orders import Revealed
from game.kernel.tables import Bools, Tables
from game.vocabulary import Clause, OrderKind, Outcome


def tension(tables: Tables, board: Board, revealed: Revealed, taken: Bools) -> tuple[Board, list[Note]]:
    """Move the tension; `taken` `(games,)` says that a memorandum was taken from its holder."""
    numbers = tables.numbers
    presses = revealed.of(tables, OrderKind.PRESSURE).sum(axis=(0, 1), dtype=np.int8)
    summits = any_along(revealed.of(tables, OrderKind.SUMMIT), axis=1)
    stirred = (summits * tables.summit_tension[:, None]).sum(axis=0, dtype=np.int8)
    wanted = presses * np.int8(numbers.tension_pressure) + taken * np.int8(numbers.tension_taken) + stirred
    rise = np.minimum(wanted, np.int8(numbers.tension_rise_cap))
    quiet = (board.quiet + np.int8(1)) * (wanted <= 0)
    calmed = quiet >= numbers.tension_quiet_turns
    programmes = revealed.of(tables, OrderKind.PROGRAMME).sum(axis=(0, 1), dtype=np.int8)
    fall = programmes * np.int8(numbers.programme_tension) + calmed * np.int8(numbers.tension_quiet_fall)
    new = within(board.tension + rise - fall, 0, numbers.tension_cap)
    crisis = new >= numbers.tension_cap
    outcome = either(crisis, np.int8(Outcome.CRISIS), board.outcome)
    after = board._replace(tension=new, quiet=quiet * ~calmed, outcome=outcome)
    return after, [Note(Clause.TENSION, new - board.tension), Note(Clause.CRISIS, crisis)]
