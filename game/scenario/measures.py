"""The lab's yardsticks (`rules/measures.yaml`): the parts of the game to forbid in turn, and when a game is good."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from game.errors import DataError, StorageError
from game.scenario.desk import Desk
from game.scenario.library import data_folder
from game.scenario.ruleset import OrderWord
from game.scenario.shelves import RULES, Disk
from game.scenario.values import Identifier, Strict, Text, Words

NAME = "measures"

TargetWord = Literal[
    "seat_gap",
    "distinct",
    "lead_changes",
    "leader_stays",
    "frozen",
    "ties",
    "certain",
    "crises",
    "source_least",
    "source_most",
    "kind_least",
    "kind_most",
    "signature_least",
    "joint_matched",
    "headlines_missing",
    "asks_missing",
    "main_price",
    "pillar_price",
    "first_orders",
]


class Pillar(Strict):
    """A part of the game that can be forbidden as a whole."""

    name: Text = Field(description="Its name.")
    orders: list[OrderWord] = Field(min_length=1, description="The kinds of order it consists of.")
    economy: bool = Field(
        False, description="It brings income; each seat's dearest such pillar is its main one."
    )


class Target(Strict):
    """A number that a good game keeps within bounds."""

    name: Text = Field(description="What is measured.")
    at_least: float | None = Field(None, description="Lowest value that is good.")
    at_most: float | None = Field(None, description="Highest value that is good.")


class Rung(Strict):
    """How clearly one scripted player should beat another."""

    better: Words = Field(description="The scripted player that should win.")
    lesser: Words = Field(description="The one at all other seats.")
    at_least: float = Field(description="Per cent of games that the better one should win.")


class Measures(Strict):
    """What the balance lab measures against."""

    pillars: dict[Identifier, Pillar] = Field(min_length=1, description="Parts to forbid in turn.")
    together: dict[Identifier, list[OrderWord]] = Field(
        default={}, description="Kinds of order that count as one."
    )
    reckless: Identifier = Field(description="A doctrine that does not fear the crisis.")
    last_turns: int = Field(ge=0, le=40, description="Turns before which a certain winner is too early.")
    certain: int = Field(ge=51, le=100, description="Per cent of rollouts that make a winner certain.")
    targets: dict[TargetWord, Target] = Field(description="When a game is good.")
    skill: list[Rung] = Field(description="Who should beat whom.")


def load_measures() -> Measures:
    """Return the measures of the library; raises DataError with every problem of the file."""
    desk = Desk(Disk(data_folder()))
    file = desk.shelf.find(RULES, NAME)
    if file is None:
        raise StorageError(f"There is no file {RULES[0]}/{NAME}.yaml. Install the game anew.")
    measures = desk.model(desk.read(file), Measures)
    if measures is None:
        raise DataError([str(problem) for problem in sorted(set(desk.problems))])
    return measures
