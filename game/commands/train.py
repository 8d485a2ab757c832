"""`train`: evolves the doctrines of a scenario's seats in play against each other, and writes them as YAML."""

from __future__ import annotations

import json
from argparse import Namespace
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from game.commands.parser import Parser, whole
from game.commands.sweeping import declare_board, declare_sweep, sweeps
from game.errors import UsageError
from game.lab.setting import Setting, setting
from game.lab.statistics import Estimate
from game.lab.training import Schooling, Training, next_generation, resumed, shipped_wins, training
from game.lab.writing import doctrine_text
from game.records.files import make_folder, read_bytes, replace_file
from game.scenario import library
from game.scenario.doctrines import doctrines_of, load_doctrine, own_name
from game.views.texts import Texts

_GENERATIONS = 30
_STATE = "training.json"
_LARGEST = 1 << 24  # bytes of the state


def declare(parser: Parser) -> None:
    """Say which words follow."""
    declare_board(parser, Schooling.games, "lesson_games")
    parser.option("--out", type=Path, required=True, metavar=parser.say("label.folder"))
    parser.option("--generations", type=whole(parser.texts, 1, 100_000), default=_GENERATIONS, metavar="N")
    parser.option(
        "--population", type=whole(parser.texts, 4, 1000), default=Schooling.population, metavar="N"
    )
    parser.option("--resume", action="store_true")
    declare_sweep(parser, cached=False)


def run(options: Namespace, texts: Texts) -> int:
    """Train generation by generation; after each its doctrines and its state are written. Raises GameError."""
    board = setting(library.load(options.scenario, options.lens))
    begun = doctrines_of(board.pack.scenario, options.doctrines) if options.doctrines else None
    schooling = Schooling(options.population, options.games, options.seed)
    state = _opened(training(board, schooling, begun), options, texts)
    sweep_of = sweeps(options, texts)
    shipped = shipped_wins(state, sweep_of("shipped"))
    print(_line(board, texts.say("terminal.train.shipped"), shipped, texts), flush=True)
    while state.generation < options.generations:
        state = next_generation(state, sweep_of("generation"))
        _keep(state, options, texts)
        said = texts.say("terminal.train.generation", number=state.generation, count=options.generations)
        print(_line(board, said, state.history[-1], texts), flush=True)
    for name in _files(board).values():
        load_doctrine(name, options.out)
    print(texts.say("terminal.train.written", folder=options.out))
    return 0


def _opened(fresh: Training, options: Namespace, texts: Texts) -> Training:
    """Return the training to go on with; raises UsageError where the folder holds another one, or none."""
    path = options.out / _STATE
    if not path.is_file():
        if options.resume:
            raise UsageError(texts.say("terminal.train.nothing", folder=options.out))
        return fresh
    if not options.resume:
        raise UsageError(texts.say("terminal.train.taken", folder=options.out))
    try:
        saved = json.loads(read_bytes(path, _LARGEST))
        state = resumed(fresh, saved)
    except (ValueError, KeyError, TypeError, AttributeError):
        state = None
    if state is None:
        raise UsageError(texts.say("terminal.train.other", file=path))
    return state


def _keep(state: Training, options: Namespace, texts: Texts) -> None:
    """Write doctrines, then the state: whoever resumes finds both, or those of the generation before."""
    make_folder(options.out)
    names, schooling = _files(state.setting), state.schooling
    design = texts.say(
        "terminal.train.design",
        scenario=state.setting.pack.name,
        generations=state.generation,
        population=schooling.population,
        games=schooling.games,
        seed=schooling.seed,
    )
    for power, doctrine in state.doctrines().items():
        replace_file(options.out / f"{names[power]}.yaml", doctrine_text(doctrine, design).encode())
    replace_file(options.out / _STATE, json.dumps(state.as_json()).encode())


def _files(board: Setting) -> dict[str, str]:
    """Return the file of each power's doctrine by its name; powers that share one get one of their own each."""
    names = {power: model.doctrine for power, model in board.pack.scenario.powers.items()}
    shared = Counter(names.values())
    return {power: name if shared[name] == 1 else own_name(name, power) for power, name in names.items()}


def _line(board: Setting, head: str, wins: Mapping[str, Estimate], texts: Texts) -> str:
    """Return what every seat wins, with what chance may do to it."""
    powers = board.pack.scenario.powers
    cells = [
        f"{texts.of(powers[power].short)} {won.value:5.1f} ±{won.margin:.1f} %" for power, won in wins.items()
    ]
    return f"{head:<24}" + "   ".join(cells)
