"""The reveal: the headline in both wires, and all sheets opened side by side."""

from __future__ import annotations

from game.ui.app import App
from game.ui.kit.layout import Column, Pad, Sized
from game.ui.kit.moving import Turning
from game.ui.kit.scroll import Scroll
from game.ui.kit.spread import Tiles
from game.ui.kit.widget import Widget
from game.ui.parts.folding import Unfolded
from game.ui.parts.revealed import headline_card, sheet_card
from game.views.resolution import ResolutionView
from game.views.voice import Voice

_WIDEST = 1500
_SHEET = 235


def reveal_body(app: App, unfolded: Unfolded, view: ResolutionView) -> Widget:
    """Return the whole spread."""
    voice = app.voice()
    return Scroll(
        "reveal",
        Sized(
            Pad(
                Column(
                    headline_card(voice, unfolded, view.headline, _turning) if view.headline else None,
                    Tiles(*_opened(voice, view), least=_SHEET, gap=12),
                    gap=14,
                ),
                4,
                2,
            ),
            most=_WIDEST,
        ),
    )


def _turning(wire: Widget) -> Widget:
    return Turning(wire, "board-wire", ends=0.5)


def _opened(voice: Voice, view: ResolutionView) -> list[Widget]:
    """Return all sheets; they open together, a blink after each other, once the headline can be read."""
    sheets = view.sheets
    return [
        Turning(
            sheet_card(voice, sheet),
            "verb-tray",
            0.3 + 0.3 * place / len(sheets),
            0.7 + 0.3 * (place + 1) / len(sheets),
        )
        for place, sheet in enumerate(sheets)
    ]
