"""The error tree: every expected failure is a GameError with a sentence that says what to do.

GameError                 exit code 2, one sentence, never a traceback
├── DataError             a YAML or text file is wrong; carries Problems with file:line:column
├── UsageError            a command line or an argument that cannot be used
├── RecordError           a save or replay that is damaged, of another version or does not replay
├── StorageError          a file or folder that cannot be read or written
└── RefusedError          an order sheet that the rules do not allow
"""

from __future__ import annotations


class GameError(Exception):
    """An expected failure, told to the user in a sentence."""


class DataError(GameError):
    """A data file is wrong; `problems` holds a line for each mistake found."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class UsageError(GameError):
    """A command line or an argument that cannot be used."""


class RecordError(GameError):
    """A save or replay that is damaged, of another version, or does not replay."""


class StorageError(GameError):
    """A file or folder that cannot be read or written."""


class RefusedError(GameError):
    """An order sheet that the rules do not allow; `reasons` are refusal codes by slot."""

    def __init__(self, message: str, reasons: list[list[str]]) -> None:
        super().__init__(message)
        self.reasons = reasons
