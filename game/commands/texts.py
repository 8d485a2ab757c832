"""`texts`: what each language lacks, what in it nobody reads, and which texts no code says."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import fields

from game.commands.parser import Parser
from game.views.texts import ENGLISH, Texts, languages, load_table
from game.views.translation import gaps, words_in_data
from game.views.usage import unsaid

_LONGEST = 90  # characters of a text that is shown


def declare(parser: Parser) -> None:
    """Say which words follow."""
    parser.thing("codes", nargs="*")


def run(options: Namespace, texts: Texts) -> int:
    """Print what is to be done in each language and return 2, or say that nothing is; raises UsageError."""
    codes = options.codes or [code for code, _ in languages()]
    lacking = 0
    for code in codes:
        found = [*_lacks(code, texts)]
        table = load_table(code)
        counts = {"texts": len(table.texts), "data": len(table.data), "lacks": len(found)}
        print(texts.say("terminal.texts.head", name=table.name, code=code, **counts))
        print("".join(f"  {line}\n" for line in found), end="")
        lacking += len(found)
    print(texts.say("terminal.texts.failed" if lacking else "terminal.texts.passed", lacks=lacking))
    return 2 if lacking else 0


def _lacks(code: str, texts: Texts) -> Iterator[str]:
    """Yield a line for everything that is missing, or too much, or different; raises UsageError, DataError."""
    found = gaps(code)
    for kind in fields(found):
        for what in getattr(found, kind.name):
            yield texts.say(f"terminal.texts.{kind.name}", what=_short(what))
    if code == ENGLISH:
        yield from (
            texts.say("terminal.texts.unsaid", what=key)
            for key in unsaid(load_table(code).texts, words_in_data())
        )


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
