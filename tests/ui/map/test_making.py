"""A map is made in steps: its page is there before it, can be used meanwhile, and keeps the focus."""

import pygame

from game.ui.kit.ring import Ringed
from game.ui.kit.widget import walk
from game.ui.map.atlas import Atlas
from game.ui.map.widget import is_unmade
from tests.ui.driver import event
from tests.ui.gallery import driver_at
from tests.ui.map import maps

LARGER = (1920, 1080)
MOST = 200  # steps, more than any map takes


def drawn(driver):
    """What is on the window where the map is."""
    return pygame.image.tobytes(driver.surface.subsurface(driver.widget("map").rect), "RGB")


def resized(driver, size):
    """Draw a window of another size once, and no more."""
    driver.surface = pygame.Surface(size)
    driver.app.show(driver.screen)
    driver.app.frame(driver.surface)


def made(driver):
    """Let time pass until nothing moves; return how many frames were drawn."""
    frames = 0
    for _ in range(MOST):
        if driver.app.pause() is None:
            return frames
        driver.app.tick(driver.now)
        if driver.app.needs_frame:
            driver.app.frame(driver.surface)
            frames += 1
    raise AssertionError("it never comes to rest")


def rings(driver):
    return [ring for part in walk(driver.app.stage.root) if isinstance(part, Ringed) for ring in part.rings()]


def test_a_page_is_there_before_its_map(tmp_path):
    driver = driver_at("planning-standing", tmp_path)
    whole = drawn(driver)
    driver.app.atlas = Atlas(maps.ASSETS)
    driver.app.show(driver.screen)
    driver.app.frame(driver.surface)
    assert is_unmade(driver.widget("map")) and driver.has("tab.orders")
    assert drawn(driver) != whole
    assert made(driver) == 1
    assert drawn(driver) == whole


def test_a_larger_window_shows_the_ground_until_the_map_is_made(tmp_path):
    driver = driver_at("planning-standing", tmp_path)
    driver.app.atlas = Atlas(maps.ASSETS)
    resized(driver, driver.surface.get_size())
    bare = drawn(driver)
    assert len(set(bare[:3000])) <= 3, "there has been no map yet"
    made(driver)
    resized(driver, LARGER)
    assert is_unmade(driver.widget("map")) and len(set(drawn(driver)[:3000])) > 3
    made(driver)
    assert not is_unmade(driver.widget("map"))


def test_the_focus_stays_on_the_map_while_it_is_made_anew(tmp_path):
    driver = driver_at("planning-standing", tmp_path)
    driver.app.atlas = Atlas(maps.ASSETS)
    resized(driver, driver.surface.get_size())
    made(driver)
    driver.focus("place.republic.2")
    resized(driver, LARGER)
    assert is_unmade(driver.widget("map")) and driver.app.stage.focus == "place.republic.2"
    made(driver)
    assert driver.app.stage.focus == "place.republic.2"


def test_a_map_that_is_not_there_is_not_touched(tmp_path):
    driver = driver_at("planning-standing", tmp_path)
    driver.app.atlas = Atlas(maps.ASSETS)
    driver.app.show(driver.screen)
    driver.app.frame(driver.surface)
    before, middle = driver.says(), driver.widget("map").rect.center
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        driver.app.handle(event(kind, pos=middle, button=1))
    assert driver.says() == before


def test_guidance_rings_nothing_on_a_map_that_is_not_there(tmp_path):
    driver = driver_at("lesson-first", tmp_path)
    assert rings(driver)
    driver.app.atlas = Atlas(maps.ASSETS)
    driver.app.show(driver.screen)
    driver.app.frame(driver.surface)
    assert not rings(driver)


def test_the_size_asked_for_last_is_made_first_and_sizes_that_have_passed_are_not():
    atlas, voice = Atlas(maps.ASSETS), maps.games.voice("en")
    for size in ((500, 400), (550, 420), (640, 460), (860, 620)):
        atlas.sheet(voice, maps.look(), size)
    while not atlas.go_on():
        pass
    assert atlas.latest(voice).key.size == (860, 620)
    while not atlas.go_on():
        pass
    assert atlas.latest(voice).key.size == (640, 460) and not atlas.is_making
