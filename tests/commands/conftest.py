"""What every command is tried with: saves and a folder of its own, a way to run it, and a finished game."""

from __future__ import annotations

import io
import sys

import pytest

from game.cli import main
from tests.terminal.playing import LESSON, new_game, played


@pytest.fixture(autouse=True)
def away_from_home(tmp_path, monkeypatch):
    """Every test has saves of its own, no language of the system's, and a folder that is not the project's."""
    monkeypatch.setenv("MULTIVECTOR_HOME", str(tmp_path / "saves"))
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name in ("SDL_VIDEODRIVER", "SDL_AUDIODRIVER"):
        monkeypatch.setenv(name, "dummy")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")


@pytest.fixture
def run(capsys, monkeypatch):
    """Run a command line and return its exit code, output and error output."""

    def running(*words, typed=""):
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        code = main(words)
        said = capsys.readouterr()
        assert "Traceback" not in said.out + said.err
        assert "[?" not in said.out + said.err
        return code, said.out, said.err

    return running


@pytest.fixture(scope="session")
def save(tmp_path_factory):
    """A finished game on disk."""
    folder = tmp_path_factory.mktemp("finished")
    turn = ["envoy kazakhstan", "end", "yes", "skip"]
    played(folder, ["", "", *turn * 4, "quit"], new_game("eu", name=LESSON))
    return folder / f"{LESSON}.mvsave"
