"""Marked agendas, opened: who had marked which, and whether it was met."""

from __future__ import annotations

from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Row
from game.ui.parts.powers import power_chip
from game.views.voice import Voice
from game.views.year import MarkView


def mark_row(voice: Voice, mark: MarkView, *, named: bool = True) -> Row:
    """Return one mark; with the power's name where that is not clear anyway."""
    icon, colour, word = ("verb-chosen", "good", "met") if mark.met else ("verb-refused", "soft", "missed")
    return Row(
        power_chip(voice, mark.power, size=15, style="small_strong") if named else None,
        Icon("board-agenda", 15, "warning"),
        Label(mark.agenda_name, "small", grow=1),
        Icon(icon, 15, colour),
        Label(voice.say(f"ui.marks.{word}"), "small_strong", colour),
        gap=7,
    )
