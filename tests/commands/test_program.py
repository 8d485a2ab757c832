"""The command as a program of its own: pipes, terminals without umlauts, no terminal at all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from game.cli import main
from game.scenario import library
from tests.terminal.playing import LESSON, STANDARD

ROOT = Path(__file__).resolve().parents[2]


def program(*words, start=("-m", "game"), **details):
    environment = os.environ | {"PYTHONPATH": str(ROOT)} | details.pop("environment", {})
    return subprocess.run(
        [sys.executable, *start, *words],
        capture_output=True,
        env=environment,
        timeout=120,
        check=False,
        **details,
    )


def test_a_reader_that_goes_away_is_no_failure():
    words = f"{sys.executable} -m game handbook | head -n 1; exit ${{PIPESTATUS[0]}}"
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        ["bash", "-c", words], capture_output=True, env=environment, timeout=120, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_terminal_without_umlauts_and_bytes_that_are_no_text_are_survived():
    environment = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = program(
        "play", "--text", "--language", "de", input=b"\xff\xfe\x00\nhilfe\nbeenden\n", environment=environment
    )
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr + done.stdout


def test_scenarios_of_the_library_are_found_from_anywhere():
    assert {LESSON, STANDARD} <= set(library.scenario_names())
    done = program("sources", LESSON)
    assert done.returncode == 0


def test_a_program_without_a_terminal_writes_nowhere(monkeypatch):
    """As on Windows, where a program with a window alone has no streams at all."""
    for words, code in ((["--version"], 0), (["no-such-command"], 2)):
        monkeypatch.setattr("sys.stdout", None)
        monkeypatch.setattr("sys.stderr", None)
        assert main(words) == code
        sys.stdout.close()
        sys.stderr.close()


def test_the_text_client_and_all_commands_do_without_pygame():
    lines = [
        "import sys",
        "sys.modules['pygame'] = None",
        "from game.cli import main",
        "sys.exit(main(['play', '--text']))",
    ]
    done = program(input=b"quit\n", start=["-c", "; ".join(lines)])
    assert done.returncode == 0 and b"MULTIVECTOR" in done.stdout
