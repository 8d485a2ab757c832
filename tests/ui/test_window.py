"""The window finds out whether the graphics card helps; that is no choice of the player's, and yields to one."""

import itertools

import pygame
import pytest

from game.session import settings
from game.ui.window import Loop
from tests.ui.driver import Driver

FRAMES = 40  # more than it takes to find out
SLOW, QUICK = 0.05, 0.001  # seconds between two looks at the clock


def shown(driver, seconds):
    """Draw some frames, each of which takes so long to be shown."""
    pygame.display.set_mode((320, 200))
    loop = Loop(driver.app, clock=(tick * seconds for tick in itertools.count()).__next__)
    for _ in range(FRAMES):
        driver.app.redraw()
        loop._frame()


@pytest.mark.parametrize(("seconds", "is_slow"), [(SLOW, True), (QUICK, False)])
def test_what_is_found_is_remembered_and_is_not_shown_as_chosen(tmp_path, seconds, is_slow):
    driver = Driver(tmp_path)
    shown(driver, seconds)
    found = settings.read(tmp_path)
    assert (found.software, found.card_is_slow, found.without_card) == (None, is_slow, is_slow)
    driver.app.show(driver.app.route("settings"))
    driver.frame()
    assert [line.chosen for line in driver.said() if line.name.startswith("software.")] == [
        True,
        False,
        False,
    ]


@pytest.mark.parametrize("chosen", [True, False])
def test_a_choice_stands(tmp_path, chosen):
    driver = Driver(tmp_path, software=chosen)
    shown(driver, SLOW if not chosen else QUICK)
    assert driver.app.settings.card_is_slow is None and driver.app.settings.without_card is chosen
