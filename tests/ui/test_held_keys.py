"""A held key repeats only what moves or deletes: Enter, pressed once, does one thing however slow the page is."""

import pygame

from tests.ui.driver import event
from tests.ui.gallery import driver_at


def down(key):
    return event(pygame.KEYDOWN, key=key, mod=0, unicode="")


def test_enter_that_repeats_itself_does_one_thing(tmp_path):
    driver = driver_at("briefing", tmp_path)
    driver.send(down(pygame.K_RETURN), down(pygame.K_RETURN), down(pygame.K_RETURN))
    assert driver.screen.title == "planning"
    driver.send(event(pygame.KEYUP, key=pygame.K_RETURN, mod=0), down(pygame.K_RETURN))
    assert driver.app.stage.focus != "commit"  # pressed again, it leads to the agendas


def test_a_key_that_was_let_go_in_another_window_is_not_held(tmp_path):
    driver = driver_at("briefing", tmp_path)
    driver.send(down(pygame.K_RETURN), event(pygame.ACTIVEEVENT, gain=0, state=1), down(pygame.K_RETURN))
    assert driver.app.stage.focus != "commit"


def test_tab_may_be_held(tmp_path):
    driver = driver_at("settings", tmp_path)
    driver.send(down(pygame.K_TAB))
    first = driver.app.stage.focus
    driver.send(down(pygame.K_TAB))
    assert driver.app.stage.focus != first
