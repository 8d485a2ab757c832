"""Faces of entries: the icon, token or flag that stands beside a title."""

from __future__ import annotations

from game.ui.app import App
from game.ui.kit.label import Flag, Icon
from game.ui.kit.widget import Widget
from game.ui.parts.powers import power_token
from game.views.handbook import Entry
from game.views.voice import Voice

_SECTIONS = {
    "order": "verb-tray",
    "ask": "board-ask",
    "rule": "verb-handbook",
    "power": "board-institution",
    "republic": "verb-jump",
    "deposit": "board-deposit",
    "corridor": "board-corridor",
    "agenda": "board-agenda",
    "headline": "board-headline",
    "dispute": "verb-warning",
    "document": "board-source",
    "word": "verb-info",
}
_ANY_MINERAL = "mineral-ore"


def section_icon(section: str) -> str:
    """Return the icon of a section."""
    return _SECTIONS[section]


def face_of(app: App, voice: Voice, entry: Entry, size: float = 18) -> Widget:
    """Return what stands beside an entry's title."""
    section, _, name = entry.id.partition(".")
    names = voice.tables.names
    if section == "power":
        return power_token(voice, names.powers.index(name), size)
    if section == "republic" and app.kit.art.flag(name, round(size)):
        return Flag(name, size * 4 / 3)
    if section == "deposit":
        icon = f"mineral-{voice.pack.scenario.deposits[name].mineral}"
        return Icon(icon if app.kit.art.has_icon(icon) else _ANY_MINERAL, size, "soft")
    own = f"{section}-{name}"
    return Icon(own if app.kit.art.has_icon(own) else _SECTIONS[section], size, "soft")
