"""Turns the bytes of a text file into characters that a parser can take, or says where they are not text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

Complaint = tuple[int, int, str]
"""Line and column, both from 1, and a sentence."""

# Besides what YAML forbids: line separators that editors do not count as lines, and the mark that only the
# first character of a file may be, so that the lines of parser and editor agree; and tabs, which look like
# spaces to people but not to YAML, and on which PyYAML's two parsers differ.
FORBIDDEN = re.compile(
    "[^\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_LINE_END = re.compile(r"\r\n|\n|\r")
_DIRECTIVE = re.compile(r"(?:\A|(?<=[\r\n]))%")
_MARKS_OF_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_MARK_OF_UTF_8 = "\ufeff"


def decode(source: str | bytes, most: int) -> tuple[str, list[Complaint]]:
    """Return the text of a file and at most `most` complaints about its characters."""
    if isinstance(source, bytes) and source.startswith(_MARKS_OF_UTF_16):
        return "", [(1, 1, "The file is saved as UTF-16. Save it as UTF-8.")]
    try:
        text = source if isinstance(source, str) else source.decode("utf-8")
    except UnicodeDecodeError as error:
        return "", [_not_utf_8(error)]
    text = text.removeprefix(_MARK_OF_UTF_8)
    return text, list(islice(_forbidden(text), most))


def _not_utf_8(error: UnicodeDecodeError) -> Complaint:
    before = error.object[: error.start].decode("utf-8").removeprefix(_MARK_OF_UTF_8)
    sentence = f"The byte 0x{error.object[error.start]:02X} here is not UTF-8. Save the file as UTF-8."
    return *_Lines(before).place(len(before)), sentence


def _forbidden(text: str) -> Iterator[Complaint]:
    """Yield the characters that no file may hold, else the directives: they would steer the parser."""
    lines = None
    for pattern in (FORBIDDEN, _DIRECTIVE):
        for match in pattern.finditer(text):
            lines = lines or _Lines(text)
            yield *lines.place(match.start()), _about(match[0])


def _about(character: str) -> str:
    if character == "%":
        return "A line cannot start with '%'. Remove the directive, or indent the text."
    if character == "\t":
        return "A tab stands here. Use spaces."
    if character == "\0":
        return "A zero character stands here: perhaps the file is saved as UTF-16. Save it as UTF-8."
    return f"The invisible character U+{ord(character):04X} stands here. Remove it."


class _Lines:
    """Where the lines of a text start."""

    def __init__(self, text: str) -> None:
        self.starts = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def place(self, index: int) -> tuple[int, int]:
        """Return line and column, both from 1, of the character at this index."""
        line = bisect_right(self.starts, index)
        return line, index - self.starts[line - 1] + 1
