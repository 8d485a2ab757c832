"""Writes JSON Schemas of the data files, with which editors complete keys and mark mistakes while one types."""

from __future__ import annotations

import json
import re
from pathlib import Path

from pydantic import VERSION, BaseModel
from pydantic.json_schema import JsonSchemaValue

from game.errors import StorageError
from game.scenario.doctrines import Doctrine
from game.scenario.headlines import HeadlineFile
from game.scenario.measures import Measures
from game.scenario.models import Scenario
from game.scenario.planning import Planning
from game.scenario.ruleset import Ruleset
from game.scenario.sources import Register

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_CHANGE = "Change"
_DEMANDS = ("required", "oneOf", "minProperties", "default")

_MODELS: dict[str, tuple[type[BaseModel], str]] = {
    "scenarios/schema.json": (Scenario, "A scenario of Multivector"),
    "rules/schema-ruleset.json": (Ruleset, "A ruleset of Multivector"),
    "rules/schema-headlines.json": (HeadlineFile, "A deck of headlines of Multivector"),
    "rules/schema-sources.json": (Register, "A register of documents and facts of Multivector"),
    "rules/schema-measures.json": (Measures, "Measures of Multivector's balance lab"),
    "rules/doctrines/schema.json": (Doctrine, "A doctrine of Multivector"),
    "rules/schema-planner.json": (Planning, "The numbers of the planner of Multivector"),
}


def schemas() -> dict[str, JsonSchemaValue]:
    """Return all schemas by the names of their files within the library."""
    return {file: _schema(model, title) for file, (model, title) in _MODELS.items()}


def write_schemas(folder: Path) -> list[Path]:
    """Write all schemas below a folder and return their paths; raises StorageError."""
    return [_write(folder / file, schema_text(schema)) for file, schema in schemas().items()]


def _write(path: Path, text: str) -> Path:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise StorageError(f"{path}: this file cannot be written: {error.strerror or error}.") from None
    return path


def schema_text(schema: JsonSchemaValue) -> str:
    """Return a schema as it stands in its file."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _schema(model: type[BaseModel], title: str) -> JsonSchemaValue:
    schema = model.model_json_schema()
    for definition in schema["$defs"].values():
        _demand_origin(definition)
    whole = _with_changes(schema, model.__name__) if "extends" in model.model_fields else schema
    return {"$schema": DIALECT, "$comment": f"Written with pydantic {VERSION}.", **whole, "title": title}


def _demand_origin(definition: JsonSchemaValue) -> None:
    """Say that a claim needs facts or design: that check is written in Python, so the schema has to be told."""
    if {"facts", "design"} <= definition.get("properties", {}).keys():
        definition["oneOf"] = [{"required": ["facts"]}, {"required": ["design"]}]


# --- files that extend another --------------------------------------------------------------------------


def _with_changes(schema: JsonSchemaValue, name: str) -> JsonSchemaValue:
    """Let a file that extends another name only what it changes, and remove keys with null."""
    definitions = schema.pop("$defs") | {name: schema}
    changes = {f"{key}{_CHANGE}": _as_change(definition) for key, definition in definitions.items()}
    used = set(re.findall(r"#/\$defs/(\w+)", json.dumps(changes))) | {f"{name}{_CHANGE}"}
    return {
        "description": schema["description"],
        "if": {"required": ["extends"]},
        "then": {"$ref": f"#/$defs/{name}{_CHANGE}"},
        "else": {"$ref": f"#/$defs/{name}"},
        "$defs": definitions | {key: change for key, change in changes.items() if key in used},
    }


def _as_change(schema: JsonSchemaValue) -> JsonSchemaValue:
    """Return a schema that demands no keys; lists stay as they are, for they are replaced whole."""
    change = {key: inner for key, inner in schema.items() if key not in _DEMANDS}
    if "$ref" in change:
        change["$ref"] += _CHANGE
    if "anyOf" in change:
        change["anyOf"] = [_as_change(inner) for inner in change["anyOf"]]
    for key in {"properties", "patternProperties"} & change.keys():
        change[key] = {name: _removable(_as_change(inner)) for name, inner in change[key].items()}
    return change


def _removable(schema: JsonSchemaValue) -> JsonSchemaValue:
    outside: JsonSchemaValue = {key: schema.pop(key) for key in ("title", "description") if key in schema}
    return {**outside, "anyOf": [schema, {"type": "null"}]}
