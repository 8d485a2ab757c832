"""The log of a game: all that happened, filtered by turn, power, republic, step and clause."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from game.records.course import Course
from game.views.lines import LogLine, log_lines
from game.views.voice import Voice
from game.vocabulary import Clause, Step


@dataclass(frozen=True)
class Filter:
    """What a reader wants to see; None lets everything through."""

    turn: int | None = None
    power: int | None = None
    republic: int | None = None
    step: Step | None = None
    clause: Clause | None = None

    def __call__(self, line: LogLine) -> bool:
        """Return whether a line passes."""
        return (
            self.turn in (None, line.turn)
            and (self.power is None or self.power in line.powers)
            and (self.republic is None or self.republic in line.republics)
            and self.step in (None, line.step)
            and self.clause in (None, line.clause)
        )


def game_log(voice: Voice, course: Course) -> tuple[LogLine, ...]:
    """Return everything that has happened so far, all of it public."""
    lines = list(log_lines(voice, course.opening, 0))
    for turn in course.turns:
        lines += log_lines(voice, turn.events, turn.number)
    return tuple(lines)


def filtered(lines: Iterable[LogLine], wanted: Filter) -> tuple[LogLine, ...]:
    """Return the lines that pass a filter."""
    return tuple(line for line in lines if wanted(line))


def counts(lines: Iterable[LogLine], wanted: Filter, by: str) -> Counter[int]:
    """Return how many lines each turn, power, republic or step would let through, the other choices as they are."""
    others = replace(wanted, **{by: None})
    return Counter(value for line in filtered(lines, others) for value in _values(line, by))


def _values(line: LogLine, by: str) -> Iterable[int]:
    if by == "power":
        return set(line.powers)
    if by == "republic":
        return line.republics
    return (line.turn if by == "turn" else line.step,)
