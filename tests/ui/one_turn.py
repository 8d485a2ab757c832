"""Plays one turn in a real window of an installed `multivector`: `python one_turn.py PROGRAM`, from any folder."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.ui.real_window import Window, screen
from tests.ui.robot import play


def main(program: str) -> None:
    with (
        screen() as display,
        tempfile.TemporaryDirectory() as home,
        Window(display, Path(home), (program,)) as window,
    ):
        window.mouse("lesson")
        play(window, Window.mouse, turns=1)
        print(f"one turn played in a window of {program}: now at its {window.name}")


if __name__ == "__main__":
    main(sys.argv[1])
