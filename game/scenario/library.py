"""Loads scenarios: by name from the library, from a file anywhere, or from the texts that a save carries."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import lru_cache, partial
from pathlib import Path
from weakref import WeakValueDictionary

from game.errors import DataError, GameError, UsageError
from game.scenario.assembly import Assembly, assemble
from game.scenario.desk import Desk, texts_read
from game.scenario.pack import Pack
from game.scenario.problems import suggestion
from game.scenario.reader import shown
from game.scenario.shelves import (
    DOCTRINES,
    RULES,
    SCENARIOS,
    Disk,
    File,
    Shelf,
    Texts,
    is_file,
    is_folder,
    is_name,
    stamps,
)

_ENDINGS = (".yaml", ".yml")
_in_use: WeakValueDictionary[tuple[str, str], Pack] = WeakValueDictionary()
"""Every pack that is there anyhow, by name and digest: who brings the same texts again gets it."""


def data_folder() -> Path:
    """Return the folder that holds `rules`, `scenarios` and `assets`, in a wheel or in the repository."""
    package = Path(__file__).resolve().parents[1]
    return package / "data" if (package / "data").is_dir() else package.parent


def folders() -> list[Path]:
    """Return the folders whose files a scenario may be built from."""
    return [data_folder() / folder for folder in (*SCENARIOS, *RULES, *DOCTRINES)]


def label_of(path: Path) -> str:
    """Return how the problems of a scenario's file name it."""
    return Disk(data_folder(), path.parent).label(path)


def scenario_names() -> list[str]:
    """Return the names of all scenarios of the library, examples last."""
    return Disk(data_folder()).names(SCENARIOS)


def load(name_or_path: str, lens: str | None = None) -> Pack:
    """Load a scenario of the library by name, or a `.yaml` file anywhere.

    What a file names is looked up beside it first, then in the library. Raises UsageError for a scenario or lens that
    does not exist, StorageError for a file that cannot be read, and DataError with every problem of every file.
    """
    if _is_path(name_or_path):
        return _pack(*_at_path(Path(name_or_path)), lens)
    return _shipped(name_or_path, lens, tuple(sorted(stamps(folders()).items())))


@lru_cache(maxsize=32)
def _shipped(name: str, lens: str | None, known: object) -> Pack:
    """Load a scenario of the library, once for each state of its files."""
    return _pack(*_named(name), lens)


def from_files(files: Mapping[str, str], name: str, lens: str | None = None) -> Pack:
    """Load a scenario from embedded texts alone, as `Pack.files` has them; raises like `load`."""
    if known := _in_use.get((name, _digest(files, lens))):
        return known
    shelf = Texts(files)
    file = shelf.find(SCENARIOS, name)
    if file is None:
        raise _unknown("scenario", name, shelf.names(SCENARIOS))
    return _pack(shelf, name, file, lens)


def read_ahead(names: Iterable[str]) -> Iterator[None]:
    """Read the files of the library one by one, then load some scenarios: whoever asks for them has them at once.

    What is known already takes no step. What is wrong with a file is told to whoever loads it.
    """
    worked = _worked()
    loadings: list[Callable[[], object]] = [partial(load, name) for name in names]
    for act in (*_readings(Disk(data_folder())), *loadings):
        with suppress(GameError):
            act()
        if _worked() > worked:
            worked = _worked()
            yield


def _readings(shelf: Shelf) -> Iterator[Callable[[], object]]:
    """Yield what reads the files of the library, one by one."""
    for folders in (SCENARIOS, RULES, DOCTRINES):
        for name in shelf.names(folders):
            yield partial(_read, shelf, folders, name)


def _read(shelf: Shelf, folders: tuple[str, ...], name: str) -> None:
    file = shelf.find(folders, name)
    if file:
        Desk(shelf).read(file)


def _worked() -> int:
    """Return how many files were read and scenarios loaded so far that were not known yet."""
    return texts_read() + _shipped.cache_info().misses


def check_file(path: str) -> Assembly:
    """Assemble the board of a scenario file, with every problem of all its files; raises StorageError or UsageError."""
    shelf, name, file = _locate(path)
    return assemble(shelf, name, file)


def _locate(name_or_path: str) -> tuple[Shelf, str, File]:
    """Find the file of a scenario and where to look for what it names."""
    return _at_path(Path(name_or_path)) if _is_path(name_or_path) else _named(name_or_path)


def _is_path(name_or_path: str) -> bool:
    return bool(Path(name_or_path).suffix) or Path(name_or_path).name != name_or_path


def _named(name: str) -> tuple[Shelf, str, File]:
    shelf = Disk(data_folder())
    file = shelf.find(SCENARIOS, name)
    if file is None:
        raise _unknown("scenario", name, shelf.names(SCENARIOS), _files_in(Path()))
    return shelf, name, file


def _at_path(path: Path) -> tuple[Shelf, str, File]:
    if not is_file(path):
        raise UsageError(
            f"There is no file {shown(str(path))}.{suggestion(path.name, _files_in(path.parent))}"
        )
    if path.suffix not in _ENDINGS or not is_name(path.stem):
        words = "Use up to 40 small letters, digits and hyphens, and '.yaml' at the end."
        raise UsageError(f"A scenario's file cannot be called {shown(path.name)}. {words}")
    shelf = Disk(data_folder(), path.parent)
    return shelf, path.stem, shelf.open(path, SCENARIOS)


def _files_in(folder: Path) -> list[str]:
    """Return the names of the files in a folder that may be meant by one that is not there."""
    return [path.name for path in stamps([folder])] if is_folder(folder) else []


def _pack(shelf: Shelf, name: str, file: File, lens: str | None) -> Pack:
    assembly = assemble(shelf, name, file)
    board = assembly.board
    if board is None:
        raise DataError([str(problem) for problem in assembly.problems])
    if lens is not None and lens not in board.lenses:
        raise _unknown("lens", lens, list(board.lenses))
    pack = Pack(
        name=name,
        lens=lens,
        scenario=board.scenario if lens is None else board.lenses[lens],
        ruleset=board.ruleset,
        headlines=board.headlines,
        sources=board.sources,
        files=board.files,
        digest=_digest(board.files, lens),
        base=board.scenario,
    )
    _in_use[name, pack.digest] = pack
    return pack


def _digest(files: Mapping[str, str], lens: str | None) -> str:
    """Return 32 hexadecimal digits that change with any text, name or lens."""
    whole = json.dumps([sorted(files.items()), lens])
    return hashlib.sha256(whole.encode("ascii")).hexdigest()[:32]


def _unknown(noun: str, name: str, names: list[str], files: Sequence[str] = ()) -> UsageError:
    listed = f" Known are: {', '.join(names)}." if names else ""
    return UsageError(f"There is no {noun} {shown(name)}.{suggestion(name, [*names, *files])}{listed}")
