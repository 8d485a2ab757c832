"""Errors of models become problems: a true place, and a plain sentence that says what to do."""

from __future__ import annotations

import json
from enum import Enum
from typing import Annotated, Literal

import pytest
from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    RootModel,
    ValidationError,
    field_validator,
    model_validator,
)

from game.scenario.models import Scenario
from game.scenario.problems import _PATTERNS, problem_at, problems_of, suggestion
from game.scenario.reader import MAX_PROBLEMS, Document, Place, Problem, read_text
from tests.scenario.mutants import LONG, ORDINARY, mutants

Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=10)]
Text = Annotated[str, Field(min_length=1)] | dict[Annotated[str, Field(pattern=r"^[a-z]{2}$")], str]


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class Colour(Enum):
    RED = "red"
    GREEN = "green"


class Site(Strict):
    kind: Literal["oil", "gold"]
    yields: int = Field(1, ge=0, le=9)
    owner: Name | None = None


class Envoy(Strict):
    order: Literal["envoy"]
    republic: Name


class Invest(Strict):
    order: Literal["invest"]
    segment: Name
    capital: int


class Places(RootModel[dict[Name, Site]]):
    pass


class Amount(Strict):
    value: int
    reason: str


class Board(Strict):
    name: Text = "x"
    rounds: int = Field(4, gt=0, lt=50, multiple_of=2)
    started: bool = False
    width: float = 1.0
    sites: list[Site] = Field([], max_length=3)
    places: Places | None = None
    by_name: dict[Name, Site] = {}
    order: Annotated[Envoy | Invest, Field(discriminator="order")] | None = None
    cost: int | Amount = 1
    level: Annotated[int, Field(ge=0)] | Amount = 1
    who: Literal["all"] | list[Name] = "all"
    either: Envoy | Invest | None = None
    grid: list[list[int]] = []
    pair: Annotated[tuple[int, Site], Field(strict=False)] | None = None
    colour: Annotated[Colour, Field(strict=False)] = Colour.RED
    short: Annotated[list[int], Field(min_length=2)] | None = None
    odd: Annotated[str, Field(pattern="^x+$")] = "x"
    other: int = Field(1, alias="an-alias")

    @field_validator("started")
    @classmethod
    def _not_started(cls, value: bool) -> bool:
        if value:
            raise ValueError("must be false before the first turn")
        return value

    @model_validator(mode="after")
    def _fits(self) -> Board:
        if self.rounds == 40:
            raise ValueError("Forty rounds\nare too long")
        return self


def read(text: str) -> Document:
    document, problems = read_text(text, "board.yaml")
    assert document is not None, problems
    return document


