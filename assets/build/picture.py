"""Draws the README's picture: a planning turn of the text client as an SVG.

Run from the top of the repository: `python assets/build/picture.py`.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from html import escape
from pathlib import Path

TARGET = Path(__file__).parent.parent / "pictures" / "text-client.svg"
INPUT = ["", "", "board", "add visit kyrgyzstan", "add memorandum kutessay 2", "tray", "quit"]
FIRST, LINES, WIDTH = "Turn 1 of 12", 48, 80
ADVANCE, LEADING, MARGIN = 8.4, 19, 24


def transcript() -> list[str]:
    """Play the picture's turn and return what the client printed from the first planning line on."""
    command = [sys.executable, "-m", "game", "play", "after-washington", "--seat", "china", "--seed", "5"]
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "MULTIVECTOR_HOME": home}
        text = "\n".join(INPUT) + "\n"
        done = subprocess.run(
            [*command, "--language", "en"],
            input=text,
            capture_output=True,
            text=True,
            env=environment,
            check=False,
        )
    lines = echoed(done.stdout).split("\n")
    start = next(index for index, line in enumerate(lines) if line.startswith(FIRST))
    return [line[: WIDTH + 4] for line in lines[start : start + LINES]]


def echoed(text: str) -> str:
    """Return the output with each typed line behind its prompt, as a terminal shows it."""
    typed = iter(INPUT)
    return re.sub(r"(?m)^(.*?> )", lambda prompt: f"{prompt[1]}{next(typed, '')}\n", text)


def drawing(lines: list[str]) -> str:
    """Return the lines as an SVG page."""
    width, height = int(WIDTH * ADVANCE + 4 * MARGIN), len(lines) * LEADING + 2 * MARGIN
    rows = "".join(
        f'<text x="{MARGIN}" y="{MARGIN + (number + 1) * LEADING - 5}" xml:space="preserve">{escape(line)}</text>'
        for number, line in enumerate(lines)
    )
    style = "font: 14px ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace; fill: #e8e4da"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}">'
        f'<rect width="{width}" height="{height}" rx="10" fill="#1b2430"/><g style="{style}">{rows}</g></svg>\n'
    )


if __name__ == "__main__":
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(drawing(transcript()), encoding="utf-8")
