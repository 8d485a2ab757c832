"""The page of a review: the curve over the board on the left, one subject at a time on the right."""

from __future__ import annotations

from game.lab.review import Effort
from game.records.replay import people_of
from game.session.revisit import may_play_on
from game.ui.app import App
from game.ui.kit.controls import Button, Shortcut, choice
from game.ui.kit.label import Label
from game.ui.kit.layout import Card, Column, Row
from game.ui.kit.progress import Progress
from game.ui.kit.scroll import Scroll
from game.ui.kit.widget import Widget
from game.ui.map.place import Place
from game.ui.map.widget import MapWidget
from game.ui.parts.entering import Entering
from game.ui.parts.folding import Unfolded
from game.ui.parts.keys import key_words
from game.ui.parts.leaving import agreed
from game.ui.parts.opening import revisited
from game.ui.parts.page import back_button, hint_lines, page
from game.ui.parts.tools import tools
from game.ui.parts.viewed import Viewed
from game.ui.parts.whereabouts import whereabouts
from game.ui.screen import AT_ONCE, Screen
from game.ui.screens.review.better import better_page, seat_choice, verdicts
from game.ui.screens.review.curve import curve_card
from game.ui.screens.review.deciders import deciders_page
from game.ui.screens.review.subject import Subject
from game.ui.screens.review.turn import end_page, turn_page
from game.ui.screens.review.work import Work
from game.views.end import EndView, end_view
from game.views.resolution import ResolutionView, resolution_of
from game.views.scene import SceneView, scene_view
from game.views.voice import Voice

DECIDERS, TURN, BETTER = PAGES = ("deciders", "turn", "better")


