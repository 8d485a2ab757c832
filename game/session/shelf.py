"""The saves of one player: which of them a continued game goes on with."""

from __future__ import annotations

from pathlib import Path

from game.records import saves
from game.records.saves import Summary


def unfinished(folder: Path) -> Summary | None:
    """Return the latest save that can be gone on with, or None."""
    found = map(saves.summary, saves.paths(folder))  # none is read behind the one wanted
    return next((save for save in found if not (save.damage or save.finished)), None)
