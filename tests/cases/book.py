"""The case book: a clause, a position, orders, and what must come of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tests.cases import plain
from tests.referee import Board, Order, Sheet, opening_board, order_of, points, ranking, words_of
from tests.referee.board import Deposit, Sale
from tests.referee.ending import the_five

HERE = Path(__file__).parent
Rounds = list[dict[str, list[str]]]


@dataclass(frozen=True)
class Case:
    """One case; `orders` holds a dict of sheets for each turn that is played."""

    clause: str
    kind: bool  # yes or no
    text: str
    place: str
    seed: int = 1
    setting: dict[str, Any] = field(default_factory=dict)
    rules: dict[str, Any] = field(default_factory=dict)
    given: dict[str, Any] = field(default_factory=dict)
    orders: Rounds = field(default_factory=list)
    expect: dict[str, Any] = field(default_factory=dict)
    refused: dict[str, list[str]] = field(default_factory=dict)
    price: dict[str, list[int]] = field(default_factory=dict)

    def board(self) -> Board:
        """The position from which the case starts."""
        board = opening_board(plain.scenario(self.setting), plain.ruleset(self.rules), {}, self.seed)
        for path, value in self.given.items():
            _put(board, path, value)
        return board

    def sheets(self, board: Board) -> list[dict[str, Sheet]]:
        """What each power hands in, turn by turn."""
        return [{power: sheet_of(board, words) for power, words in turn.items()} for turn in self.orders]


def cases() -> list[Case]:
    """All cases, in the sequence of the files."""
    return [
        _case(path, number, entry)
        for path in sorted(HERE.glob("[0-9]*.yaml"))
        for number, entry in enumerate(yaml.safe_load(path.read_text(encoding="utf-8")), 1)
    ]


def _case(path: Path, number: int, entry: dict[str, Any]) -> Case:
    orders = entry.pop("orders", [])
    turns = orders if isinstance(orders, list) else [orders]
    return Case(place=f"{path.stem}-{number}", orders=turns, **entry)


def read(board: Board, path: str) -> Any:
    """What stands at a dotted path of a board, in the form in which a case writes it."""
    first, _, rest = path.partition(".")
    derived = {"total": points, "rank": ranking, "five": the_five}
    if first in derived:
        return derived[first](board)[rest]
    place: Any = board
    for step in path.split("."):
        place = place[step] if isinstance(place, dict) else getattr(place, step)
    return _written(place)


def order_at_a_table(board: Board, text: str) -> tuple[str, Order, list[Order]]:
    """Read `aria accede kappa with visit kappa, envoy mu`: power, order, the other orders of the sheet."""
    own, _, beside = text.partition(" with ")
    power, _, order = own.partition(" ")
    others = [order_of(board.scenario, words) for words in beside.split(",") if words.strip()]
    return power, order_of(board.scenario, order), others


def _written(value: Any) -> Any:
    if isinstance(value, set):
        return sorted(value)
    return words_of(value) if isinstance(value, Order) else value


def sheet_of(board: Board, lines: list[str]) -> Sheet:
    """Orders, and perhaps `offer <joint order>` and `mark <agenda>`."""
    orders, offer, mark = [], None, None
    for line in lines:
        first, _, rest = line.partition(" ")
        if first == "offer":
            offer = order_of(board.scenario, rest)
        elif first == "mark":
            mark = rest
        else:
            orders.append(order_of(board.scenario, line))
    return Sheet(tuple(orders), offer, mark)


def _put(board: Board, path: str, value: Any) -> None:
    """Put a value at a dotted path of the board; a path that is not there is a mistake in the case."""
    *way, last = path.split(".")
    place: Any = board
    for step in way:
        place = place[step] if isinstance(place, dict) else getattr(place, step)
    if isinstance(place, dict):
        if last not in place:
            raise KeyError(path)
        place[last] = _meant(place[last], value)
    else:
        setattr(place, last, _meant(getattr(place, last), value))


def _meant(old: Any, value: Any) -> Any:
    """A value in the type of what it replaces."""
    if isinstance(old, Deposit):
        return Deposit(**value)
    if isinstance(old, set):
        return set(value)
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return [Sale(**each) for each in value]
    return value
