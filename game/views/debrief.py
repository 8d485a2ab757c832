"""The debrief: turn by turn what each seat ordered and said, what came of it, and questions for a class."""

from __future__ import annotations

from dataclasses import dataclass

from game.records.course import Course
from game.views.end import EndView, end_view
from game.views.history import HistoryView, history_view
from game.views.premise import PremiseView, premise_view
from game.views.resolution import ResolutionView, resolution_of
from game.views.voice import Voice
from game.views.year import YearView, year_view


@dataclass(frozen=True)
class Story:
    """One turn: the opened sheets, what happened and why, and the year's end if it brought one."""

    resolution: ResolutionView
    year: YearView | None


@dataclass(frozen=True)
class DebriefView:
    """A whole game, to be talked about."""

    title: str
    premise: PremiseView
    stories: tuple[Story, ...]
    history: HistoryView
    end: EndView
    disputes: tuple[str, ...]  # where documents behind this game's headlines contradict each other
    questions: tuple[str, ...]
    words: tuple[str, ...]  # the whole debrief, read aloud


def debrief_view(voice: Voice, course: Course, seat: int = 0) -> DebriefView:
    """Return the debrief of a course; of each headline the seat's own wire stands first."""
    premise = premise_view(voice)
    stories = tuple(Story(resolution_of(voice, turn, seat), year_view(voice, turn)) for turn in course.turns)
    end, disputes = end_view(voice, course), _disputes(stories)
    title = voice.say("debrief.title", scenario=premise.name, turns=len(stories))
    questions = tuple(voice.say(f"debrief.question.{name}") for name in voice.texts.keys("debrief.question"))
    words = (
        title,
        *(line for story in stories for line in _told(voice, story)),
        *end.words,
        voice.say("debrief.disputes"),
        *(disputes or (voice.say("debrief.no_disputes"),)),
        premise.design.words,
        voice.say("debrief.questions"),
        *questions,
    )
    return DebriefView(title, premise, stories, history_view(voice, course), end, disputes, questions, words)


def _disputes(stories: tuple[Story, ...]) -> tuple[str, ...]:
    """Return the contradictions behind the headlines of the game, each once."""
    origins = [story.resolution.headline.origin for story in stories if story.resolution.headline]
    facts = [fact for origin in origins if origin for fact in origin.facts if fact.dispute]
    return tuple(dict.fromkeys(fact.words for fact in facts))


def _told(voice: Voice, story: Story) -> list[str]:
    resolution = story.resolution
    page = [resolution.title]
    if resolution.headline:
        page.append(voice.say("debrief.headline", headline=resolution.headline.name))
        page += [
            voice.say("debrief.wire", name=wire.name, text=wire.text) for wire in resolution.headline.wires
        ]
    for sheet in resolution.sheets:
        page.append(sheet.words)
        if sheet.statement:
            page.append(voice.say("debrief.statement", power=sheet.name, statement=sheet.statement))
    for step in resolution.steps:
        page += [voice.say("debrief.step", step=step.name), *(line.line for line in step.lines)]
    return page + list(story.year.words if story.year else ())
