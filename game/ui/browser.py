"""Opens a page in the system's browser, beside the game; where there is none, nothing happens."""

from __future__ import annotations

import webbrowser
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread

Browse = Callable[[Path], object]


def nowhere(path: Path) -> None:
    """Open nothing: for tests, and for machines without a browser."""


def browse(path: Path) -> None:
    """Open a page without waiting for the browser."""
    Thread(target=_open, args=(path,), daemon=True).start()


def _open(path: Path) -> None:
    with suppress(webbrowser.Error, OSError, ValueError):
        controller = webbrowser.get()
        if type(controller) is not webbrowser.GenericBrowser:  # those run in the terminal and wait there
            controller.open(path.resolve().as_uri())
