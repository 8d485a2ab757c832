"""Turns an error of PyYAML's parsers into the place of its likely cause and a sentence on what to do."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Protocol

import yaml

Spot = tuple[int, int]
"""Line and column, both from 1."""


def explain(error: Exception, text: str, latest: yaml.Event | None) -> tuple[int, int, str]:
    """Return line and column (from 1) and a sentence for what made the parser give up.

    `latest` is the last node before the error. Both of PyYAML's parsers, in C and in Python, are understood.
    """
    trouble = _Trouble(error, text, latest)
    for pattern, answer in _ANSWERS:
        if re.search(pattern, trouble.message) and (found := answer(trouble)):
            (line, column), sentence = found
            return line, column, sentence
    return *trouble.spot, f"This is not valid YAML: {trouble.message}."


class _Mark(Protocol):
    """A mark of either parser; both count from 0."""

    line: int
    column: int


def _spot(mark: _Mark | None) -> Spot | None:
    return (mark.line + 1, mark.column + 1) if mark else None


class _Trouble:
    """A parser's error: it gave up at `spot`, in something that began at `start`."""

    def __init__(self, error: Exception, text: str, latest: yaml.Event | None) -> None:
        parts = (getattr(error, "context", None), getattr(error, "problem", None) or error)
        self.message = " ".join(", ".join(str(part) for part in parts if part).split())[:200]
        self.lines = text.splitlines()
        self.latest = latest
        self.before = (latest and _spot(latest.start_mark)) or (1, 1)
        self.spot = _spot(getattr(error, "problem_mark", None)) or self.before
        self.start = _spot(getattr(error, "context_mark", None)) or self.spot

    def rest(self, spot: Spot) -> str:
        """Return what is on a spot's line from there on; nothing behind the end of the text."""
        return "".join(self.lines[spot[0] - 1 : spot[0]])[spot[1] - 1 :]

    def fill(self, sentence: str) -> str:
        """Fill the lines and characters into a sentence."""
        here, opener = self.rest(self.spot)[:1], self.rest(self.start)[:1]
        closer = {"[": "]", "{": "}"}.get(opener, "")
        return sentence.format(
            line=self.spot[0], first=self.start[0], here=here, opener=opener, closer=closer
        )


_Answer = Callable[[_Trouble], tuple[Spot, str] | None]


def _here(sentence: str) -> _Answer:
    """Blame the place where the parser gave up."""
    return lambda trouble: (trouble.spot, trouble.fill(sentence))


def _start(sentence: str) -> _Answer:
    """Blame the beginning of what the parser failed to read."""
    return lambda trouble: (trouble.start, trouble.fill(sentence))


def _quote(trouble: _Trouble) -> tuple[Spot, str] | None:
    """Blame the quoted text that ends on the line of the error: it ended too early or too late."""
    event = trouble.latest
    if not isinstance(event, yaml.ScalarEvent) or event.style not in ("'", '"'):
        return None
    end = _spot(event.end_mark)
    if not end or end[0] != trouble.spot[0]:
        return None
    if trouble.before[0] == end[0]:
        return trouble.spot, "Text follows a closing quotation mark. Put all of the text inside the quotes."
    sentence = f"The quotation mark that opens here is closed only on line {end[0]}. Close it earlier."
    return trouble.before, sentence


_SWALLOWED = re.compile(r",\s*([\w-]+):\s*$")  # the end of a text in quotes that holds the next key


def _flow_quote(trouble: _Trouble) -> tuple[Spot, str] | None:
    """Blame, between brackets, a quoted text that holds what is not meant to be in it, or that ended too early."""
    event, rest = trouble.latest, trouble.rest(trouble.spot)
    if not isinstance(event, yaml.ScalarEvent) or event.style not in ("'", '"'):
        return None
    if swallowed := _SWALLOWED.search(event.value):
        sentence = (
            f"The quotation mark that opens here is not closed before the key '{swallowed[1]}'. Close it."
        )
        return trouble.before, sentence
    follows_text = re.match(r"\w", rest) and not re.match(r"[\w-]+:\s", rest)
    ends_later = trouble.before[0] < trouble.spot[0]
    return _quote(trouble) if follows_text or ends_later else None


