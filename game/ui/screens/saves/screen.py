"""The page of saves: the list on the left, the chosen one on the right."""

from __future__ import annotations

from game.records import saves
from game.records.files import printable
from game.records.saves import Summary
from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.entry import Entry
from game.ui.kit.label import Label
from game.ui.kit.layout import Column, Row, Space
from game.ui.kit.scroll import Scroll
from game.ui.kit.widget import Widget
from game.ui.parts.entering import Entering
from game.ui.parts.leaving import agreed
from game.ui.parts.opening import opened, rescued
from game.ui.parts.page import back_button, page, section
from game.ui.screen import Screen
from game.ui.screens.saves.card import card
from game.ui.screens.saves.details import details
from game.ui.screens.saves.shelf import Shelf

_WHY = {"": "saves.none_chosen", "damaged": "saves.cannot_open"}  # by the state of the save chosen


class Saves(Screen):
    """Lies over the screen that opened it; whoever comes for a review finds that as the main button."""

    def __init__(self, behind: Screen, *, reviewing: bool = False) -> None:
        self.behind, self._reviewing = behind, reviewing
        self._shelf = Shelf()
        self._name = ""

    @property
    def first(self) -> str:  # type: ignore[override]
        """Begin at the save chosen."""
        return f"save.{self._shelf.chosen.stem}" if self._shelf.chosen else "back"

    def entered(self, app: App) -> None:
        """Read the folder anew."""
        self._shelf.look(app.folder)

    def build(self, app: App) -> Widget:
        """Return the page."""
        shelf = self._shelf
        cards = [card(app, shelf, save) for save in shelf.saves] or [Label(app.say("saves.none"))]
        left = Column(self._keep(app), Scroll("saves", Column(*cards, gap=8)), gap=12, grow=2)
        save = shelf.save
        right = details(app, shelf, save, self._rescue_button(app, save)) if save else Space(grow=3)
        return page(
            app,
            app.say("saves.title_review" if self._reviewing else "saves.title"),
            Row(left, right, gap=12, align="stretch", grow=1),
            subtitle=app.say("saves.autosave", path=printable(app.folder)),
            buttons=self._buttons(app),
        )

    def _buttons(self, app: App) -> list[Button]:
        """Return what can be done with the save chosen; last what one has come for."""
        ways = [self._review_button(app), self._open_button(app)]
        return [back_button(app), *(reversed(ways) if self._reviewing else ways)]

    def pause(self, app: App) -> float | None:
        """Go on while the chosen save is not replayed, but not while somebody walks along the list."""
        return self.quiet if self._shelf.save and not self._shelf.replayed else None

    def tick(self, app: App, now: float) -> bool:
        """Replay the chosen save."""
        self._shelf.replay()
        return True

    def _keep(self, app: App) -> Widget | None:
        """Return what keeps the game in play under a name; nothing if none is in play."""
        if app.table is None:
            return None

        def change(text: str) -> None:
            self._name = text

        entry = Entry(
            "keep.name",
            self._name,
            change,
            submit=lambda: self._save(app),
            empty=app.say("saves.keep_name"),
            limit=60,
            grow=1,
        )
        button = Button("keep", lambda: self._save(app), app.say("saves.keep_button"), icon="verb-save")
        return section(app.say("saves.keep"), Row(entry, button, gap=8), gap=8)

    def _save(self, app: App) -> None:
        """Keep a copy of the game in play; raises UsageError or StorageError."""
        path = saves.path_for(app.folder, self._name)
        app.game.save_as(path)
        self._name = ""
        self._shelf.look(app.folder)
        self._shelf.chosen = path
        app.notice = app.say("saves.kept", name=path.name)

    def _rescue_button(self, app: App, save: Summary) -> Button:
        def rescue() -> Screen | None:
            target = saves.free_path(app.folder, app.say("saves.rescued_name", name=save.path.stem))
            return agreed(app, lambda: Entering(self, lambda: rescued(app, save.path, target)))

        return Button(
            "rescue",
            rescue,
            app.say("saves.rescue"),
            icon="verb-autosave",
            hint=app.say("saves.rescue_hint"),
            enabled=bool(save.scenario),
            why=[app.say("saves.hopeless")],
        )

    def _open_button(self, app: App) -> Button:
        save = self._shelf.save
        state = self._shelf.state(app, save) if save else ""
        why = _WHY.get(state, "")
        word = {"finished": "look", "in_play": "resume"}.get(state, "open")
        return Button(
            "open",
            lambda: self._open(app, save) if save else None,
            app.say(f"saves.{word}"),
            icon="verb-play",
            kind="plain" if self._reviewing else "primary",
            enabled=not why,
            why=[app.say(why)] if why else (),
        )

    def _open(self, app: App, save: Summary) -> Screen | None:
        if app.table and app.table.is_saved_at(save.path):
            return app.route("proceed")
        return agreed(app, lambda: Entering(self, lambda: opened(app, save.path)))

    def _review_button(self, app: App) -> Button:
        save = self._shelf.save
        why = _WHY.get(self._shelf.state(app, save) if save else "", "")
        return Button(
            "review",
            lambda: app.route("review", str(save.path)) if save else None,
            app.say("saves.review"),
            icon="verb-review",
            kind="primary" if self._reviewing else "plain",
            enabled=not why,
            why=[app.say(why)] if why else (),
            hint=app.say("ending.review_hint"),
        )
