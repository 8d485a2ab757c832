"""Powers as everybody sees them: means, points, limits, and what the year would bring."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.kernel import menu as menus
from game.kernel import ranking
from game.kernel.board import Board
from game.kernel.preview import points_now
from game.views.reading import at, row
from game.views.voice import Voice
from game.vocabulary import OrderKind, PointSource


@dataclass(frozen=True)
class PowerView:
    """One power."""

    number: int
    id: str
    name: str
    full_name: str
    letter: str
    shape: str
    attention: int  # of this turn
    capital: int
    income: int  # a turn, without mines, corridors and flagships
    flagship_income: tuple[int, ...]  # of this turn's upkeep and the following
    points: int
    points_by_source: tuple[int, ...]  # by PointSource
    points_words: str  # the same in words
    points_now: tuple[int, ...]  # by PointSource, more if the year ended now, agendas aside
    papers: int  # unfunded memoranda
    papers_limit: int
    mandate: str
    institution: str
    signature: OrderKind
    signature_name: str
    summit_words: str
    presses: int  # pressure orders so far
    pressed: int  # rival pressed last turn, or -1
    pressure_words: str
    licence_words: str
    wire: str  # the wire it reads
    words: str


def power_views(voice: Voice, board: Board) -> tuple[PowerView, ...]:
    """Return every power."""
    now = points_now(voice.tables, board)
    return tuple(_power(voice, board, power, row(now, power)) for power in range(voice.tables.powers))


def _power(voice: Voice, board: Board, power: int, now: tuple[int, ...]) -> PowerView:
    tables, model = voice.tables, voice.powers[power]
    signature = OrderKind(int(tables.signature[power]))
    total = at(ranking.totals(board), power)
    income = tables.numbers.flagship_income
    return PowerView(
        number=power,
        id=tables.names.powers[power],
        name=voice.power(power),
        full_name=voice.full_name(power),
        letter=model.letter,
        shape=model.shape,
        attention=at(menus.attention_of(tables, board), power),
        capital=at(board.capital, power),
        income=int(tables.income[power]),
        flagship_income=_flagship_income(board, power, income),
        points=total,
        points_by_source=row(board.points, power),
        points_words=points_words(voice, row(board.points, power)),
        points_now=now,
        papers=_papers(board, power),
        papers_limit=tables.numbers.memorandum_limit,
        mandate=voice.mandate(power),
        institution=voice.institution(power),
        signature=signature,
        signature_name=voice.kind(signature),
        summit_words=_summit_words(voice, board, power),
        presses=at(board.presses, power),
        pressed=at(board.pressed, power),
        pressure_words=_pressure_words(voice, board, power),
        licence_words=_licence_words(voice, board, power, signature),
        wire=voice.wire_of(power),
        words=voice.say(
            "power.words", power=voice.power(power), points=total, capital=at(board.capital, power)
        ),
    )


def _flagship_income(board: Board, power: int, income: int) -> tuple[int, ...]:
    """Return what flagships pay in this turn's upkeep and the following ones."""
    sales = row(board.flagships.swapaxes(0, 1), power)
    return tuple(income * count for count in sales)


def _papers(board: Board, power: int) -> int:
    return int(((board.holder == power) & (board.lead < 0))[:, 0].sum())


def _summit_words(voice: Voice, board: Board, power: int) -> str:
    last, pause = at(board.summit, power), voice.tables.numbers.summit_pause
    if last <= 0:
        return voice.say("power.no_summit")
    return voice.say("power.summit", turn=last, pause=pause)


def _pressure_words(voice: Voice, board: Board, power: int) -> str:
    rival, count = at(board.pressed, power), at(board.presses, power)
    words = voice.say("power.presses", count=count)
    return f"{words} {voice.say('power.pressed', rival=voice.power(rival))}" if rival >= 0 else words


def _licence_words(voice: Voice, board: Board, power: int, signature: OrderKind) -> str:
    """Return how a power's licences stand; empty for a power that has none."""
    until, truce, turn = at(board.licence_until, power), at(board.truce_until), at(board.turn)
    if signature is not OrderKind.LICENCE:
        return ""
    if truce >= turn:
        return voice.say("power.truce", turn=truce)
    if until >= turn:
        return voice.say("power.licence", turn=until)
    used = at(board.licence_year, power) == int(voice.tables.year[turn])
    return voice.say("power.licence_used" if used else "power.licence_free")


def points_words(voice: Voice, by_source: Sequence[int]) -> str:
    """Return points by source in words, sources without points left out."""
    named = zip(PointSource, by_source, strict=True)
    return voice.say("list.comma").join(
        voice.say("power.source", source=voice.say(f"source.{source.word}"), points=points)
        for source, points in named
        if points
    )
