"""The desk on which a board is assembled: reads files, merges bases, validates, and notes every problem."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache, reduce
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from game.scenario.findings import Finding, unknown
from game.scenario.merging import merged
from game.scenario.problems import problem_at, problems_of, suggestion
from game.scenario.reader import Document, NodePath, Problem, read_text
from game.scenario.shelves import RULES, File, Shelf, is_name

MAX_BASES = 5
_BYTE_ORDER_MARK = "\ufeff"

Model = TypeVar("Model", bound=BaseModel)

_read = lru_cache(maxsize=64)(read_text)
"""What was read stays for a while: scenarios share their rules, headlines and sources. Nobody changes a document."""


def texts_read() -> int:
    """Return how many texts were read so far that were not known yet."""
    return _read.cache_info().misses


@dataclass
class Desk:
    """What has been read so far, by key, and what is wrong with it."""

    shelf: Shelf
    files: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def tell(self, document: Document, findings: Iterable[Finding]) -> None:
        """Note findings at their places in a document."""
        for finding in findings:
            self.problems.append(problem_at(document, finding.path, finding.sentence, key=finding.key))

    def read(self, file: File) -> Document | None:
        """Read a file; None if it is no YAML."""
        document, problems = _read(file.source, file.label)
        self.problems += problems
        if document is not None:
            self.files[file.key] = _plain(file.source)
        return document

    def model(self, document: Document | None, model: type[Model]) -> Model | None:
        """Validate a document; None if there is none, or if the model refuses it."""
        if document is None:
            return None
        try:
            return model.model_validate(document.data)
        except ValidationError as error:
            self.problems += problems_of(error, document, model)
            return None

    def layered(self, name: str, file: File, folders: tuple[str, ...]) -> Document | None:
        """Read a file and lay it over those that it extends; None if one of them cannot be read."""
        layers, names = [self.read(file)], [name]
        while (layer := layers[-1]) and (bases := list(names_under(layer, "extends"))):
            base = self._base(layer, bases[0][1], names, folders)
            layers.append(self.read(base) if base else None)
            names.append(bases[0][1])
        whole = [layer for layer in layers if layer]
        return reduce(merged, reversed(whole)) if len(whole) == len(layers) else None

    def _base(self, document: Document, base: str, names: list[str], folders: tuple[str, ...]) -> File | None:
        """Find the file that a document extends, unless it would go round in circles or on for ever."""
        found = None
        if base in names:
            sentence = f"A file cannot extend itself: {' extends '.join([*names, base])}."
        elif len(names) > MAX_BASES:
            sentence = f"More than {MAX_BASES} files extend one another here. Extend an earlier one."
        else:
            found = self.shelf.find(folders, base)
            sentence = unknown("file to extend", base, self.shelf.names(folders))
        if found is None:
            self.tell(document, [Finding(("extends",), sentence)])
        return found

    def fetch(self, document: Document, path: NodePath, name: str) -> Document | None:
        """Read a file of `rules` that a document names at a path; None if there is none, or if it is no YAML."""
        file = self.shelf.find(RULES, name)
        if file is None:
            hint = suggestion(name, self.shelf.names(RULES))
            self.tell(document, [Finding(path, f"There is no file {self.shelf.place(RULES, name)}.{hint}")])
        return self.read(file) if file else None


def names_under(document: Document, key: str) -> Iterator[tuple[NodePath, str]]:
    """Yield the names of files under a key, one or a list, with their paths; the model refuses anything else."""
    value = document.data.get(key) if isinstance(document.data, dict) else None
    entries = enumerate(value) if isinstance(value, list) else [(None, value)]
    for index, name in entries:
        if isinstance(name, str) and is_name(name):
            yield (key,) if index is None else (key, index), name


def _plain(source: str | bytes) -> str:
    """Return a text that has been read, the same whatever system saved it."""
    text = source if isinstance(source, str) else source.decode("utf-8")
    return text.removeprefix(_BYTE_ORDER_MARK).replace("\r\n", "\n").replace("\r", "\n")
