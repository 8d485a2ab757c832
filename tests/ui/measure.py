"""Measures the window's work for a frame, in processor milliseconds at 1920x1080: `python -m tests.ui.measure [names]`.

For each picture of the gallery: a frame in which nothing but the pointer moved, a frame whose tree is built anew, and
for what moves by itself a frame of that. Then, by the clock on the wall, the forecast that follows a sheet: how long
after a change it is seen, and how long one round of the window lasts meanwhile; alone, and while planners think ahead.
And how long one waits for three of them after the last sheet, when it took some seconds to write. Nothing here is
tested; the figures go into notes.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame

from game.records.course import Sheet
from game.session.aids import CHOICES
from game.session.newgame import set_up
from game.ui.screens.planning import Planning
from game.ui.screens.planning.desk import Desk
from game.ui.screens.thinking import Thinking
from game.ui.window import settled
from tests.ui.driver import TODAY, Driver
from tests.ui.gallery import GALLERY, at_table, driver_at
from tests.views.games import pack

SIZE = (1920, 1080)
FRAMES = 40


def main(names: list[str]) -> None:
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode((1, 1))
    print(f"{'screen':22}{'redrawn':>9}{'rebuilt':>9}   median, milliseconds of processor time")
    drawn, rebuilt = [], []
    for name in names or list(GALLERY):
        driver = driver_at(name, Path(tempfile.mkdtemp()), size=SIZE)
        one = _timed(lambda driver=driver: (driver.app.redraw(), driver.frame()))
        two = _timed(lambda driver=driver: (driver.app.show(driver.screen), driver.frame()))
        drawn += one
        rebuilt += two
        print(f"{name:22}{statistics.median(one):9.1f}{statistics.median(two):9.1f}")
    moving = _moving()
    print(f"{'all':22}{statistics.median(drawn):9.1f}{statistics.median(rebuilt):9.1f}")
    print(f"a resolution that plays: median {statistics.median(moving):.1f}, 95 % {_ninety_five(moving):.1f}")
    for turns, beside in ((0, ""), (6, ""), (0, "planner:expert")):
        seen, rounds = _foreseen(turns, beside)
        print(
            f"a forecast in turn {turns + 1}{' beside planners' if beside else ''}, on the wall:"
            f" seen after {statistics.median(seen):.0f}, at most {max(seen):.0f};"
            f" a round {statistics.median(rounds):.0f}, at most {max(rounds):.0f} of {len(rounds)}"
        )
    for seconds in (0, 1, 2, 3, 5, 15):
        waited, shares = _decided(seconds)
        reached = ", ".join(f"{share:.0%}" for share in shares)
        print(
            f"three hard planners after {seconds} s of writing, on the wall: {waited:.0f}; searched {reached}"
        )


def _timed(act: Callable[[], object]) -> list[float]:
    act()
    return [_once(act) for _ in range(FRAMES)]


def _once(act: Callable[[], object]) -> float:
    begun = time.process_time()
    act()
    return (time.process_time() - begun) * 1000


def _moving() -> list[float]:
    """Frames of a resolution that plays by itself at sixty a second."""
    from game.ui.screens.resolution import Resolution

    driver = Driver(Path(tempfile.mkdtemp()), size=SIZE)
    at_table(driver, 5)
    driver.app.show(Resolution(driver.app.game.course.turns[-1]))
    driver.frame()
    times: list[float] = []
    _play(driver, 120, times)  # the cards of the reveal
    driver.press("space", "p")
    _play(driver, 1500, times)
    return times


def _play(driver: Driver, frames: int, times: list[float]) -> None:
    for _ in range(frames):
        driver.now += 1 / 60
        begun = time.process_time()
        driver.app.tick(driver.now)
        if driver.app.needs_frame:
            driver.frame()
            times.append((time.process_time() - begun) * 1000)


def _foreseen(turns: int, beside: str = "", sheets: int = 12) -> tuple[list[float], list[float]]:
    """Write a sheet order by order; return when each forecast was seen, and how long the rounds of the window took.

    Beside it, such players may think ahead.
    """
    driver = Driver(Path(tempfile.mkdtemp()), size=SIZE, forecast=True)
    if beside:
        _against(driver, beside)
    else:
        at_table(driver, turns, aids=CHOICES[0])
    desk = Desk(0)
    screen = Planning(0, desk)
    driver.app.show(screen)
    driver.frame()
    settled()
    seen: list[float] = []
    rounds: list[float] = []
    while len(seen) < sheets:
        legal = [number for number, order in desk.menu(driver.app).items() if order.legal]
        full = len(desk.tray.sheet.orders) == 3 or not legal
        begun = time.perf_counter()
        desk.remove(0) if full else desk.toggle(legal[len(seen) * 7 % len(legal)])
        driver.app.show(screen)
        driver.frame()  # the answer to a click, which has a limit of its own
        waiting = True
        while (pause := driver.app.pause()) is not None:
            time.sleep(pause)
            rounds.append(_round(driver))
            if waiting and desk.forecast(driver.app):
                seen.append((time.perf_counter() - begun) * 1000)
                waiting = False
    return seen, rounds


def _against(driver: Driver, player: str) -> None:
    """Sit down in the first turn of a game of one person against such players, who think ahead."""
    board = pack()
    others = dict.fromkeys(list(board.scenario.powers)[1:], player)
    seats = dict.fromkeys(board.scenario.powers, "person") | others
    driver.app.thinks_ahead = True
    driver.app.sit_down(set_up(board, seats, 5, TODAY, None, aids=CHOICES[0]))
    driver.app.tick(time.monotonic())


def _decided(seconds: int) -> tuple[float, list[float]]:
    """Return how long it takes from the last sheet, so many seconds after a turn's begin, to the resolution.

    And how far those who were still searching came.
    """
    shares: list[float] = []
    driver = Driver(Path(tempfile.mkdtemp()), size=SIZE)
    _against(driver, "planner:hard")
    time.sleep(seconds)
    begun = time.perf_counter()
    driver.app.game.match.submit(0, Sheet())
    driver.app.show(driver.app.route("proceed"))
    driver.frame()
    while isinstance(driver.screen, Thinking):
        shares = [thought.step.share for thought in driver.screen.thoughts]
        _round(driver)
    driver.app.get_up()
    return (time.perf_counter() - begun) * 1000, shares


def _round(driver: Driver) -> float:
    """One round of the window; return how long it took."""
    begun = time.perf_counter()
    driver.app.tick(time.monotonic())
    driver.frame()
    return (time.perf_counter() - begun) * 1000


def _ninety_five(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]


if __name__ == "__main__":
    main(sys.argv[1:])
