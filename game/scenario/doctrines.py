"""The doctrine model: how a scripted player judges orders, as whole numbers (`rules/doctrines/*.yaml`)."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from game.errors import DataError, UsageError
from game.scenario.desk import Desk
from game.scenario.findings import Finding, unknown
from game.scenario.library import data_folder
from game.scenario.merging import merged
from game.scenario.models import Scenario
from game.scenario.reader import Document, shown
from game.scenario.ruleset import OrderWord
from game.scenario.shelves import DOCTRINES, Disk, is_folder
from game.scenario.values import Identifier, Strict, Text, Words

Worth = Annotated[int, Field(ge=-9999, le=9999)]
"""A worth in hundredths of a point."""

Percent = Annotated[int, Field(ge=0, le=400)]

AgendaWord = Literal["lead_count", "lead", "answer", "sign", "fund", "raise", "standards", "influence"]

Condition = Literal[
    "rival_summit_last_turn",
    "rival_visit_there",
    "pressed_last_turn",
    "ask_runs_out_there",
    "low_there",
    "tense",
    "behind",
    "in_front",
    "last_year",
    "rich",
]


class Weights(Strict):
    """What one unit of each feature of an order is worth."""

    influence: Worth = Field(description="Influence won x value of the republic x scorings left.")
    partners: Worth = Field(description="Points for partners more, if the year ended now.")
    partners_closing: Worth = Field(description="The same once more in a turn that closes a year.")
    rivals: Worth = Field(description="Points for partners that rivals lose by it.")
    presence: Percent = Field(description="Per cent of what absence from a full republic would cost.")
    again: Worth = Field(description="A further order in the same republic; usually negative.")
    ask: Worth = Field(description="An ask answered, besides the influence.")
    contact: Worth = Field(description="A contact where none counts x value of the republic.")
    floor: Worth = Field(description="Floor won x value of the republic.")
    attention: Worth = Field(description="Attention taken; usually negative.")
    capital: Worth = Field(description="Capital taken that would not be lost anyway; usually negative.")
    income: Worth = Field(description="Capital that will come in.")
    supply: Worth = Field(description="Points for supply at the scorings to come.")
    mandate: Worth = Field(description="Points for one's own mandate at the scorings to come.")
    others: Worth = Field(description="Points for supply and mandates that rivals gain; usually negative.")
    refining: Percent = Field(
        description="Per cent of what a plant would add that a mine counts before there is one."
    )
    paper: Percent = Field(description="Per cent of a contract's worth that its memorandum carries.")
    backlog: Worth = Field(
        description="Each unfunded memorandum already held, for one more; usually negative."
    )
    bid: Worth = Field(
        description="A bid stronger than the strongest that could stand against it, by a step."
    )
    lapse: Worth = Field(description="Influence saved from lapsing x value of the republic.")
    shares: Worth = Field(
        description="Points for corridors at the scorings to come, less while segments lack."
    )
    rival_shares: Worth = Field(
        description="Points for corridors that rivals gain or lose; usually negative."
    )
    opening: Worth = Field(description="A republic in which the opening of a corridor wins influence.")
    agenda: Worth = Field(description="Points for the marked agenda, divided among the steps that lack.")
    denied: Worth = Field(description="Influence taken from a rival x value of the republic.")
    front: Worth = Field(description="The same once more if that rival is ahead in points.")
    tension: Worth = Field(description="Tension caused x tension there is; usually negative.")
    brink: Worth = Field(
        description="A step nearer to the crisis that others could complete; usually negative."
    )
    calm: Worth = Field(description="Tension taken away x tension there is.")
    room: Worth = Field(description="Room added to a republic x its value.")


Feature = Literal[
    "influence",
    "partners",
    "partners_closing",
    "rivals",
    "presence",
    "again",
    "ask",
    "contact",
    "floor",
    "attention",
    "capital",
    "income",
    "supply",
    "mandate",
    "others",
    "refining",
    "paper",
    "backlog",
    "bid",
    "lapse",
    "shares",
    "rival_shares",
    "opening",
    "agenda",
    "denied",
    "front",
    "tension",
    "brink",
    "calm",
    "room",
]


class Opening(Strict):
    """An order that the doctrine wants in a certain turn; passed over on boards that do not have its target."""

    turn: int = Field(ge=1, le=40, description="The turn.")
    order: OrderWord = Field(description="The kind of order.")
    at: Identifier | None = Field(None, description="Republic, deposit, segment or corridor; any if missing.")
    worth: Worth = Field(description="Added to the order's worth.")


class Reaction(Strict):
    """What changes when something is the case."""

    when: Condition = Field(description="What must be the case; `there` means in the republic of the order.")
    orders: dict[OrderWord, Worth] = Field(min_length=1, description="Added to the worth of these kinds.")


class Joint(Strict):
    """How the doctrine deals in joint orders."""

    offer_from: Worth = Field(description="Least worth of a joint order that it offers.")
    partner: Worth = Field(
        description="Least worth that it must have to the partner, judged by one's own lights."
    )
    accept: Worth = Field(description="Added to the answer to another's offer.")
    keep: Worth = Field(description="Added to a joint order that one has offered oneself.")
    unasked: Worth = Field(description="Added to all other joint orders; usually very negative.")
    likes: dict[Identifier, Worth] = Field(default={}, description="Added for certain partners.")


class Level(Strict):
    """How well a level plays."""

    temperature: int = Field(ge=0, le=9999, description="How much chance is mixed into each judgement.")
    orders: dict[OrderWord, Worth] = Field(default={}, description="Added to the worth of these kinds.")
    without: list[Feature] = Field(default=[], max_length=40, description="Features that it does not see.")
    drift: list[Annotated[int, Field(ge=0, le=20)]] = Field(
        [1],
        min_length=1,
        max_length=5,
        description="How likely rivals gain 0, 1, 2 ... in a republic meanwhile, in parts.",
    )


class Levels(Strict):
    """The three levels."""

    easy: Level
    normal: Level
    hard: Level


class Doctrine(Strict):
    """How one scripted player judges orders."""

    extends: Identifier | None = Field(None, description="Another doctrine that this one changes.")
    name: Text = Field(description="What its manner of playing is called.")
    text: Text = Field(description="Its manner in one sentence.")
    design: Words = Field(description="Where its numbers come from.")
    weights: Weights
    orders: dict[OrderWord, Worth] = Field(description="Added to the worth of every order of a kind.")
    openings: list[Opening] = Field(default=[], max_length=60, description="What it wants at the start.")
    reactions: list[Reaction] = Field(
        default=[], max_length=40, description="What it answers to what happens."
    )
    joint: Joint
    agendas: dict[AgendaWord, Worth] = Field(description="How well it can meet each kind of agenda.")
    progress: Worth = Field(description="Added to an agenda for each tenth of it that is met already.")
    closeness: list[Percent] = Field(
        min_length=1,
        max_length=12,
        description="Per cent that a corridor's points count with 0, 1, 2 ... segments still lacking.",
    )
    levels: Levels


def load_doctrine(name: str, folder: Path | None = None) -> Doctrine:
    """Return a doctrine of a folder or else of the library, laid over the one that it extends.

    Raises UsageError for a doctrine that does not exist, StorageError for a file that cannot be read, and DataError
    with every problem of it.
    """
    return _loaded(Desk(Disk(data_folder(), folder)), name)


def doctrines_of(scenario: Scenario, folder: Path | None = None) -> dict[str, Doctrine]:
    """Return the doctrine of each power of a scenario; in a folder a file of a power's own goes before the shared one.

    Raises like `load_doctrine`, and UsageError for a folder that is none or that holds nothing of these doctrines.
    """
    if folder and not is_folder(folder):
        raise UsageError(f"There is no folder {shown(str(folder))}.")
    desk = Desk(Disk(data_folder(), folder))
    doctrines = {
        name: _loaded(desk, _own(power.doctrine, name, folder)) for name, power in scenario.powers.items()
    }
    fitting = [Path(key).name for key in desk.files]
    if folder and not any((folder / file).is_file() for file in fitting):
        listed = ", ".join(map(shown, fitting))
        raise UsageError(
            f"The folder {shown(str(folder))} holds no doctrine of this board. Files that fit: {listed}."
        )
    return doctrines


def own_name(doctrine: str, power: str) -> str:
    """Return the name of a doctrine that is one power's alone, for powers that share another."""
    return f"{doctrine}-{power}"[:40]


def _own(doctrine: str, power: str, folder: Path | None) -> str:
    own = own_name(doctrine, power)
    return own if folder and (folder / f"{own}.yaml").is_file() else doctrine


def _loaded(desk: Desk, name: str) -> Doctrine:
    doctrine = desk.model(_document(desk, name), Doctrine)
    if doctrine is None:
        raise DataError([str(problem) for problem in sorted(set(desk.problems))])
    return doctrine


def _document(desk: Desk, name: str, above: tuple[str, ...] = ()) -> Document | None:
    """Read a doctrine's file over that of the doctrine it extends; `above` are those that extend it."""
    file = desk.shelf.find(DOCTRINES, name)
    if file is None:
        raise UsageError(unknown("doctrine", name, desk.shelf.names(DOCTRINES)))
    document = desk.read(file)
    base = document.data.get("extends") if document and isinstance(document.data, dict) else None
    if document is None or not isinstance(base, str):
        return document
    if base in (name, *above):
        desk.tell(document, [Finding(("extends",), "A doctrine cannot extend itself. Extend another one.")])
        return None
    under = _document(desk, base, (name, *above))
    return merged(under, document) if under else None
