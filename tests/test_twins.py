"""Two minds: the kernel and the plain referee play the same random games and must agree on every field.

Set MULTIVECTOR_LONG=1 for 20,000 turns in place of 400.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import cache
from random import Random

import numpy as np
import pytest

from game.kernel import menu, ranking, setup
from game.kernel.step import step
from game.scenario import library
from tests import conversion, shaken
from tests.cases import plain
from tests.referee import Board, Order, Sheet, opening_board, price, refusals, resolve, words_of
from tests.referee import ranking as referee_ranking
from tests.referee.board import World
from tests.referee.random_play import all_orders, random_sheets

TURNS = 20_000 if os.environ.get("MULTIVECTOR_LONG") else 400
SHAKEN = 12  # rulesets with other numbers, on the board of the case book
SHAKEN_TURNS = 3  # at least, on average; many of these games end in a crisis
ORDERS_COMPARED = 40  # of one power's catalogue, in each turn of each game


@cache
def places() -> list[tuple[str, str | None]]:
    """Every scenario of the library, as it is and through each of its lenses."""
    names = library.scenario_names()
    return [(name, lens) for name in names for lens in (None, *library.load(name).scenario.lenses)]


def round_of_games() -> int:
    """Turns in one game on every board, if none ends early."""
    calendars = [library.load(*place).scenario.calendar for place in places()]
    return sum(calendar.years[-1].last for calendar in calendars) + SHAKEN * SHAKEN_TURNS


GAMES = -(-TURNS // round_of_games())


@dataclass
class Twins:
    """A batch of games, in the kernel's hands and in the referee's."""

    world: World
    games: int
    random: Random = field(init=False)

    def __post_init__(self) -> None:
        self.random = Random(self.world.seed)
        self.bridge = conversion.Bridge(self.world)
        self.tables = self.bridge.tables
        seeds = range(self.world.seed, self.world.seed + self.games)
        self.state, _ = setup.first_turn(self.tables, np.array(seeds, np.uint64))
        world = self.world
        self.boards = [opening_board(world.scenario, world.rules, world.deck, seed) for seed in seeds]
        self.tastes = [_taste(self.random) for _ in seeds]
        self.turns = 0

    @property
    def running(self) -> list[int]:
        """The games that go on."""
        return [game for game, board in enumerate(self.boards) if board.outcome == "running"]

    def play(self) -> None:
        """Play all games to their ends and compare after each turn."""
        self.compare_boards([{} for _ in self.boards])
        while self.running:
            sheets = [self._sheets(game) for game in range(self.games)]
            self.compare_menus(sheets)
            orders = conversion.orders_of(self.bridge, self.boards, sheets)
            self.state, _ = step(self.tables, self.state, orders)
            self.turns += len(self.running)
            for game in self.running:
                self.boards[game] = resolve(self.boards[game], sheets[game])
            self.compare_boards(sheets)
        self.compare_ranks()

    def _sheets(self, game: int) -> dict[str, Sheet]:
        if game not in self.running:
            return {}
        return random_sheets(self.boards[game], self.random, self.tastes[game])

    def compare_boards(self, sheets: list[dict[str, Sheet]]) -> None:
        """Field by field."""
        for game, board in enumerate(self.boards):
            theirs = conversion.board_of(self.bridge, self.state, game)
            found = conversion.differences(board, theirs)
            assert not found, self._report(game, sheets[game], found)

    def compare_menus(self, sheets: list[dict[str, Sheet]]) -> None:
        """Prices, and every reason why an order cannot stand beside others, possible or not."""
        seat = self.random.randrange(self.tables.powers)
        power = self.tables.names.powers[seat]
        card = menu.menu(self.tables, self.state.board, seat)
        beside = [self._others(game, sheets[game], power) for game in range(self.games)]
        sheet = np.concatenate(
            [
                conversion.sheet_array(self.tables, [self.bridge.numbers[o] for o in others])
                for others in beside
            ],
            1,
        )
        flags = menu.refusals(self.tables, card, sheet)
        for game in self.running:
            board = self.boards[game]
            orders = all_orders(board)
            for order in self.random.sample(orders, min(ORDERS_COMPARED, len(orders))):
                number = self.bridge.numbers[order]
                theirs = conversion.words_of_flags(flags[number, game])
                ours = refusals(board, power, order, beside[game])
                where = f"{power} {words_of(order)} with {[words_of(other) for other in beside[game]]}"
                assert theirs == ours, self._report(game, sheets[game], [f"{where}: {ours} or {theirs}"])
                cost = int(card.attention[number, game]), int(card.capital[number, game])
                assert cost == price(board, power, order), self._report(game, sheets[game], [where])

    def _others(self, game: int, sheets: dict[str, Sheet], power: str) -> list[Order]:
        """What stands on the sheet already: part of the sheet to be played, or anything."""
        orders = list(sheets[power].orders) if power in sheets else []
        if self.random.random() < 0.3:
            orders = self.random.sample(all_orders(self.boards[game]), self.world.rules.turn.slots.value)
        return orders[: self.random.randint(0, len(orders))]

    def compare_ranks(self) -> None:
        """Who wins."""
        ranks = ranking.ranks(self.tables, self.state.board)
        for game, board in enumerate(self.boards):
            theirs = dict(zip(self.tables.names.powers, map(int, ranks[:, game]), strict=True))
            assert theirs == referee_ranking(board), self._report(game, {}, [str(theirs)])

    def _report(self, game: int, sheets: dict[str, Sheet], found: list[str]) -> str:
        """Enough to repeat the difference by hand."""
        board = self.boards[game]
        lines = [f"seed {board.world.seed}, turn {board.turn}, {board.outcome}"]
        lines += [f"{power}: {[words_of(o) for o in sheet.orders]}" for power, sheet in sheets.items()]
        return "\n".join([*lines, *found])


def _taste(random: Random) -> list[str]:
    """Kinds that the players of a game like, so that rare courses of play are not rare."""
    tastes = (
        [],
        ["pressure"],
        ["contract", "memorandum", "guarantee"],
        ["contract", "joint_deposit", "plant", "memorandum"],
        ["accede", "visit", "flagship"],
        ["blend", "invest", "standards", "joint_segment"],
        ["summit", "visit", "programme"],
    )
    return random.choice(tastes)


@pytest.mark.parametrize(("name", "lens"), places())
def test_both_minds_play_the_same_game(name: str, lens: str | None):
    pack = library.load(name, lens)
    twins = Twins(World(pack.scenario, pack.ruleset, pack.headlines, seed=1_000), GAMES)
    twins.play()


@pytest.mark.parametrize("seed", range(SHAKEN))
def test_both_minds_read_the_same_numbers(seed: int):
    """On boards and with numbers of which nobody has thought."""
    random = Random(seed)
    rules = shaken.rules(random)
    scenario = plain.scenario(shaken.setting(random, rules.corridors.levels.value))
    twins = Twins(World(scenario, rules, scenario.headlines, seed), GAMES)
    twins.play()


def test_a_difference_is_noticed():
    """The comparison itself: a board changed in one place differs there, and nowhere else."""
    twins = Twins(World(plain.scenario(), plain.ruleset(), {}, 1), 1)
    board: Board = twins.boards[0].copy()
    board.segments["west"]["west-1"].shares["aria"] += 1
    theirs = conversion.board_of(twins.bridge, twins.state, 0)
    assert [line.split(":")[0] for line in conversion.differences(board, theirs)] == [
        "segments.west.west-1.shares.aria"
    ]
