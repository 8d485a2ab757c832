"""A newcomer who plays the first lesson by doing what the guidance says, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field

from game.records.course import Sheet
from game.session.guide import situation_at
from game.session.newgame import seats_of, set_up
from game.session.table import Table
from game.views.guidance import Situation, StepView, guidance_view, look
from game.views.orders import menu_view, sheet_view
from game.views.voice import Voice
from tests.views.games import pack, voice

LESSON = "first-lesson"


def lesson(seat: int, seed: int = 5, name: str = LESSON) -> Table:
    """A lesson for one person among easy rivals, in memory."""
    board = pack(name)
    return set_up(board, seats_of(list(board.scenario.powers), {seat}, "easy"), seed, "2026-01-01", None)


@dataclass
class Writing:
    """One turn of a seat: what it has written and looked at so far."""

    table: Table
    seat: int
    language: str = "en"
    orders: list[int] = field(default_factory=list)
    looked: set[str] = field(default_factory=lambda: {"news"})

    @property
    def voice(self) -> Voice:
        return voice(self.language, self.table.course.pack.name)

    @property
    def situation(self) -> Situation:
        seen = self.table.match.observe(self.seat)
        return situation_at(
            self.table,
            "planning",
            self.seat,
            self.table.course.turn,
            looked=self.looked,
            sheet=sheet_view(self.voice, seen, self.orders).orders,
            menu=menu_view(self.voice, seen, self.orders),
        )

    @property
    def step(self) -> StepView | None:
        return guidance_view(self.voice, self.situation)

    def follow(self, step: StepView) -> None:
        """Do what a step points at; read on where there is nothing to do."""
        if step.orders:
            self.orders.append(step.orders[0])
        elif step.places:
            self.looked |= {look("place"), look(*step.places[0])}
        elif step.thing in ("standing", "orders", "sheet", "place"):
            self.looked.add(step.thing)
        else:
            self.table.guide.put_behind(self.seat, step.name)


def followed(table: Table, seat: int) -> list[StepView]:
    """Write one turn's sheet as guided and resolve the turn; the steps, down to the one that hands the sheet in."""
    writing, steps = Writing(table, seat), []
    while (step := writing.step) and step.thing != "onward":
        assert len(steps) < 20, f"the guidance goes round in circles at {step.name}"
        steps.append(step)
        writing.follow(step)
    table.match.submit(seat, Sheet(tuple(writing.orders)))
    table.decide_for_agents()
    table.resolve()
    return [*steps, *([step] if step else [])]
