"""Keys: what every key does, on a picture of a keyboard and as a list in which each can be given another key."""

from __future__ import annotations

from collections.abc import Mapping

from game.ui.app import App
from game.ui.keymap import STEERING, KeyMap, is_key
from game.ui.kit.controls import Button
from game.ui.kit.keyboard import Keyboard, load_layout
from game.ui.kit.label import Label
from game.ui.kit.layout import Column, Grid, Row, Sized
from game.ui.kit.scroll import Scroll
from game.ui.kit.widget import Widget
from game.ui.parts.keys import chord_words, key_words
from game.ui.parts.page import back_button, page, section
from game.ui.screen import Screen

_WIDEST = 1120  # units: rows that an eye can follow
_FIXED = ("tab", "arrows", "return", "escape", "pages", "digits", "ctrl+digits")  # of the list


class Keys(Screen):
    """Lies over the screen that opened it. While it waits for a key, every key that comes is the one."""

    first = "back"

    def __init__(self, behind: Screen) -> None:
        self.behind = behind
        self._waiting = ""  # the action that is to get another key

    def build(self, app: App) -> Widget:
        """Return the keyboard, and below it every action with its key."""
        groups = list(app.texts.keys("ui.keys"))
        half = (len(groups) + 1) // 2
        columns = [
            Column(*(self._group(app, name) for name in part), gap=12)
            for part in (groups[:half], groups[half:])
        ]
        for column in columns:
            column.grow = 1
        whole = Column(_keyboard(app), Row(*columns, gap=16, align="top"), gap=14)
        quiet = (
            app.say("keys_page.waiting", action=self._words(app))
            if self._waiting
            else app.say("keys_page.hint")
        )
        usual = Button(
            "keys.usual",
            lambda: self._choose(app, {}),
            app.say("keys_page.usual"),
            icon="verb-undo",
            enabled=bool(app.settings.keys),
            hint=app.say("keys_page.usual_hint"),
        )
        body = Sized(Scroll("keys", whole), most=_WIDEST, grow=1)
        return page(app, app.say("keys_page.title"), body, buttons=[usual, back_button(app)], quiet=quiet)

    def catches(self, app: App, chord: str) -> bool:
        """Take the key that an action was waiting for; Escape leaves it as it is."""
        if not self._waiting or not is_key(chord):
            return bool(self._waiting)
        action, self._waiting = self._waiting, ""
        if chord in STEERING:
            app.notice = (
                "" if chord == "escape" else app.say("keys_page.fixed", chord=chord_words(app, chord))
            )
            return True
        before = app.keymap
        self._choose(app, before.with_key(action, chord, _actions(app)))
        app.notice = _moved(app, before, action)
        return True

    def _choose(self, app: App, chosen: Mapping[str, str]) -> None:
        app.change(keys=dict(chosen))

    def _words(self, app: App) -> str:
        return next(app.say(f"keys.{group}.{key}") for group, key in _listed(app) if key == self._waiting)

    def _group(self, app: App, group: str) -> Widget:
        rows = [
            [self._key(app, group, key), Label(app.say(f"keys.{group}.{key}"), "small")]
            for key in app.texts.keys(f"ui.keys.{group}")
        ]
        return section(app.say(f"settings.keys_of.{group}"), Grid(rows, (0, 1), gap=14, row_gap=5))

    def _key(self, app: App, group: str, usual: str) -> Widget:
        """Return the key of an action: a button, unless it is one that steers."""
        if usual in _FIXED:
            return Label(key_words(app, usual), "small_strong", "soft")
        waiting = usual == self._waiting

        def wait() -> None:
            self._waiting = "" if waiting else usual

        return Button(
            f"key.{group}.{usual}",
            wait,
            app.say("keys_page.press") if waiting else key_words(app, usual),
            style="small_strong",
            selected=waiting,
            hint=app.say("keys_page.change"),
            pad=(8, 3),
        )


def _moved(app: App, before: KeyMap, chosen: str) -> str:
    """Return which other action has got another key, because its own was given to the chosen one; empty for none."""
    moved = [
        app.say("keys_page.moved", action=app.say(f"keys.{group}.{key}"), chord=key_words(app, key))
        for group, key in _listed(app)
        if key not in (chosen, *_FIXED) and app.keymap.key(key) != before.key(key)
    ]
    return " ".join(moved)


def _listed(app: App) -> list[tuple[str, str]]:
    return [(group, key) for group in app.texts.keys("ui.keys") for key in app.texts.keys(f"ui.keys.{group}")]


def _actions(app: App) -> set[str]:
    return {key for _, key in _listed(app) if key not in _FIXED}


def _keyboard(app: App) -> Widget:
    """Return a picture of the keyboard on which every key says what it does, alone and with others."""
    layout = load_layout(app.kit.art.folder / "keyboard.yaml")
    caps = {key: chord_words(app, key) for row in layout.rows for key, _ in row if key}
    does: dict[str, list[str]] = {}
    for group, usual in _listed(app):
        chord = usual if usual in _FIXED else app.keymap.key(usual)
        words = app.say(
            "keys_page.does", chord=chord_words(app, chord), action=app.say(f"keys.{group}.{usual}")
        )
        does.setdefault(chord.rpartition("+")[2] or "+", []).append(words)
    return Keyboard("keyboard", layout, {key: " ".join(words) for key, words in does.items()}, caps)
