"""The spoken description: what the keyboard leads to is said once, pages on request; without a voice, silence."""

import multiprocessing
import sys
from types import SimpleNamespace

import pytest

from game.ui import speech
from game.ui.screens.planning import Planning
from game.ui.speech import Speech, voice_for
from tests.ui.driver import Driver
from tests.ui.gallery import at_table
from tests.ui.screens.planning_desk import at_desk


class Listening(Speech):
    """Hears what would be said."""

    def __init__(self) -> None:
        super().__init__(on=True)
        self.heard: list[str] = []

    def say(self, text: str, language: str) -> None:
        if self.on and text:
            self.heard.append(f"{language}: {text}")


@pytest.fixture(autouse=True)
def voice(monkeypatch):
    monkeypatch.setattr(speech.util, "find_spec", lambda name: name)


def listening(driver: Driver) -> list[str]:
    driver.app.speech = Listening()
    driver.app.change(speech=True)
    driver.frame()
    return driver.app.speech.heard


def test_what_the_keyboard_leads_to_is_said_once(tmp_path):
    driver = Driver(tmp_path)
    heard = listening(driver)
    assert len(heard) == 1 and heard[0].startswith("en: ")
    driver.press("down")
    assert len(heard) == 2 and "New game" in heard[1]
    driver.app.redraw()
    driver.frame()
    assert len(heard) == 2


def test_a_page_is_named_when_it_opens_and_speaks_the_language_chosen(tmp_path):
    driver = Driver(tmp_path, "de")
    heard = listening(driver)
    driver.click("settings")
    assert heard[-1].startswith("de: Einstellungen.")


def test_what_cannot_be_done_says_why(tmp_path):
    driver = at_desk(tmp_path)
    heard = listening(driver)
    driver.app.stage.point("undo")
    driver.app.redraw()
    driver.frame()
    assert "not possible now" in heard[-1] and "Key: Ctrl + Z" in heard[-1]


def test_a_whole_page_is_read_on_request_even_when_nothing_else_is_said(tmp_path):
    driver = at_desk(tmp_path)
    driver.app.speech = Listening()
    driver.app.speech.on = False
    driver.press("down")
    assert driver.app.speech.heard == []
    driver.press("f4")
    (page,) = driver.app.speech.heard
    assert "Kazakhstan" in page and "Tension" in page


def test_each_step_of_the_guidance_is_said_and_so_is_what_it_points_at(tmp_path):
    driver = Driver(tmp_path)
    at_table(driver, 0, "first-lesson")
    heard = listening(driver)
    driver.app.show(Planning(0))
    driver.frame()
    assert "Influence, and who leads" in heard[-1] and "Uzbekistan" in heard[-1]
    driver.press("g")
    assert "Your first order" in heard[-1] and "Skip" not in heard[-1]
    driver.press("g")
    assert "Envoy to Uzbekistan" in heard[-1] and "the guidance points here" in heard[-1]
    assert "Your first order" not in heard[-1]
    said = len(heard)
    driver.app.redraw()
    driver.frame()
    assert len(heard) == said


def test_without_the_package_there_is_silence_and_the_setting_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setattr(speech.util, "find_spec", lambda name: None)
    driver = Driver(tmp_path)
    driver.click("settings")
    assert not driver.widget("speech").enabled
    assert "pip install 'multivector[speech]'" in driver.says()
    Speech(on=True).say("Hello.", "en")


def test_a_voice_that_has_ended_is_silence(monkeypatch):
    """As when the system has no voice at all: its process ends at once."""
    heard, line = multiprocessing.Pipe(duplex=False)
    heard.close()
    monkeypatch.setattr(speech, "_voice", lambda: line)
    spoken = Speech(on=True)
    spoken.say("Hello.", "en")
    spoken.say("Hello again.", "en")
    spoken.hush()


def ended():
    raise EOFError


class Engine:
    """A voice that says one word, and then finds out whether it is to go on."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.broken = 0

    def connect(self, _topic, told) -> None:
        self._told = told

    def getProperty(self, _name):  # noqa: N802
        return []

    def say(self, text) -> None:
        self.said.append(text)

    def stop(self) -> None:
        self.broken += 1

    def runAndWait(self) -> None:  # noqa: N802
        self._told()


def test_what_is_read_aloud_breaks_off_when_another_page_comes(tmp_path, monkeypatch):
    """What one seat knows must not be heard by the next."""
    engine = Engine()
    monkeypatch.setitem(sys.modules, "pyttsx3", SimpleNamespace(init=lambda: engine))
    heard, line = multiprocessing.Pipe(duplex=False)
    monkeypatch.setattr(speech, "_voice", lambda: line)
    driver = at_desk(tmp_path)
    driver.press("f4")
    secret = heard.recv()
    driver.press("f2")
    assert heard.poll() and "Kazakhstan" in secret[0]
    sent, more = [secret, heard.recv()], iter([False, True])
    queue = SimpleNamespace(recv=lambda: sent.pop(0) if sent else ended(), poll=lambda: next(more, False))
    speech._speak(queue)
    assert engine.said == [secret[0]] and engine.broken == 1


def test_a_voice_of_the_language_is_taken_if_there_is_one():
    voices = [
        SimpleNamespace(id="one", languages=[b"\x05en-gb"]),
        SimpleNamespace(id="two", languages=["de_DE"]),
    ]
    assert voice_for(voices, "de") == "two"
    assert voice_for(voices, "en") == "one"
    assert voice_for(voices, "ru") == ""
