"""Voices and random games for tests of views."""

from __future__ import annotations

from functools import cache

import numpy as np

from game.kernel.state import State
from game.kernel.step import step
from game.records.course import Course, Sheet
from game.scenario import library
from game.scenario.compiler import compile_tables
from game.views import texts
from game.views.voice import Voice
from tests.kernel import boards

MAIN = "after-washington"
SCENARIOS = (MAIN, "before-washington", "first-lesson", "double-lesson", "long-game", "amber-isles")
LANGUAGES = tuple(code for code, _ in texts.languages())


@cache
def pack(name: str = MAIN):
    return library.load(name)


@cache
def tables(name: str = MAIN):
    return compile_tables(pack(name))


@cache
def voice(language: str = "en", name: str = MAIN) -> Voice:
    return Voice(pack(name), tables(name), texts.load(language))


def course(turns: int, seed: int = 1, name: str = MAIN) -> Course:
    """Play a course with random legal sheets, offers and statements."""
    played = Course(pack(name), seed)
    while len(played.turns) < turns and played.outcome == 0:
        play_turn(played)
    return played


def play_turn(played: Course) -> None:
    orders = boards.random_orders(played.tables, played.state)
    for seat in range(played.tables.powers):
        numbers = tuple(int(number) for number in orders.sheet[seat, :, 0] if number)
        offers = np.flatnonzero(played.tables.catalogue.mirror[seat] > 0)
        offer = int(offers[(played.seed + played.turn) % len(offers)]) if seat == 1 and len(offers) else 0
        played.put(seat, Sheet(numbers, offer, int(orders.mark[seat, 0]), f"Statement of seat {seat}."))
    played.resolve()


def states(games: int, turns: int, name: str = MAIN, first: int = 1):
    """Yield batches of states, turn by turn, as random play goes on."""
    state: State = boards.start(tables(name), games, first)
    yield state
    for _ in range(turns):
        state, _ = step(tables(name), state, boards.random_orders(tables(name), state))
        yield state
