"""Measures how soon a click is answered, in processor milliseconds at 1920x1080: `python -m tests.ui.answers [names]`.

On each picture of the gallery everything that can be pressed is pressed once, of things that are alike two, each in a
window of its own. What counts is the click and the frame that answers it; a map that follows in steps does not. Those
that take longer than half of what the design allows are printed. Nothing here is tested; the figures go into notes.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame

from game.ui.kit.widget import live
from game.ui.window import settled
from tests.ui.driver import Driver, event
from tests.ui.gallery import GALLERY, driver_at

SIZE = (1920, 1080)
LIMIT = 100.0  # milliseconds
ALIKE = 2


def main(names: list[str]) -> None:
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode((1, 1))
    found = []
    for name in names or list(GALLERY):
        for pressed in list(_pressable(_window(name))):
            driver = _window(name)
            if not driver.has(pressed):
                continue
            found.append(_answered(driver, pressed))
            if found[-1] > LIMIT / 2:
                print(f"{found[-1]:6.0f} {name:22}{pressed:28}{driver.screen.title}", flush=True)
    print(f"{len(found)} clicks: median {statistics.median(found):.0f}, at most {max(found):.0f}")


def _window(name: str) -> Driver:
    return driver_at(name, Path(tempfile.mkdtemp()), size=SIZE)


def _pressable(driver: Driver) -> Iterator[str]:
    alike: Counter[str] = Counter()
    for name in dict.fromkeys(
        part.name for part in live(driver.app.stage.root) if part.focusable and part.enabled
    ):
        alike[name.rstrip("0123456789")] += 1
        if name and alike[name.rstrip("0123456789")] <= ALIKE:
            yield name


def _answered(driver: Driver, name: str) -> float:
    """Press a widget and draw what follows; return how long that took."""
    driver.app.stage._reveal(name)
    driver.frame()
    place = driver.widget(name).rect.center
    driver.send(event(pygame.MOUSEMOTION, pos=place, rel=(0, 0), buttons=(0, 0, 0)))
    settled()
    begun = time.process_time()
    for kind in (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP):
        driver.app.handle(event(kind, pos=place, button=1))
    if driver.app.needs_frame:
        driver.app.frame(driver.surface)
    return (time.process_time() - begun) * 1000


if __name__ == "__main__":
    main(sys.argv[1:])
