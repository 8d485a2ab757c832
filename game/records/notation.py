"""Orders as text that round-trips: `visit kazakhstan`, `memorandum tungsten 2`, `pressure uzbekistan russia`."""

from __future__ import annotations

from difflib import get_close_matches

from game.errors import UsageError
from game.kernel.tables import Tables
from game.vocabulary import OrderKind


class Notation:
    """The text form of every order of one board."""

    def __init__(self, tables: Tables) -> None:
        self._texts = tuple(_text(tables, number) for number in range(tables.catalogue.count))
        self._numbers = {text: number for number, text in enumerate(self._texts)}

    def text(self, number: int) -> str:
        """Return an order's text; number 0 is the empty text."""
        return self._texts[number]

    def find(self, text: str) -> int:
        """Return an order's number, 0 where the board has no such order."""
        return self._numbers.get(" ".join(text.split()).lower(), 0)

    def number(self, text: str) -> int:
        """Return an order's number; raises UsageError, with the nearest order, for an unknown text."""
        found = self.find(text)
        if not found and text.strip():
            near = get_close_matches(text, self._texts, 1)
            hint = f" Did you mean '{near[0]}'?" if near else ""
            raise UsageError(f"there is no order '{text[:80]}' on this board.{hint}")
        return found


def _text(tables: Tables, number: int) -> str:
    catalogue, names = tables.catalogue, tables.names
    kind = OrderKind(int(catalogue.kind[number]))
    if kind is OrderKind.NONE:
        return ""
    words = [kind.word]
    if catalogue.deposit[number] >= 0:
        words.append(names.deposits[catalogue.deposit[number]])
    elif catalogue.republic[number] >= 0:
        words.append(names.republics[catalogue.republic[number]])
    if catalogue.segment[number] >= 0:
        words.append(names.segments[catalogue.segment[number]])
    if catalogue.corridor[number] >= 0:
        words.append(names.corridors[catalogue.corridor[number]])
    if catalogue.other[number] >= 0:
        words.append(names.powers[catalogue.other[number]])
    if catalogue.stake[number] > 0:
        words.append(str(catalogue.stake[number]))
    return " ".join(words)
