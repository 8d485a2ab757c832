"""The title: the board as a wide picture, the game's name, and every way into a game."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game.records.saves import Summary
from game.scenario import library
from game.session import shelf
from game.session.newgame import LESSON, Plan
from game.ui.app import App
from game.ui.kit.controls import Button, choice
from game.ui.kit.label import Icon, Label
from game.ui.kit.layers import Layers
from game.ui.kit.layout import Card, Column, Flow, Pad, Row, Sized, Space
from game.ui.kit.scroll import Scroll
from game.ui.kit.widget import Widget
from game.ui.parts.entering import Entering, entered
from game.ui.parts.keeping import Act
from game.ui.parts.opening import opened, planned
from game.ui.parts.page import Hint, usual_hint
from game.ui.parts.saved import begun_words, save_words
from game.ui.parts.wallpaper import TABLE, Papered, Wallpaper
from game.ui.screen import Screen

_WIDTH, _MARGIN = 460, 24  # units: of an entry, and of what is left of it


class Title(Screen):
    """The first screen. It is up before it has read anything; what games are made of is read while one looks at it."""

    quiet = 0.05

    def __init__(self) -> None:
        self.ahead = library.read_ahead((LESSON, *library.scenario_names()))
        self._wallpaper = Wallpaper()
        self._latest: tuple[Summary | None] | None = None

    @property
    def first(self) -> str:  # type: ignore[override]
        """Begin at the game to continue, else at the first lesson."""
        return "continue" if self._latest and self._latest[0] else "lesson"

    def entered(self, app: App) -> None:
        """Look again which game is the latest."""
        self._latest = None

    def build(self, app: App) -> Widget:
        """Return the entries on the picture."""
        words = Column(
            Label(app.say("title.name"), "poster"),
            Label(app.texts.say("terminal.title.line"), "reading", "soft"),
            Space(height=8),
            *self._entries(app),
            self._lower(app),
            gap=10,
        )
        entries = Scroll("entries", Column(Pad(words, 8, 8), middle=True))
        left = Sized(entries, width=_WIDTH)
        upper = Row(Space(width=_MARGIN), left, Space(grow=1), _languages(app), align="stretch", grow=1)
        hint = Card(Hint(app.notice, usual_hint(app)), colour="panel", pad=(24, 8), radius=0)
        return Layers(
            Papered(self._wallpaper, app.kit.art.folder / TABLE, _WIDTH + 2 * _MARGIN),
            Column(upper, hint, gap=0),
        )

    def _entries(self, app: App) -> list[Widget | None]:
        if self._latest is None:
            self._latest = (shelf.unfinished(app.folder),)
        return [
            _continue(app, self._latest[0]),
            _entry(app, "lesson", "verb-lesson", self._to(lambda: planned(app, Plan(LESSON)))),
            _entry(app, "new", "verb-new-game", self._to(lambda: app.route("newgame"))),
            _entry(app, "load", "verb-load", self._to(lambda: app.route("saves"))),
            _entry(app, "review", "verb-review", self._to(lambda: app.route("reviews"))),
        ]

    def _lower(self, app: App) -> Widget:
        pages = (
            ("handbook", "verb-handbook"),
            ("sources", "board-source"),
            ("settings", "verb-settings"),
        )
        return Flow(
            *(
                Button(name, self._to(partial(app.route, name)), app.say(f"menu.{name}"), icon=icon)
                for name, icon in pages
            ),
            Button("quit", app.leave, app.say("menu.quit"), icon="verb-quit"),
        )

    def _to(self, enter: Act) -> Act:
        """Return what leads there, behind a card if it takes a moment."""
        return lambda: entered(self, enter)


def _continue(app: App, latest: Summary | None) -> Widget | None:
    if latest is None:
        return None
    line = f"{save_words(app, latest)}. {begun_words(app, latest)}"
    return _entry(
        app,
        "continue",
        "verb-continue",
        lambda: Entering(app.screen, lambda: opened(app, latest.path)),
        line,
        "primary",
    )


def _entry(
    app: App, name: str, icon: str, act: Callable[[], object], line: str = "", kind: str = "plain"
) -> Widget:
    """Return a wide button with a word and a line about it."""
    ink = ("ink", "ink") if kind == "primary" else ("text", "soft")
    words = Column(
        Label(app.say(f"title.{name}"), "heading", ink[0]),
        Label(line or app.say(f"title.{name}_line"), "small", ink[1]),
        gap=1,
        grow=1,
    )
    return Button(name, act, face=Row(Icon(icon, 26, ink[0]), words, gap=14), kind=kind, pad=(16, 9))


def _languages(app: App) -> Widget:
    names = [(code, texts.name) for code, texts in app.languages.items()]
    options = choice(
        "language", "", names, app.settings.language, lambda code: app.change(language=code), style="body"
    )
    return Pad(options, 16, 16)
