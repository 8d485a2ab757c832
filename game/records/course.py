"""The course of one game: secret sheets in, resolved turns out; no file, no clock, no window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from game.errors import RefusedError
from game.kernel import menu as menus
from game.kernel import setup
from game.kernel.board import Board, Observation
from game.kernel.digest import digest
from game.kernel.events import Event, Note, of_game
from game.kernel.observe import observe
from game.kernel.orders import Orders
from game.kernel.state import State
from game.kernel.step import stages
from game.kernel.tables import Short, Tables
from game.records.notation import Notation
from game.scenario.compiler import compile_tables
from game.scenario.pack import Pack
from game.vocabulary import Outcome, Refusal, Step

STATEMENT_LENGTH = 280


@dataclass(frozen=True)
class Sheet:
    """One seat's secret sheet: order numbers, an offer, the marked agenda's place, a public sentence."""

    orders: tuple[int, ...] = ()
    offer: int = 0
    mark: int = 0
    statement: str = ""


@dataclass(frozen=True)
class Turn:
    """One resolved turn."""

    number: int
    sheets: tuple[Sheet, ...]  # by seat
    before: State
    boards: Mapping[Step, Board]  # after each step of the resolution
    after: State
    events: tuple[Event, ...]


@dataclass
class Course:
    """One game from its first turn on. The state is a batch of one."""

    pack: Pack
    seed: int
    tables: Tables = field(init=False)
    notation: Notation = field(init=False)
    state: State = field(init=False)
    opening: tuple[Event, ...] = field(init=False)
    turns: list[Turn] = field(init=False, default_factory=list)
    pending: dict[int, Sheet] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Set the board up and open the first turn."""
        self.tables = compile_tables(self.pack)
        self.notation = Notation(self.tables)
        self.state, notes = setup.first_turn(self.tables, np.array([self.seed], np.uint64))
        self.opening = tuple(of_game(notes))

    @property
    def turn(self) -> int:
        """The turn being planned, or the one the game ended in."""
        return int(self.state.board.turn[0])

    @property
    def outcome(self) -> Outcome:
        """How the game stands."""
        return Outcome(int(self.state.board.outcome[0]))

    @property
    def missing(self) -> list[int]:
        """Seats whose sheet is not in yet."""
        return [seat for seat in range(self.tables.powers) if seat not in self.pending]

    def played(self, number: int) -> Turn | None:
        """Return a resolved turn by its number; None if it was not played."""
        return next((turn for turn in self.turns if turn.number == number), None)

    def observe(self, seat: int) -> Observation:
        """Return what a seat may know while it plans."""
        return observe(self.state, seat)

    def why_not(self, seat: int, sheet: Sheet) -> list[Refusal]:
        """Return the refusals of each order of a sheet; no flag means it is possible."""
        menu = menus.menu(self.tables, self.state.board, seat)
        flags = menus.why_not(self.tables, menu, self._slots(sheet))
        return [Refusal(int(flag)) for flag in flags[: len(sheet.orders), 0]]

    def put(self, seat: int, sheet: Sheet) -> None:
        """Take a seat's sheet, in place of an earlier one; raises RefusedError if it is not allowed."""
        self.require(seat, sheet)
        self.pending[seat] = sheet

    def require(self, seat: int, sheet: Sheet) -> None:
        """Raise RefusedError unless the rules allow the sheet."""
        self._require_running()
        if len(sheet.orders) > self.tables.numbers.turn_slots:
            raise RefusedError(f"a sheet holds at most {self.tables.numbers.turn_slots} orders", [])
        self._require_numbers(sheet)
        if len(sheet.statement) > STATEMENT_LENGTH:
            raise RefusedError(f"a statement has at most {STATEMENT_LENGTH} characters", [])
        reasons = [[flag.word for flag in flags] for flags in self.why_not(seat, sheet)]
        if any(reasons):
            raise RefusedError("an order on the sheet is not possible", reasons)

    def _require_running(self) -> None:
        if self.outcome is not Outcome.RUNNING:
            raise RefusedError("the game is over", [])

    def _require_numbers(self, sheet: Sheet) -> None:
        count = self.tables.catalogue.count
        if not all(0 < number < count for number in sheet.orders):
            raise RefusedError("the sheet names an order that does not exist on this board", [])
        mirrors = self.tables.catalogue.mirror[0]
        if not 0 <= sheet.offer < count or (sheet.offer and not mirrors[sheet.offer]):
            raise RefusedError("an offer must be a joint order", [])
        if not 0 <= sheet.mark < len(self.state.board.dealt):
            raise RefusedError("the marked agenda is not among those dealt", [])

    def withdraw(self, seat: int) -> None:
        """Take a seat's sheet back."""
        self.pending.pop(seat, None)

    def resolve(self) -> Turn:
        """Resolve the turn; every sheet must be in. Seats without one give no orders.

        Raises RefusedError when the game is over.
        """
        self._require_running()
        sheets = tuple(self.pending.get(seat, Sheet()) for seat in range(self.tables.powers))
        number, before = self.turn, self.state
        boards: dict[Step, Board] = {}
        notes: list[Note] = []
        for stage in stages(self.tables, before, self._orders(sheets)):
            self.state = stage.state
            boards[stage.step] = stage.state.board
            notes += stage.notes
        turn = Turn(number, sheets, before, boards, self.state, tuple(of_game(notes)))
        self.turns.append(turn)
        self.pending.clear()
        return turn

    def digest(self) -> str:
        """Return the digest of the present state."""
        return digest(self.state)

    def _slots(self, sheet: Sheet) -> Short:
        slots = np.zeros((self.tables.numbers.turn_slots, 1), np.int16)
        slots[: len(sheet.orders), 0] = sheet.orders
        return slots

    def _orders(self, sheets: tuple[Sheet, ...]) -> Orders:
        return Orders(
            np.stack([self._slots(sheet) for sheet in sheets]),
            np.array([[sheet.offer] for sheet in sheets], np.int16),
            np.array([[sheet.mark] for sheet in sheets], np.int8),
        )
