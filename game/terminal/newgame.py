"""A new game: scenario, lens, seats, level and seed, asked for where they are not given."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from game.records.replay import LARGEST_SEED
from game.scenario import library
from game.scenario.models import Aids
from game.scenario.pack import Pack
from game.session.aids import CHOICES as AIDS
from game.session.newgame import LEVELS, ORDINARY_LEVEL, Plan, seats_of, set_up
from game.session.table import ALL_AIDS, Table
from game.terminal.app import App, Leave, Screen
from game.terminal.briefing import Premise
from game.terminal.folding import begins
from game.terminal.screens import choose
from game.terminal.storage import insisted


class NewGame:
    """Asks for what a plan leaves open, and if `ask_all` also for what has an ordinary value; then begins the game."""

    def __init__(self, plan: Plan, ask_all: bool = False) -> None:
        self._plan = plan
        self._ask_all = ask_all

    def __call__(self, app: App) -> Screen:
        """Return the premise page of the game begun."""
        plan = self._plan
        scenario = plan.scenario or _asked_scenario(app)
        lens = plan.lens if plan.lens or not self._ask_all else _asked_lens(app, library.load(scenario))
        pack = library.load(scenario, lens)
        seats = plan.seats if plan.seats is not None else _asked_seats(app, pack)
        aids = plan.aids or (_asked_aids(app, pack) if self._ask_all else ALL_AIDS)
        seed = plan.seed if plan.seed is not None else _seed(app, self._ask_all)
        _begin(app, pack, seed, seats, plan.name, aids)
        return Premise()


def _asked_scenario(app: App) -> str:
    names = library.scenario_names()
    packs = [library.load(name) for name in names]
    return names[choose(app, app.say("new.scenario"), [_scenario_words(app, pack) for pack in packs])]


def _scenario_words(app: App, pack: Pack) -> str:
    scenario = pack.scenario
    parts = [scenario.name, scenario.period, scenario.summary]
    return app.say(
        "new.scenario_entry",
        **dict(zip(("name", "period", "summary"), map(app.texts.of, parts), strict=True)),
    )


def _asked_lens(app: App, pack: Pack) -> str | None:
    lenses = pack.scenario.lenses
    if not lenses:
        return None
    labels = [f"{app.texts.of(lens.name)}: {app.texts.of(lens.text)}" for lens in lenses.values()]
    chosen = choose(app, app.say("new.lens"), [app.say("new.no_lens"), *labels])
    return list(lenses)[chosen - 1] if chosen else None


def _asked_seats(app: App, pack: Pack) -> dict[str, str]:
    powers = list(pack.scenario.powers)
    persons = _asked_persons(app, pack)
    level = ORDINARY_LEVEL if len(persons) == len(powers) else _asked_level(app)
    return seats_of(powers, persons, level)


def _asked_level(app: App) -> str:
    labels = [app.say(f"level.{name}") for name in LEVELS]
    return LEVELS[choose(app, app.say("new.level"), labels, LEVELS.index(ORDINARY_LEVEL))]


def _asked_aids(app: App, pack: Pack) -> Aids:
    """Ask which aids there are in this game, unless its scenario rules all of them out."""
    possible = [aids for aids in AIDS if aids.with_only(pack.scenario.aids) == aids]
    if len(possible) == 1:
        return ALL_AIDS
    names = [app.say(f"new.aids.{_aids_word(aids)}") for aids in possible]
    return possible[choose(app, app.say("new.which_aids"), names, 0)]


def _aids_word(aids: Aids) -> str:
    return "_and_".join(name for name, there in aids if there) or "none"


def _asked_persons(app: App, pack: Pack) -> set[int]:
    """Ask which powers people play: numbers or names, several with commas between them."""
    models = list(pack.scenario.powers.values())
    names = [app.texts.of(model.name) for model in models]
    app.write(app.say("new.seats"))
    for number, (name, model) in enumerate(zip(names, models, strict=True), 1):
        app.write(f"{number}. {name}: {app.texts.of(model.briefing)}")
    while True:
        seats = _seats_in(app, app.ask(app.say("prompt.seats")), pack)
        if seats:
            return seats
        app.tell("new.seats_again", count=len(names))


def _seats_in(app: App, line: str, pack: Pack) -> set[int]:
    """Return the seats named in a line by number or name, empty if anything in it is no seat; Enter is the first."""
    if not line:
        return {0}
    if app.words.find(line.split(maxsplit=1)[0], ["quit"]):
        raise Leave
    if app.words.find(line, ["all"]):
        return set(range(len(pack.scenario.powers)))
    found = [_seat_of(app, part.strip(), pack) for part in line.replace(",", " ").split()]
    return set() if None in found else {seat for seat in found if seat is not None}


def _seat_of(app: App, text: str, pack: Pack) -> int | None:
    models = list(pack.scenario.powers.items())
    if text.isdecimal():
        return int(text) - 1 if len(text) < 3 and 1 <= int(text) <= len(models) else None
    found = [
        seat
        for seat, (power, model) in enumerate(models)
        if begins(power, text) or any(begins(app.texts.of(name), text) for name in (model.short, model.name))
    ]
    return found[0] if len(found) == 1 else None


def _seed(app: App, ask: bool) -> int:
    while ask:
        line = app.ask(app.say("prompt.seed"))
        if not line:
            break
        if line.isdecimal() and len(line) < 20 and int(line) <= LARGEST_SEED:
            return int(line)
        if app.words.find(line.split(maxsplit=1)[0], ["quit"]):
            raise Leave
        app.tell("new.seed_again", largest=LARGEST_SEED)
    return app.new_seed()


def _begin(app: App, pack: Pack, seed: int, seats: Mapping[str, str], name: str, aids: Aids) -> None:
    """Set the game up and sit down; without saving if the disk refuses and the player agrees."""

    def begun(folder: Path | None) -> Table:
        return set_up(pack, seats, seed, app.today, folder, name, aids)

    app.sit_down(insisted(app, lambda: begun(app.folder), lambda: begun(None)))
    path = app.game.path
    app.tell("new.begun", scenario=app.texts.of(pack.scenario.name), seed=seed)
    if path:
        app.tell("new.saved_at", path=str(path))
