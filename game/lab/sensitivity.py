"""Sensitivity: how much the seats' wins move when one number of the board is one higher or lower."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase

from game.lab.fingerprint import fingerprint
from game.lab.plays import Ends, ended
from game.lab.setting import Setting
from game.lab.statistics import Estimate, difference
from game.lab.sweep import Sweep
from game.scenario.compiler import compile_tables
from game.scenario.pack import Pack
from game.scenario.variations import changed, numbers

_STEPS = (-1, 1)


@dataclass(frozen=True)
class Shift:
    """What one changed number does to the seats' wins, in per cent of all games."""

    path: str
    value: int  # as it stands on the board
    step: int  # what was added to it
    wins: dict[str, Estimate]  # more than on the unchanged board, by power

    @property
    def power(self) -> str:
        """The power whose wins move most."""
        return max(self.wins, key=lambda power: abs(self.wins[power].value))

    @property
    def largest(self) -> float:
        """By how much they move, up or down."""
        return abs(self.wins[self.power].value)


def chosen(pack: Pack, pattern: str = "") -> dict[str, int]:
    """Return the numbers of a board whose paths have a pattern in them; `*` stands for anything."""
    return {path: value for path, value in numbers(pack).items() if fnmatchcase(path, f"*{pattern}*")}


def sensitivity(
    setting: Setting, paths: Sequence[str], names: Sequence[str], games: int, seed: int, sweep: Sweep
) -> list[Shift]:
    """Return what each number does, one down and one up where the loader allows it; the strongest first.

    All boards are played in the same games. The players keep their doctrines, which were made for the board as it is.
    """
    values = numbers(setting.pack)
    trials = list(_trials(setting, paths, values))
    boards = {fingerprint(trial.tables): trial for _, _, trial in trials}
    unchanged = fingerprint(setting.tables)
    boards[unchanged] = setting
    found = ended(sweep, [board.play(names, games, seed) for board in boards.values()])
    ends = dict(zip(boards, found, strict=True))
    shifts = [
        Shift(path, values[path], step, _wins(setting, ends[fingerprint(trial.tables)], ends[unchanged]))
        for path, step, trial in trials
    ]
    return sorted(shifts, key=lambda shift: (-shift.largest, shift.path, shift.step))


def _trials(
    setting: Setting, paths: Sequence[str], values: dict[str, int]
) -> Iterator[tuple[str, int, Setting]]:
    """Yield path, step and board of every change that the loader allows."""
    for path in paths:
        for step in _STEPS:
            pack = changed(setting.pack, path, values[path] + step)
            if pack:
                yield path, step, replace(setting, pack=pack, tables=compile_tables(pack))


def _wins(setting: Setting, ends: Ends, base: Ends) -> dict[str, Estimate]:
    return {
        power: difference(ends.win_share[seat], base.win_share[seat]).scaled(100)
        for seat, power in enumerate(setting.powers)
    }
