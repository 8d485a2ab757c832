"""Whole games on disk for record tests: random legal sheets for every seat."""

from __future__ import annotations

from pathlib import Path

from game.match import Match
from game.records import saves
from game.records.course import Course, Sheet
from game.scenario import library
from tests.kernel.boards import random_orders

SEATS = "person"


def course(scenario: str = "first-lesson", seed: int = 7, lens: str | None = None) -> Course:
    """Return a new course."""
    return Course(library.load(scenario, lens), seed)


def sheets(course: Course) -> list[Sheet]:
    """Return a legal sheet for each seat."""
    orders = random_orders(course.tables, course.state)
    return [
        Sheet(
            tuple(int(number) for number in orders.sheet[seat, :, 0] if number),
            mark=int(orders.mark[seat, 0]),
            statement=f"Turn {course.turn}, seat {seat}: größer als «nichts»",
        )
        for seat in range(course.tables.powers)
    ]


def match(path: Path, course: Course) -> Match:
    """Begin a match with a save at `path`."""
    seats = dict.fromkeys(course.tables.names.powers, SEATS)
    return Match(course, saves.start(path, course, seats, "2026-01-01T00:00:00"), seats)


def play(match: Match, turns: int) -> None:
    """Play turns with random sheets."""
    for _ in range(turns):
        for seat, sheet in enumerate(sheets(match.course)):
            match.submit(seat, sheet)
        match.resolve()
