"""Validates any of our data files, recognised by what is in them: `multivector validate [FILE|FOLDER ...]`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import BaseModel

from game.errors import StorageError, UsageError
from game.scenario.desk import Desk
from game.scenario.doctrines import Doctrine
from game.scenario.findings import Finding
from game.scenario.headlines import HeadlineFile
from game.scenario.library import check_file, data_folder
from game.scenario.measures import Measures
from game.scenario.models import Scenario
from game.scenario.planning import Planning
from game.scenario.reader import Document, Problem, shown
from game.scenario.references import check_register, check_texts
from game.scenario.ruleset import Ruleset
from game.scenario.shelves import DOCTRINES, RULES, SHIPPED, Disk, File, is_file, is_folder
from game.scenario.sources import Register

_ENDINGS = (".yaml", ".yml")
_DOCTRINES = "doctrines"
_TEXTS, _ASSETS = "texts", "assets/"  # folders of files that only have to be YAML
_KINDS: tuple[type[BaseModel], ...] = (
    HeadlineFile,
    Register,
    Scenario,
    Ruleset,
    Doctrine,
    Measures,
    Planning,
)


@dataclass(frozen=True)
class Report:
    """The files that were checked and everything that is wrong with them or with what they name."""

    files: tuple[str, ...]
    problems: tuple[Problem, ...]
    names_checked: bool  # whether what each file names was looked up: not while some of them cannot be read


@dataclass(frozen=True)
class _Checked:
    """What is wrong with one file, and whether what it names was looked up."""

    problems: list[Problem]
    names_checked: bool


def validate(paths: Sequence[str] = ()) -> Report:
    """Check files, and all YAML files in folders; everything that is shipped when none is named.

    Raises UsageError for a path that does not exist, and for a folder without such a file.
    """
    named = [Path(path) for path in paths] or [data_folder() / folder for folder in SHIPPED]
    shelf = Disk(data_folder())
    files = [file for path in named for file in _files_at(path)]
    found = [_look(file) for file in files]
    problems = {problem for checked in found for problem in checked.problems}
    names_checked = all(checked.names_checked for checked in found)
    return Report(tuple(map(shelf.label, files)), tuple(sorted(problems)), names_checked)


def _files_at(path: Path) -> list[Path]:
    if is_folder(path):
        files = sorted(file for file in path.rglob("*") if file.suffix in _ENDINGS and file.is_file())
        if not files:
            raise UsageError(f"The folder {shown(str(path))} holds no scenario and no other '.yaml' file.")
        return files
    if not is_file(path):
        raise UsageError(f"There is no file or folder {shown(str(path))}.")
    return [path]


def _look(path: Path) -> _Checked:
    try:
        return _checked(path)
    except (UsageError, StorageError) as error:
        return _Checked([Problem(str(path), 1, 1, str(error))], False)


def _checked(path: Path) -> _Checked:
    """Check one file as what it is; what cannot be read is no kind of file yet."""
    shelf = Disk(data_folder(), path.parent)
    file = shelf.open(path, RULES)
    desk = Desk(shelf)
    document = desk.read(file)
    if document is None or path.parent.name == _TEXTS or file.label.startswith(_ASSETS):
        return _Checked(desk.problems, document is not None)
    kind = Doctrine if path.parent.name == _DOCTRINES else _kind_of(document)
    if kind is Scenario:
        assembly = check_file(str(path))
        return _Checked(assembly.problems, assembly.checked is not None)
    if kind is None:
        known = (
            "a scenario, a ruleset, a deck of headlines, a register of sources, a doctrine, measures "
            "or the planner's numbers"
        )
        desk.tell(document, [Finding((), f"This is no file of the game: its keys are not those of {known}.")])
    else:
        _check(desk, document, kind, path.stem, file)
    return _Checked(desk.problems, True)


def _kind_of(document: Document) -> type[BaseModel] | None:
    """Return the first model that knows most of a file's keys; None if none knows any."""
    keys = set(document.data) if isinstance(document.data, dict) else set()
    known = {model: len(keys & model.model_fields.keys()) for model in _KINDS}
    best = max(known, key=known.__getitem__)
    return best if known[best] else None


def _check(desk: Desk, document: Document, kind: type[BaseModel], name: str, file: File) -> None:
    """Check a file that is no scenario; what it names on a board is checked with the scenarios that use it."""
    if kind is Doctrine:
        layered = desk.layered(name, file, DOCTRINES)
        desk.model(layered, Doctrine)
        return
    model = desk.model(document, kind)
    if isinstance(model, Register):
        desk.tell(document, check_register(model, model.documents))
    elif model:
        desk.tell(document, check_texts(model))
