"""Sitting down at a table: a new game, or a save to go on with; without saving if the disk refuses."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from game.errors import StorageError
from game.records import saves
from game.records.course import Course
from game.scenario import library
from game.scenario.models import Aids
from game.scenario.pack import Pack
from game.session.newgame import Plan, set_up, usual_seats
from game.session.revisit import played_on
from game.session.table import ALL_AIDS, Table, go_on, go_on_in_memory
from game.ui.app import App
from game.ui.parts.keeping import insisted
from game.ui.screen import Screen


def begun(
    app: App, pack: Pack, seats: Mapping[str, str], seed: int, name: str = "", aids: Aids = ALL_AIDS
) -> Screen | None:
    """Begin a game and return its first page, the premise."""

    def begin(folder: Path | None) -> Screen | None:
        return _seated(app, set_up(pack, seats, seed, app.today, folder, name, aids), "premise_first")

    return insisted(app, lambda: begin(app.folder), lambda: begin(None))


def planned(app: App, plan: Plan) -> Screen | None:
    """Begin a game in which everything that its plan leaves open is as usual; raises GameError."""
    pack = library.load(plan.scenario or library.scenario_names()[0], plan.lens)
    seats = plan.seats or usual_seats(pack)
    seed = plan.seed if plan.seed is not None else app.new_seed()
    return begun(app, pack, seats, seed, plan.name, plan.aids or ALL_AIDS)


def opened(app: App, path: Path) -> Screen | None:
    """Go on with a save; raises RecordError or StorageError for one that cannot be read."""
    if app.table and app.table.is_saved_at(path):
        return app.route("proceed")
    try:
        table = go_on(path)
    except StorageError:
        saves.read(path)  # what cannot even be read is refused
        return insisted(
            app,
            lambda: _seated(app, go_on(path), "proceed"),
            lambda: _seated(app, go_on_in_memory(path), "proceed"),
        )
    return _seated(app, table, "proceed")


def rescued(app: App, path: Path, target: Path) -> Screen | None:
    """Go on with what is good of a damaged save, under another name; raises RecordError or StorageError."""
    saves.rescue(path, target).journal.close()
    return opened(app, target)


def revisited(
    app: App, course: Course, players: Mapping[str, str], turn: int, path: Path | None, aids: Aids
) -> Screen | None:
    """Begin a game that has gone like another up to the start of a turn; `path` is where that one is saved."""
    name = app.say("review.played_on_name", name=path.stem if path else course.pack.name, turn=turn)

    def begin(folder: Path | None) -> Screen | None:
        return _seated(app, played_on(course, players, turn, app.today, folder, name, aids), "proceed")

    return insisted(app, lambda: begin(app.folder), lambda: begin(None))


def _seated(app: App, table: Table, following: str) -> Screen | None:
    app.sit_down(table)
    return app.route(following)
