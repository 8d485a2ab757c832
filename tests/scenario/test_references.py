"""Broken files: each file in tests/bad names in its first lines what is wrong and where; the others are right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.scenario.headlines import HeadlineFile
from game.scenario.models import Scenario
from game.scenario.references import NAMING
from game.scenario.validation import validate

BAD = Path(__file__).parents[1] / "bad"
FILES = sorted(BAD.glob("*.yaml"))
IDENTIFIER = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"


def expected(path: Path) -> list[str]:
    """Read the sentences at the top of a file: `# line:column: sentence`, or `# file:line:column: sentence`."""
    lines = re.findall(r"(?:\A|(?<=\n))# ((?:[a-z0-9.-]+:)?\d+:\d+: .+)", path.read_text(encoding="utf-8"))
    return [f"{path.name}:{line}" if line[0].isdigit() else line for line in lines]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_broken_file_is_told_where_and_why(path: Path) -> None:
    problems = [str(problem).removeprefix(f"{path.parent}/") for problem in validate([str(path)]).problems]
    assert problems == expected(path)


def test_there_are_broken_and_sound_files() -> None:
    assert len([path for path in FILES if expected(path)]) > 40
    assert not expected(BAD / "small.yaml")


def identifiers(schema: dict[str, object]) -> Iterator[str]:
    """Yield the keys of a model whose value is an identifier, a list of them, or a block with them as keys."""
    properties = schema.get("properties", {})
    assert isinstance(properties, dict)
    for key, inner in properties.items():
        members = [inner, *inner.get("anyOf", []), inner.get("items", {})]
        if any(
            member.get("pattern") == IDENTIFIER or IDENTIFIER in str(member.get("propertyNames"))
            for member in members
        ):
            yield key
        if IDENTIFIER in inner.get("patternProperties", {}):
            yield key


def test_no_key_that_names_something_is_forgotten() -> None:
    """Keys that name nothing on the board, or whose names are checked elsewhere, are listed here."""
    defining = {"headlines", "powers", "republics", "minerals", "deposits", "places", "corridors", "segments"}
    defining |= {"agendas", "lenses", "wires", "steps"}
    elsewhere = {"segment", "facts", "reads", "doctrine", "extends", "rules", "decks", "sources"}
    found: set[str] = set()
    for model in (Scenario, HeadlineFile):
        schema = model.model_json_schema()
        for part in (schema, *schema["$defs"].values()):
            found |= set(identifiers(part))
    assert found - defining - elsewhere == set(NAMING)
