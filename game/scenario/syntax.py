"""Turns a complaint of PyYAML's parser into the place of the likely cause and a sentence that says what to do."""

from __future__ import annotations

import re

import yaml

Spot = tuple[int, int]
"""Line and column, from 1."""


def explain(error: Exception, text: str, latest: yaml.Event | None) -> tuple[int, int, str]:
    """Return line and column (from 1) and a sentence for what made the parser give up.

    `latest` is the last event before the error. Both of PyYAML's parsers, in C and in Python, are understood.
    """
    trouble = _Trouble(error, text, latest)
    for pattern, answer in _ANSWERS:
        if re.search(pattern, trouble.message) and (found := answer(trouble)):
            (line, column), sentence = found
            return line, column, sentence
    return *trouble.spot, f"This is not valid YAML: {trouble.message}."


class _Trouble:
    """A parser's error, with marks as spots: `spot` where it gave up, `start` where the failed thing began."""

    def __init__(self, error: Exception, text: str, latest: yaml.Event | None) -> None:
        parts = (getattr(error, "context", None), getattr(error, "problem", None) or error)
        self.message = " ".join(", ".join(str(part) for part in parts if part).split())[:200]
        self.lines = text.splitlines() or [""]
        self.latest = latest
        fallback = _spot(latest.end_mark) if latest else (1, 1)
        self.spot = _spot(getattr(error, "problem_mark", None)) or fallback or (1, 1)
        self.start = _spot(getattr(error, "context_mark", None)) or self.spot

    def before(self) -> str:
        """Return the part of the line before the spot."""
        return self._line()[: self.spot[1] - 1]

    def character(self) -> str:
        """Return the character at the spot, or nothing at the end of a line."""
        return self._line()[self.spot[1] - 1 : self.spot[1]]

    def opener(self) -> str:
        """Return the character at the start of what failed."""
        line, column = self.start
        return "".join(self.lines[line - 1 : line])[column - 1 : column]

    def _line(self) -> str:
        return "".join(self.lines[self.spot[0] - 1 : self.spot[0]])


def _spot(mark: yaml.Mark | None) -> Spot | None:
    return (mark.line + 1, mark.column + 1) if mark else None


_Answer = tuple[Spot, str] | None


def _tab(trouble: _Trouble) -> _Answer:
    before = trouble.before() + trouble.character()
    if "\t" not in before[len(before.rstrip()) :]:
        return None
    column = before.index("\t", len(before.rstrip())) + 1
    return (trouble.spot[0], column), "A tab stands here. Indent with spaces only."


def _reserved(trouble: _Trouble) -> _Answer:
    return trouble.spot, f"Text cannot start with {trouble.character()!r}. Put it in quotes."


def _open_quote(trouble: _Trouble) -> _Answer:
    return trouble.start, "The quotation mark that opens here is never closed. Close it."


def _stray_quote(trouble: _Trouble) -> _Answer:
    """Blame a quoted text over several lines that ends on the line of the error: a mark is missing earlier."""
    event = trouble.latest
    if not isinstance(event, yaml.ScalarEvent) or event.style not in ("'", '"'):
        return None
    start, end = _spot(event.start_mark), _spot(event.end_mark)
    if not start or not end or end[0] != trouble.spot[0]:
        return None
    if start[0] == end[0]:
        return trouble.spot, "Text follows a closing quotation mark. Put all of the text inside the quotes."
    return start, f"The quotation mark that opens here is closed only on line {end[0]}. Close it earlier."


def _open_bracket(trouble: _Trouble) -> _Answer:
    opener = trouble.opener()
    closer = {"[": "]", "{": "}"}.get(opener, "")
    if not closer:
        return None
    if trouble.spot[0] == trouble.start[0]:
        return trouble.spot, f"A comma or '{closer}' is missing before this."
    line = trouble.spot[0]
    return trouble.start, f"The bracket '{opener}' is not closed before line {line}. Close it with '{closer}'."


def _no_colon(trouble: _Trouble) -> _Answer:
    return trouble.start, "This line has no key with a colon. Write 'key: value', or indent it under its key."


def _second_colon(trouble: _Trouble) -> _Answer:
    if re.search(r":\s", trouble.before()):
        return trouble.spot, "A second ': ' stands on this line. Put text that contains ': ' in quotes."
    return trouble.spot, "No key fits here. Check the indentation, and the colon at the end of the line before."


def _inline_list(trouble: _Trouble) -> _Answer:
    return trouble.spot, "A list cannot start behind a key. Start it on the next line, or write [a, b]."


def _misfit(trouble: _Trouble) -> _Answer:
    line = trouble.start[0]
    return trouble.spot, f"This does not fit the block that starts on line {line}. Check indentation and quotes."


def _missing_dash(trouble: _Trouble) -> _Answer:
    line = trouble.start[0]
    return trouble.spot, f"An entry of the list that starts on line {line} needs '- ' before it. Check the indentation."


def _no_content(trouble: _Trouble) -> _Answer:
    character = trouble.character()
    if not character:
        return trouble.start, "A value is missing before the end. Is a bracket not closed?"
    return trouble.spot, f"A value is missing before {character!r}. Remove it, or put the text in quotes."


def _escape(trouble: _Trouble) -> _Answer:
    sentence = "This escape is unknown. In double quotes write two backslashes for one, or use single quotes."
    return trouble.spot, sentence


def _block_text(trouble: _Trouble) -> _Answer:
    sentence = "Text cannot start with '|' or '>'. Put it in quotes, or start the text on the next line."
    return trouble.start, sentence


def _name_sign(trouble: _Trouble) -> _Answer:
    return trouble.start, f"Text cannot start with {trouble.opener()!r}. Put it in quotes."


def _after_end(trouble: _Trouble) -> _Answer:
    return trouble.spot, "The document has ended before this. Check indentation, quotes and '...' above."


# The first row whose pattern is in the message and whose answer has one decides.
_ANSWERS = (
    (r"cannot start any token|tab character", _tab),
    (r"cannot start any token", _reserved),
    (r"quoted scalar, found unexpected", _open_quote),
    (r"escape|hexa?decimal|chr\(\)", _escape),
    (r"flow (sequence|mapping), .*expected ',' or", _open_bracket),
    (r"could not find expected ':'", _stray_quote),
    (r"could not find expected ':'", _no_colon),
    (r"mapping values are not allowed", _second_colon),
    (r"sequence entries are not allowed", _inline_list),
    (r"block (mapping|collection|sequence)|<?document start>?", _stray_quote),
    (r"block (collection|sequence), ", _missing_dash),
    (r"block mapping, ", _misfit),
    (r"expected (the )?node content", _no_content),
    (r"scanning a block scalar", _block_text),
    (r"(an alias|an anchor|a tag|tag handle|parsing a node)", _name_sign),
    (r"<?document start>?", _after_end),
)
