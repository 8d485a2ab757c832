"""Keys in words: what a player presses, as the language writes it."""

from __future__ import annotations

from game.ui.app import App


def key_words(app: App, chord: str) -> str:
    """Return a chord as it is written on keys: `ctrl+z` is Ctrl+Z, and `ctrl++` is Ctrl and plus."""
    *modifiers, key = chord.split("+") if not chord.endswith("+") else [*chord[:-2].split("+"), "+"]
    return " + ".join(_key(app, part) for part in (*modifiers, key) if part)


def _key(app: App, name: str) -> str:
    known = f"key.{name}"
    return app.say(known) if app.texts.has(f"ui.{known}") else name.upper()
