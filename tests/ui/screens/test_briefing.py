"""The briefing: while it is read the map behind it is made ready, without anything moving."""

from game.ui.map.atlas import Atlas
from game.ui.screens.planning import Planning
from tests.ui.gallery import driver_at
from tests.ui.map.maps import ASSETS

MOST = 200  # steps, more than any map takes


def at_briefing(folder):
    driver = driver_at("briefing", folder)
    driver.app.atlas = Atlas(ASSETS)  # in which no other test has made a map
    return driver


def test_what_follows_is_ready_when_the_briefing_has_been_read(tmp_path):
    driver = at_briefing(tmp_path)
    for step in range(MOST):
        if driver.app.pause() is None:
            break
        driver.app.tick(step * 0.2)
        assert not driver.app.needs_frame
    made = [*driver.app.atlas._sheets, *driver.app.atlas._drawn]
    assert made and driver.app.pause() is None
    driver.press("return")
    assert isinstance(driver.screen, Planning)
    assert [*driver.app.atlas._sheets, *driver.app.atlas._drawn] == made


def test_who_does_not_wait_is_not_held_up(tmp_path):
    driver = at_briefing(tmp_path)
    driver.app.tick(0.2)
    driver.press("return")
    assert isinstance(driver.screen, Planning)
