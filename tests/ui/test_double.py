"""A double click does one thing: its second half is not taken by the page that the first has led to."""

import pygame
import pytest

from game.ui.screens.handover import HandOver
from game.ui.screens.planning import Planning
from tests.ui.driver import Driver, event
from tests.ui.gallery import at_table

SOON, LATER = 0.12, 0.6  # seconds


def clicks(driver, name):
    place = driver.widget(name).rect.center
    return [event(kind, pos=place, button=1) for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)]


def strokes(key):
    return [event(kind, key=key, mod=0, unicode="") for kind in (pygame.KEYDOWN, pygame.KEYUP)]


def twice(driver, pause, events):
    """Press twice, with a pause in between, and let things be shown."""
    driver.clock += LATER
    for _ in range(2):
        for one in events:
            driver.app.handle(one)
        driver.frame()
        driver.clock += pause


@pytest.mark.parametrize(("pause", "page"), [(SOON, "briefing"), (LATER, "planning")])
@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_nobody_passes_over_a_page_by_pressing_twice(tmp_path, way, pause, page):
    driver = Driver(tmp_path)
    driver.click("lesson")
    twice(driver, pause, clicks(driver, "proceed") if way == "mouse" else strokes(pygame.K_RETURN))
    assert driver.screen.title == page


@pytest.mark.parametrize(("pause", "page"), [(SOON, "handover"), (LATER, "planning")])
def test_nor_to_what_another_has_written(tmp_path, pause, page):
    driver = Driver(tmp_path)
    at_table(driver, 1)
    driver.app.show(HandOver(None, HandOver(1, Planning(1))))
    driver.frame()
    twice(driver, pause, clicks(driver, "ready"))
    assert driver.screen.title == page


def test_escape_leaves_two_layers_as_quickly_as_one_likes(tmp_path):
    driver = Driver(tmp_path)
    at_table(driver, 1)
    driver.app.show(Planning(0))
    driver.show("menu")
    driver.show("handbook")
    twice(driver, SOON, strokes(pygame.K_ESCAPE))
    assert driver.screen.title == "planning"


def test_other_keys_may_follow_each_other_as_quickly_as_one_likes(tmp_path):
    driver = Driver(tmp_path)
    driver.click("lesson")
    for one in strokes(pygame.K_RETURN):
        driver.app.handle(one)
    driver.frame()
    seen = [driver.app.stage.focus]
    for _ in range(2):
        for one in strokes(pygame.K_TAB):
            driver.app.handle(one)
        seen.append(driver.app.stage.focus)
    assert len({*seen}) == 3
