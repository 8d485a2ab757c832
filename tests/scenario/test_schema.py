"""The JSON Schemas in the repository are those of the models, and say what the loader says."""

from __future__ import annotations

import json
from pathlib import Path

import pydantic
import pytest

from game.scenario.library import data_folder
from game.scenario.schema import DIALECT, schema_text, schemas, write_schemas


@pytest.mark.parametrize("file", schemas())
def test_the_written_schema_is_fresh(file: str) -> None:
    """`multivector schema` remakes them; each pydantic words them a little differently."""
    written = (data_folder() / file).read_text(encoding="utf-8")
    if f"pydantic {pydantic.VERSION}." not in written:
        pytest.skip("the schema was written with another version of pydantic")
    assert written == schema_text(schemas()[file])


@pytest.mark.parametrize("file", schemas())
def test_a_schema_names_its_dialect_and_describes_every_block(file: str) -> None:
    schema = schemas()[file]
    assert schema["$schema"] == DIALECT
    assert schema["title"] and schema["description"]
    assert all(block["description"] for block in schema["$defs"].values())


def test_a_scenario_that_extends_another_may_name_little_and_remove() -> None:
    schema = schemas()["scenarios/schema.json"]
    assert schema["then"] == {"$ref": "#/$defs/ScenarioChange"}
    change = schema["$defs"]["ScenarioChange"]
    assert "required" not in change
    assert {"type": "null"} in change["properties"]["agendas"]["anyOf"]
    assert "required" in schema["$defs"]["Scenario"]
    assert "required" not in schema["$defs"]["NumberChange"]
    assert "oneOf" in schema["$defs"]["Number"]


def test_every_reference_leads_somewhere() -> None:
    for schema in schemas().values():
        text = json.dumps(schema)
        names = {part.split('"')[0] for part in text.split('"#/$defs/')[1:]}
        assert names <= schema["$defs"].keys()


def test_schemas_are_written_where_the_files_look_for_them(tmp_path: Path) -> None:
    assert {path.relative_to(tmp_path).as_posix() for path in write_schemas(tmp_path)} == {
        "scenarios/schema.json",
        "rules/schema-ruleset.json",
        "rules/schema-headlines.json",
        "rules/schema-sources.json",
        "rules/schema-measures.json",
        "rules/doctrines/schema.json",
        "rules/schema-planner.json",
    }
    for file in (
        "rules/standard.yaml",
        "rules/headlines.yaml",
        "rules/sources.yaml",
        "rules/measures.yaml",
        "rules/planner.yaml",
        "scenarios/long-game.yaml",
    ):
        path = data_folder() / file
        [link] = [
            line for line in path.read_text(encoding="utf-8").split("\n") if "yaml-language-server" in line
        ]
        assert (path.parent / link.partition("$schema=")[2]).is_file()
