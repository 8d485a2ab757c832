"""`play`: one game, new or saved, in a window or in the terminal; each is imported only where it is wanted."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from pathlib import Path
from secrets import randbelow
from typing import TYPE_CHECKING, TypeVar

from game.agents import NAMES
from game.commands.meant import require_power, save_named
from game.commands.parser import Parser, hint, size, whole
from game.errors import UsageError
from game.records.files import saves_folder
from game.records.replay import LARGEST_SEED, PERSON
from game.records.saves import SUFFIX, path_for
from game.scenario import library
from game.scenario.models import Aids
from game.scenario.shelves import is_file
from game.session import settings
from game.session.aids import NO_AIDS
from game.session.newgame import Plan
from game.terminal.console import WIDTH, Console
from game.ui.ready import SMALLEST, USUAL, require_pygame
from game.views import texts as tables
from game.views.texts import Texts

if TYPE_CHECKING:
    from game.ui.app import Route

_AGENT = "doctrine:hard"
_ENDINGS = (".yaml", ".yml")

First = TypeVar("First")


def declare(parser: Parser) -> None:
    """Say which words follow."""
    parser.thing("scenario", nargs="?")
    parser.option("--text", action="store_true")
    parser.option("--continue", action="store_true", dest="latest")
    parser.option("--seat", action="append", metavar="usa[=doctrine:hard]", default=[])
    parser.option("--lens", metavar=parser.say("label.name"))
    parser.option("--seed", type=whole(parser.texts, 0, LARGEST_SEED), metavar="N")
    parser.option("--no-aids", action="store_true")
    parser.option("--save", metavar=parser.say("label.name"), default="")
    parser.option("--size", type=size(parser.texts, USUAL, SMALLEST), metavar="1280x760", default=USUAL)
    parser.option("--watch", action="store_true")
    parser.option("--describe", action="store_true")
    parser.option("--width", type=whole(parser.texts, 20, 1000), metavar="N", default=WIDTH)


def run(options: Namespace, texts: Texts) -> int:
    """Play until the player leaves; raises GameError."""
    languages = {code: tables.load(code) for code, _ in tables.languages()}
    if options.watch:
        _require_watchable(options, texts)
    (_in_terminal if options.text else _in_window)(options, texts, languages)
    return 0


def _in_terminal(options: Namespace, texts: Texts, languages: Mapping[str, Texts]) -> None:
    from game.terminal import client  # noqa: PLC0415

    client.play(
        Console(sys.stdin, sys.stdout, options.width),
        languages,
        texts.language,
        saves_folder(),
        today=date.today().isoformat(),
        new_seed=_new_seed,
        first=_first(options, texts, client.latest_game, client.saved_game, client.new_game),
    )


def _in_window(options: Namespace, texts: Texts, languages: Mapping[str, Texts]) -> None:
    require_pygame(texts)  # before anything that builds on it
    from game.ui import client  # noqa: PLC0415

    folder = saves_folder()
    latest: Route = client.latest_game
    first = _watched(options, texts) if options.watch else None
    client.play(
        languages,
        replace(settings.read(folder), language=texts.language),
        folder,
        today=date.today().isoformat(),
        new_seed=_new_seed,
        first=first or _first(options, texts, latest, client.saved_game, client.new_game),
        size=options.size,
        tell=options.describe,
    )


def _require_watchable(options: Namespace, texts: Texts) -> None:
    """Raise UsageError where no file is named, or where an option asks for more than following it."""
    conflicts = {"--text": options.text, "--continue": options.latest, "--save": options.save}
    for option, chosen in conflicts.items():
        if chosen:
            raise UsageError(texts.say("terminal.cli.watch_alone", option=option))
    if not options.scenario or options.scenario in library.scenario_names():
        raise UsageError(texts.say("terminal.cli.no_watch"))


def _watched(options: Namespace, texts: Texts) -> Route:
    """Return a first screen that follows what a designer saves; a file with mistakes is waited for."""
    from game.ui import client  # noqa: PLC0415

    def seats(powers: list[str]) -> dict[str, str]:
        return seats_of(options.seat or powers[:1], powers, texts)

    path = Path(options.scenario)
    if not is_file(path) or path.suffix not in _ENDINGS:
        library.load(options.scenario)  # says what is wrong with the name
    plan = Plan(options.scenario, options.lens, seed=options.seed, aids=_aids(options))
    return client.watched_game(path, plan, seats)


def _new_seed() -> int:
    return randbelow(LARGEST_SEED)


def _first(
    options: Namespace,
    texts: Texts,
    latest: First,
    saved: Callable[[Path], First],
    new: Callable[[Plan], First],
) -> First | None:
    """Return the first screen: a save, a new game, or None for the title."""
    path = _save_meant(options.scenario) if options.scenario else None
    if options.save and (options.latest or path):
        raise UsageError(texts.say("terminal.cli.save_new"))
    if options.latest:
        return latest
    if path:
        return saved(path)
    wishes = (options.scenario, options.seat, options.lens, options.seed is not None, options.no_aids)
    if not any(wishes):
        return None
    scenario = options.scenario or library.scenario_names()[0]
    pack = library.load(scenario, options.lens)
    seats = seats_of(options.seat, list(pack.scenario.powers), texts) if options.seat else None
    if options.save:
        path_for(Path(), options.save)  # refuses a name that is none before anything else happens
    return new(Plan(scenario, options.lens, seats, options.seed, options.save, _aids(options)))


def _aids(options: Namespace) -> Aids | None:
    return NO_AIDS if options.no_aids else None


def _save_meant(text: str) -> Path | None:
    """Return the save that a word means, or None for a scenario: a file of ours, or a name in the folder of saves."""
    if text in library.scenario_names() or text.endswith(_ENDINGS):
        return None
    if text.endswith(SUFFIX) or is_file(Path(text)):
        return save_named(text)
    with suppress(UsageError):  # what cannot name a save may still name a scenario
        kept = path_for(saves_folder(), text)
        return kept if is_file(kept) else None
    return None


def seats_of(entries: Iterable[str], powers: list[str], texts: Texts) -> dict[str, str]:
    """Return who sits where from `usa`, `usa=person`, `eu=doctrine:easy`; raises UsageError for an unknown power."""
    seats = dict.fromkeys(powers, _AGENT)
    for entry in (part.strip() for text in entries for part in text.split(",")):
        power, equals, player = entry.partition("=")
        require_power(power, powers, texts)
        seats[power] = _player(player if equals else PERSON, texts)
    return seats


def _player(name: str, texts: Texts) -> str:
    known = (PERSON, *NAMES)
    if name not in known:
        sentence = texts.say("terminal.cli.no_player", word=name[:40], players=", ".join(known))
        raise UsageError(sentence + hint(texts, name, known))
    return name
