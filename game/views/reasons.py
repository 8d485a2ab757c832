"""Refusals in sentences: why an order is not possible, with the numbers, and what would help."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from game.kernel import places
from game.kernel.board import Board
from game.kernel.menu import Menu
from game.views.reading import at, row
from game.views.voice import Voice
from game.views.wording import order_words
from game.vocabulary import OrderKind, Refusal

Values = dict[str, object]


@dataclass(frozen=True)
class Question:
    """Why can this order not be added to a sheet? `sheet` holds the other orders on it."""

    voice: Voice
    board: Board
    menu: Menu
    sheet: Sequence[int]
    number: int

    @property
    def seat(self) -> int:
        """Who asks."""
        return self.menu.seat

    @property
    def kind(self) -> OrderKind:
        """The order's kind."""
        return self.voice.kind_of(self.number)

    def target(self, what: str) -> int:
        """Return the number of a target: republic, deposit, segment, corridor or other."""
        return int(getattr(self.voice.tables.catalogue, what)[self.number])


_BITS = tuple((int(flag), flag) for flag in Refusal)  # plain integers: a menu asks some hundred times


def reasons(question: Question, flags: int) -> tuple[str, ...]:
    """Return a sentence for each flag of a refusal, in the order of the flags."""
    return tuple(_sentence(question, flag) for bit, flag in _BITS if bit & flags)


def _sentence(question: Question, flag: Refusal) -> str:
    voice = question.voice
    values = voice.order_values(question.number) | {"kind": voice.kind(question.kind)}
    if flag in _VALUES:
        values |= _VALUES[flag](question)
    variants = (f"refusal.{flag.word}_{question.kind.word}", f"refusal.{flag.word}")
    return voice.say(next((key for key in variants if voice.texts.has(key)), variants[-1]), **values)


def _owner(question: Question) -> Values:
    tables, voice = question.voice.tables, question.voice
    if question.target("other") == question.seat:
        return {"owners": voice.say("refusal.yourself")}
    owners = [power for power, kind in enumerate(tables.signature) if kind == question.kind]
    return {"owners": voice.joined(voice.power(power) for power in owners) or voice.say("nobody")}


def _slots(question: Question) -> Values:
    return {"slots": question.voice.tables.numbers.turn_slots}


def _attention(question: Question) -> Values:
    menu = question.menu
    spent = sum(at(menu.attention, number) for number in question.sheet)
    return {"price": at(menu.attention, question.number), "left": at(menu.attention_left) - spent}


def _capital(question: Question) -> Values:
    menu = question.menu
    spent = sum(at(menu.capital, number) for number in question.sheet)
    return {"price": at(menu.capital, question.number), "left": at(menu.capital_left) - spent}


def _conflict(question: Question) -> Values:
    conflicts = question.voice.tables.catalogue.conflicts[question.number]
    others = [order_words(question.voice, number) for number in question.sheet if conflicts[number]]
    return {"others": question.voice.joined(dict.fromkeys(others))}


def _pause(question: Question) -> Values:
    return {
        "turn": at(question.board.summit, question.seat),
        "pause": question.voice.tables.numbers.summit_pause,
    }


def _holder(question: Question) -> Values:
    holder = at(question.board.holder, question.target("deposit"))
    return {"holder": question.voice.power(holder)}


def _papers(question: Question) -> Values:
    kinds = question.voice.tables.catalogue.kind
    bids = sum(int(kinds[number]) == OrderKind.MEMORANDUM for number in question.sheet)
    limit = question.voice.tables.numbers.memorandum_limit
    return {"limit": limit, "papers": at(question.menu.papers), "bids": bids}


def _contact(question: Question) -> Values:
    return {"turns": question.voice.tables.numbers.turn_contact_turns}


def _full(question: Question) -> Values:
    return {"level": at(question.board.level, question.target("segment"))}


def _low(question: Question) -> Values:
    tables, board = question.voice.tables, question.board
    if question.kind is OrderKind.STANDARDS:
        touched = tables.corridor_touches[question.target("corridor")]
        have = row(board.influence, question.seat)
        needs = tables.numbers.standards_influence
        strong = sum(bool(here) and influence >= needs for here, influence in zip(touched, have, strict=True))
        return {"needs": needs, "strong": strong, "count": int(touched.sum())}
    have_here = at(board.influence, question.seat, question.target("republic"))
    return {"needs": tables.numbers.accede_needs, "have": have_here}


def _sums(question: Question) -> Values:
    corridor = question.target("corridor")
    sums = places.sums_along(question.voice.tables, question.board.influence)
    holder = at(question.board.standards, corridor)
    return {
        "holder": question.voice.power(holder),
        "theirs": at(sums, holder, corridor),
        "own": at(sums, question.seat, corridor),
    }


def _member(question: Question) -> Values:
    return {"institution": question.voice.institution(question.seat)}


def _floor(question: Question) -> Values:
    return {"floor": at(question.board.floor, question.target("other"), question.target("republic"))}


def _asked(question: Question) -> Values:
    return {"ask": question.voice.ask(at(question.board.ask, question.target("republic")))}


def _truce(question: Question) -> Values:
    return {"turn": at(question.board.truce_until)}


_VALUES: dict[Refusal, Callable[[Question], Values]] = {
    Refusal.NOT_YOURS: _owner,
    Refusal.TRAY_FULL: _slots,
    Refusal.ATTENTION: _attention,
    Refusal.CAPITAL: _capital,
    Refusal.CONFLICT: _conflict,
    Refusal.SUMMIT_PAUSE: _pause,
    Refusal.NO_PAPER: _holder,
    Refusal.FUNDED: _holder,
    Refusal.GUARANTEED: _holder,
    Refusal.PAPER_LIMIT: _papers,
    Refusal.NO_CONTACT: _contact,
    Refusal.FULL_SEGMENT: _full,
    Refusal.LOW_INFLUENCE: _low,
    Refusal.LOWER_SUM: _sums,
    Refusal.MEMBER: _member,
    Refusal.NOTHING_TO_TAKE: _floor,
    Refusal.ANSWERED_BEFORE: _asked,
    Refusal.TRUCE: _truce,
}
