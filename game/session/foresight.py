"""Foresight: the outlook of the sheet being written, coarse at once, then finer by slices; sheets are remembered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.agents.explaining import explain
from game.agents.planner import Planner
from game.records.course import Sheet
from game.session.counsel import FORECAST_GAMES, forecasting, judging, planner_at
from game.session.table import Table
from game.views.outcomes import Outlook

_STAGES = (32, FORECAST_GAMES)  # games: a coarse outlook first
_LEVEL = "hard"  # whose picture of the players is used; it is the same at all levels
_KEPT = 32  # sheets


class Foresight:
    """What one seat may expect of the sheets that it thinks of in one turn; it works only while `step` is called."""

    def __init__(self, table: Table, seat: int) -> None:
        self._table, self._seat = table, seat
        self._planner: Planner | None = None
        self._known: dict[Sheet, Outlook] = {}
        self._at: Sheet | None = None
        self._work: Iterator[Outlook | None] = iter(())

    def of(self, sheet: Sheet) -> Outlook | None:
        """Return what is known about a sheet so far."""
        return self._known.get(_meant(sheet))

    def lacks(self, sheet: Sheet) -> bool:
        """Return whether there is more to find out about a sheet."""
        known = self.of(sheet)
        return known is None or known.depth < (_STAGES[-1], _STAGES[-1])

    def step(self, sheet: Sheet) -> bool:
        """Work on for one slice, and return whether more is known; what was begun for another sheet is given up."""
        if not self.lacks(sheet):
            return False
        meant = _meant(sheet)
        if meant != self._at:
            self._at, self._work = meant, self._worked_out(meant)
        found, known = next(self._work), self.of(meant)
        if found is None or (known and found.depth <= known.depth):
            return False
        self._remember(meant, found)
        return True

    def _remember(self, sheet: Sheet, outlook: Outlook) -> None:
        """Keep what is known about the last sheets."""
        self._known.pop(sheet, None)
        self._known = dict(list(self._known.items())[1 - _KEPT :])
        self._known[sheet] = outlook

    def _worked_out(self, sheet: Sheet) -> Iterator[Outlook | None]:
        """Yield what is known after every slice."""
        self._planner = self._planner or planner_at(self._table, _LEVEL)
        search = judging(self._table, self._planner, self._seat, [sheet], _STAGES)
        judged, end, found = search.run(), None, None
        for games in _STAGES:
            forecast = forecasting(self._table, self._planner, self._seat, sheet, games)
            for _ in forecast.run():
                found = forecast.so_far or found
                yield found and Outlook(found, end)
            for _ in judged:
                end = explain(search).choices[0]
                if end.games >= games:
                    break
                yield None
            yield found and Outlook(found, end)


def _meant(sheet: Sheet) -> Sheet:
    """Return a sheet without what is said in public with it: that changes nothing."""
    return replace(sheet, statement="")
