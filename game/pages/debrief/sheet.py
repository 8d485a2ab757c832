"""The debrief sheet: questions to talk through before anybody looks at the ranking, with room to write on paper."""

from __future__ import annotations

from game.pages.markup import Html, element
from game.views.debrief import DebriefView
from game.views.moments import Question
from game.views.questions import QuestionGroup
from game.views.voice import Voice


def sheet_section(voice: Voice, view: DebriefView) -> Html:
    """Return the sheet."""
    say = voice.say
    key = "debrief.page.sheet_note" if view.finished else "debrief.page.sheet_note_running"
    return element(
        "section",
        element("h2", say("debrief.page.sheet")),
        element("p", say(key), class_="soft"),
        *(_group(voice, group) for group in view.groups),
        id="sheet",
    )


def _group(voice: Voice, group: QuestionGroup) -> Html:
    questions = (_question(voice, question) for question in group.questions)
    more = element("p", group.more, class_="soft") if group.more else None
    return element("div", element("h3", group.title), element("ol", *questions), more, class_="questions")


def _question(voice: Voice, question: Question) -> Html:
    link = None
    if question.turn:
        words = voice.say("debrief.page.turn_link", turn=question.turn)
        link = element("a", words, href=f"#turn-{question.turn}", class_="go")
    return element("li", question.words, " " if link else None, link)