def told(text: str, model: type[BaseModel] = Board) -> list[str]:
    document = read(text)
    with pytest.raises(ValidationError) as caught:
        model.model_validate(document.data)
    return [
        str(problem).removeprefix("board.yaml:") for problem in problems_of(caught.value, document, model)
    ]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        # wrong kinds
        ("rounds: twelve", ["1:9: 'rounds' must be a whole number, not 'twelve'."]),
        ("rounds: '12'", ["1:9: 'rounds' must be a whole number, not '12'. Remove the quotes."]),
        ("rounds: 1.5", ["1:9: 'rounds' must be a whole number, not 1.5."]),
        ("rounds: true", ["1:9: 'rounds' must be a whole number, not true."]),
        ("rounds:", ["1:8: 'rounds' must be a whole number, but is empty."]),
        ("rounds: [1]", ["1:9: 'rounds' must be a whole number, not a list."]),
        ("started: yes", ["1:10: 'started' must be true or false, not 'yes'."]),
        ("width: wide", ["1:8: 'width' must be a number, not 'wide'."]),
        ("odd: 12", ["1:6: 'odd' must be text, not 12. Put it in quotes."]),
        ("sites: {a: 1}", ["1:8: 'sites' must be a list, not a block of keys."]),
        ("sites: [oil]", ["1:9: Entry 1 of 'sites' must be a block of keys, not 'oil'."]),
        ("by_name: []", ["1:10: 'by_name' must be a block of keys, not a list."]),
        ("grid: [[1], [2, x]]", ["1:17: Entry 2 of 'grid' must be a whole number, not 'x'."]),
        ("just text", ["1:1: The file must be a block of keys, not 'just text'."]),
        # bounds
        ("rounds: 0", ["1:9: 'rounds' must be more than 0, not 0."]),
        ("rounds: 50", ["1:9: 'rounds' must be less than 50, not 50."]),
        ("rounds: 5", ["1:9: 'rounds' must be a multiple of 2, not 5."]),
        ("sites: [{kind: oil, yields: -1}]", ["1:29: 'yields' must be at least 0, not -1."]),
        ("sites: [{kind: oil, yields: 10}]", ["1:29: 'yields' must be at most 9, not 10."]),
        ("short: [1]", ["1:8: 'short' needs 2 or more entries; it has 1."]),
        ("name: ''", ["1:7: 'name' needs 1 or more characters."]),
        ("who: [long-long-name]", ["1:7: Entry 1 of 'who' may have up to 10 characters."]),
        ("odd: y", ["1:6: 'odd' must be written like the pattern ^x+$, not 'y'."]),
        # keys
        ("roundz: 2", ["1:1: The key 'roundz' is not known here. Did you mean 'rounds'?"]),
        ("An-Alias: 2", ["1:1: The key 'An-Alias' is not known here. Did you mean 'an-alias'?"]),
        ("sites:\n  - {yields: 1}", ["2:5: Entry 1 of 'sites' needs the key 'kind'."]),
        ("sites: [{kinds: oil}]", ["1:10: The key 'kinds' is not known here. Did you mean 'kind'?"]),
        (
            "by_name: {a: {kinds: oil}, b: {yields: 1}}",
            [
                "1:15: The key 'kinds' is not known here. Did you mean 'kind'?",
                "1:31: 'b' needs the key 'kind'.",
            ],
        ),
        (
            "odd:",
            [
                "1:5: 'odd' must be text, but is empty. A # begins a comment: put text that begins with it in quotes."
            ],
        ),
        (
            "sites:\n  - kind: oil\n    yeilds: 2",
            ["3:5: The key 'yeilds' is not known here. Did you mean 'yields'?"],
        ),
        (
            "by_name:\n  a:\n    kind: oil\n    zzz: 2",
            ["4:5: The key 'zzz' is not known here. Keys that fit: 'yields', 'owner'."],
        ),
        (
            "by_name: {a: {kind: oil, yields: 1, owner: b, zzz: 2}}",
            ["1:47: The key 'zzz' is not known here. Remove it."],
        ),
        (
            "places: {b: {kind: oil, own: a}}",
            ["1:25: The key 'own' is not known here. Did you mean 'owner'?"],
        ),
        ("pair: [1, {kind: oil, own: a}]", ["1:23: The key 'own' is not known here. Did you mean 'owner'?"]),
        (
            "by_name:\n  B c: {kind: oil}",
            ["2:3: The key 'B c' must be small letters and digits, with hyphens between words, not 'B c'."],
        ),
        # choices
        ("sites: [{kind: oyl}]", ["1:16: 'kind' must be 'oil' or 'gold', not 'oyl'. Did you mean 'oil'?"]),
        ("sites: [{kind: 3}]", ["1:16: 'kind' must be 'oil' or 'gold', not 3."]),
        ("colour: gren", ["1:9: 'colour' must be 'red' or 'green', not 'gren'. Did you mean 'green'?"]),
        # validators of our own
        ("started: true", ["1:10: 'started' must be false before the first turn."]),
        ("\nrounds: 40", ["2:1: The file: Forty rounds are too long."]),
        # unions
        ("name: 3", ["1:7: 'name' must be text or a block of keys, not 3."]),
        ("name: {EN: x}", ["1:8: The key 'EN' must be two small letters like 'en', not 'EN'."]),
        ("cost: much", ["1:7: 'cost' must be a whole number or a block of keys, not 'much'."]),
        ("cost: {value: 2}", ["1:7: 'cost' needs the key 'reason'."]),
        (
            "cost: {value: 2, reason: x, resaon: y}",
            ["1:29: The key 'resaon' is not known here. Remove it."],
        ),
        ("level: -1", ["1:8: 'level' must be at least 0, not -1."]),
        ("who: al", ["1:6: 'who' must be 'all' or a list, not 'al'. Did you mean 'all'?"]),
        (
            "who: [a, B]",
            ["1:10: Entry 2 of 'who' must be small letters and digits, with hyphens between words, not 'B'."],
        ),
        (
            "order: {order: invets}",
            ["1:16: 'order' must be one of 'envoy', 'invest', not 'invets'. Did you mean 'invest'?"],
        ),
        ("order: {republic: a}", ["1:8: 'order' needs the key 'order'."]),
        (
            "order: {order: envoy, republc: a, republic: b}",
            ["1:23: The key 'republc' is not known here. Remove it."],
        ),
        (
            "order: {order: envoy, republc: a}",
            ["1:23: The key 'republc' is not known here. Did you mean 'republic'?"],
        ),
        ("either: {order: envoy, republic: 3}", ["1:34: 'republic' must be text, not 3. Put it in quotes."]),
    ],
)
def test_a_mistake_is_told_where_it_is(text: str, sentences: list[str]) -> None:
    assert told(text) == sentences


