"""The system's browser: asked beside the game, never in the terminal, and never a reason to fail."""

import webbrowser

import pytest

from game.ui import browser


class Known:
    """A browser that remembers what it was asked to open."""

    def __init__(self):
        self.opened = []

    def open(self, address):
        self.opened.append(address)


@pytest.fixture
def at_once(monkeypatch):
    """Threads do their work when they are started."""

    class Thread:
        def __init__(self, target, args, daemon):
            assert daemon
            self.start = lambda: target(*args)

    monkeypatch.setattr(browser, "Thread", Thread)


def test_a_page_is_opened_by_its_address(tmp_path, monkeypatch, at_once):
    known = Known()
    monkeypatch.setattr(webbrowser, "get", lambda: known)
    browser.browse(tmp_path / "a page.html")
    assert known.opened == [(tmp_path / "a page.html").as_uri()]


def test_without_a_browser_nothing_happens(tmp_path, monkeypatch, at_once):
    def missing():
        raise webbrowser.Error("could not locate runnable browser")

    monkeypatch.setattr(webbrowser, "get", missing)
    browser.browse(tmp_path / "page.html")


def test_a_browser_that_runs_in_the_terminal_is_left_alone(tmp_path, monkeypatch, at_once):
    text = webbrowser.GenericBrowser("lynx")
    monkeypatch.setattr(webbrowser, "get", lambda: text)
    monkeypatch.setattr(text, "open", lambda address: pytest.fail("it would wait there"))
    browser.browse(tmp_path / "page.html")
