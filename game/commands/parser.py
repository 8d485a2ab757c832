"""The command line in plain words of any language, with a suggestion where a word is nearly right."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches
from typing import NoReturn

from game.errors import UsageError
from game.views.texts import Texts, languages

PROGRAM = "multivector"


class Parser(argparse.ArgumentParser):
    """A parser whose help comes from the language table and whose refusals are UsageErrors."""

    def __init__(self, command: str, texts: Texts) -> None:
        self.texts = texts
        super().__init__(
            prog=f"{PROGRAM} {command}",
            description=self.say(f"{command}.about"),
            epilog=self.say("example", example=texts.say(f"terminal.cli.{command}.example")),
            formatter_class=argparse.RawDescriptionHelpFormatter,
            add_help=False,
            allow_abbrev=False,
        )
        self._things = self.add_argument_group(self.say("things"))
        self._choices = self.add_argument_group(self.say("choices"))
        known = self.say("help.language", known=", ".join(code for code, _ in languages()))
        self.option("--language", metavar=texts.language, help=known)
        self.option("--help", action="store_true")

    def say(self, key: str, **values: object) -> str:
        """Return a text of the command line's section."""
        return self.texts.say(f"terminal.cli.{key}", **values)

    def thing(self, name: str, **details: object) -> None:
        """Add a word that stands by itself."""
        details.setdefault("help", self._help(name))
        self._things.add_argument(name, metavar=self.say(f"label.{name}"), **details)  # type: ignore[arg-type]

    def option(self, flag: str, **details: object) -> None:
        """Add an option."""
        details.setdefault("help", self._help(flag.removeprefix("--")))
        self._choices.add_argument(flag, **details)  # type: ignore[arg-type]

    def _help(self, name: str) -> str:
        return self.say(f"help.{name}").replace("%", "%%")  # argparse reads a % as a placeholder

    def read(self, words: Sequence[str]) -> argparse.Namespace:
        """Return the options in `words`; raises UsageError for what is not known."""
        options, unknown = self.parse_known_args(words)
        if unknown:
            flags = [flag for action in self._choices._group_actions for flag in action.option_strings]
            raise UsageError(
                self.texts.say("terminal.cli.unknown", word=unknown[0][:80]) + self.hint(unknown[0], flags)
            )
        return options

    def hint(self, word: str, known: Iterable[str]) -> str:
        """Return ` Did you mean ...?`, or nothing."""
        return hint(self.texts, word, known)

    def format_usage(self) -> str:
        """Return the usage line in the parser's language."""
        return super().format_usage().replace("usage:", self.say("usage"), 1)

    def format_help(self) -> str:
        """Return the help in the parser's language."""
        return super().format_help().replace("usage:", self.say("usage"), 1)

    def error(self, message: str) -> NoReturn:
        """Raise UsageError instead of leaving the program."""
        raise UsageError(self.texts.say("terminal.cli.unusable", message=message, program=self.prog))


def hint(texts: Texts, word: str, known: Iterable[str]) -> str:
    """Return ` Did you mean ...?` with the nearest known word, or nothing."""
    near = get_close_matches(word.lower(), list(known), 1)
    return " " + texts.say("terminal.suggestion", word=near[0]) if near else ""


def whole(texts: Texts, low: int, high: int) -> Callable[[str], int]:
    """Return a reader of whole numbers from `low` to `high` that raises UsageError."""

    def read(word: str) -> int:
        digits = word.strip()
        if (
            digits.isascii()
            and digits.lstrip("-").isdigit()
            and len(digits) < 25
            and low <= int(digits) <= high
        ):
            return int(digits)
        raise UsageError(texts.say("terminal.cli.number", word=word[:40], low=low, high=high))

    return read


def size(texts: Texts, usual: tuple[int, int], smallest: tuple[int, int]) -> Callable[[str], tuple[int, int]]:
    """Return a reader of sizes like 1280x720 that raises UsageError."""

    def read(word: str) -> tuple[int, int]:
        parts = word.strip().lower().split("x")
        if len(parts) == 2 and all(part.isascii() and part.isdigit() and len(part) < 6 for part in parts):
            wide, high = int(parts[0]), int(parts[1])
            if wide >= smallest[0] and high >= smallest[1]:
                return wide, high
        raise UsageError(
            texts.say("terminal.cli.size", word=word[:40], usual=_size(usual), smallest=_size(smallest))
        )

    return read


def _size(size: tuple[int, int]) -> str:
    return f"{size[0]}x{size[1]}"