def test_problems_come_in_the_order_of_the_file() -> None:
    found = told("width: x\nzz: 1\nsites: [{kind: a}, {kind: b}]\nrounds: y\n")
    assert [line.split(":")[0] for line in found] == ["1", "2", "3", "3", "4"]


def test_a_value_that_only_the_model_made_is_told_at_its_nearest_ancestor() -> None:
    class Wrapped(Strict):
        site: Site

        @field_validator("site", mode="before")
        @classmethod
        def _expand(cls, value: object) -> object:
            return {"kind": value} if isinstance(value, str) else value

    assert told("\nsite: oyl\n", Wrapped)[0].startswith("2:7: 'site' must be 'oil' or 'gold'")


def test_a_thousand_mistakes_make_a_short_list() -> None:
    found = told("by_name:\n" + "".join(f"  n{number}: {{kind: x}}\n" for number in range(1_000)))
    assert len(found) == MAX_PROBLEMS
    assert found[-1].startswith("101:")
    assert found[-1].endswith("Correct those above first.")


def test_long_input_is_clipped() -> None:
    (sentence,) = told("rounds: '" + "very long " * 1000 + "'")
    assert len(sentence) < 120


def test_a_problem_can_be_put_at_a_value_a_key_or_the_nearest_ancestor() -> None:
    document = read("sites:\n  - {kind: oil}\n  - {kind: gold}\n")
    assert problem_at(document, ("sites", 1, "kind"), "No.") == Problem("board.yaml", 3, 12, "No.")
    assert problem_at(document, ("sites", 1, "kind"), "No.", key=True) == Problem("board.yaml", 3, 6, "No.")
    assert problem_at(document, ("sites", 1, "owner", "x"), "No.") == Problem("board.yaml", 3, 5, "No.")
    assert problem_at(document, ("sites", 1, "owner"), "No.", key=True) == Problem("board.yaml", 3, 5, "No.")
    assert problem_at(document, ("nowhere",), "No.") == Problem("board.yaml", 1, 1, "No.")


@pytest.mark.parametrize(
    ("word", "answer"),
    [
        *[("kazahkstan", " Did you mean 'kazakhstan'?"), ("KAZAKHSTAN", " Did you mean 'kazakhstan'?")],
        *[
            ("Usa", " Did you mean 'USA'?"),
            ("mongolia", ""),
            ("", ""),
            (3, ""),
            (None, ""),
            ("k" * 20_000, ""),
        ],
    ],
)
def test_a_suggestion_is_the_known_word_most_alike(word: object, answer: str) -> None:
    assert suggestion(word, ["uzbekistan", "kazakhstan", "USA"]) == answer


def test_every_pattern_of_the_scenario_has_plain_words() -> None:
    """A designer should never have to read a regular expression."""

    def patterns(node: object) -> set[str]:
        if isinstance(node, list):
            return {found for child in node for found in patterns(child)}
        if not isinstance(node, dict):
            return set()
        own = {node["pattern"]} if isinstance(node.get("pattern"), str) else set()
        own |= set(node.get("patternProperties", {}))
        return own | {found for child in node.values() for found in patterns(child)}

    schema = json.loads(json.dumps(Scenario.model_json_schema()))
    assert patterns(schema) - set(_PATTERNS) == set()


def test_mutants_that_are_yaml_get_problems_at_places_of_the_file() -> None:
    checked = 0
    for raw in mutants(ORDINARY, 10_000 if LONG else 500, seed=2):
        document, _ = read_text(raw, "board.yaml")
        if document is None:
            continue
        checked += 1
        with pytest.raises(ValidationError) as caught:
            Scenario.model_validate(document.data)
        places = {*document.values.values(), *document.keys.values()}
        for problem in problems_of(caught.value, document, Scenario):
            assert Place(problem.line, problem.column) in places, (problem, raw)
            assert problem.sentence.isprintable(), (problem, raw)
            assert problem.sentence.endswith((".", "?", "…")), (problem, raw)
            assert "Input should" not in problem.sentence, (problem, raw)
    assert checked > 50
