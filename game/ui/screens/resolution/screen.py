"""The resolution screen: the reveal first, then the map on the left and the telling with its controls on the right."""

from __future__ import annotations

from game.records.course import Course, Turn
from game.session.guide import situation_at, watching
from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.layout import Card, Column, Row, Space
from game.ui.kit.moving import Moving
from game.ui.kit.scroll import Scroll
from game.ui.kit.widget import Widget, walk
from game.ui.map.place import Place
from game.ui.map.widget import MapWidget
from game.ui.parts.folding import Unfolded
from game.ui.parts.following import proceed_button
from game.ui.parts.keys import with_key
from game.ui.parts.page import onward_button, page
from game.ui.parts.tools import tools
from game.ui.parts.viewed import Viewed
from game.ui.screen import Screen
from game.ui.screens.resolution.controls import controls, standing_bar, tension_level
from game.ui.screens.resolution.playback import Playback
from game.ui.screens.resolution.reveal import reveal_body
from game.ui.screens.resolution.story import Moment, Story, places_of
from game.ui.screens.resolution.telling import chapter_strip, line_name, told
from game.views.guidance import Situation
from game.views.voice import Voice
from game.vocabulary import Outcome


class Resolution(Screen):
    """Shows one resolved turn."""

    def __init__(self, turn: Turn) -> None:
        self._turn = turn
        self._story: Viewed[Story] = Viewed(self._tell)
        self._playback: Playback | None = None
        self._opened = False
        self._unfolded = Unfolded()
        self._picked: Place | None = None
        self._seat = 0
        self._moving: list[Moving | MapWidget] = []  # what is on its way in the tree in front

    @property
    def first(self) -> str:  # type: ignore[override]
        """The button that goes on: a step further, or on with the game."""
        return "proceed" if self._playback and self._playback.at_end else "step"

    def entered(self, app: App) -> None:
        """Show the reveal as the first person at the table reads it."""
        self._unfolded.seek = app.stage.seek
        self._seat = next(iter(app.game.match.persons), 0)
        if not self._opened:
            self._opened = True
            self._played(self._story.by(app.voice())).open(app.settings.reduced_motion)
            app.sounds.play("page")

    def build(self, app: App) -> Widget:
        """Return the reveal, or the map with the telling beside it."""
        story = self._story.by(app.voice())
        moment = story.moments[self._played(story).place]
        revealing = moment.chapter < 0
        view = story.view
        body = reveal_body(app, self._unfolded, view) if revealing else self._spread(app, story, moment)
        self._moving = [widget for widget in walk(body) if isinstance(widget, Moving | MapWidget)]
        self._move(self._played(story))
        return page(
            app,
            app.say("resolution.title", turn=view.turn),
            body,
            subtitle=f"{view.quarter}. {app.say('resolution.reveal')}" if revealing else view.quarter,
            tools=[
                tension_level(story.scene(moment)),
                Space(6),
                *tools(app, "log", "handbook", "menu"),
            ],
            buttons=self._buttons(app, story),
        )

    def back(self, app: App) -> Screen | None:
        """Open the menu."""
        return app.route("menu")

    def carried(self, app: App, old: Course) -> Screen | None:
        """Show the same turn as it went on the changed board, at the same place as far as there is one."""
        turn = app.game.course.played(self._turn.number)
        if turn is None:
            return None
        place = self._playback.place if self._playback else 0
        self._turn, self._playback, self._picked = turn, None, None
        self._seat = next(iter(app.game.match.persons), 0)
        self._played(self._story.by(app.voice())).go(place)
        return self

    def situation(self, app: App) -> Situation:
        """Return where those who watch stand: at the opened sheets, or in the telling."""
        played = self._played(self._story.by(app.voice()))
        page = "resolution" if played.place else "reveal"
        return situation_at(app.game, page, watching(app.game), self._turn.number)

    def tick(self, app: App, now: float) -> bool:
        """Go on with the telling and with what moves."""
        playback = self._played(self._story.by(app.voice()))
        before, moved = (playback.place, playback.playing), playback.progress
        playback.tick(now, app.settings.speed, app.settings.reduced_motion)
        if before != (playback.place, playback.playing):
            self._follow(app)
            return True
        if playback.progress != moved:
            self._move(playback)
            app.redraw()
        return False

    def pause(self, app: App) -> float | None:
        """Return when the telling goes on by itself."""
        return self._playback.pause(app.settings.speed) if self._playback else None

    # --- what is shown ------------------------------------------------------------------------------------

    def _tell(self, voice: Voice) -> Story:
        return Story(voice, self._turn, self._seat)

    def _played(self, story: Story) -> Playback:
        if self._playback is None:
            self._playback = Playback(tuple(moment.motion for moment in story.moments))
        return self._playback

    def _spread(self, app: App, story: Story, moment: Moment) -> Row:
        playback = self._played(story)
        telling = Column(
            Card(chapter_strip(app.voice(), story, moment, lambda place: self._go(app, place)), pad=(8, 6)),
            Scroll("telling", told(app.voice(), self._unfolded, story, moment)),
            controls(app, playback, lambda place: self._go(app, place), len(story.moments) - 1),
            gap=8,
            grow=1,
        )
        scene = story.scene(moment)
        board = Column(self._map(app, story, moment), standing_bar(app.voice(), scene), gap=8, grow=1.3)
        return Row(board, telling, gap=12, align="stretch", grow=1)

    def _map(self, app: App, story: Story, moment: Moment) -> MapWidget:
        progress = self._played(story).progress
        lines = story.chapters[moment.chapter].lines
        return MapWidget(
            app.atlas,
            app.voice(),
            story.scene(moment),
            act=self._pick,
            selected=self._picked,
            highlight=places_of(lines[moment.lit]) if moment.lit >= 0 else (),
            previous=story.before(moment) if moment.closes and progress < 1 else None,
            hatching=app.settings.hatching,
        )

    def _move(self, playback: Playback) -> None:
        """Show what moves where it is by now."""
        for widget in self._moving:
            widget.move(playback.progress)

    def _buttons(self, app: App, story: Story) -> list[Button]:
        """Return the main button: a step further, or what comes after the turn."""
        playback = self._played(story)
        if not playback.at_end:
            begins = playback.place == 0
            return [
                Button(
                    "step",
                    lambda: self._step(app),
                    app.say("resolution.begin" if begins else "resolution.next"),
                    icon="verb-step",
                    kind="primary",
                    shortcut="space",
                    hint=with_key(app, app.say("resolution.next_hint"), "space"),
                )
            ]
        following = "year" if story.closes_year else "proceed"
        over = app.game.course.outcome is not Outcome.RUNNING
        first = [_questions_first(app, following)] if over else []
        if not story.closes_year:
            return [*first, proceed_button(app)]
        return [*first, onward_button("proceed", lambda: app.route("year"), app.say("resolution.year"))]

    # --- what is done -------------------------------------------------------------------------------------

    def _step(self, app: App) -> None:
        playback = self._played(self._story.by(app.voice()))
        calm = app.settings.reduced_motion
        if playback.place:
            playback.step(calm)
        else:
            playback.begin(calm)
        self._follow(app)

    def _go(self, app: App, place: int) -> None:
        self._played(self._story.by(app.voice())).go(place)
        self._follow(app)

    def _follow(self, app: App) -> None:
        """Bring the line of this moment into view."""
        story = self._story.by(app.voice())
        app.stage.seek(line_name(story.moments[self._played(story).place]))

    def _pick(self, place: Place) -> None:
        self._picked = None if place == self._picked else place


def _questions_first(app: App, following: str) -> Button:
    """Return the way over the debrief sheet, before a game that is over shows who made what of it."""
    return Button(
        "questions",
        lambda: app.route("questions", following),
        app.say("tools.questions"),
        icon="verb-help",
        hint=app.say("tools.questions_hint"),
    )
