"""A real window: the program under Xvfb, with a keyboard and a mouse that know only what it prints."""

from __future__ import annotations

import contextlib
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

from game.session.settings import Settings, remember
from game.ui.app import DOUBLE

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
    program: tuple[str, ...] = ()  # this checkout's where none is named
    words: tuple[str, ...] = ()
    page: dict[str, Any] = field(default_factory=dict)
    _pressed: tuple[object, ...] = ()

    def __enter__(self) -> Window:
        quiet = Settings(language="en", reduced_motion=True, forecast=False)  # only what is touched speaks
        remember(self.home, quiet)
        environment = {
            **os.environ,
            "DISPLAY": self.display,
            "MULTIVECTOR_HOME": str(self.home),
            "SDL_AUDIODRIVER": "dummy",
            "SDL_VIDEO_WINDOW_POS": "0,0",
        }
        environment.pop("SDL_VIDEODRIVER", None)
        if not self.program:
            environment["PYTHONPATH"] = str(ROOT)
        program = self.program or (sys.executable, "-m", "game")
        command = [*program, "play", "--describe", "--size", f"{WIDTH}x{HEIGHT}"]
        self._process = subprocess.Popen(
            [*command, *self.words],
            cwd=self.home,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        self._pages: queue.Queue[str] = queue.Queue()
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()
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
        self._listener.join()
        for stream in (self._process.stdout, self._process.stderr):
            if stream:
                stream.close()

    def ended(self) -> int:
        """Wait for the program to end by itself; its exit code."""
        return self._process.wait(PATIENCE)

    def complaints(self) -> str:
        assert self._process.stderr
        return self._process.stderr.read() if self._process.poll() is not None else ""

    # --- reading ------------------------------------------------------------------------------------------

    def read(self, quiet: float = 0.15, patience: float = PATIENCE) -> None:
        """Wait for the next page, and for more until the window is quiet."""
        try:
            self.page = json.loads(self._pages.get(timeout=patience))
        except queue.Empty:
            assert self.page, f"the window says nothing: {self.complaints()}"
        assert self._process.poll() in (None, 0), f"the window has fallen over: {self.complaints()}"
        self.settle(quiet)
        if self.name == "entering":  # a card, behind which a page is made ready
            self.read(quiet, patience)

    def settle(self, quiet: float = 0.15) -> bool:
        """Wait until the window is quiet; return whether it had still something to say."""
        before = self.page
        with contextlib.suppress(queue.Empty):
            while True:
                self.page = json.loads(self._pages.get(timeout=quiet))
        return self.page != before

    @property
    def name(self) -> str:
        return str(self.page["screen"])

    def lines(self, role: str = "") -> list[dict[str, Any]]:
        return [line for line in self.page["says"] if line["role"] == role or not role]

    def line(self, name: str) -> dict[str, Any] | None:
        return next((line for line in self.page["says"] if line["name"] == name), None)

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

    def _press(self, *words: object) -> None:
        """Press, and not twice in a row so quickly that it would be a double click; nobody does who means it."""
        if words == self._pressed and words[-1] != "Tab":
            time.sleep(DOUBLE)
        self._pressed = words
        self.tool(*words)

    def keyboard(self, name: str) -> None:
        """Walk to a widget with Tab alone, then press Enter."""
        names = [line["name"] for line in self.page["says"]]
        assert name in names, f"no {name!r} on {self.name}: {names}"
        for _ in range(len(names)):
            if self._holds_focus(name):
                break
            self._press("key", "Tab")
            self.read(quiet=0.01)
        assert self.focus == name, f"Tab never reaches {name!r}"
        self._press("key", "Return")
        self.read()

    def _holds_focus(self, name: str) -> bool:
        """Whether a widget has the focus, and keeps it when the window has said what it had still to say."""
        if self.focus == name:
            self.settle()
        return self.focus == name

    def mouse(self, name: str) -> None:
        """Turn the wheel until a widget is seen, then click it."""
        line = self.line(name)
        for area in [
            area["rect"] for area in self.lines("scroll area") if line and _above(area["rect"], line)
        ]:
            for _ in range(40):
                line = self.line(name)
                assert line, f"no {name!r} on {self.name}"
                if line["seen"] or not self._turn(
                    area, 5 if _middle(line["rect"])[1] > _middle(area)[1] else 4
                ):
                    break
        assert line and line["seen"], f"{name!r} on {self.name} cannot be seen"
        self._press("mousemove", *_middle(line["rect"]), "mousedown", 1)
        for _ in range(40):
            if self.focus == name:
                break  # what comes now is an answer to the click, and not to the pressed button
            self.read(patience=0.5)
        self.tool("mouseup", 1)
        self.read()

    def _turn(self, area: list[int], button: int) -> bool:
        """Turn the wheel by a notch; return whether anything moved."""
        before = self.page
        self.tool("mousemove", *_middle(area), "click", button)
        self.read(patience=1)
        return self.page != before


def _middle(rect: list[int]) -> tuple[int, int]:
    return rect[0] + rect[2] // 2, rect[1] + rect[3] // 2


def _above(area: list[int], line: dict[str, Any]) -> bool:
    """Return whether a scroll area lies in the column of a widget."""
    return area[0] <= _middle(line["rect"])[0] <= area[0] + area[2]


Hand = Callable[[Window, str], None]
