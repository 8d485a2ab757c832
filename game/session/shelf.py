"""The saves of one player: the latest that can be gone on with."""

from __future__ import annotations

from pathlib import Path

from game.records import saves
from game.records.saves import Summary


def unfinished(folder: Path) -> Summary | None:
    """Return the latest save that can be gone on with, or None."""
    return next((save for save in saves.summaries(folder) if not (save.damage or save.finished)), None)
