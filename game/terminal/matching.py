"""Finds the order that was meant: any of its words, in any sequence and language, whole or begun."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from game.terminal.folding import begins, forms, same, tokens
from game.terminal.names import Sort, Thing
from game.views.orders import OrderView

_CLOSE = 0.7


class _Named(NamedTuple):
    """An order with each thing it names, and every word that may be typed for it."""

    number: int
    own: tuple[Thing, ...]
    stake: frozenset[str]
    words: frozenset[str]


class Finder:
    """The orders of one seat, by words."""

    def __init__(self, orders: Iterable[OrderView], known: Iterable[Thing], fillers: Iterable[str]) -> None:
        by_number = {(thing.sort, thing.number): thing for thing in known}
        self._named = [_named(order, by_number) for order in orders]
        self._words = frozenset().union(*(named.words for named in self._named))
        self._fillers = {form for filler in fillers for form in forms(filler)}

    def find(self, query: str) -> list[int]:
        """Return the numbers of the orders that all words of a query fit, narrowed to those that it names best."""
        typed = self._typed(query)
        found = self._fitting(self._named, typed, begins) if typed else []
        found = self._fitting(found, typed, same) or found
        for better in (_each_named, _each_named_in_full):
            found = [named for named in found if better(named, typed)] or found
        return [named.number for named in found]

    def nearest(self, query: str) -> str | None:
        """Return the known word most like the first one of a query that no order has, or None."""
        strange = (word for word in self._typed(query) if not any(begins(one, word) for one in self._words))
        return _most_like(next(strange, ""), self._words)

    def _typed(self, query: str) -> list[str]:
        """Return the words of a query that mean something."""
        typed = tokens(query)
        return [word for word in typed if self._fillers.isdisjoint(forms(word))] or typed

    def _fitting(
        self, orders: Iterable[_Named], typed: Sequence[str], alike: Callable[[str, str], bool]
    ) -> list[_Named]:
        """Return the orders that have a word like each of those typed."""
        meant = [{word for word in self._words if alike(word, one)} for one in typed]
        return [named for named in orders if not any(named.words.isdisjoint(words) for words in meant)]


def _named(order: OrderView, known: Mapping[tuple[Sort, int], Thing]) -> _Named:
    targets = [
        (Sort.KIND, order.kind),
        (Sort.REPUBLIC, order.republic if order.deposit < 0 else -1),
        (Sort.DEPOSIT, order.deposit),
        (Sort.SEGMENT, order.segment),
        (Sort.CORRIDOR, order.corridor if order.segment < 0 else -1),
        (Sort.POWER, order.other),
    ]
    own = tuple(known[target] for target in targets if target in known)
    stake = frozenset([str(order.stake)] if order.stake > 0 else [])
    reached = order.republics if max(order.deposit, order.segment, order.corridor) >= 0 else ()
    around = [known[Sort.REPUBLIC, number].words for number in reached]
    parts = [words for thing in own for words in (thing.words, thing.around)]
    return _Named(order.number, own, stake, stake.union(*parts, *around))


def _each_named(named: _Named, typed: Sequence[str]) -> bool:
    """Return whether each thing is named, and the stake if the order has one."""
    parts = [thing.words for thing in named.own] + [named.stake] * bool(named.stake)
    return all(any(begins(word, one) for word in words for one in typed) for words in parts)


def _each_named_in_full(named: _Named, typed: Sequence[str]) -> bool:
    return all(thing.is_named(typed) for thing in named.own)


def _most_like(word: str, known: Iterable[str]) -> str | None:
    by_form = {form: one for one in known for form in forms(one)}
    close = (get_close_matches(form, list(by_form), 1, _CLOSE) for form in forms(word) if form)
    return next((by_form[found[0]] for found in close if found), None)
