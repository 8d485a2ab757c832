"""Settings: every choice counts at once and is remembered."""

from __future__ import annotations

from game.records.files import printable
from game.session.settings import CHOICES, FILE
from game.ui.app import App
from game.ui.kit.controls import Button, choice, toggle
from game.ui.kit.label import Label
from game.ui.kit.layout import Column, Row, Sized
from game.ui.kit.scroll import Scroll
from game.ui.kit.widget import Widget
from game.ui.parts.keys import key_words
from game.ui.parts.page import back_button, page, section
from game.ui.screen import Screen
from game.ui.speech import is_installed

_WIDEST = 1120  # units: rows that an eye can follow
_SOFTWARE = {"auto": None, "on": True, "off": False}


class SettingsPage(Screen):
    """Lies over the screen that opened it."""

    first = "back"

    def __init__(self, behind: Screen) -> None:
        self.behind = behind

    def build(self, app: App) -> Widget:
        """Return the choices: what is read, seen and pressed on the left, everything else on the right."""
        left = Column(_words(app), _seen(app), _keys(app), gap=12)
        right = Column(_heard(app), _helping(app), _pace(app), gap=12)
        body = Row(
            Scroll("settings.left", left, grow=1),
            Scroll("settings.right", right, grow=1),
            gap=16,
            align="stretch",
        )
        path = printable(app.folder / FILE)
        return page(
            app,
            app.say("settings.title"),
            Sized(body, most=_WIDEST, grow=1),
            subtitle=app.say("settings.kept", path=path),
            buttons=[back_button(app)],
        )


def _words(app: App) -> Widget:
    languages = [(code, texts.name) for code, texts in app.languages.items()]
    return section(
        "",
        choice(
            "language",
            app.say("settings.language"),
            languages,
            app.settings.language,
            lambda code: app.change(language=code),
        ),
        _numbers(app, "text_size", "percent"),
        gap=12,
    )


def _seen(app: App) -> Widget:
    return section(
        app.say("settings.seen"),
        _themes(app),
        _switch(app, "hatching"),
        _switch(app, "reduced_motion"),
        _switch(app, "fullscreen"),
        _software(app),
        gap=10,
    )


def _heard(app: App) -> Widget:
    return section(app.say("settings.heard"), _switch(app, "sound"), _speech(app), gap=10)


def _speech(app: App) -> Widget:
    """Return the switch of the spoken description; where no voice is installed it says how to get one."""
    switch = _switch(app, "speech")
    if not is_installed():
        switch.enabled, switch.why = False, (app.say("settings.speech_missing"),)
    return Column(
        switch, None if switch.enabled else Label(app.say("settings.speech_missing"), "small", "soft"), gap=2
    )


def _themes(app: App) -> Widget:
    """Return the choice of a theme, each with what it is for."""
    names = [str(name) for name in CHOICES["theme"]]
    return choice(
        "theme",
        app.say("settings.theme"),
        [(name, app.say(f"settings.theme_value.{name}")) for name in names],
        app.settings.theme,
        lambda name: app.change(theme=name),
        hints=[app.say(f"settings.theme_hint.{name}") for name in names],
    )


def _helping(app: App) -> Widget:
    return section(
        app.say("settings.aids"),
        Label(app.say("settings.aids_line"), "small", "soft"),
        _switch(app, "forecast"),
        _switch(app, "advisor"),
        _switch(app, "guidance"),
        gap=10,
    )


def _pace(app: App) -> Widget:
    """Return how fast a resolution plays, and how long planners are waited for before it."""
    limits = [int(value or 0) for value in CHOICES["patience"]]
    words = "settings.patience_value"
    patience = choice(
        "patience",
        app.say("settings.patience"),
        [(str(each), app.say(f"{words}.{'limit' if each else 'none'}", seconds=each)) for each in limits],
        str(app.settings.patience),
        lambda value: app.change(patience=int(value)),
        hints=[app.say(f"settings.patience_{'' if each else 'none_'}hint") for each in limits],
    )
    return section(app.say("settings.pace"), patience, _numbers(app, "speed", "times"), gap=10)


def _numbers(app: App, name: str, unit: str) -> Widget:
    """Return the choice of a setting that is a number."""
    values = CHOICES[name]
    return choice(
        name,
        app.say(f"settings.{name}"),
        [(str(value), app.say(f"settings.{unit}", value=value)) for value in values],
        str(getattr(app.settings, name)),
        lambda value: app.change(**{name: int(value)}),
    )


def _switch(app: App, name: str) -> Button:
    """Return the switch of a setting."""
    return toggle(
        name,
        app.say(f"settings.{name}"),
        bool(getattr(app.settings, name)),
        lambda value: app.change(**{name: value}),
        app.say(f"settings.{name}_hint", chord=key_words(app, "f11"), page=key_words(app, "f4")),
    )


def _software(app: App) -> Widget:
    chosen = next(key for key, value in _SOFTWARE.items() if value is app.settings.software)
    hint = app.say("settings.software_hint")
    return choice(
        "software",
        app.say("settings.software"),
        [(key, app.say(f"settings.software_value.{key}")) for key in _SOFTWARE],
        chosen,
        lambda key: app.change(software=_SOFTWARE[key]),
        hints=[hint] * len(_SOFTWARE),
    )


def _keys(app: App) -> Widget:
    """Return the way to the keys."""
    return section(
        app.say("keys_page.title"),
        Label(app.say("keys_page.line"), "small", "soft"),
        Button(
            "keys", lambda: app.route("keys"), app.say("keys_page.open"), icon="verb-keyboard", shortcut="f2"
        ),
        gap=10,
    )
