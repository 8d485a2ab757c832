"""`simulate`: many games between scripted players, and what they came to."""

from __future__ import annotations

import json
import sys
import time
from argparse import Namespace
from collections.abc import Sequence
from typing import Any

from game.agents.lanes import lanes_here
from game.agents.seating import seated
from game.commands.meant import require_power
from game.commands.parser import Parser, whole
from game.lab.labels import Labels
from game.lab.run import CHUNK
from game.lab.run import simulate as play_games
from game.lab.summary import Summary, summarize
from game.lab.table import table
from game.records.replay import LARGEST_SEED
from game.scenario import library
from game.scenario.compiler import compile_tables
from game.scenario.measures import load_measures
from game.scenario.pack import Pack
from game.views.texts import Texts

_GAMES = 1000
_MOST_GAMES = 10_000_000
_AGENT = "doctrine:hard"


def declare(parser: Parser) -> None:
    """Say which words follow."""
    parser.thing("scenario")
    parser.option("--games", type=whole(parser.texts, 1, _MOST_GAMES), default=_GAMES, metavar="N")
    parser.option("--seed", type=whole(parser.texts, 0, LARGEST_SEED), default=1, metavar="N")
    parser.option("--lens", metavar=parser.say("label.name"))
    parser.option("--agents", metavar="usa=doctrine:hard,...", default="")
    parser.option("--json", action="store_true")
    parser.option("--check", action="store_true")


def run(options: Namespace, texts: Texts) -> int:
    """Play the games and print a summary or JSON; 1 if an invariant broke. Raises GameError."""
    pack = library.load(options.scenario, options.lens)
    tables = compile_tables(pack)
    names = agent_names(options.agents, tables.names.powers, texts)
    players = list(seated(pack, tables, names).values())
    start = time.perf_counter()
    results = play_games(
        tables,
        players,
        options.games,
        options.seed,
        check=options.check,
        progress=_Progress(options.games, texts),
        lanes=lanes_here(),
    )
    summary, seconds = summarize(tables, results), time.perf_counter() - start
    report = report_of(pack, summary, names, results.games.win_share.mean(axis=-1), seconds)
    if options.json:
        print(json.dumps(report, ensure_ascii=False))
    else:
        labels = Labels(pack, load_measures(), texts)
        print(texts.say("terminal.simulate.games", **report), table(summary, labels), sep="\n")
    if options.check and not summary.broken:
        print(texts.say("terminal.simulate.kept"), file=sys.stderr)
    return int(bool(summary.broken))


def agent_names(text: str, powers: Sequence[str], texts: Texts) -> dict[str, str]:
    """Return the scripted player of each power from `usa=NAME,eu=NAME` or `NAME` for all; raises UsageError."""
    everyone, named = _AGENT, {}
    for entry in filter(None, text.split(",")):
        power, equals, name = entry.strip().partition("=")
        if equals:
            named[power] = name
        else:
            everyone = power
    for power in named:
        require_power(power, powers, texts)
    return {power: named.get(power, everyone) for power in powers}


class _Progress:
    """Tells how far the games are, a line for each tenth, apart from the results."""

    def __init__(self, games: int, texts: Texts) -> None:
        self._games, self._texts, self._told = games, texts, 0

    def __call__(self, done: int) -> None:
        """Tell if another tenth is done."""
        if self._games > CHUNK and done * 10 // self._games > self._told:
            self._told = done * 10 // self._games
            print(
                self._texts.say("terminal.simulate.progress", done=done, games=self._games), file=sys.stderr
            )


def report_of(
    pack: Pack, summary: Summary, names: dict[str, str], shares: Sequence[float], seconds: float
) -> dict[str, Any]:
    """Return what a run came to, as plain values by name; `shares` of the wins are by seat."""
    return {
        "scenario": pack.name,
        "lens": pack.lens or "",
        "seconds": round(seconds, 3),
        "games_per_second": round(summary.games / max(seconds, 1e-9), 1),
        "agents": names,
        "win_share": {power: round(float(share), 5) for power, share in zip(names, shares, strict=True)},
        **summary.as_json(),
    }
