"""A real window: the program as a process under Xvfb, a robot at its keyboard or mouse that knows only what is printed."""

from __future__ import annotations

import json
import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ("Xvfb", "xdotool")
PATIENCE = 60  # seconds until the window must have said something new
WIDTH, HEIGHT = 1280, 720


def missing_tools() -> list[str]:
    return [tool for tool in TOOLS if not shutil.which(tool)]


@contextmanager
def screen() -> Iterator[str]:
    """A screen of its own; yields its name."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as numbers:
            yield f":{numbers.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


@dataclass
class Window:
    """The running program."""

    display: str
    home: Path
    words: tuple[str, ...] = ()
    page: dict[str, Any] = field(default_factory=dict)
    turns: int = 0

    def __enter__(self) -> Window:
        environment = {
            **os.environ,
            "DISPLAY": self.display,
            "MULTIVECTOR_HOME": str(self.home),
            "PYTHONPATH": str(ROOT),
            "SDL_AUDIODRIVER": "dummy",
            "SDL_VIDEO_WINDOW_POS": "0,0",
        }
        environment.pop("SDL_VIDEODRIVER", None)
        command = [sys.executable, "-m", "game", "play", "--describe", "--size", f"{WIDTH}x{HEIGHT}"]
        self._process = subprocess.Popen(
            [*command, *self.words],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        self._pages: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()
        self.read()
        return self

    def __exit__(self, *ignored: object) -> None:
        self.kill()

    def _listen(self) -> None:
        assert self._process.stdout
        for line in self._process.stdout:
            self._pages.put(line)

    def kill(self) -> None:
        """End the program as a power cut would."""
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGKILL)
        self._process.wait()

    def ended(self) -> int:
        """Wait for the program to end by itself; its exit code."""
        return self._process.wait(PATIENCE)

    def complaints(self) -> str:
        assert self._process.stderr
        return self._process.stderr.read() if self._process.poll() is not None else ""

    # --- reading ------------------------------------------------------------------------------------------

    def read(self, quiet: float = 0.15) -> None:
        """Wait for the next page, and for more until the window is quiet."""
        try:
            self.page = json.loads(self._pages.get(timeout=PATIENCE))
            while True:
                self.page = json.loads(self._pages.get(timeout=quiet))
        except queue.Empty:
            assert self.page, f"the window says nothing: {self.complaints()}"

    def drain(self) -> None:
        while not self._pages.empty():
            self.page = json.loads(self._pages.get())

    @property
    def name(self) -> str:
        return str(self.page["screen"])

    def lines(self, role: str = "") -> list[dict[str, Any]]:
        return [line for line in self.page["says"] if line["role"] == role or not role]

    def line(self, name: str) -> dict[str, Any] | None:
        return next((line for line in self.page["says"] if line["name"] == name), None)

    def starting(self, start: str, enabled: bool = True) -> list[str]:
        """Names of live widgets that begin with some letters."""
        return [
            line["name"]
            for line in self.page["says"]
            if line["name"].startswith(start) and (line["enabled"] or not enabled)
        ]

    def says(self) -> str:
        return "\n".join(line["text"] for line in self.page["says"])

    @property
    def focus(self) -> str:
        return next((line["name"] for line in self.page["says"] if line["focused"]), "")

    # --- hands --------------------------------------------------------------------------------------------

    def tool(self, *words: object) -> None:
        subprocess.run(
            ["xdotool", *map(str, words)],
            env={**os.environ, "DISPLAY": self.display},
            check=True,
            stdout=subprocess.DEVNULL,
        )

    def keyboard(self, name: str) -> None:
        """Walk to a widget with Tab alone, then press Enter."""
        names = [line["name"] for line in self.page["says"]]
        assert name in names, f"no {name!r} on {self.name}: {names}"
        for _ in range(200):
            if self.focus == name:
                break
            self.tool("key", "Tab")
            self.read()
        assert self.focus == name, f"Tab never reaches {name!r}"
        self.tool("key", "Return")
        self.read()

    def mouse(self, name: str) -> None:
        """Turn the wheel until a widget is seen, then click it."""
        for _ in range(60):
            line = self.line(name)
            assert line, f"no {name!r} on {self.name}"
            area = self._area(line)
            if area is None or _inside(line["rect"], area):
                break
            self._turn(area, 5 if _middle(line["rect"])[1] > _middle(area)[1] else 4)
        x, y = _middle(line["rect"])
        self.tool("mousemove", x, y, "click", 1)
        self.read()

    def _turn(self, area: list[int], button: int) -> None:
        self.tool("mousemove", *_middle(area), "click", button)
        self.read()

    def _area(self, line: dict[str, Any]) -> list[int] | None:
        """The smallest scroll area that holds a widget, as the lines before it tell."""
        x = _middle(line["rect"])[0]
        areas = [area["rect"] for area in self.lines("scroll area") if area["rect"][0] <= x <= area["rect"][0] + area["rect"][2]]
        place = self.page["says"].index(line)
        before = [other["rect"] for other in self.page["says"][:place] if other["role"] == "scroll area"]
        held = [area for area in areas if area in before]
        return held[-1] if held else None


def _middle(rect: list[int]) -> tuple[int, int]:
    return rect[0] + rect[2] // 2, rect[1] + rect[3] // 2


def _inside(rect: list[int], area: list[int]) -> bool:
    middle = _middle(rect)[1]
    return area[1] + 4 <= middle <= area[1] + area[3] - 4


Hand = Callable[[Window, str], None]
