"""Reads the log's lines off a screen of the window."""

from game.ui.kit.label import Label
from game.ui.kit.widget import Widget, live
from tests.ui.driver import Driver


def label_of(widget: Widget) -> str:
    return next(part.text for part in live(widget) if isinstance(part, Label))


def lines_shown(driver: Driver) -> list[tuple[str, str]]:
    """Every line of the log on the screen, with the number of its rule."""
    found = []
    for widget in live(driver.app.stage.root):
        if widget.name.split(".")[0] in ("line", "entry", "other") and widget.role == "group":
            rule = next(part.text for part in live(widget) if part.role == "rule")
            found.append((label_of(widget), rule))
    return found
