"""The adviser of a seat: what the planner would play this turn, searched slice by slice when somebody asks."""

from __future__ import annotations

from collections.abc import Iterator

from game.agents.explaining import explain
from game.agents.search import Search, Step
from game.records.course import Sheet
from game.session.counsel import FORECAST_GAMES, advising, judging, planner_at
from game.session.table import Table
from game.views.advice import Advice, Choice

_LEVEL = "hard"
_FOUND, _JUDGED = 70, 100  # per cent done when sets have been found, and when the best were judged


class Adviser:
    """Answers one seat in one turn. It searches only while `step` is called, and can be stopped and asked again.

    The best sets that it finds are judged in as many games as a forecast, and in the same: put on the sheet, a set
    promises what it promised here.
    """

    def __init__(self, table: Table, seat: int, level: str = _LEVEL) -> None:
        self._table, self._seat, self.level = table, seat, level
        self._work = self._searched()
        self.advice: Advice | None = None  # the best so far
        self.percent = 0
        self.searching = False

    @property
    def finished(self) -> bool:
        """Whether there is nothing more to search for."""
        return self.percent == _JUDGED

    def ask(self) -> None:
        """Search, or go on where the search was stopped."""
        self.searching = not self.finished

    def stop(self) -> None:
        """Stop; what has been found so far stays."""
        self.searching = False

    def step(self) -> bool:
        """Search on for one slice, and return whether a further per cent is done."""
        before = self.percent
        self.percent = next(self._work, _JUDGED)
        self.searching = self.searching and not self.finished
        return self.percent > before

    def _searched(self) -> Iterator[int]:
        """Yield how many per cent are done after every slice."""
        planner = planner_at(self._table, self.level)
        search = advising(self._table, planner, self._seat)
        for step in search.run():
            self._take(search)
            yield _share(step, 0, _FOUND)
        self._take(search)
        found = [_sheet(choice) for choice in self.advice.choices] if self.advice else []
        judged = judging(self._table, planner, self._seat, found, (FORECAST_GAMES,))
        for step in judged.run():
            yield _share(step, _FOUND, _JUDGED)
        self._take(judged)

    def _take(self, search: Search) -> None:
        """Take what a search has found so far, if any of it has been played."""
        found = explain(search)
        if found.choices[0].games:
            self.advice = found


def _share(step: Step, start: int, end: int) -> int:
    """Return the per cent done at a step of a search that leads from `start` to `end`, which comes after it."""
    return min(start + (end - start) * step.done // max(step.planned, 1), end - 1)


def _sheet(choice: Choice) -> Sheet:
    return Sheet(choice.orders, choice.offer, choice.mark)
