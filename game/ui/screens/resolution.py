"""The resolution screen (being written)."""

from __future__ import annotations

from game.records.course import Turn
from game.ui.app import App
from game.ui.kit.label import Label
from game.ui.kit.widget import Widget
from game.ui.parts.page import page
from game.ui.screen import Screen


class Resolution(Screen):
    """Being written."""

    def __init__(self, turn: Turn) -> None:
        pass

    def build(self, app: App) -> Widget:
        """Build."""
        return page(app, "resolution", Label("resolution"))
