"""The table of orders: what each kind costs, which asks it answers, and what the rulebook says on it."""

from __future__ import annotations

from dataclasses import dataclass

from game.views.orders import kind_origins
from game.views.origins import OriginView
from game.views.rules import clause_number, rule_of
from game.views.voice import Voice
from game.vocabulary import SIGNATURES, OrderKind


@dataclass(frozen=True)
class OrderRow:
    """One kind of order."""

    kind: OrderKind
    name: str
    attention: int
    capital: str  # a number, or where it comes from
    owners: tuple[int, ...]  # powers that may give it
    answers: tuple[str, ...]  # names of asks
    clause: str
    rule: str
    origins: tuple[OriginView, ...]
    words: str


def order_rows(voice: Voice) -> tuple[OrderRow, ...]:
    """Return the kinds of orders of this scenario."""
    return tuple(_row(voice, kind) for kind in voice.kinds_in_play())


def _row(voice: Voice, kind: OrderKind) -> OrderRow:
    attention = _number(voice, kind, "attention")
    capital, owners, answers = _capital(voice, kind), _owners(voice, kind), _answers(voice, kind)
    words = voice.say("handbook.cost", attention=attention, capital=capital)
    if answers:
        words = f"{words} {voice.say('handbook.answers', asks=voice.joined(answers))}"
    if kind in SIGNATURES:
        names = voice.joined(voice.power(power) for power in owners) or voice.say("nobody")
        words = f"{words} {voice.say('handbook.signature', powers=names)}"
    return OrderRow(
        kind=kind,
        name=voice.kind(kind),
        attention=attention,
        capital=capital,
        owners=owners,
        answers=answers,
        clause=clause_number(kind),
        rule=rule_of(voice, kind),
        origins=kind_origins(voice, kind),
        words=words,
    )


def _number(voice: Voice, kind: OrderKind, what: str) -> int:
    word = "joint" if kind in (OrderKind.JOINT_DEPOSIT, OrderKind.JOINT_SEGMENT) else kind.word
    return int(str(voice.numbers[f"{word}_{what}"]))


def _capital(voice: Voice, kind: OrderKind) -> str:
    special = f"handbook.capital.{kind.word}"
    return voice.say(special) if voice.texts.has(special) else str(_number(voice, kind, "capital"))


def _owners(voice: Voice, kind: OrderKind) -> tuple[int, ...]:
    powers = range(voice.tables.powers)
    return tuple(power for power in powers if kind not in SIGNATURES or voice.tables.signature[power] == kind)


def _answers(voice: Voice, kind: OrderKind) -> tuple[str, ...]:
    asks = range(len(voice.tables.names.asks))
    return tuple(voice.ask(ask) for ask in asks if voice.tables.answers[kind, ask])
