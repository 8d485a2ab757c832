"""`balance`: measures how good and how fair a scenario is, as a table, a page with plots, or JSON."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from game.commands.parser import Parser, whole
from game.commands.simulate import agent_names
from game.commands.sweeping import MOST_GAMES, declare_board, declare_sweep, sweeps
from game.errors import UsageError
from game.lab.balance import Plain, Plan, balance
from game.lab.labels import Labels
from game.lab.report.tables import bounds, number, target_name
from game.lab.setting import setting
from game.lab.sweep import need
from game.records.files import replace_file
from game.scenario import library
from game.scenario.measures import load_measures
from game.views.texts import Texts

_GAMES = 10_000
_ENDING = ".html"


def declare(parser: Parser) -> None:
    """Say which words follow."""
    count = whole(parser.texts, 0, MOST_GAMES)
    declare_board(parser, _GAMES)
    parser.option("--agents", metavar="doctrine:hard", default="")
    parser.option("--report", type=Path, metavar=f"{parser.say('label.file')}{_ENDING}")
    parser.option("--certainty", type=count, default=Plan.sampled, metavar="N")
    parser.option("--rollouts", type=whole(parser.texts, 1, 10_000), default=Plan.rollouts, metavar="N")
    parser.option("--restricted", action="store_true")
    parser.option("--restricted-games", type=whole(parser.texts, 1, MOST_GAMES), default=1000, metavar="N")
    parser.option("--ladder", action="store_true")
    parser.option("--ladder-games", type=whole(parser.texts, 1, MOST_GAMES), default=400, metavar="N")
    parser.option("--skill", default="", metavar=parser.say("label.pattern"))
    parser.option("--full", action="store_true")
    declare_sweep(parser)
    parser.option("--json", action="store_true")


def run(options: Namespace, texts: Texts) -> int:
    """Measure, write the report and print the targets or JSON. Raises GameError."""
    if options.report:
        _check(options.report, texts)
    board = setting(library.load(options.scenario, options.lens), options.doctrines)
    measures = load_measures()
    data = balance(board, measures, _plan(options, board.powers, texts), sweeps(options, texts))
    labels = Labels(board.pack, measures, texts)
    if options.report:
        _write(options.report, data, labels)
    if options.json:
        print(json.dumps(data, ensure_ascii=False))
    else:
        print("\n".join(_lines(data, labels)))
    return 0


def _plan(options: Namespace, powers: tuple[str, ...], texts: Texts) -> Plan:
    names = agent_names(options.agents, powers, texts)
    return Plan(
        names=tuple(names.values()),
        games=options.games,
        seed=options.seed,
        sampled=options.certainty,
        rollouts=options.rollouts,
        restricted=options.restricted_games if options.restricted or options.full else 0,
        ladder=options.ladder_games if options.ladder or options.full else 0,
        skill=options.skill,
    )


def _check(path: Path, texts: Texts) -> None:
    """Refuse a report that could not be drawn or named, before hours are spent on it."""
    if path.suffix != _ENDING:
        raise UsageError(texts.say("terminal.cli.ending", file=path.name[:60], ending=_ENDING))
    need("matplotlib", "lab")


def _write(path: Path, data: Plain, labels: Labels) -> None:
    """Write the page, and the numbers beside it; raises StorageError."""
    from game.lab.report.page import page  # noqa: PLC0415  draws with a library that only reports need

    replace_file(path, page(data, labels).encode())
    text = json.dumps(data, ensure_ascii=False, indent=1) + "\n"
    replace_file(path.with_suffix(".json"), text.encode())


def _lines(data: Plain, labels: Labels) -> Iterator[str]:
    """Yield who wins, and every target with its value."""
    yield labels.say("title", scenario=labels.texts.of(labels.pack.scenario.name))
    for power, wins in data["wins"].items():
        spread = f"[{number(wins['low'])}, {number(wins['high'])}]"
        yield f"  {labels.power(power):<24}{number(wins['value']):>7} %  {spread}"
    for verdict in data["targets"]:
        status = labels.say(f"status.{verdict['status']}")
        name = target_name(verdict["name"], labels)
        where = labels.where(verdict["where"])
        yield f"{status:<14}{number(verdict['value'], 2):>8}  {name} ({bounds(verdict, labels)}) {where}".rstrip()
