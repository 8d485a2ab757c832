"""`bench`: measures how fast this machine plays, and how other engines do beside it."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator
from typing import Any

from game.commands.parser import Parser, whole
from game.lab.bench import POLICIES, measured
from game.lab.peers import compared
from game.lab.setting import setting
from game.scenario import library
from game.views.texts import Texts

_SCENARIO = "after-washington"
_SECONDS = 2
_LARGE = 100  # has no need of decimals


def declare(parser: Parser) -> None:
    """Say which words follow."""
    parser.thing("scenario", nargs="?", default=_SCENARIO)
    parser.option("--peers", action="store_true")
    parser.option("--seconds", type=whole(parser.texts, 0, 600), default=_SECONDS, metavar="N")
    parser.option("--json", action="store_true")


def run(options: Namespace, texts: Texts) -> int:
    """Measure and print lines or JSON. Raises GameError."""
    board = setting(library.load(options.scenario))
    peers = None
    if options.peers:
        agents = board.agents([POLICIES[0]] * len(board.powers))
        peers = compared(board.tables, agents, options.seconds)
    figures = measured(board, options.seconds)
    if peers is not None:
        figures["peers"] = peers
    if options.json:
        print(json.dumps(figures, ensure_ascii=False))
    else:
        print("\n".join(_lines(figures, texts)))
    return 0


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    """Return values with large numbers rounded for a reader."""
    return {
        name: round(value) if isinstance(value, float) and value >= _LARGE else value
        for name, value in values.items()
    }


def _lines(figures: dict[str, Any], texts: Texts) -> Iterator[str]:
    yield texts.say("terminal.bench.rates", scenario=figures["scenario"])
    for row in figures["rows"]:
        yield texts.say("terminal.bench.row", **_plain(row))
    yield texts.say("terminal.bench.single", **figures["milliseconds"], bytes=figures["state_bytes_per_game"])
    for policy, scaled in figures["two_processes"].items():
        yield texts.say("terminal.bench.scaling", policy=policy, **scaled)
    if "peers" in figures:
        yield texts.say("terminal.bench.peers")
        for peer in figures["peers"]:
            yield texts.say("terminal.bench.peer", **_plain(peer))
