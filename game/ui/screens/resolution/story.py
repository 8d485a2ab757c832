"""The story of a turn: its chapters, the moments at which it can stop, and what the map shows at each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.records.course import Turn
from game.ui.map.place import Place
from game.views.lines import LogLine
from game.views.resolution import ResolutionView, resolution_of
from game.views.scene import SceneView
from game.views.voice import Voice
from game.views.year import closes_year
from game.vocabulary import Step


@dataclass(frozen=True)
class Chapter:
    """One step of the resolution, or the news that open the next turn."""

    step: Step
    name: str
    lines: tuple[LogLine, ...]
    scene: SceneView  # the board behind it


@dataclass(frozen=True)
class Moment:
    """Where the story can stop: the reveal, a line of a chapter, or a whole chapter of news."""

    chapter: int  # -1: the reveal
    line: int  # the last line shown
    opens: bool  # the first moment of its chapter

    @property
    def lit(self) -> int:
        """The line that is lit; -1 where a whole chapter is shown at once."""
        return -1 if self.opens and self.line > 0 else self.line


REVEAL = Moment(-1, -1, True)


class Story:
    """What a turn's resolution tells; the year's end has a page of its own."""

    def __init__(self, voice: Voice, turn: Turn, seat: int) -> None:
        self.view: ResolutionView = resolution_of(voice, turn, seat)
        self.closes_year = closes_year(voice, turn)
        self.chapters = tuple(self._chapters(voice))
        self.moments = (REVEAL, *_moments(self.chapters))

    def _chapters(self, voice: Voice) -> Iterator[Chapter]:
        for step in self.view.steps:
            if not (step.step is Step.YEAR_END and self.closes_year):
                yield Chapter(step.step, step.name, step.lines, step.scene)
        if self.view.news:
            name = voice.say("ui.resolution.news_title")
            yield Chapter(Step.OPENING, name, self.view.news, self.view.after)

    def scene(self, chapter: int) -> SceneView:
        """Return the board after a chapter; before the first one, as it was planned on."""
        return self.chapters[chapter].scene if chapter >= 0 else self.view.before

    def first_of(self, chapter: int) -> int:
        """Return the place of a chapter's first moment."""
        return next(place for place, moment in enumerate(self.moments) if moment.chapter == chapter)


def _moments(chapters: Iterable[Chapter]) -> Iterator[Moment]:
    for number, chapter in enumerate(chapters):
        if chapter.step is Step.OPENING:
            yield Moment(number, len(chapter.lines) - 1, True)
        else:
            yield from (Moment(number, line, line == 0) for line in range(len(chapter.lines)))


def places_of(line: LogLine) -> tuple[Place, ...]:
    """Return where a line's event happened."""
    if line.deposit >= 0:
        return (Place("deposit", line.deposit),)
    if line.segment >= 0:
        return (Place("segment", line.segment),)
    if line.corridor >= 0:
        return (Place("corridor", line.corridor),)
    return tuple(Place("republic", republic) for republic in line.republics)
