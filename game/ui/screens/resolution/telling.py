"""The telling: chapter after chapter with its lines, the one of this moment lit, each with its rule's number."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.ui.kit.controls import Button
from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Card, Column, Flow, Row
from game.ui.kit.widget import Widget
from game.ui.parts.folding import Unfolded
from game.ui.parts.rules import ruled_line
from game.ui.screens.resolution.contests import auction_card, joint_card
from game.ui.screens.resolution.story import Chapter, Moment, Story
from game.views.lines import LogLine
from game.views.voice import Voice
from game.vocabulary import Step

_ICONS = {
    Step.OPENING: "board-headline",
    Step.REVEAL: "verb-reveal",
    Step.DIPLOMACY: "order-visit",
    Step.MINERALS: "board-deposit",
    Step.CORRIDORS: "board-corridor",
    Step.INSTITUTIONS: "board-institution",
    Step.PRESSURE: "order-pressure",
    Step.ASKS: "board-ask",
    Step.ROOM: "board-room",
    Step.TENSION: "board-tension",
    Step.UPKEEP: "board-capital",
    Step.YEAR_END: "board-year",
}


def line_name(moment: Moment) -> str:
    """Return the name of the widget of a moment's line."""
    return f"line.{moment.chapter}.{moment.line}"


def told(voice: Voice, unfolded: Unfolded, story: Story, moment: Moment) -> Column:
    """Return every chapter as far as it is told."""
    return Column(
        *(_chapter(voice, unfolded, story, number, moment) for number in range(moment.chapter + 1)), gap=10
    )


def _chapter(voice: Voice, unfolded: Unfolded, story: Story, number: int, moment: Moment) -> Card:
    chapter, current = story.chapters[number], number == moment.chapter
    last = moment.line if current else len(chapter.lines) - 1
    colour = "text" if current else "soft"
    return Card(
        Column(
            Row(Icon(_ICONS[chapter.step], 20, "warning"), Label(chapter.name, "strong", colour, grow=1)),
            *_contests(voice, story, chapter, opening=current and moment.opens),
            *(
                _line(voice, unfolded, Moment(number, line, False, False), chapter.lines[line], moment)
                for line in range(last + 1)
            ),
            gap=4,
        ),
        name=f"chapter.{number}",
        label=chapter.name,
        pad=(10, 9),
    )


def _contests(voice: Voice, story: Story, chapter: Chapter, opening: bool) -> Iterator[Widget]:
    """Yield the sealed bids where minerals are decided, and joint orders where it shows whether they meet."""
    if chapter.step is Step.MINERALS:
        yield from (auction_card(voice, auction, opening) for auction in story.view.auctions)
    if chapter.step is Step.REVEAL:
        yield from (joint_card(voice, joint, opening) for joint in story.view.joints)


def _line(voice: Voice, unfolded: Unfolded, here: Moment, line: LogLine, moment: Moment) -> Widget:
    lit = (here.chapter, here.line) == (moment.chapter, moment.lit)
    return ruled_line(voice, unfolded, line_name(here), line, lit=lit, shortcut="w" if lit else "")


def chapter_strip(voice: Voice, story: Story, moment: Moment, go: Callable[[int], object]) -> Flow:
    """Return a small button for each chapter, that leads to its beginning."""
    return Flow(
        *(
            Button(
                f"chapter.go.{number}",
                lambda number=number: go(story.first_of(number)),  # type: ignore[misc]
                face=Row(
                    Icon(
                        _ICONS[chapter.step],
                        18,
                        "text" if number <= moment.chapter else "soft",
                        says=chapter.name,
                    ),
                    gap=0,
                ),
                kind="quiet",
                selected=number == moment.chapter,
                hint=f"{chapter.name}. {voice.say('ui.resolution.jump')}",
                pad=(7, 5),
            )
            for number, chapter in enumerate(story.chapters)
        ),
        gap=3,
    )
