"""How all tests are run: what waits for a window or a terminal begins first, and a worker more than there are cores."""

import os

import pytest

from game.agents import helpers

WAITING = ("test_real_window", "test_whole_game")


def pytest_xdist_auto_num_workers() -> int:
    """Let the cores work while a test waits."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the tests that wait in front, so that none is left over at the end."""
    items.sort(key=lambda item: item.path.stem not in WAITING)


@pytest.fixture
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """Helpers that give way to all others would wait for the other tests: here they do not give way."""
    monkeypatch.setattr(helpers, "_NICENESS", 0)
