"""Fixtures of all tests of the text client."""

from functools import cache

import pytest

from game.scenario import library

_load = cache(library.load)


@pytest.fixture(autouse=True)
def packs_are_loaded_once(monkeypatch):
    """Scenarios take a moment to load, and no test changes one."""
    monkeypatch.setattr(library, "load", _load)
