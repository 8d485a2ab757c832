"""`play`: one game, new or saved, in the text client."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path
from secrets import randbelow

from game.agents import NAMES
from game.commands.parser import Parser, hint, whole
from game.errors import UsageError
from game.records.files import saves_folder
from game.records.replay import LARGEST_SEED, PERSON
from game.records.saves import SUFFIX, path_for
from game.scenario import library
from game.scenario.shelves import is_file
from game.session.newgame import Plan
from game.terminal import client
from game.terminal.app import Screen
from game.terminal.console import WIDTH, Console
from game.views import texts as tables
from game.views.texts import Texts

_AGENT = "doctrine:hard"
_ENDINGS = (".yaml", ".yml")


def declare(parser: Parser) -> None:
    """Say which words follow."""
    parser.thing("scenario", nargs="?")
    parser.option("--text", action="store_true")
    parser.option("--continue", action="store_true", dest="latest")
    parser.option("--seat", action="append", metavar="usa[=doctrine:hard]", default=[])
    parser.option("--lens", metavar=parser.say("label.name"))
    parser.option("--seed", type=whole(parser.texts, 0, LARGEST_SEED), metavar="N")
    parser.option("--save", metavar=parser.say("label.name"), default="")
    parser.option("--width", type=whole(parser.texts, 20, 1000), metavar="N", default=WIDTH)


def run(options: Namespace, texts: Texts) -> int:
    """Play until the player leaves; raises GameError."""
    languages = {code: tables.load(code) for code, _ in tables.languages()}
    client.play(
        Console(sys.stdin, sys.stdout, options.width),
        languages,
        texts.language,
        saves_folder(),
        today=date.today().isoformat(),
        new_seed=lambda: randbelow(LARGEST_SEED),
        first=_first(options, texts),
    )
    return 0


def _first(options: Namespace, texts: Texts) -> Screen | None:
    """Return the first screen: a save, a new game, or None for the title."""
    if options.latest:
        return client.latest_game
    if options.scenario and (path := _save_meant(options.scenario)):
        return client.saved_game(path)
    if not (options.scenario or options.seat or options.lens or options.seed is not None):
        return None
    scenario = options.scenario or library.scenario_names()[0]
    pack = library.load(scenario, options.lens)
    seats = seats_of(options.seat, list(pack.scenario.powers), texts) if options.seat else None
    if options.save:
        path_for(Path(), options.save)  # refuses a name that is none before anything else happens
    return client.new_game(Plan(scenario, options.lens, seats, options.seed, options.save))


def _save_meant(text: str) -> Path | None:
    """Return the save that a word means, or None for a scenario: a file of ours, or a name in the folder of saves."""
    if text in library.scenario_names() or text.endswith(_ENDINGS):
        return None
    path = Path(text)
    if text.endswith(SUFFIX) or is_file(path):
        return path if is_file(path) else path_for(saves_folder(), text)
    with suppress(UsageError):  # what cannot name a save may still name a scenario
        kept = path_for(saves_folder(), text)
        return kept if is_file(kept) else None
    return None


def seats_of(entries: Iterable[str], powers: list[str], texts: Texts) -> dict[str, str]:
    """Return who sits where from `usa`, `usa=person`, `eu=doctrine:easy`; raises UsageError for an unknown power."""
    seats = dict.fromkeys(powers, _AGENT)
    for entry in (part.strip() for text in entries for part in text.split(",")):
        power, equals, player = entry.partition("=")
        if power not in seats:
            sentence = texts.say("terminal.cli.no_seat", word=power[:40], seats=", ".join(powers))
            raise UsageError(sentence + hint(texts, power, powers))
        seats[power] = _player(player if equals else PERSON, texts)
    return seats


def _player(name: str, texts: Texts) -> str:
    known = (PERSON, *NAMES)
    if name not in known:
        sentence = texts.say("terminal.cli.no_player", word=name[:40], players=", ".join(known))
        raise UsageError(sentence + hint(texts, name, known))
    return name
