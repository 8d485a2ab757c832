"""A whole game told again: turn by turn with reasons, questions to talk about, and then how it ended."""

from __future__ import annotations

from collections.abc import Iterator

from game.records.course import Course
from game.terminal.resolution import resolution_pages
from game.views.debrief import debrief_view
from game.views.voice import Voice


def retold(voice: Voice, course: Course, seat: int = 0) -> Iterator[str]:
    """Yield the lines of a course; of each headline the seat's own wire stands first."""
    view = debrief_view(voice, course)
    yield view.title
    for turn in course.turns:
        for page in resolution_pages(voice, turn, seat):
            yield from ("", *page.lines)
    yield from ("", voice.say("debrief.sheet"))
    for group in view.groups:
        yield from ("", voice.say("debrief.group_title", title=group.title))
        yield from (f"- {question.words}" for question in group.questions)
        if group.more:
            yield group.more
    yield from ("", *view.end.words)
    yield from ("", voice.say("debrief.disputes"))
    yield from (f"- {dispute}" for dispute in view.disputes or (voice.say("debrief.no_disputes"),))
