"""Peers: other people's engines at random play, measured in turn with this one in the same run."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from random import Random
from statistics import median
from types import ModuleType
from typing import Any

from game.agents.base import Agent
from game.kernel.tables import Tables
from game.lab.bench import played
from game.lab.run import CHUNK
from game.lab.sweep import need

_EXTRA = "bench"
_ROUNDS = 3
_PHASES = 12  # movement phases of a Diplomacy game: three years, two a year, twice as long as most last
_OPEN_SPIEL = ("backgammon", "hearts", "goofspiel(players=4,num_cards=12,imp_info=False)")

Rates = tuple[float, float]
"""Moves and whole games per second of processor time; a move is what one player decides at once, here a sheet."""


@dataclass(frozen=True)
class Peer:
    """A game of another engine that can be played at random."""

    engine: str
    game: str
    play: Callable[[Random], int]  # one whole game; returns its moves


@dataclass(frozen=True)
class Ratio:
    """What a peer plays in a second of processor time, and how many times as much is played here."""

    engine: str
    game: str
    moves_per_cpu_second: float
    games_per_cpu_second: float
    moves_ratio: float
    games_ratio: float


def compared(tables: Tables, agents: Sequence[Agent], seconds: float) -> list[dict[str, Any]]:
    """Return how random play here compares with each peer; raises UsageError if a peer is not installed.

    All contenders take turns in every round, so that what else the machine does meets them alike.
    """
    peers = [*_diplomacy(), *_open_spiel()]
    ours: list[Rates] = []
    theirs: list[list[Rates]] = [[] for _ in peers]
    for number in range(_ROUNDS):
        for peer, rates in zip(peers, theirs, strict=True):
            rates.append(_rates(peer, Random(number), seconds / _ROUNDS))
        turns, taken = played(tables, agents, CHUNK, seed=number + 1)
        ours.append((turns * tables.powers / taken, CHUNK / taken))
    own = _medians(ours)
    return [asdict(_ratio(peer, _medians(rates), own)) for peer, rates in zip(peers, theirs, strict=True)]


def _medians(rates: Sequence[Rates]) -> Rates:
    moves, games = zip(*rates, strict=True)
    return median(moves), median(games)


def _rates(peer: Peer, random: Random, seconds: float) -> Rates:
    """Return moves and games per second of processor time."""
    moves = games = 0
    start = time.process_time()
    while games == 0 or time.process_time() - start < seconds:
        moves += peer.play(random)
        games += 1
    taken = time.process_time() - start
    return moves / taken, games / taken


def _ratio(peer: Peer, rates: Rates, own: Rates) -> Ratio:
    moves, games = rates
    return Ratio(
        peer.engine,
        peer.game,
        round(moves, 1),
        round(games, 2),
        round(own[0] / moves, 2),
        round(own[1] / games, 2),
    )


def _diplomacy() -> Iterator[Peer]:
    engine = need("diplomacy", _EXTRA)

    def play(random: Random) -> int:
        game, moves, phases = engine.Game(), 0, 0
        while phases < _PHASES and not game.is_game_done:
            phases += game.phase_type == "M"
            possible = game.get_all_possible_orders()
            for power in game.powers:
                places = [place for place in game.get_orderable_locations(power) if possible[place]]
                game.set_orders(power, [random.choice(possible[place]) for place in places])
                moves += bool(places)
            game.process()
        return moves

    yield Peer("diplomacy", f"{_PHASES} movement phases", play)


def _open_spiel() -> Iterator[Peer]:
    engine = need("pyspiel", _EXTRA)
    need("open_spiel.python.games", _EXTRA)
    python = [name for name in engine.registered_names() if name.startswith("python_")]
    for name in (*_OPEN_SPIEL, *python):
        yield Peer("OpenSpiel", name, _player(engine, name))


def _player(engine: ModuleType, name: str) -> Callable[[Random], int]:
    game = engine.load_game(name)
    players = game.num_players()

    def play(random: Random) -> int:
        state, moves = game.new_initial_state(), 0
        while not state.is_terminal():
            if state.is_chance_node():
                outcomes, weights = zip(*state.chance_outcomes(), strict=True)
                state.apply_action(random.choices(outcomes, weights)[0])
            elif state.is_simultaneous_node():
                state.apply_actions([random.choice(state.legal_actions(player)) for player in range(players)])
                moves += players
            else:
                state.apply_action(random.choice(state.legal_actions()))
                moves += 1
        return moves

    return play
