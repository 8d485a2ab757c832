"""The planner model: how far each level of the planner searches, and what it aims at (`rules/planner.yaml`)."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from game.errors import DataError, UsageError
from game.scenario.desk import Desk
from game.scenario.findings import unknown
from game.scenario.library import data_folder
from game.scenario.shelves import RULES, Disk
from game.scenario.values import Strict, Words

Value = Annotated[int, Field(ge=-10000, le=10000)]
"""What an end of the game is worth; a win alone is worth 10,000."""

_FILE = "planner"


class Aims(Strict):
    """What an end of the game is worth to the planner."""

    places: list[Value] = Field(
        min_length=1, max_length=6, description="The second place, the third ...; the last one named goes on."
    )
    crisis: Value = Field(description="A crisis; below the third place.")
    blame: Value = Field(description="The same for the power with most pressure orders; below the crisis.")
    point: Value = Field(description="Each point more than the best of the others, or less.")
    points: Annotated[int, Field(ge=0, le=100)] = Field(description="So many such points count at most.")


class Sampling(Strict):
    """Sheets that the own doctrine would write at one temperature."""

    temperature: int = Field(ge=0, le=9999, description="How much chance is mixed into each judgement.")
    sheets: int = Field(ge=1, le=1024, description="Sheets drawn.")
    keep: int = Field(ge=1, le=256, description="Different ones that become candidates, the likeliest first.")


class Round(Strict):
    """One round of the search: the best stay, some change, and all are played on."""

    keep: int = Field(ge=1, le=1024, description="Candidates that stay.")
    changes: int = Field(
        0, ge=0, le=1024, description="Candidates that are new: the best, changed in one place."
    )
    parents: int = Field(4, ge=1, le=64, description="How many of the best are changed.")
    rollouts: int = Field(ge=1, le=8192, description="Rollouts of each candidate by the round's end.")


class Search(Strict):
    """How far one level searches."""

    sampling: list[Sampling] = Field(min_length=1, max_length=8, description="Where candidates come from.")
    rounds: list[Round] = Field(min_length=1, max_length=24, description="What happens to them.")


class Searches(Strict):
    """The levels that can sit at a table."""

    easy: Search
    normal: Search
    hard: Search
    expert: Search


class Levels(Searches):
    """These, and how far each of the many decisions of a finished game is looked into."""

    review: Search


class Planning(Strict):
    """How the planner searches."""

    design: Words = Field(description="Where the numbers come from.")
    doctrine: Literal["easy", "normal", "hard"] = Field(
        description="The level of the doctrines by which games are imagined to go on."
    )
    batch: int = Field(ge=1, le=16384, description="Games that are played on at once, at most.")
    curiosity: int = Field(
        ge=0,
        le=1000,
        description="How often an order is tried that no sampled sheet names; one that is named: 100.",
    )
    aims: Aims
    levels: Levels


def load_planning() -> Planning:
    """Return the planner's numbers from the library.

    Raises UsageError where the file is missing, StorageError where it cannot be read, and DataError with every
    problem of it.
    """
    desk = Desk(Disk(data_folder()))
    file = desk.shelf.find(RULES, _FILE)
    if file is None:
        raise UsageError(unknown("file", _FILE, desk.shelf.names(RULES)))
    planning = desk.model(desk.read(file), Planning)
    if planning is None:
        raise DataError([str(problem) for problem in sorted(set(desk.problems))])
    return planning
