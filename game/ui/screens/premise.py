"""The premise: what the board assumes, whose texts it rests on, and how much of it is design."""

from __future__ import annotations

from game.session.guide import situation_at, watching
from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Card, Column, Pad, Row, Sized
from game.ui.kit.scroll import Scroll
from game.ui.kit.spread import Spread
from game.ui.kit.widget import Widget
from game.ui.parts.folding import Unfolded
from game.ui.parts.following import proceed_button
from game.ui.parts.mappicture import scenario_picture
from game.ui.parts.origins import design_bar, origins_fold
from game.ui.parts.page import page, section
from game.ui.parts.tools import tools
from game.ui.screen import Screen
from game.views.guidance import Situation
from game.views.premise import DifferenceView, DocumentView, PremiseView, premise_view
from game.views.voice import Voice

_WIDEST = 1240
_COLUMN = 330
_PICTURE = 480  # units


class Premise(Screen):
    """The first page of a game when nothing is behind it; else a page to look up and go back from."""

    def __init__(self, behind: Screen | None = None) -> None:
        self.behind = behind
        self._unfolded = Unfolded()
        self.first = "back" if behind else "proceed"

    def entered(self, app: App) -> None:
        """Have what is unfolded scrolled into view."""
        self._unfolded.seek = app.stage.seek

    def build(self, app: App) -> Widget:
        """Return the page."""
        voice = app.voice()
        view = premise_view(voice)
        body = Spread(
            self._text(voice, view), self._basis(app, view), weights=(1.35, 1), least=_COLUMN, gap=26
        )
        return page(
            app,
            app.say("premise.title"),
            Scroll("premise", Sized(Pad(body, 10, 8), most=_WIDEST)),
            subtitle=view.name,
            tools=tools(app, "sources", "handbook", *(() if self.behind else ("menu",))),
            buttons=[self._onward(app)],
        )

    def back(self, app: App) -> Screen | None:
        """Go back to what is behind; from the first page of a game to the menu."""
        return self.behind or app.route("menu")

    def situation(self, app: App) -> Situation | None:
        """Return that everybody begins; looked up later it guides nobody."""
        return (
            None
            if self.behind
            else situation_at(app.game, "premise", watching(app.game), app.game.course.turn)
        )

    def _onward(self, app: App) -> Button:
        if self.behind is None:
            return proceed_button(app)
        return Button("back", lambda: self.behind, app.say("button.back"), icon="verb-back", kind="primary")

    def _text(self, voice: Voice, view: PremiseView) -> Column:
        """Return the reading text, set like an article, with the lens below it."""
        return Column(
            Label(view.name, "display"),
            Row(Icon("board-quarter", 18, "warning"), Label(view.period, "strong", "warning", grow=1), gap=8),
            Label(view.summary, "quote", "soft"),
            *(Label(paragraph, "reading") for paragraph in view.paragraphs),
            self._lens(voice, view) if view.lens else None,
            gap=14,
        )

    def _lens(self, voice: Voice, view: PremiseView) -> Card:
        return Card(
            Column(
                Row(
                    Icon("board-lens", 20, "warning"),
                    Label(voice.say("ui.premise.lens", lens=view.lens), "heading", grow=1),
                ),
                Label(view.lens_text, "body", "soft"),
                *(
                    self._difference(voice, number, difference)
                    for number, difference in enumerate(view.differences)
                ),
                gap=10,
            ),
            name="lens",
        )

    def _difference(self, voice: Voice, number: int, difference: DifferenceView) -> Column:
        return Column(
            Label(difference.text),
            origins_fold(
                voice,
                self._unfolded,
                f"difference.{number}",
                voice.say("ui.premise.sources"),
                [difference.origin],
            ),
            gap=2,
        )

    def _basis(self, app: App, view: PremiseView) -> Column:
        """Return the documents, and what rests on none."""
        says = app.say("newgame.board", scenario=view.name)
        return Column(
            scenario_picture(app, app.game.course, says, _PICTURE),
            Label(app.say("premise.documents"), "heading"),
            *(_document(app, document) for document in view.documents),
            *(Label(sentence, "small", "soft") for sentence in view.beside),
            section(
                app.say("premise.design"),
                Label(app.say("premise.design_note"), "small", "soft"),
                *(design_bar(share) for share in (view.design, *view.seats)),
                gap=9,
                name="design",
            ),
            gap=12,
        )


def _document(app: App, document: DocumentView) -> Card:
    return Card(
        Column(
            Row(
                Icon("board-source", 18, "warning"),
                Label(
                    app.say(
                        "premise.by",
                        author=document.author,
                        publisher=document.publisher,
                        date=document.date,
                    ),
                    "strong",
                    grow=1,
                ),
                align="top",
            ),
            Label(document.title, "small"),
            Label(document.stance, "small", "soft"),
            Label(app.say("premise.language", language=document.language), "caption", "soft"),
            gap=5,
        ),
        name=f"document.{document.id}",
        label=document.publisher,
    )
