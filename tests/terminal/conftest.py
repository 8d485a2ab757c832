"""Fixtures of all tests of the text client."""

from functools import cache

import pytest

from game.scenario import library

_load, _from_files = cache(library.load), library.from_files
_packs = {}


def _from_files_once(files, name, lens=None):
    key = (frozenset(files.items()), name, lens)
    if key not in _packs:
        _packs[key] = _from_files(files, name, lens)
    return _packs[key]


@pytest.fixture(autouse=True)
def packs_are_loaded_once(monkeypatch):
    """Scenarios take a moment to load, and no test changes one."""
    monkeypatch.setattr(library, "load", _load)
    monkeypatch.setattr(library, "from_files", _from_files_once)
