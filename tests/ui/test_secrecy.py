"""What other seats write, mark and offer in secret changes no pixel and no word that a seat sees before the reveal."""

import os
from pathlib import Path

import numpy as np
import pygame
import pytest

from game.agents import make
from game.records.course import Sheet
from game.session import adviser, foresight
from game.session.adviser import Adviser
from game.session.table import ALL_AIDS
from game.ui.screens.briefing import Briefing
from game.ui.screens.handover import HandOver
from game.ui.screens.planning import Planning
from game.ui.screens.resolution import Resolution
from tests.ui.driver import Driver
from tests.ui.gallery import SEAT, at_table, idle

PAIRS = 40 if os.environ.get("MULTIVECTOR_LONG") else 3
OTHERS = (0, 1, 2)


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(foresight, "_STAGES", (8, 48))
    monkeypatch.setattr(adviser, "FORECAST_GAMES", 48)


def secret(driver: Driver, seat: int, salt: int) -> Sheet:
    """A legal sheet with an offer, a mark and a sentence, that depends on the salt."""
    course = driver.app.game.course
    player = make("uniform", course.tables, {}, "")
    decided = player.decide(course.tables, course.observe(seat), np.array([salt * 31 + seat], np.uint64))
    orders = tuple(int(number) for number in decided.sheet[:, 0] if number)
    return Sheet(orders, int(decided.offer[0]), salt % 3, f"canary {salt}")


def _emptied(folder: Path) -> None:
    """Make room for the next game under the same name: the menu shows where a game is saved."""
    for path in folder.iterdir():
        path.unlink()


def shown(driver: Driver) -> tuple[list, bytes]:
    driver.frame()
    return driver.said(), pygame.image.tobytes(driver.surface, "RGB")


def planning(driver: Driver) -> list:
    """Pages of a seat's planning: what everything on the map and in the panel says, orders added, a question."""
    driver.app.show(Planning(SEAT))
    pages = [shown(driver)]
    for role in ("republic", "deposit", "segment"):
        driver.click(driver.names(role)[-1])
        pages.append(shown(driver))
    for name in ("log", "charts", "handbook", "menu", "sources", "questions"):
        before = driver.screen
        driver.app.show(driver.app.route(name))
        pages.append(shown(driver))
        driver.app.show(before)
    return pages


def thinking(driver: Driver) -> list:
    """A seat's forecast of two sheets, and what the adviser says."""
    driver.app.game.aids = ALL_AIDS
    planning = Planning(SEAT)
    planning._desk._adviser = Adviser(driver.app.game, SEAT, "easy")
    driver.app.show(planning)
    driver.frame()
    pages = []
    for step in ("tab.forecast", "advice.open", "advice.take.1", "tab.forecast"):
        driver.click(step)
        idle(driver)  # what is seen on the way depends on how fast the helpers are
        pages.append(shown(driver))
    return pages


def hand_over(driver: Driver) -> list:
    driver.app.show(HandOver(SEAT, Planning(SEAT)))
    return [shown(driver)]


def briefing(driver: Driver) -> list:
    driver.app.show(Briefing(SEAT, Planning(SEAT)))
    return [shown(driver)]


@pytest.mark.parametrize("pages", [planning, thinking, hand_over, briefing])
@pytest.mark.parametrize("turns", [0, 2])
def test_a_seat_sees_nothing_of_what_others_keep_secret(tmp_path, pages, turns):
    seen = []
    for salt in range(PAIRS):
        driver = Driver(tmp_path)
        at_table(driver, turns)
        for seat in OTHERS:
            driver.app.game.match.submit(seat, secret(driver, seat, salt))
        seen.append(pages(driver))
        driver.app.get_up()
        _emptied(tmp_path)
        assert "canary" not in str(seen[-1])
    assert all(page == seen[0] for page in seen)


def test_the_marks_stay_secret_after_the_reveal(tmp_path):
    seen = []
    for salt in range(2):
        driver = Driver(tmp_path, reduced_motion=True)
        at_table(driver, 0)
        for seat in range(4):
            driver.app.game.match.submit(seat, Sheet(mark=(salt + seat) % 3 if seat != SEAT else 1))
        driver.app.show(Resolution(driver.app.game.resolve()))
        seen.append([shown(driver), *planning(driver)])
        driver.app.get_up()
        _emptied(tmp_path)
    assert seen[0] == seen[1]


@pytest.mark.parametrize("pages", [planning, thinking])
def test_the_test_would_notice(tmp_path, pages):
    """With other public orders in the turn before, a seat does see a difference."""
    seen = []
    for salt in range(2):
        driver = Driver(tmp_path)
        at_table(driver, 0)
        for seat in range(4):
            driver.app.game.match.submit(seat, secret(driver, seat, salt))
        driver.app.game.resolve()
        seen.append(pages(driver))
        driver.app.get_up()
        _emptied(tmp_path)
    assert seen[0] != seen[1]
