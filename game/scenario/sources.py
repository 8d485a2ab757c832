"""The register of documents and their facts, and a table of how much of a game rests on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import BaseModel, Field, StringConstraints

from game.scenario.reader import NodePath
from game.scenario.values import Claim, Identifier, Number, Strict, Text, Words
from game.scenario.walking import dotted, models_in

if TYPE_CHECKING:
    from game.scenario.pack import Pack

Status = Literal["reported", "relayed", "quoted", "expected", "judged"]
FIRM: tuple[Status, ...] = ("reported", "relayed", "quoted")
"""What a document says has been or is so; the rest it expects or judges."""


class SourceDocument(Strict):
    """A document behind the board."""

    title: Text = Field(description="Its title, or what it is.")
    author: Words = Field(description="Who wrote it.")
    publisher: Words = Field(description="Who published it.")
    date: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}(-[0-9]{2}){0,2}$")] = Field(
        description="When it was published: year, month or day."
    )
    language: Text = Field(description="The language it was read in, and what is known of its translation.")
    stance: Text = Field(description="From where it looks at things.")


class Fact(Strict):
    """What a document says in one place, in our own words."""

    document: Identifier = Field(description="Which document.")
    paragraph: int = Field(ge=1, le=999, description="In which paragraph of it, counted from 1.")
    says: Words = Field(description="Who says it: `author`, or a name.")
    status: Status = Field(description="How firmly the document says it.")
    text: Text = Field(description="What it says.")
    figure: Annotated[float, Field(strict=False)] | None = Field(
        default=None, description="The figure in it."
    )
    unit: Text | None = Field(default=None, description="What the figure counts.")
    disputed_by: list[Identifier] = Field(default=[], max_length=8, description="Facts that say otherwise.")
    dispute: Text | None = Field(default=None, description="What the others say instead.")


class Register(Strict):
    """All documents and facts."""

    documents: dict[Identifier, SourceDocument] = Field(
        min_length=1, max_length=20, description="The documents."
    )
    facts: dict[Identifier, Fact] = Field(max_length=400, description="The facts.")


def claims_in(model: BaseModel) -> Iterator[tuple[NodePath, Claim]]:
    """Yield every claim that somebody wrote into a model, with its path; defaults are nobody's claims."""
    return ((path, inner) for path, inner in models_in(model) if isinstance(inner, Claim))


def claims_of(model: BaseModel, path: str = "") -> Iterator[tuple[str, Claim]]:
    """Yield every claim of a model with its dotted path below `path`."""
    start = (path,) if path else ()
    return ((dotted((*start, *inner)), claim) for inner, claim in claims_in(model))


def firm(claim: Claim, facts: Mapping[str, Fact]) -> bool:
    """Return whether a claim is design, or rests on a fact that is more than expected or judged, or unknown."""
    return not claim.facts or any(name not in facts or facts[name].status in FIRM for name in claim.facts)


# --- the table ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Row:
    """A claim: its file and path, its value if it is a number, and what it rests on."""

    file: str
    path: str
    value: int | None
    facts: tuple[tuple[str, Status], ...]
    why: str | None
    design: str | None


@dataclass(frozen=True)
class Share:
    """How many of some numbers rest on a document."""

    documented: int
    numbers: int

    @property
    def percent(self) -> int:
        """The share that rests on a document, in per cent, rounded; 0 of nothing."""
        return round(100 * self.documented / self.numbers) if self.numbers else 0


@dataclass(frozen=True)
class Table:
    """All claims of a pack, and the share of its numbers that rests on a document."""

    rows: tuple[Row, ...]
    share: Share
    seats: dict[str, Share]  # by power: the numbers of its seat and its shares of segments


def table_of(pack: Pack) -> Table:
    """Return the table of a pack, the lens included."""
    rows = tuple(_rows(pack))
    own = [row for row in rows if row.file == "scenario"]
    seats = {power: [row for row in own if is_of(power, row.path)] for power in pack.scenario.powers}
    return Table(rows, _share(rows), {power: _share(rows) for power, rows in seats.items()})


def _rows(pack: Pack) -> Iterator[Row]:
    yield from _rows_of(pack.scenario, "scenario", "", pack)
    yield from _rows_of(pack.ruleset, "rules", "", pack)
    for name, headline in pack.headlines.items():
        if name not in pack.scenario.headlines:
            yield from _rows_of(headline, "headlines", name, pack)


def _rows_of(model: BaseModel, file: str, path: str, pack: Pack) -> Iterator[Row]:
    for where, claim in claims_of(model, path):
        facts = tuple((name, pack.sources.facts[name].status) for name in claim.facts)
        value = claim.value if isinstance(claim, Number) else None
        yield Row(file, where, value, facts, claim.why, claim.design)


def is_of(power: str, path: str) -> bool:
    """Return whether a scenario's value belongs to a power's seat: to the seat itself, or as a share of a segment."""
    return path.startswith(f"powers.{power}.") or path.endswith(f".shares.{power}")


def _share(rows: Iterable[Row]) -> Share:
    numbers = [row for row in rows if row.value is not None]
    return Share(sum(bool(row.facts) for row in numbers), len(numbers))
