"""The briefing: while it is read the map behind it is made ready, without anything moving."""

from game.ui.screens.planning import Planning
from tests.ui.gallery import driver_at


def test_what_follows_is_ready_when_the_briefing_has_been_read(tmp_path):
    driver = driver_at("briefing", tmp_path)
    driver.app.atlas._sheets.clear()
    driver.app.atlas._drawn.clear()
    for step in range(1, 6):
        driver.app.tick(step * 0.2)
        assert not driver.app.needs_frame
    assert driver.screen.pause(driver.app) is None
    made = [*driver.app.atlas._sheets, *driver.app.atlas._drawn]
    assert made
    driver.press("return")
    assert isinstance(driver.screen, Planning)
    assert [*driver.app.atlas._sheets, *driver.app.atlas._drawn] == made


def test_who_does_not_wait_is_not_held_up(tmp_path):
    driver = driver_at("briefing", tmp_path)
    driver.app.tick(0.2)
    driver.press("return")
    assert isinstance(driver.screen, Planning)
