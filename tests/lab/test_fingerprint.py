"""Fingerprints: the program's own one changes with its rules, in a bundle without source code too."""

import pytest

from game.lab import fingerprint as prints
from game.lab.fingerprint import program


@pytest.fixture(autouse=True)
def forgotten():
    program.cache_clear()
    yield
    program.cache_clear()


def test_the_program_is_known_by_its_source_code(tmp_path, monkeypatch):
    (tmp_path / "lab").mkdir()
    monkeypatch.setattr(prints, "__file__", str(tmp_path / "lab" / "fingerprint.py"))
    found = set()
    for text in ("one", "two", "one"):
        (tmp_path / "lab" / "rules.py").write_text(text)
        program.cache_clear()
        found.add(program())
    assert len(found) == 2


def test_a_bundle_is_known_by_its_own_file(tmp_path, monkeypatch):
    monkeypatch.setattr(prints, "_RULES", ("nowhere",))
    bundle = tmp_path / "multivector"
    monkeypatch.setattr(prints.sys, "executable", str(bundle))
    found = set()
    for build in (b"one", b"two", b"one"):
        bundle.write_bytes(build)
        program.cache_clear()
        found.add(program())
    assert len(found) == 2
