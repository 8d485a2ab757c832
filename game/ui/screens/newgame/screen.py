"""The page of a new game: scenarios on the left, everything about the chosen one on the right."""

from __future__ import annotations

from game.errors import GameError
from game.records.saves import path_for
from game.scenario import library
from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.entry import Entry
from game.ui.kit.label import Label
from game.ui.kit.layout import Column, Row
from game.ui.kit.scroll import Scroll
from game.ui.kit.widget import Widget
from game.ui.parts.opening import begun
from game.ui.parts.page import back_button, page, section
from game.ui.screen import Screen
from game.ui.screens.newgame.about import about, documents, lenses
from game.ui.screens.newgame.aids import aids
from game.ui.screens.newgame.choices import Choices
from game.ui.screens.newgame.seats import seats
from game.ui.screens.newgame.shelf import own_file, scenario_list
from game.views.scenarios import scenario_view

_DIGITS = 20  # one more than the largest seed has, so that a seed too large is told and not cut


class NewGame(Screen):
    """Lies over the screen that opened it."""

    first = "begin"

    def __init__(self, behind: Screen) -> None:
        self.behind = behind
        self._choices = Choices()
        self._pictured = ""  # the scenario whose board is drawn, after all else: it takes longest
        self._path = ""
        self._error = ""

    def build(self, app: App) -> Widget:
        """Return the page."""
        choices = self._choices
        view = scenario_view(app.voice_of(choices.course))
        file = own_file(app, self._path, self._error, self._type_path, self._load_file)
        left = Column(*scenario_list(app, choices), file, gap=8)
        right = Column(
            about(app, choices, view, self._pictured == choices.key),
            lenses(app, choices, view),
            seats(app, choices, view),
            aids(app, choices),
            self._details(app),
            documents(app, choices, view),
            gap=12,
        )
        body = Row(
            Scroll("scenarios", left, grow=3),
            Scroll("details", right, grow=8),
            gap=12,
            align="stretch",
            grow=1,
        )
        return page(app, app.say("newgame.title"), body, buttons=[back_button(app), self._begin_button(app)])

    def pause(self, app: App) -> float | None:
        """Go on at once while the picture or a scenario is missing."""
        return 0.0 if self._choices.boards.missing or self._pictured != self._choices.key else None

    def tick(self, app: App, now: float) -> bool:
        """Show the picture, then load one scenario after another."""
        boards, key = self._choices.boards, self._choices.boards.missing
        if self._pictured != self._choices.key:
            self._pictured = self._choices.key
        elif key:
            try:
                boards.course(key)
            except GameError as error:
                boards.drop(key)
                app.notice = str(error)
        return True

    def _details(self, app: App) -> Widget:
        choices = self._choices

        def name(text: str) -> None:
            choices.name = text

        def seed(text: str) -> None:
            choices.seed = text

        wrong = choices.why_no_seed(app)
        seed_entry = Entry(
            "seed",
            choices.seed,
            seed,
            empty=app.say("newgame.seed_empty"),
            limit=_DIGITS,
            allowed=lambda letter: letter.isascii() and letter.isdigit(),
            hint=app.say("newgame.seed_hint"),
        )
        name_entry = Entry("name", choices.name, name, empty=choices.course.pack.name, limit=60)
        return section(
            "",
            Row(
                Column(Label(app.say("newgame.name"), "small", "soft"), name_entry, gap=4, grow=1),
                Column(Label(app.say("newgame.seed"), "small", "soft"), seed_entry, gap=4, grow=1),
                gap=16,
            ),
            Label(wrong, "small", "bad") if wrong else None,
        )

    def _begin_button(self, app: App) -> Widget:
        reasons = self._choices.why_not(app)
        return Button(
            "begin",
            lambda: self._begin(app),
            app.say("newgame.begin"),
            icon="verb-play",
            kind="primary",
            enabled=not reasons,
            why=reasons,
            hint=app.say("newgame.begin_hint"),
            pad=(22, 9),
        )

    def _begin(self, app: App) -> Screen | None:
        choices = self._choices
        if choices.name:
            path_for(app.folder, choices.name)  # refuses a name that is none before anything else happens
        pack = library.load(choices.key, choices.lens) if choices.lens else choices.course.pack
        seed = int(choices.seed) if choices.seed else app.new_seed()
        return begun(app, pack, choices.seats, seed, choices.name, choices.aids)

    def _type_path(self, text: str) -> None:
        self._path, self._error = text, ""

    def _load_file(self) -> None:
        """Load the player's file; what is wrong with it is shown in its place."""
        try:
            self._choices.choose(self._choices.boards.add(self._path))
        except GameError as error:
            self._error = str(error)
        else:
            self._error = ""
