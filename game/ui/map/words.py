"""Words on a sheet: names of republics, places and corridors, and the words of the map itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pygame

from game.scenario.values import Text
from game.ui.kit.theme import colour_of, mixed
from game.ui.kit.widget import Rect
from game.ui.map.frame import Frame, Point, Word, WordStyle
from game.ui.map.letters import Lettering, stacked
from game.ui.map.placing import Choice, Placer, around, at_sides
from game.ui.map.plates import Detail
from game.ui.map.sheet import Label, Sheet
from game.ui.map.steps import Steps
from game.views.voice import Voice

_SHY = 3.0  # how much words mind lying on a line
_AIR = 5  # units around words of the map itself, whose letters are set wide apart
_RANKS = {Detail.FULL: 3, Detail.SHORT: 2}


class Writer:
    """Writes words where there is room for them."""

    def __init__(
        self,
        frame: Frame,
        voice: Voice,
        sheet: Sheet,
        placer: Placer,
        write: Callable[[Lettering], pygame.Surface],
    ) -> None:
        self._frame, self._voice, self._sheet, self._placer = frame, voice, sheet, placer
        self._write, self._ruler = write, sheet.ruler

    def republic(
        self,
        number: int,
        size: float,
        spacing: float | None,
        places: Sequence[tuple[Point, float]],
        reach: float,
    ) -> bool:
        """Write a republic's name near one of some places, each with its price; return whether there was room."""
        told = self._told(self._frame.styles["republic"], self._voice.republic(number), size, spacing)
        picture = self._write(told)
        choices = [
            (rect, cost + extra)
            for place, extra in places
            for rect, cost in around(picture.get_size(), place, reach, self._ruler.px(7))
        ]
        return self._put(told.text, picture, choices)

    def places(self, towns: Sequence[tuple[Point, bool, Text, str]]) -> None:
        """Write the names of places beside their dots."""
        for point, is_capital, name, key in towns:
            told = self._told(self._frame.styles["capital" if is_capital else "place"], self._voice.of(name))
            picture = self._write(told)
            first = self._frame.sides.get(key, "right")
            choices = [
                (rect, cost + 6 * further)
                for further in range(2)
                for rect, cost in at_sides(
                    picture.get_size(), point, self._ruler.px(6.5 + 9 * further), first
                )
            ]
            self._put(told.text, picture, choices)

    def corridors(self) -> None:
        """Write the names of corridors beside their seals, in their colours."""
        colours = self._frame.corridors
        for number, seal in enumerate(self._sheet.seals):
            style = self._frame.styles["corridor"]
            ink = mixed(
                colour_of(colours[number % len(colours)]),
                colour_of(style.colour),
                self._ruler.inks.inked / 100,
            )
            told = replace(
                self._told(style, self._voice.corridor(number)),
                colour="#{:02x}{:02x}{:02x}".format(*ink),
            )
            picture = self._write(told)
            self._put(
                told.text, picture, at_sides(picture.get_size(), seal.center, seal.width / 2 + 2, "right")
            )

    def words(self) -> Steps[None]:
        """Write the words of the map itself, the important ones first."""
        for rank in range(1, _RANKS[self._ruler.detail] + 1):
            for word in self._frame.words:
                if word.rank == rank:
                    self._word(word)
                    yield

    def _word(self, word: Word) -> None:
        text = self._voice.of(word.text)
        told = self._told(self._frame.styles[word.kind], text, word.size, word.spacing, word.angle)
        wide = len(text) * told.size * (0.6 + told.spacing)
        room = (word.width or self._sheet.chart.size[0]) * self._sheet.chart.scale
        lines = told.text.split(" ") if wide > room else [told.text]
        pictures = [self._write(replace(told, text=line)) for line in lines]
        picture = stacked(pictures, max(1, told.size // 4)) if len(pictures) > 1 else pictures[0]
        middle = self._sheet.chart.at(*word.at)
        reach = self._ruler.px(90 if word.rank == 1 else 40)
        choices = around(picture.get_size(), middle, reach, self._ruler.px(6))
        self._put(text, picture, choices, self._ruler.px(_AIR))

    def _told(
        self,
        style: WordStyle,
        text: str,
        size: float | None = None,
        spacing: float | None = None,
        angle: float = 0.0,
    ) -> Lettering:
        """Return how a word looks: as large as the map wants it, but never too small to read."""
        least = min(style.size, 11.5) * self._ruler.grain
        return Lettering(
            text.upper() if style.capitals else text,
            style.font,
            round(max((size or style.size) * self._sheet.chart.scale, least)),
            style.colour,
            style.halo,
            style.spacing if spacing is None else spacing,
            angle,
        )

    def _put(self, text: str, picture: pygame.Surface, choices: Sequence[Choice], air: int = 0) -> bool:
        rect: Rect | None = self._placer.put(choices, _SHY, air)
        if rect:
            self._sheet.labels.append(Label(text, picture, rect))
        return rect is not None
