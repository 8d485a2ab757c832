"""The atlas: pictures and positions that outlive a map widget."""

from __future__ import annotations

from pathlib import Path


class Atlas:
    """Everything that maps of one run share; `assets` is the folder of the assets."""

    def __init__(self, assets: Path) -> None:
        self.assets = assets
