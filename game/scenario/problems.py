"""Turns what a model says against a document into problems: a place, and a sentence on what to do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from game.scenario.locations import Location, locate
from game.scenario.reader import MAX_PROBLEMS, Document, NodePath, Place, Problem, clipped, shown

_MOST_ERRORS = 10_000  # looked at, in the model's order: enough to fill the list, and bounded in time


def problems_of(error: ValidationError, document: Document, model: type[BaseModel]) -> list[Problem]:
    """Return the errors of a model as problems of the document, sorted by place, at most `MAX_PROBLEMS`.

    `model` is the class that refused `document.data`. Of the errors that the members of a union give for one
    place, the most useful stay.
    """
    errors = error.errors(include_url=False)[:_MOST_ERRORS]
    faults = [_fault(details, document, model) for details in errors]
    faults = sorted(_without_misspelt(_settled(faults), document), key=lambda fault: fault.place)
    problems = {_problem(fault, document) for fault in faults[: MAX_PROBLEMS - 1]}
    if len(faults) >= MAX_PROBLEMS:
        rest = faults[MAX_PROBLEMS - 1].place
        problems.add(_at(document, rest, "More mistakes may follow. Correct those above first."))
    return sorted(problems)


def problem_at(document: Document, path: NodePath, sentence: str, *, key: bool = False) -> Problem:
    """Return a problem with a value, or with its key; where the path leads nowhere, its nearest ancestor."""
    return _at(document, _place(document, path, key), sentence)


def suggestion(word: object, known: Iterable[str]) -> str:
    """Return " Did you mean 'x'?" with the known word most like this one, or nothing if none is like it."""
    meant = _nearest(word, known)
    return f" Did you mean '{meant}'?" if meant else ""


def _nearest(word: object, known: Iterable[str]) -> str:
    """Return the known word most like this one, nothing if none is like it."""
    if not isinstance(word, str) or len(word) > 60:
        return ""
    by_letters = {name.lower(): name for name in known}
    close = get_close_matches(word.lower(), by_letters, n=1)
    return by_letters[close[0]] if close else ""


def _at(document: Document, place: Place, sentence: str) -> Problem:
    return Problem(place.file or document.name, place.line, place.column, sentence)


def _place(document: Document, path: NodePath, key: bool) -> Place:
    if key and path in document.keys:
        return document.keys[path]
    while path not in document.values:
        path = path[:-1]
    return document.values[path]


# --- from pydantic's errors to faults -------------------------------------------------------------------


@dataclass(frozen=True)
class _Fault:
    """An error of the model; `nouns` are what it would have accepted, if that can be said so."""

    kind: str
    part: str | int
    location: Location
    place: Place
    given: object
    context: dict[str, Any]
    message: str
    nouns: tuple[str, ...]


# What must stand there, by type of error. Such errors say that a union's member was the wrong one to try.
_NOUNS = {
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "float_parsing": "a number",
    "finite_number": "a number",
    "string_type": "text",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "list_type": "a list",
    "tuple_type": "a list",
    "set_type": "a list",
    "frozen_set_type": "a list",
    "dict_type": "a block of keys",
    "mapping_type": "a block of keys",
    "model_type": "a block of keys",
    "model_attributes_type": "a block of keys",
    "none_required": "empty",
    "literal_error": "{expected}",
    "enum": "{expected}",
}


def _fault(details: ErrorDetails, document: Document, model: type[BaseModel]) -> _Fault:
    kind, context, loc = details["type"], details.get("ctx", {}), details["loc"]
    location = locate(loc, model, document)
    path = location.path
    if kind == "union_tag_invalid":
        path = (*path, context["discriminator"].strip("'"))
    place = _place(document, path, key=location.is_key or kind == "extra_forbidden")
    nouns = (_NOUNS[kind].format(**context),) if kind in _NOUNS else ()
    part = loc[-1] if loc else ""
    return _Fault(kind, part, location, place, details["input"], context, details["msg"], nouns)


def _without_misspelt(faults: list[_Fault], document: Document) -> list[_Fault]:
    """Leave out missing keys that are there, but misspelt: the key that is not known says so already."""
    misspelt = {
        (fault.location.path[:-1], _nearest(fault.part, _free_keys(fault, document)))
        for fault in faults
        if fault.kind == "extra_forbidden"
    }
    return [
        fault
        for fault in faults
        if fault.kind != "missing" or (fault.location.path, fault.part) not in misspelt
    ]


def _free_keys(fault: _Fault, document: Document) -> list[str]:
    """Return the keys that fit beside a key and that the file does not use yet."""
    parent = fault.location.path[:-1]
    return [name for name in fault.location.owner_keys if (*parent, name) not in document.keys]


# --- unions ---------------------------------------------------------------------------------------------


def _settled(faults: list[_Fault]) -> list[_Fault]:
    """Keep, for each union, the faults of the member that was most likely meant; outer unions first."""
    deepest = max((len(fault.location.choices) for fault in faults), default=0)
    for level in range(deepest):
        rest = [fault for fault in faults if len(fault.location.choices) <= level]
        unions: dict[NodePath, list[_Fault]] = {}
        for fault in faults:
            if len(fault.location.choices) > level:
                unions.setdefault(fault.location.choices[level].union, []).append(fault)
        faults = rest + [fault for union in unions.values() for fault in _likeliest(union, level)]
    return faults


def _likeliest(faults: list[_Fault], level: int) -> list[_Fault]:
    """Prefer the member that the data reached into, then one whose bound it breaks, else name them all."""
    members: dict[str, list[_Fault]] = {}
    for fault in faults:
        members.setdefault(fault.location.choices[level].member, []).append(fault)
    depth = faults[0].location.choices[level].depth
    reached = [those for those in members.values() if any(fault.location.depth > depth for fault in those)]
    bounded = [those for those in members.values() if any(not fault.nouns for fault in those)]
    if reached or bounded:
        return min(reached or bounded, key=len)
    nouns = dict.fromkeys(noun for fault in faults for noun in fault.nouns)
    return [replace(faults[0], nouns=tuple(nouns))]


# --- sentences ------------------------------------------------------------------------------------------

# By type of error; the names in braces are the error's own, besides `subject`, `part` and `given`.
_SENTENCES = {
    "missing": "{subject} needs the key {part}.",
    "union_tag_not_found": "{subject} needs the key {discriminator}.",
    "union_tag_invalid": "{discriminator} must be one of {expected_tags}, not '{tag}'.",
    "greater_than": "{subject} must be more than {gt}, not {given}.",
    "greater_than_equal": "{subject} must be at least {ge}, not {given}.",
    "less_than": "{subject} must be less than {lt}, not {given}.",
    "less_than_equal": "{subject} must be at most {le}, not {given}.",
    "multiple_of": "{subject} must be a multiple of {multiple_of}, not {given}.",
    "too_short": "{subject} needs {min_length} or more entries; it has {actual_length}.",
    "too_long": "{subject} may have up to {max_length} entries; it has {actual_length}.",
    "string_too_short": "{subject} needs {min_length} or more characters.",
    "string_too_long": "{subject} may have up to {max_length} characters.",
    "string_pattern_mismatch": "{subject} must be {pattern_words}, not {given}.",
}

_PATTERNS = {
    r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$": "small letters and digits, with hyphens between words",
    r"^[a-z0-9_.-]+$": "small letters, digits, dots, hyphens and underscores",
    r"^#[0-9a-fA-F]{6}$": "a colour like '#1a2b3c'",
    r"^[A-Z]$": "one capital letter",
    r"^[A-Z]{2}$": "two capital letters",
    r"^[a-z]{2}$": "two small letters like 'en'",
    r"^[0-9]+(\.[0-9]+)*$": "a version like '1.2'",
    r"^[0-9]{4}(-[0-9]{2}){0,2}$": "a date like '2025-11'",
}


def _problem(fault: _Fault, document: Document) -> Problem:
    return _at(document, fault.place, _OWN.get(fault.kind, _plain)(fault, document))


def _plain(fault: _Fault, _: Document) -> str:
    """Fill the sentence for the fault's type; without one, use pydantic's words."""
    if fault.nouns:
        return _wrong_kind(fault)
    if fault.kind not in _SENTENCES:
        return _joined(fault, re.sub(r"^\w+ should ", "must ", fault.message))
    pattern = str(fault.context.get("pattern"))
    words = {
        **{name: _bound(value) for name, value in fault.context.items()},
        "subject": _subject(fault),
        "part": shown(fault.part),
        "given": shown(fault.given),
        "pattern_words": _PATTERNS.get(pattern, f"written like the pattern {pattern}"),
    }
    tags = _quoted(fault.context.get("expected_tags", ""))
    return _SENTENCES[fault.kind].format(**words) + suggestion(fault.context.get("tag"), tags)


def _bound(value: object) -> str:
    """Name what the model asks for; whole numbers without a fraction."""
    return clipped(f"{value:g}" if isinstance(value, float) else str(value), 400)


def _wrong_kind(fault: _Fault) -> str:
    wanted = " or ".join(fault.nouns)
    given = "but is empty" if fault.given is None else f"not {shown(fault.given)}"
    sentence = f"{_subject(fault)} must be {wanted}, {given}."
    if fault.nouns == ("text",) and fault.given is None:
        return f"{sentence} A # begins a comment: put text that begins with it in quotes."
    if form := _form(fault):
        return f"{sentence} Write {form}."
    if fault.nouns == ("text",) and isinstance(fault.given, int | float):
        return f"{sentence} Put it in quotes."
    if fault.nouns == ("a whole number",) and re.fullmatch(r"-?[0-9]{1,18}", str(fault.given)):
        return f"{sentence} Remove the quotes."
    return sentence + suggestion(fault.given, _quoted(wanted))


def _form(fault: _Fault) -> str:
    """Return how a claim is written of which only the number or the reason is there."""
    wanted, given = fault.context.get("class_name"), fault.given
    if wanted == "Number" and isinstance(given, int) and not isinstance(given, bool):
        return f'{{value: {given}, design: "why"}}'
    return '{design: "why"}' if wanted == "Claim" and isinstance(given, str) else ""


def _unknown_key(fault: _Fault, document: Document) -> str:
    """Name the key that may be meant, or some that fit, among those that the file does not use yet."""
    free = _free_keys(fault, document)
    fitting = f" Keys that fit: {', '.join(map(shown, free[:12]))}." if free else " Remove it."
    return f"The key {shown(fault.part)} is not known here.{suggestion(fault.part, free) or fitting}"


def _from_validator(fault: _Fault, _: Document) -> str:
    return _joined(fault, str(fault.context.get("error", fault.message)))


def _joined(fault: _Fault, words: str) -> str:
    """Join the subject and words that go on with 'must', or stand for themselves; on one line."""
    line = clipped(words, 400)
    stop = "" if line.endswith((".", "!", "?", "…")) else "."
    return f"{_subject(fault)}{' ' if line.startswith('must ') else ': '}{line}{stop}"


_OWN: dict[str, Callable[[_Fault, Document], str]] = {
    "extra_forbidden": _unknown_key,
    "value_error": _from_validator,
    "assertion_error": _from_validator,
}


def _subject(fault: _Fault) -> str:
    """Name the node at fault by its key, or by its number in a list."""
    path = fault.location.path
    name = next((part for part in reversed(path) if isinstance(part, str)), None)
    if fault.location.is_key:
        return f"The key {shown(name)}"
    if path and isinstance(path[-1], int):
        return f"Entry {path[-1] + 1}" + (f" of {shown(name)}" if name else "")
    return shown(name) if name else "The file"


def _quoted(text: str) -> list[str]:
    return re.findall(r"'([^']*)'", text)
