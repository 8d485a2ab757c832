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
    """An order with the words of each thing it names, and of what these lie in."""

    order: OrderView
    own: tuple[frozenset[str], ...]
    around: frozenset[str]

    def all(self) -> frozenset[str]:
        """Return every word that may be typed for it."""
        return self.around.union(*self.own)


class Finder:
    """The orders of one seat, by words."""

    def __init__(self, orders: Iterable[OrderView], known: Iterable[Thing], fillers: Iterable[str]) -> None:
        by_number = {(thing.sort, thing.number): thing for thing in known}
        self._named = [_named(order, by_number) for order in orders]
        self._fillers = {form for filler in fillers for form in forms(filler)}

    def find(self, query: str) -> list[OrderView]:
        """Return the orders that fit all words of a query, narrowed to those that fit best; empty if none does."""
        typed = self._words_of(query)
        found = [named for named in self._named if typed and _fits(named.all(), typed, begins)]
        for better in (_said_exactly, _fully_named):
            found = [named for named in found if better(named, typed)] or found
        return [named.order for named in found]

    def _words_of(self, query: str) -> list[str]:
        typed = tokens(query)
        return [word for word in typed if self._fillers.isdisjoint(forms(word))] or typed

    def nearest(self, query: str) -> str | None:
        """Return the known word most like the first one of a query that no order has, or None."""
        known = frozenset().union(*(named.all() for named in self._named))
        strange = (word for word in self._words_of(query) if not any(begins(one, word) for one in known))
        return _most_like(next(strange, ""), known)


def _named(order: OrderView, known: Mapping[tuple[Sort, int], Thing]) -> _Named:
    targets = [
        (Sort.KIND, order.kind),
        (Sort.REPUBLIC, order.republic if order.deposit < 0 else -1),
        (Sort.DEPOSIT, order.deposit),
        (Sort.SEGMENT, order.segment),
        (Sort.CORRIDOR, order.corridor if order.segment < 0 else -1),
        (Sort.POWER, order.other),
    ]
    own = [known[target] for target in targets if target in known]
    stake = [frozenset([str(order.stake)])] if order.stake > 0 else []
    reached = order.republics if max(order.deposit, order.segment, order.corridor) >= 0 else ()
    around = [known[Sort.REPUBLIC, number].words for number in reached] + [thing.around for thing in own]
    return _Named(order, (*(thing.words for thing in own), *stake), frozenset().union(*around))


def _fits(words: Iterable[str], typed: Sequence[str], alike: Callable[[str, str], bool]) -> bool:
    return all(any(alike(word, one) for word in words) for one in typed)


def _said_exactly(named: _Named, typed: Sequence[str]) -> bool:
    return _fits(named.all(), typed, same)


def _fully_named(named: _Named, typed: Sequence[str]) -> bool:
    return all(any(begins(word, one) for word in words for one in typed) for words in named.own)


def _most_like(word: str, known: Iterable[str]) -> str | None:
    by_form = {form: one for one in known for form in forms(one)}
    close = (get_close_matches(form, list(by_form), 1, _CLOSE) for form in forms(word) if form)
    return next((by_form[found[0]] for found in close if found), None)
