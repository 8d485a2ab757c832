"""What all commands share that play very many games: how many at once, where, and what is known already."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from game.commands.parser import Parser, whole
from game.commands.progress import Bar
from game.lab.cache import Cache
from game.lab.sweep import Sweep
from game.records.files import saves_folder
from game.records.replay import LARGEST_SEED
from game.views.texts import Texts

_MOST_JOBS = 256
_FOLDER = "lab"  # beside the saves
MOST_GAMES = 10_000_000


def declare_board(parser: Parser, games: int, meaning: str = "many_games") -> None:
    """Say which words name a board, its doctrines and the games; `games` is how many by default."""
    parser.thing("scenario")
    parser.option(
        "--games",
        type=whole(parser.texts, 1, MOST_GAMES),
        default=games,
        metavar="N",
        help=parser.say(f"help.{meaning}", count=games),
    )
    parser.option("--seed", type=whole(parser.texts, 0, LARGEST_SEED), default=1, metavar="N")
    parser.option("--lens", metavar=parser.say("label.name"))
    parser.option("--doctrines", type=Path, metavar=parser.say("label.folder"))


def declare_sweep(parser: Parser, cached: bool = True) -> None:
    """Say which words tell where to compute."""
    parser.option("--jobs", type=whole(parser.texts, 1, _MOST_JOBS), metavar="N")
    parser.option("--cluster", default="", metavar=parser.say("label.address"))
    if cached:
        parser.option("--cache", type=Path, metavar=parser.say("label.folder"))
        parser.option("--fresh", action="store_true")


def sweeps(options: Namespace, texts: Texts) -> Callable[[str], Sweep]:
    """Return the maker of sweeps: each stage of the work has a bar with its name. Raises StorageError."""
    cache = Cache(options.cache or saves_folder() / _FOLDER, options.fresh) if "cache" in options else None

    def sweep_of(stage: str) -> Sweep:
        bar = Bar(texts.say(f"lab.stage.{stage}"), texts)
        return Sweep(options.jobs or -1, options.cluster, cache, bar)

    return sweep_of
