"""Keys in words: what a player presses, as chosen, and as the language writes it."""

from __future__ import annotations

from game.ui.app import App


def key_words(app: App, usual: str) -> str:
    """Return the key of an action as it is written on keys: `ctrl+z` is Ctrl + Z, and `ctrl++` is Ctrl and plus."""
    return chord_words(app, app.keymap.key(usual))


def chord_words(app: App, chord: str) -> str:
    """Return a chord in words."""
    *modifiers, key = chord.split("+") if not chord.endswith("+") else [*chord[:-2].split("+"), "+"]
    return " + ".join(_key(app, part) for part in (*modifiers, key) if part)


def with_key(app: App, says: str, usual: str) -> str:
    """Return what a hint says, and the key that does the same."""
    return app.say("hint.with_key", says=says, chord=key_words(app, usual))


def _key(app: App, name: str) -> str:
    word = name.replace(" ", "_")
    return app.say(f"key.{word}") if app.texts.has(f"ui.key.{word}") else name.upper()
