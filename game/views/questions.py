"""The debrief sheet: what a class should ask before it sees ranking and advice, drawn from the game itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from game.records.course import Course
from game.views.authorship import authorship
from game.views.moments import Question, contests, promises, wishes
from game.views.voice import Voice

_MOST = 4  # questions of one group: a sheet is to be talked through, not ticked off


@dataclass(frozen=True)
class QuestionGroup:
    """Questions of one sort, turn by turn."""

    id: str
    title: str
    questions: tuple[Question, ...]
    more: str  # that there are further cases; empty where all are named


def question_groups(voice: Voice, course: Course) -> tuple[QuestionGroup, ...]:
    """Return the questions on a course so far; groups without a question are left out. Nobody's rank is in them."""
    found = (_group(voice, name, ask(voice, course)) for name, ask in _GROUPS.items())
    return tuple(group for group in found if group.questions)


def _group(voice: Voice, name: str, questions: Iterable[Question]) -> QuestionGroup:
    """Return a group with its heaviest questions, of several sorts where there are several."""
    found = list(dict.fromkeys(questions))
    most = len(found) if name == "talk" else _MOST
    kept = sorted(_varied(found)[:most], key=lambda each: each.turn)
    left = len(found) - len(kept)
    more = voice.say("debrief.more", count=left) if left else ""
    return QuestionGroup(name, voice.say(f"debrief.group.{name}"), tuple(kept), more)


def _varied(questions: Iterable[Question]) -> list[Question]:
    """Return questions so that no sort comes a second time before all have come once; heavier ones first."""
    seen: Counter[str] = Counter()
    ranked = []
    for question in sorted(questions, key=lambda each: (-each.weight, each.turn)):
        ranked.append((seen[question.sort], question))
        seen[question.sort] += 1
    return [question for _, question in sorted(ranked, key=lambda pair: pair[0])]


def _talk(voice: Voice, course: Course) -> Iterator[Question]:
    """Yield what can be asked after every game."""
    for name in voice.texts.keys("debrief.question"):
        if name != "lens" or voice.pack.base.lenses:
            yield Question(0, voice.say(f"debrief.question.{name}"))


_GROUPS: dict[str, Callable[[Voice, Course], Iterator[Question]]] = {
    "contests": contests,
    "promises": promises,
    "wishes": wishes,
    "texts": authorship,
    "talk": _talk,
}
