"""`sensitivity`: which numbers of a board move the seats' wins most."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator, Sequence
from typing import Any

from game.commands.parser import Parser, whole
from game.commands.simulate import agent_names
from game.commands.sweeping import declare_board, declare_sweep, sweeps
from game.errors import UsageError
from game.lab.sensitivity import Shift, chosen, sensitivity
from game.lab.setting import Setting, setting
from game.scenario import library
from game.views.texts import Texts

_GAMES = 1000
_SHOWN = 40
_MOST_SHOWN = 100_000


def declare(parser: Parser) -> None:
    """Say which words follow."""
    declare_board(parser, _GAMES)
    parser.option("--agents", metavar="doctrine:hard", default="")
    parser.option("--only", default="", metavar=parser.say("label.pattern"))
    parser.option("--top", type=whole(parser.texts, 1, _MOST_SHOWN), default=_SHOWN, metavar="N")
    declare_sweep(parser)
    parser.option("--json", action="store_true")


def run(options: Namespace, texts: Texts) -> int:
    """Measure, and print the strongest numbers or JSON with all of them. Raises GameError."""
    board = setting(library.load(options.scenario, options.lens), options.doctrines)
    paths = list(chosen(board.pack, options.only))
    if not paths:
        raise UsageError(texts.say("terminal.sensitivity.none", pattern=options.only[:60]))
    names = agent_names(options.agents, board.powers, texts)
    sweep = sweeps(options, texts)("sensitivity")
    shifts = sensitivity(board, paths, tuple(names.values()), options.games, options.seed, sweep)
    if options.json:
        print(json.dumps(_report(board, names, options, shifts), ensure_ascii=False))
    else:
        print("\n".join(_lines(board, shifts[: options.top], options, texts)))
    return 0


def _report(
    board: Setting, names: dict[str, str], options: Namespace, shifts: Sequence[Shift]
) -> dict[str, Any]:
    return {
        "scenario": board.pack.name,
        "lens": board.pack.lens or "",
        "agents": names,
        "games": options.games,
        "seed": options.seed,
        "shifts": [
            {
                "path": shift.path,
                "value": shift.value,
                "step": shift.step,
                "power": shift.power,
                "largest": shift.largest,
                "wins": {power: estimate._asdict() for power, estimate in shift.wins.items()},
            }
            for shift in shifts
        ],
    }


def _lines(board: Setting, shifts: Sequence[Shift], options: Namespace, texts: Texts) -> Iterator[str]:
    """Yield a line for each change: what it was and becomes, and what each seat wins more or less."""
    short = {power: texts.of(board.pack.scenario.powers[power].short) for power in board.powers}
    yield texts.say("terminal.sensitivity.head", games=options.games)
    width = max((len(shift.path) for shift in shifts), default=0)
    yield " " * (width + 12) + "".join(f"{name:>9}" for name in short.values())
    for shift in shifts:
        step = f"{shift.value:>3} > {shift.value + shift.step:<3}"
        wins = "".join(f"{estimate.value:>+9.1f}" for estimate in shift.wins.values())
        margin = shift.wins[shift.power].margin
        yield f"{shift.path:<{width}} {step}  {wins}  ±{margin:.1f}"