class Review(Screen):
    """Looks back on one game; what is found stays beside its save."""

    first = "curve"

    def __init__(self, behind: Screen, subject: Subject, effort: Effort | None = None) -> None:
        self.behind, self._subject = behind, subject
        self._work = Work(subject, effort)
        self._place, self._page = subject.last, DECIDERS
        self._seat = _first_person(subject)
        self._unfolded = Unfolded()
        self._scenes: dict[int, Viewed[SceneView]] = {}
        self._turns: dict[int, Viewed[ResolutionView]] = {}
        self._end: Viewed[EndView] = Viewed(lambda voice: end_view(voice, subject.course))

    def entered(self, app: App) -> None:
        """Let what is unfolded be seen."""
        self._unfolded.seek = app.stage.seek

    def build(self, app: App) -> Widget:
        """Return the page."""
        voice, subject = app.voice_of(self._subject.course), self._subject
        left = Column(
            curve_card(app, voice, subject, self._work.review, self._place, self._go),
            self._board(app, voice),
            gap=8,
            grow=1.15,
        )
        right = Column(
            self._progress(app),
            choice(
                "page",
                "",
                [(name, app.say(f"review.page.{name}")) for name in PAGES],
                self._page,
                self._turn_to,
            ),
            Scroll(f"review.{self._page}.{self._place}", Column(*self._body(app, voice), gap=10)),
            gap=8,
            grow=1,
        )
        return page(
            app,
            app.say("review.title"),
            Column(
                Row(left, right, gap=12, align="stretch", grow=1),
                Shortcut("f6", lambda: self._jump(app)),
                gap=0,
                grow=1,
            ),
            subtitle=whereabouts(app, subject.course),
            tools=tools(app, "handbook"),
            buttons=[back_button(app), self._play_on_button(app)],
            quiet=app.say("review.keys", jump=key_words(app, "f6")),
            lines=hint_lines(app),
        )

    def back(self, app: App) -> Screen | None:
        """Return to where one came from; what was found is kept."""
        self._work.leave()
        return self.behind

    def pause(self, app: App) -> float | None:
        """Go on at once while there is something to find."""
        return AT_ONCE if self._work.running else None

    def tick(self, app: App, now: float) -> bool:
        """Judge a little further."""
        return self._work.step()

    # --- what is shown ------------------------------------------------------------------------------------

    def _body(self, app: App, voice: Voice) -> list[Widget | None]:
        if self._page == DECIDERS:
            return deciders_page(
                app, voice, self._subject, self._work, self._seat, self._choose, self._turn_and_go
            )
        if self._page == BETTER:
            subject, work = self._subject, self._work
            return [
                seat_choice(app, voice, self._seat, self._choose),
                verdicts(app, voice, subject, work, self._seat, self._place, self._go),
                *better_page(app, voice, subject, work, self._place, self._seat),
            ]
        if self._place == self._subject.last:
            return end_page(app, voice, self._subject, self._end.by(voice))
        return turn_page(app, voice, self._unfolded, self._resolution(voice), self._work.review)

    def _resolution(self, voice: Voice) -> ResolutionView:
        turn, seat = self._subject.course.turns[self._place], self._seat
        kept = self._turns.setdefault(self._place, Viewed(lambda voice: resolution_of(voice, turn, seat)))
        return kept.by(voice)

    def _board(self, app: App, voice: Voice) -> MapWidget:
        course, place = self._subject.course, self._place
        board = (course.turns[place].before if place < self._subject.last else course.state).board
        scene = self._scenes.setdefault(place, Viewed(lambda voice: scene_view(voice, board, 0)))
        return MapWidget(
            app.atlas, voice, scene.by(voice), act=lambda place: None, hatching=app.settings.hatching
        )

    def _progress(self, app: App) -> Widget | None:
        """Return how far the review is, with a way to stop it; nothing once it is complete."""
        work = self._work
        if work.complete:
            return None
        done, planned = work.progress
        word = "go_on" if work.stopped else "stop"
        return Card(
            Row(
                Column(
                    Label(app.say("review.progress", done=done, planned=planned), "small_strong"),
                    Progress("progress", done / max(1, planned)),
                    gap=6,
                    grow=1,
                ),
                Button(
                    "work",
                    work.turn,
                    app.say(f"review.{word}"),
                    icon="verb-play" if work.stopped else "verb-pause",
                    hint=app.say(f"review.{word}_hint"),
                ),
                gap=14,
            ),
            colour="panel",
        )

    # --- what is done -------------------------------------------------------------------------------------

    def _jump(self, app: App) -> None:
        """Go on with the keyboard in the next of curve, page and map."""
        focus = app.stage.focus
        on_map = focus.startswith("place.")
        app.stage.point(
            f"page.{self._page}" if focus == "curve" else "curve" if on_map else Place("republic", 0).name
        )

    def _go(self, place: int) -> None:
        self._place = place

    def _turn_to(self, name: str) -> None:
        self._page = name

    def _turn_and_go(self, name: str, place: int) -> None:
        self._page, self._place = name, place

    def _choose(self, seat: int) -> None:
        self._seat = seat
        self._turns.clear()

    def _play_on_button(self, app: App) -> Button:
        """Return what begins a game from the turn looked at."""
        subject, turn = self._subject, self._place + 1
        possible = may_play_on(subject.course, subject.players, turn)
        why = "review.play_on_where" if self._place == subject.last else "review.play_on_secret"
        return Button(
            "play_on",
            lambda: self._play_on(app, turn),
            app.say("review.play_on", turn=turn) if possible else app.say("review.play_on_none"),
            icon="verb-play",
            kind="primary",
            enabled=possible,
            why=[app.say(why)],
            hint=app.say("review.play_on_hint"),
        )

    def _play_on(self, app: App, turn: int) -> Screen | None:
        self._work.leave()
        subject = self._subject

        def begin() -> Screen | None:
            return revisited(app, subject.course, subject.players, turn, subject.path, subject.aids)

        return agreed(app, lambda: Entering(self, begin))


def _first_person(subject: Subject) -> int:
    """Return the first seat of a person, or the first of all."""
    return next(iter(people_of(subject.course.tables.names.powers, subject.players)), 0)
