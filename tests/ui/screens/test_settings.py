"""Settings: every one counts at once and is remembered for the next window."""

import pygame
import pytest

from game.session import settings
from tests.ui.driver import Driver

WAYS = ("click", "choose")


def opened(folder, **chosen):
    driver = Driver(folder, **chosen)
    driver.click("settings")
    return driver


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("widget", "name", "value"),
    [
        ("language.de", "language", "de"),
        ("language.ru", "language", "ru"),
        ("text_size.150", "text_size", 150),
        ("hatching", "hatching", True),
        ("reduced_motion", "reduced_motion", True),
        ("fullscreen", "fullscreen", True),
        ("speed.4", "speed", 4),
        ("software.on", "software", True),
        ("software.off", "software", False),
        ("sound", "sound", True),
        ("patience.10", "patience", 10),
        ("patience.0", "patience", 0),
        ("theme.light", "theme", "light"),
        ("theme.contrast", "theme", "contrast"),
    ],
)
def test_a_setting_counts_at_once_and_is_remembered_by_the_next_window(tmp_path, way, widget, name, value):
    driver = opened(tmp_path)
    assert getattr(driver.app.settings, name) != value
    getattr(driver, way)(widget)
    assert getattr(driver.app.settings, name) == value
    assert next(said for said in driver.said() if said.name == widget).chosen
    following = Driver(tmp_path, **vars(settings.read(tmp_path)))
    assert getattr(following.app.settings, name) == value


def test_another_theme_looks_different_on_every_pixel_of_the_ground_and_says_the_same(tmp_path):
    driver = opened(tmp_path)
    before, corner = driver.says(), driver.surface.get_at((2, 2))
    driver.click("theme.light")
    light = driver.surface.get_at((2, 2))
    driver.click("theme.contrast")
    assert len({tuple(corner), tuple(light), tuple(driver.surface.get_at((2, 2)))}) == 3
    driver.click("theme.dark")
    assert driver.says() == before and driver.surface.get_at((2, 2)) == corner


def test_a_switch_goes_off_again(tmp_path):
    driver = opened(tmp_path)
    driver.click("hatching")
    driver.click("hatching")
    assert not driver.app.settings.hatching and not driver.widget("hatching").chosen


@pytest.mark.parametrize("aid", ["forecast", "advisor"])
def test_an_aid_is_switched_off_and_stays_off_in_the_next_window(tmp_path, aid):
    driver = opened(tmp_path, **{aid: True})
    assert driver.widget(aid).chosen
    driver.choose(aid)
    assert not driver.widget(aid).chosen
    assert not getattr(settings.read(tmp_path), aid)


def test_words_and_size_change_on_the_page_itself(tmp_path):
    driver = opened(tmp_path)
    before = driver.widget("back").rect.height
    driver.click("language.de")
    driver.click("text_size.200")
    assert "Schriftgröße" in driver.says()
    assert driver.widget("back").rect.height > 1.5 * before


def test_text_grows_and_shrinks_by_keys_on_every_screen(tmp_path):
    driver = Driver(tmp_path)
    driver.press("ctrl+=")
    assert driver.app.settings.text_size == 125
    driver.press("ctrl+-", "ctrl+-", "ctrl+-")
    assert driver.app.settings.text_size == 100


def test_a_disk_that_refuses_is_told_and_the_setting_counts_all_the_same(tmp_path):
    (tmp_path / "file").write_text("")
    driver = opened(tmp_path / "file" / "saves")
    driver.click("text_size.125")
    assert driver.app.settings.text_size == 125
    assert "a part of the path is a file" in driver.says()


def test_sounds_are_opened_only_when_wanted_and_a_broken_device_is_silence(tmp_path, monkeypatch):
    pygame.mixer.quit()
    monkeypatch.setenv("SDL_AUDIODRIVER", "nosuch")
    driver = opened(tmp_path, sound=True)
    driver.click("sound")
    driver.click("sound")
    driver.click("hatching")
    assert driver.app.sounds._made == {}
