"""Aids: which of them there are at a table, by its scenario, by what was chosen for the game, and by the settings."""

from __future__ import annotations

from game.scenario.models import Aids
from game.session.settings import Settings
from game.session.table import Table

CHOICES = tuple(
    Aids(forecast=forecast, advisor=advisor) for forecast in (True, False) for advisor in (True, False)
)
"""What can be chosen for a game, the most first."""
NO_AIDS = CHOICES[-1]


def aids_at(table: Table, settings: Settings) -> Aids:
    """Return the aids there are now; where several people play, the settings of this machine do not count."""
    allowed = table.course.pack.scenario.aids.with_only(table.aids)
    own = Aids(forecast=settings.forecast, advisor=settings.advisor)
    return allowed if table.several else allowed.with_only(own)
