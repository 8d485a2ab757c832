"""A new game: what is chosen for it, who sits where, and the table set up for it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from game.records import replay, saves
from game.scenario.models import Aids
from game.scenario.pack import Pack
from game.session.table import ALL_AIDS, Table, begin

_DOCTRINES = ("easy", "normal", "hard")
_PLANNERS = ("easy", "normal", "hard", "expert")
_BY_LEVEL = {
    **{level: f"doctrine:{level}" for level in _DOCTRINES},
    **{f"planner_{level}": f"planner:{level}" for level in _PLANNERS},
}
LEVELS = tuple(_BY_LEVEL)
"""How well the program may play, from those that follow a doctrine to those that plan ahead as well."""
ORDINARY_LEVEL = "normal"
LESSON_LEVEL = "easy"
LESSON = "first-lesson"
"""The scenario that teaches the game."""
PLAYERS: Mapping[str, str] = {
    replay.PERSON: replay.PERSON,
    "beginner": "uniform:peaceful",
    **_BY_LEVEL,
}
"""Who may sit at a seat, by the words of the choice."""


@dataclass(frozen=True)
class Plan:
    """What is known about a new game; what is None is still to be chosen."""

    scenario: str | None = None
    lens: str | None = None
    seats: Mapping[str, str] | None = None  # scripted player, or `person`, by power
    seed: int | None = None
    name: str = ""  # of the save
    aids: Aids | None = None


def player_of(level: str) -> str:
    """Return the scripted player of a level."""
    return PLAYERS[level]


def seats_of(powers: Sequence[str], persons: Collection[int], level: str) -> dict[str, str]:
    """Return who sits where: persons at their seats, scripted players of one level at all others."""
    player = player_of(level)
    return {power: replay.PERSON if seat in persons else player for seat, power in enumerate(powers)}


def usual_seats(pack: Pack) -> dict[str, str]:
    """Return who sits where if nobody chooses: one person; where there is guidance, on its seat among easy rivals."""
    powers, guidance = list(pack.scenario.powers), pack.scenario.guidance
    seat = powers.index(guidance.seat) if guidance and guidance.seat else 0
    return seats_of(powers, {seat}, LESSON_LEVEL if guidance else ORDINARY_LEVEL)


def set_up(
    pack: Pack,
    seats: Mapping[str, str],
    seed: int,
    created: str,
    folder: Path | None,
    name: str = "",
    aids: Aids = ALL_AIDS,
) -> Table:
    """Begin a game, saved in a folder under a name that is free, or in memory alone where there is no folder.

    Raises StorageError or UsageError.
    """
    path = saves.free_path(folder, name or pack.name) if folder else None
    return begin(pack, seed, seats, created, path, aids)
