"""Results that are already known, one file each: a sweep that was interrupted goes on where it stopped."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.errors import StorageError
from game.records.files import make_folder, read_bytes, replace_file

Arrays = dict[str, NDArray[Any]]
_LARGEST = 1 << 28  # bytes of a file


@dataclass(frozen=True)
class Cache:
    """A folder of results by fingerprint; it may be deleted at any time. Nothing in it is ever run."""

    folder: Path
    fresh: bool = False  # forget what is there

    def find(self, key: str) -> Arrays | None:
        """Return what is known under a key; None for nothing, and for a file that is damaged."""
        path = self._path(key)
        if self.fresh or not path.is_file():
            return None
        try:
            with np.load(io.BytesIO(read_bytes(path, _LARGEST)), allow_pickle=False) as file:
                return {name: file[name] for name in file.files}
        except (StorageError, ValueError, KeyError, OSError, EOFError, zipfile.BadZipFile):
            return None

    def keep(self, key: str, arrays: Mapping[str, NDArray[Any]]) -> None:
        """Remember a result; raises StorageError."""
        path, buffer = self._path(key), io.BytesIO()
        np.savez_compressed(buffer, **arrays)  # type: ignore[arg-type]
        make_folder(path.parent)
        replace_file(path, buffer.getvalue())

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key}.npz"
