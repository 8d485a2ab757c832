"""Type: words set in lines. Spans of text are wrapped to a width; a string's picture is made once and kept."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

import pygame

from game.ui.kit.art import Art
from game.ui.kit.theme import Colour

_FINE = 3  # letters are set this much larger and reduced, which places them between whole pixels
_LARGE = 30  # pixels from which that makes no difference
_MOST = 6000
_DASHES = re.compile(r"(?<=[^\W\d_][–/-])(?=[^\W\d_])")  # between letters, where a line may end


@dataclass(frozen=True)
class Face:
    """A font at a size in pixels."""

    font: str
    size: int


@dataclass(frozen=True)
class Span:
    """A stretch of text in one style and colour; `link` names where a click on it leads."""

    text: str
    style: str = "body"
    colour: str = "text"
    link: str = ""


@dataclass(frozen=True)
class Piece:
    """A stretch of one line: where it begins, how wide it is, and the span that it is from."""

    x: int
    width: int
    text: str
    span: Span


Line = tuple[Piece, ...]


class Typesetter:
    """Widths and pictures of strings."""

    def __init__(self, art: Art) -> None:
        self._art = art
        self._fonts: dict[Face, pygame.font.Font] = {}
        self._widths: dict[tuple[Face, str], float] = {}
        self._pictures: dict[tuple[Face, str, Colour], pygame.Surface] = {}

    def height(self, face: Face) -> int:
        """Return the height of a line in pixels."""
        return round(face.size * 1.36)

    def width(self, face: Face, text: str) -> int:
        """Return the width of a string in whole pixels."""
        return ceil(self.advance(face, text))

    def advance(self, face: Face, text: str) -> float:
        """Return how far a string moves on what follows it, in pixels."""
        key = (face, text)
        if key not in self._widths:
            if len(self._widths) >= 10 * _MOST:
                self._widths.clear()
            self._widths[key] = self._font(face).size(text)[0] / _fine(face)
        return self._widths[key]

    def picture(self, face: Face, text: str, colour: Colour) -> pygame.Surface:
        """Return a string in a colour, as high as a line."""
        key = (face, text, colour)
        if key not in self._pictures:
            if len(self._pictures) >= _MOST:
                self._pictures.clear()
            self._pictures[key] = self._set(face, text, colour)
        return self._pictures[key]

    def _set(self, face: Face, text: str, colour: Colour) -> pygame.Surface:
        picture = self._font(face).render(text, True, colour)
        if not picture.get_width():  # pygame cannot scale what has no width
            return pygame.Surface((1, self.height(face)), pygame.SRCALPHA)
        fine = _fine(face)
        if fine > 1:
            size = (max(1, -(-picture.get_width() // fine)), max(1, -(-picture.get_height() // fine)))
            picture = pygame.transform.smoothscale(picture.convert_alpha(), size)
        return picture

    def _font(self, face: Face) -> pygame.font.Font:
        if face not in self._fonts:
            file = self._art.font_file(face.font)
            name = str(file) if file.is_file() else None  # pygame's own font where ours is missing
            self._fonts[face] = pygame.font.Font(name, face.size * _fine(face))
        return self._fonts[face]


def _fine(face: Face) -> int:
    return _FINE if face.size < _LARGE else 1


class Setter:
    """Wraps spans for one typesetter and one scale."""

    def __init__(self, typesetter: Typesetter, faces: dict[str, Face]) -> None:
        self._typesetter = typesetter
        self._faces = faces
        self.lines = lru_cache(maxsize=4000)(self._lines)

    def natural(self, spans: Sequence[Span]) -> int:
        """Return the width of spans that are not wrapped: at this width they have no more lines."""
        widest = width = 0.0
        for word, span in _words(spans):
            width = 0.0 if word == "\n" else width + self._width(span, word)
            widest = max(widest, width)
        return ceil(widest)

    def _lines(self, spans: tuple[Span, ...], width: int) -> tuple[Line, ...]:
        """Return spans in lines of a width; a word that is wider than a line is broken."""
        lines: list[list[Piece]] = [[]]
        end = 0.0
        for word, span in _words(spans):
            if word == "\n":
                lines.append([])
                end = 0.0
                continue
            for part in self._fitting(word, span, width):
                end = self._append(lines, part, span, end, width)
        return tuple(_joined(line) for line in lines)

    def _append(self, lines: list[list[Piece]], word: str, span: Span, end: float, width: int) -> float:
        """Put a word on the last line or a new one; return where the line then ends."""
        wide = self._width(span, word)
        if lines[-1] and end + self._width(span, word.rstrip(" ")) > width:
            lines.append([])
            end = 0.0
        if not lines[-1] and len(lines) > 1:
            word = word.lstrip(" ") if word.strip(" ") else ""
            wide = self._width(span, word)
        if word:
            lines[-1].append(Piece(round(end), ceil(end + wide) - round(end), word, span))
        return end + wide

    def _fitting(self, word: str, span: Span, width: int) -> Iterator[str]:
        """Yield a word whole, or in parts that fit a line."""
        while word and self._width(span, word.rstrip(" ")) > width:
            cut = len(word) - 1
            while cut > 1 and self._width(span, word[:cut]) > width:
                cut -= 1
            if cut < 1:
                break
            yield word[:cut]
            word = word[cut:]
        if word:
            yield word

    def _width(self, span: Span, text: str) -> float:
        return self._typesetter.advance(self._faces[span.style], text)


def unbroken(line: str) -> list[str]:
    """Return a line in parts that stay whole: words with the space behind them, parted at dashes within."""
    *words, last = line.split(" ")
    return [part for word in (*(f"{word} " for word in words), last) for part in _DASHES.split(word)]


def _words(spans: Sequence[Span]) -> Iterator[tuple[str, Span]]:
    """Yield words with the spaces behind them, and line breaks."""
    for span in spans:
        for number, line in enumerate(span.text.split("\n")):
            if number:
                yield "\n", span
            yield from ((word, span) for word in unbroken(line))


def _joined(line: list[Piece]) -> Line:
    """Return a line with the neighbours of one span made one piece."""
    joined: list[Piece] = []
    for piece in line:
        last = joined[-1] if joined else None
        if last and last.span is piece.span:
            joined[-1] = Piece(last.x, piece.x + piece.width - last.x, last.text + piece.text, last.span)
        else:
            joined.append(piece)
    return tuple(joined)
