"""What is written on a screen stands out from what really lies beneath it, on every screen and in every theme."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pygame
import pytest

from game.ui.kit.look import Look
from game.ui.kit.theme import Colour, contrast
from tests.ui.gallery import GALLERY, driver_at
from tests.ui.kit.test_theme import LEAST_MARK, LEAST_TEXT

COMMON = 0.12  # share of the ground's pixels from which a colour counts as ground
PLAIN = [name for name in GALLERY if not name.endswith(("-light", "-contrast"))]


class Paper(pygame.Surface):
    """A surface that compares each text and icon laid on it with what lies beneath."""

    def __init__(self, size: tuple[int, int], theme: str) -> None:
        super().__init__(size, 0, 32)
        self.theme = theme
        self.known: dict[int, tuple[Colour, str, pygame.Surface]] = {}
        self.low: set[tuple[str, str, str, float]] = set()

    def blit(self, source, dest, *more, **other):  # type: ignore[no-untyped-def, override]
        """Compare, then draw."""
        if id(source) in self.known:
            colour, told, _ = self.known[id(source)]
            least = (LEAST_TEXT if told.startswith("text") else LEAST_MARK)[self.theme]
            place = pygame.Rect(getattr(dest, "topleft", dest), source.get_size())
            for ground in self.grounds(place):
                if contrast(colour, ground) < least:
                    value = round(contrast(colour, ground), 2)
                    self.low.add((told, bytes(colour).hex(), bytes(ground).hex(), value))
        return super().blit(source, dest, *more, **other)

    def grounds(self, place: pygame.Rect) -> Iterator[Colour]:
        """Yield the colours of what lies at a place: each that covers a good part of it."""
        place = place.clip(self.get_clip())
        if not place.width or not place.height:
            return
        points = [
            (x, y) for x in range(place.left, place.right, 3) for y in range(place.top, place.bottom, 3)
        ]
        found = Counter(tuple(self.get_at(point))[:3] for point in points)
        yield from (colour for colour, count in found.items() if count > COMMON * len(points))


def watched(monkeypatch, paper: Paper) -> None:
    """Have a paper know every text and icon by its colour."""
    text, icon = Look.text, Look.icon

    def told_text(look, words, style, colour):
        picture = text(look, words, style, colour)
        if words.strip():
            paper.known[id(picture)] = look.colour(colour), f"text {words[:30]!r}", picture
        return picture

    def told_icon(look, name, size, colour):
        picture = icon(look, name, size, colour)
        paper.known[id(picture)] = look.colour(colour), f"icon {name}", picture
        return picture

    monkeypatch.setattr(Look, "text", told_text)
    monkeypatch.setattr(Look, "icon", told_icon)


@pytest.mark.parametrize(("name", "text_size"), [*((name, 100) for name in PLAIN), ("title", 200)])
def test_everything_can_be_read_in_every_theme(tmp_path, monkeypatch, name, text_size):
    driver = driver_at(name, tmp_path, text_size=text_size)
    seen, low = 0, {}
    for theme in LEAST_TEXT:
        driver.app.change(theme=theme)
        paper = Paper(driver.surface.get_size(), theme)
        driver.arrange(paper.get_size())
        with monkeypatch.context() as patch:
            watched(patch, paper)
            driver.app.frame(paper)
        seen += len(paper.known)
        low[theme] = sorted(paper.low)
    assert seen > 9
    assert not any(low.values()), low
