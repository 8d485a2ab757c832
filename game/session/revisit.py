"""Going back in a game: which of its turns are secret still, and a game that goes on from one of them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np

from game.errors import UsageError
from game.records import saves
from game.records.course import Course
from game.records.files import make_folder, replace_file
from game.records.replay import people_of
from game.scenario.models import Aids
from game.session.table import ALL_AIDS, Table, go_on, in_memory, in_memory_table
from game.vocabulary import Outcome


def secret_from(course: Course) -> int:
    """Return the turn from which on a look back would tell what is secret: who has marked which agenda.

    That is the first turn of the year that is open in a game that goes on. Where nothing is secret, it is a turn that
    has not been resolved. What has been ordered in resolved turns is public, and so are the boards.
    """
    behind = course.turn + 1
    if course.outcome is not Outcome.RUNNING or not (course.state.board.dealt[:, 0] >= 0).any():
        return behind
    tables = course.tables
    opened = int(np.flatnonzero(tables.year_opens[:behind]).max(initial=0))
    return behind if tables.year_closes[opened : course.turn].any() else opened


def reader_of(course: Course, players: Mapping[str, str]) -> int:
    """Return the seat whose secrets whoever looks back knows: that of the only person at the table; else -1."""
    people = people_of(course.tables.names.powers, players)
    return people[0] if len(people) == 1 else -1


def may_play_on(course: Course, players: Mapping[str, str], turn: int) -> bool:
    """Return whether a game may go on from the start of a turn that was played.

    Where several people play, not from within a year that is open: there each would find the others' agendas marked.
    """
    several = len(people_of(course.tables.names.powers, players)) > 1
    return 1 <= turn <= min(len(course.turns), secret_from(course) if several else course.turn)


def played_on(
    course: Course,
    players: Mapping[str, str],
    turn: int,
    created: str,
    folder: Path | None,
    name: str,
    aids: Aids = ALL_AIDS,
) -> Table:
    """Begin a game that has gone like another up to the start of a turn: same board, same seed, same seats.

    `players` says who sits where, by power. The game is saved in a folder under a name that is free, or is in memory
    alone where there is no folder; the other game stays as it is. Raises UsageError for a turn that one may not go
    back to, and StorageError.
    """
    if not may_play_on(course, players, turn):
        raise UsageError(f"no game can go on from turn {turn} of this one")
    begun = Course(course.pack, course.seed)
    for past in course.turns[: turn - 1]:
        begun.pending.update(enumerate(past.sheets))
        begun.resolve()
    if folder is None:
        return in_memory_table(begun, dict(players), created, aids)
    path = saves.free_path(folder, name)
    make_folder(folder)
    replace_file(path, in_memory(begun, dict(players), created, aids).data)
    return go_on(path)
