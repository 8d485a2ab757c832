"""What words of a command line mean that several commands take: a saved game, a power."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from game.commands.parser import hint
from game.errors import UsageError
from game.records.files import saves_folder
from game.records.saves import path_for
from game.scenario.shelves import is_file
from game.views.texts import Texts


def save_named(word: str) -> Path:
    """Return the save that a word means: a file, or a name in the folder of saves; raises UsageError."""
    path = Path(word)
    return path if is_file(path) else path_for(saves_folder(), word)


def require_power(word: str, powers: Sequence[str], texts: Texts) -> None:
    """Raise UsageError for a word that is no power of the board."""
    if word not in powers:
        sentence = texts.say("terminal.cli.no_seat", word=word[:40], seats=", ".join(powers))
        raise UsageError(sentence + hint(texts, word, powers))
