"""The handbook screen (being written)."""

from __future__ import annotations

from game.ui.app import App
from game.ui.kit.label import Label
from game.ui.kit.widget import Widget
from game.ui.parts.page import page
from game.ui.screen import Screen


class HandbookPages(Screen):
    """Being written."""

    def __init__(self, behind: Screen, at: str = "") -> None:
        pass

    def build(self, app: App) -> Widget:
        """Build."""
        return page(app, "handbook", Label("handbook"))