def _bracket(trouble: _Trouble) -> tuple[Spot, str] | None:
    """Blame the opening bracket if its line is over, else the place where a comma was expected."""
    if trouble.spot[0] == trouble.start[0]:
        sentence = "A comma or '{closer}' is missing before this."
        if trouble.rest(trouble.spot).startswith(":"):
            sentence += " Or this colon belongs to a text: put the text in quotes."
        return trouble.spot, trouble.fill(sentence)
    sentence = "The bracket '{opener}' is not closed before line {line}. Close it with '{closer}'."
    return trouble.start, trouble.fill(sentence)


def _key_without_colon(trouble: _Trouble) -> tuple[Spot, str] | None:
    if trouble.rest(trouble.start).startswith(("'", '"')):
        return trouble.start, "The quotation mark that opens here is not closed on its line. Close it."
    return trouble.start, "A key needs a colon and a space behind it. Write 'key: value', or indent the text."


def _colon(trouble: _Trouble) -> tuple[Spot, str] | None:
    """Tell a second colon on one line from a key where none fits."""
    line, column = trouble.spot
    if re.search(r":\s", trouble.rest((line, 1))[: column - 1]):
        return trouble.spot, "A second ': ' stands on this line. Put text that contains ': ' in quotes."
    return trouble.spot, "No key fits here. Check the indentation, and that the line before has its colon."


def _misfit(trouble: _Trouble) -> tuple[Spot, str] | None:
    if trouble.rest(trouble.spot).startswith(":"):
        return trouble.spot, "A key is missing before this colon. Write one, or put the text in quotes."
    sentence = "This does not fit the block that starts on line {first}. Check indentation and quotes."
    return trouble.spot, trouble.fill(sentence)


def _value(trouble: _Trouble) -> tuple[Spot, str] | None:
    if not trouble.rest(trouble.spot):
        return trouble.before, "A value or a closing bracket is missing after this."
    return trouble.spot, trouble.fill("A value is missing before '{here}'. Or put the text in quotes.")


# The first row whose pattern is in the message and whose answer has something to say decides.
_ANSWERS: tuple[tuple[str, _Answer], ...] = (
    (r"cannot start any token", _here("Text cannot start with '{here}'. Put it in quotes.")),
    (
        r"quoted scalar, found unexpected",
        _start("The quotation mark that opens here is never closed. Close it."),
    ),
    (
        r"escape|hexa?decimal|chr\(\)",
        _here(
            "This escape is unknown. In double quotes write two backslashes for one, or use single quotes."
        ),
    ),
    (r"flow (sequence|mapping), .*expected ',' or", _flow_quote),
    (r"flow (sequence|mapping), .*expected ',' or", _bracket),
    (r"could not find expected ':'", _key_without_colon),
    (r"mapping values are not allowed", _colon),
    (
        r"found unexpected ':'",
        _here("A ':' between brackets needs a space behind it, or quotes around its text."),
    ),
    (r"mapping keys are not allowed", _here("Text cannot start with '? '. Put it in quotes.")),
    (
        r"sequence entries are not allowed",
        _here("A list cannot start behind a key. Start it on the next line, or write [a, b]."),
    ),
    (r"block (mapping|collection|sequence), |<?document start>?", _quote),
    (
        r"block (collection|sequence), ",
        _here("The list that starts on line {first} needs '- ' here. Check the indentation."),
    ),
    (r"block mapping, ", _misfit),
    (r"expected (the )?node content", _value),
    (
        r"block scalar",
        _start("Text cannot start with '{opener}'. Put it in quotes, or start it on the next line."),
    ),
    (
        r"an alias|an anchor|a tag|parsing a node",
        _start("Text cannot start with '{opener}'. Put it in quotes."),
    ),
    (
        r"<?document start>?",
        _here("The document has ended before this. Check indentation, quotes and '...' above."),
    ),
)
