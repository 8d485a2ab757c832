"""The log: all that happened, turn by turn, narrowed down by turn, power, republic and step."""

from __future__ import annotations

from dataclasses import replace

from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Label
from game.ui.kit.layout import Card, Column, Flow, Row, Sized, Space
from game.ui.kit.scroll import Scroll
from game.ui.kit.widget import Widget
from game.ui.parts.folding import Unfolded
from game.ui.parts.page import back_button, page
from game.ui.parts.tools import tools
from game.ui.parts.viewed import Viewed
from game.ui.parts.whereabouts import whereabouts
from game.ui.screen import Screen
from game.ui.screens.log.chips import groups
from game.ui.screens.log.lines import Numbered, pages, turn_card
from game.views.lines import LogLine
from game.views.log import Filter, game_log

_CHIPS = 300


class Log(Screen):
    """Choices on the left, the lines that fit on the right, some whole turns on each page."""

    first = "order"

    def __init__(self, behind: Screen) -> None:
        self.behind = behind
        self._filter = Filter()
        self._newest_first = True
        self._page = 0
        self._unfolded = Unfolded()  # rules opened in place
        self._log: Viewed[tuple[LogLine, ...]] | None = None

    def build(self, app: App) -> Widget:
        """Return the choices beside a page of lines."""
        voice = app.voice()
        self._log = self._log or Viewed(lambda voice: game_log(voice, app.game.course))
        lines = self._log.by(voice)
        shown = [Numbered(number, line) for number, line in enumerate(lines) if self._filter(line)]
        turns = pages(shown, self._newest_first)
        at = min(self._page, max(0, len(turns) - 1))
        cards: list[Widget] = [
            turn_card(app, voice, self._unfolded, part) for part in (turns[at] if turns else [])
        ]
        body = Row(
            Sized(Scroll("choices", groups(app, voice, lines, self._filter, self._choose)), width=_CHIPS),
            Column(
                self._head(app, len(shown), len(lines), at, len(turns)),
                Scroll(f"lines.{at}", Column(*cards or [Label(app.say("log.nothing"))], gap=10)),
                gap=10,
                grow=1,
            ),
            gap=12,
            grow=1,
            align="stretch",
        )
        return page(
            app,
            app.say("log.title"),
            body,
            subtitle=whereabouts(app),
            tools=tools(app, "webpage"),
            buttons=[back_button(app)],
        )

    def _head(self, app: App, shown: int, whole: int, at: int, count: int) -> Widget:
        everything = self._filter == Filter()
        order = "newest" if self._newest_first else "oldest"
        turning = [
            Label(app.say("log.page", page=at + 1, pages=count), "small", "soft"),
            self._turn(app, "newer", at - 1, at > 0),
            self._turn(app, "older", at + 1, at + 1 < count),
        ]
        return Flow(
            Card(Label(app.say("log.count", shown=shown, all=whole), "strong"), colour="", pad=(4, 6)),
            Button("order", self._reverse, app.say(f"log.{order}"), icon="verb-log", role="switch"),
            Button(
                "clear",
                lambda: self._narrow(Filter()),
                app.say("log.clear"),
                icon="verb-filter",
                enabled=not everything,
                why=[app.say("log.clear_why")],
            ),
            Row(*turning, gap=6) if count > 1 else Space(),
            gap=8,
        )

    def _turn(self, app: App, name: str, target: int, possible: bool) -> Button:
        icon = "verb-left" if name == "newer" else "verb-right"
        why = [app.say(f"log.no_{name}")]
        return Button(
            f"page.{name}",
            lambda: self._go(target),
            icon=icon,
            enabled=possible,
            why=why,
            hint=app.say(f"log.{name}"),
        )

    def _go(self, target: int) -> None:
        self._page = target

    def _reverse(self) -> None:
        self._newest_first, self._page = not self._newest_first, 0

    def _choose(self, by: str, value: int | None) -> None:
        """Let through one value alone; the same once more lets everything through."""
        chosen = None if getattr(self._filter, by) == value else value
        self._narrow(replace(self._filter, **{by: chosen}))  # type: ignore[arg-type]

    def _narrow(self, wanted: Filter) -> None:
        self._filter, self._page = wanted, 0
