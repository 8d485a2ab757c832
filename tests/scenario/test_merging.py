"""Extending a scenario: what is merged, what is replaced, what is removed, and whose line a mistake is on."""

from __future__ import annotations

import pytest

from game.scenario.merging import merged
from game.scenario.reader import Document, NodePath, read_text


def document(text: str, name: str) -> Document:
    found, problems = read_text(text, name)
    assert found is not None, problems
    return found


def laid(base: str, change: str) -> Document:
    return merged(document(base, "base"), document(change, "change"))


@pytest.mark.parametrize(
    ("base", "change", "data"),
    [
        ("{a: 1, b: 2}", "{b: 3, c: 4}", {"a": 1, "b": 3, "c": 4}),
        ("{a: {b: {c: 1, d: 2}}}", "{a: {b: {d: 3}}}", {"a": {"b": {"c": 1, "d": 3}}}),
        ("{a: [1, 2, 3]}", "{a: [4]}", {"a": [4]}),
        ("{a: [{b: 1, c: 2}]}", "{a: [{b: 3}]}", {"a": [{"b": 3}]}),
        ("{a: {b: 1}}", "{a: 2}", {"a": 2}),
        ("{a: 2}", "{a: {b: 1}}", {"a": {"b": 1}}),
        ("{a: 1, b: 2}", "{a: null}", {"b": 2}),
        ("{a: {b: 1}}", "{a: null}", {}),
        ("{a: {}}", "{a: {b: null}}", {"a": {"b": None}}),  # nothing to remove: the model will say so
        ("a", "{a: 1}", {"a": 1}),
        # an origin belongs to one value
        (
            "{a: {value: 1, facts: [f], why: w}}",
            "{a: {value: 2, design: d}}",
            {"a": {"value": 2, "design": "d"}},
        ),
        ("{a: {value: 1, facts: [f], why: w}}", "{a: {facts: [g]}}", {"a": {"value": 1, "facts": ["g"]}}),
        (
            "{a: {value: 1, design: d}}",
            "{a: {value: 2, facts: [f], design: null}}",
            {"a": {"value": 2, "facts": ["f"]}},
        ),
        (
            "{a: {value: 1, facts: [f], why: w}}",
            "{a: {value: 2}}",
            {"a": {"value": 2, "facts": ["f"], "why": "w"}},
        ),
        ("{facts: {a: 1}, documents: {}}", "{facts: {b: 2}}", {"facts": {"a": 1, "b": 2}, "documents": {}}),
    ],
)
def test_blocks_are_merged_and_all_else_is_replaced(base: str, change: str, data: object) -> None:
    assert laid(base, change).data == data


def test_the_order_of_the_base_stays() -> None:
    data = laid("{a: {}, b: {}, c: {}}", "{d: {}, c: {x: 1}, a: {x: 1}}").data
    assert isinstance(data, dict)
    assert list(data) == ["a", "b", "c", "d"]


BASE = """kept: {inner: 1, list: [a, b]}
changed: {inner: 1, other: 2}
removed: {inner: 1, other: 2}
nested: {deep: {x: 1}}
"""
CHANGE = "# one line more\nchanged: {inner: 2}\nremoved:\n  inner: null\nnew: [c]\nnested: {deep: {x: 2}}\n"


@pytest.mark.parametrize(
    ("path", "file", "line"),
    [
        (("kept",), "base", 1),
        (("kept", "list", 1), "base", 1),
        (("changed",), "change", 2),
        (("changed", "inner"), "change", 2),
        (("changed", "other"), "base", 2),
        (("removed",), "change", 4),  # should the key be missed, this line removed it
        (("removed", "other"), "base", 3),
        (("new", 0), "change", 5),
        (("nested",), "base", 4),
        (("nested", "deep"), "change", 6),
        ((), "change", 2),
    ],
)
def test_every_place_names_the_file_that_wrote_it(path: NodePath, file: str, line: int) -> None:
    place = laid(BASE, CHANGE).values[path]
    assert (place.file, place.line) == (file, line)


def test_every_node_has_a_place_over_several_layers() -> None:
    whole = merged(laid(BASE, CHANGE), document("kept: {inner: 5}\nnew: null\n", "last"))
    assert {place.file for place in whole.values.values()} == {"base", "change", "last"}
    assert whole.values["kept", "inner"].file == "last"
    assert whole.values["changed", "inner"].file == "change"
    assert ("new", 0) not in whole.values
    assert ("new",) not in whole.keys
    assert whole.keys["changed", "other"].file == "base"
