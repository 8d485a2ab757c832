"""Sits a player down at the planning screen, and looks at what is on the sheet."""

from __future__ import annotations

from pathlib import Path

from game.records.course import Sheet
from game.ui.kit.widget import walk
from game.ui.screens.planning import Planning
from game.views.orders import OrderView, menu_view
from tests.ui.driver import Driver
from tests.ui.gallery import SEAT, at_table
from tests.views.games import MAIN


def at_desk(
    folder: Path, turns: int = 1, name: str = MAIN, seat: int = SEAT, language: str = "en", **settings: object
) -> Driver:
    """A window in which a seat plans, after some turns of scripted play."""
    driver = Driver(folder, language, **settings)
    at_table(driver, turns, name)
    driver.app.show(Planning(seat))
    driver.frame()
    return driver


def give(driver: Driver, *numbers: int) -> None:
    """Write orders on the sheet at once."""
    for number in numbers:
        driver.screen._desk.toggle(number)
    show(driver)


def show(driver: Driver) -> None:
    """Build the screen anew."""
    driver.app.show(driver.screen)
    driver.frame()


def sheet(driver: Driver) -> Sheet:
    """What is written."""
    return driver.screen._desk.tray.sheet


def menu(driver: Driver, seat: int = SEAT) -> dict[int, OrderView]:
    """Every order of the seat beside its sheet, straight from the views."""
    views = menu_view(driver.app.voice(), driver.app.game.match.observe(seat), sheet(driver).orders)
    return {view.number: view for view in views}


def words(driver: Driver, name: str) -> str:
    """All that a widget says, with the words of its parts."""
    return " ".join(part.text for part in walk(driver.widget(name)) if part.text)


def possible(driver: Driver) -> list[str]:
    """The orders on the screen that can be given."""
    return [
        name for name in driver.names("order") if name.startswith("order.") and driver.widget(name).enabled
    ]
