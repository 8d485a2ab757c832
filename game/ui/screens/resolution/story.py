"""The story of a turn: its chapters, the moments at which it can stop, and what the map shows at each."""

from __future__ import annotations

from collections.abc import Iterator
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
    closes: bool  # the last one: all that has happened in it is told, and the map shows it
    motion: float = 0.0  # seconds for which it moves as it begins

    @property
    def lit(self) -> int:
        """The line that is lit; -1 where a whole chapter is shown at once."""
        return -1 if self.opens and self.line > 0 else self.line


_TURNING, _OPENING, _CHANGING = 1.8, 1.6, 0.8  # seconds: cards of the reveal, bids and halves, the map
REVEAL = Moment(-1, -1, True, True, _TURNING)


class Story:
    """What a turn's resolution tells; the year's end has a page of its own."""

    def __init__(self, voice: Voice, turn: Turn, seat: int) -> None:
        self.view: ResolutionView = resolution_of(voice, turn, seat)
        self.closes_year = closes_year(voice, turn)
        self.chapters = tuple(self._chapters(voice))
        self.moments = (REVEAL, *self._moments())

    def _chapters(self, voice: Voice) -> Iterator[Chapter]:
        for step in self.view.steps:
            if not (step.step is Step.YEAR_END and self.closes_year):
                yield Chapter(step.step, step.name, step.lines, step.scene)
        if self.view.news:
            name = voice.say("ui.resolution.news_title")
            yield Chapter(Step.OPENING, name, self.view.news, self.view.after)

    def _moments(self) -> Iterator[Moment]:
        for number, chapter in enumerate(self.chapters):
            first = _OPENING if self.has_contests(chapter) else 0.0
            last = len(chapter.lines) - 1
            for line in (last,) if chapter.step is Step.OPENING else range(last + 1):
                opens, closes = line == 0 or chapter.step is Step.OPENING, line == last
                yield Moment(number, line, opens, closes, max(first * opens, _CHANGING * closes))

    def has_contests(self, chapter: Chapter) -> bool:
        """Whether a chapter opens sealed bids or lets the halves of joint orders meet."""
        contests = {Step.MINERALS: self.view.auctions, Step.REVEAL: self.view.joints}
        return bool(contests.get(chapter.step))

    def scene(self, moment: Moment) -> SceneView:
        """Return the board at a moment: as a chapter leaves it once it is told, and until then as it was before it."""
        return self._after(moment.chapter if moment.closes else moment.chapter - 1)

    def before(self, moment: Moment) -> SceneView:
        """Return the board before a moment's chapter."""
        return self._after(moment.chapter - 1)

    def _after(self, chapter: int) -> SceneView:
        return self.chapters[chapter].scene if chapter >= 0 else self.view.before

    def first_of(self, chapter: int) -> int:
        """Return the place of a chapter's first moment."""
        return next(place for place, moment in enumerate(self.moments) if moment.chapter == chapter)


def places_of(line: LogLine) -> tuple[Place, ...]:
    """Return where a line's event happened."""
    if line.deposit >= 0:
        return (Place("deposit", line.deposit),)
    if line.segment >= 0:
        return (Place("segment", line.segment),)
    if line.corridor >= 0:
        return (Place("corridor", line.corridor),)
    return tuple(Place("republic", republic) for republic in line.republics)
