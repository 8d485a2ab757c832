"""A resolved turn, as everybody sees it after the reveal: all orders side by side, then step by step.

After the reveal only the seed and the marked agendas are still hidden; nothing here reads either.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial

from game.kernel import prices
from game.kernel.board import Board
from game.kernel.events import Event
from game.records.course import Sheet, Turn
from game.views.bidding import AuctionView, JointView, auction_views, joint_views
from game.views.lines import LogLine, log_lines, step_name
from game.views.news import HeadlineView, headline_view
from game.views.reading import at
from game.views.scene import SceneView, scene_view
from game.views.voice import Voice
from game.views.wording import order_words
from game.vocabulary import Clause, OrderKind, Step


@dataclass(frozen=True)
class GivenOrder:
    """One order on an opened sheet."""

    number: int
    kind: OrderKind
    words: str
    attention: int
    capital: int
    matched: bool  # False only for a joint order that met no mirror


@dataclass(frozen=True)
class OpenedSheet:
    """What one power ordered, offered and said."""

    power: int
    name: str
    orders: tuple[GivenOrder, ...]
    attention: int
    capital: int
    offer: int
    offer_words: str
    statement: str
    words: str


_Scene = Callable[[], SceneView]
"""Draws a scene when it is first asked for: a text client shows none, and a turn has a dozen."""


@dataclass(frozen=True)
class StepView:
    """One step of the resolution."""

    step: Step
    name: str
    lines: tuple[LogLine, ...]
    _scene: _Scene = field(repr=False, compare=False)

    @property
    def scene(self) -> SceneView:
        """The board after the step."""
        return self._scene()


@dataclass(frozen=True)
class ResolutionView:
    """A resolved turn."""

    turn: int
    quarter: str
    title: str
    headline: HeadlineView | None  # with both wires
    sheets: tuple[OpenedSheet, ...]  # by seat
    auctions: tuple[AuctionView, ...]
    joints: tuple[JointView, ...]
    steps: tuple[StepView, ...]  # those in which something happened, in order
    news: tuple[LogLine, ...]  # what opens the next turn
    _before: _Scene = field(repr=False, compare=False)
    _after: _Scene = field(repr=False, compare=False)

    @property
    def before(self) -> SceneView:
        """The board at the reveal, before anything is paid."""
        return self._before()

    @property
    def after(self) -> SceneView:
        """The board once the next turn is open, or the game over."""
        return self._after()


def resolution_of(voice: Voice, turn: Turn, seat: int) -> ResolutionView:
    """Return a turn of a course as a seat sees it."""
    return resolution_view(voice, turn.before.board, turn.boards, turn.events, turn.sheets, seat)


def resolution_view(
    voice: Voice,
    board: Board,
    boards: Mapping[Step, Board],
    events: Sequence[Event],
    sheets: Sequence[Sheet],
    seat: int,
) -> ResolutionView:
    """Return a resolved turn, from the board it was planned on, those after each step, its events and the sheets."""
    turn = at(board.turn)
    written = [sheet.orders for sheet in sheets]
    lines = log_lines(voice, events, turn)
    scenes = {step: _scene_of(voice, after, seat) for step, after in boards.items()}
    return ResolutionView(
        turn=turn,
        quarter=voice.quarter(turn),
        title=voice.say("resolution.title", turn=turn, quarter=voice.quarter(turn)),
        headline=headline_view(voice, board, seat, revealed=True),
        sheets=opened_sheets(voice, board, events, sheets),
        auctions=auction_views(voice, board, written, events),
        joints=joint_views(voice, written, events),
        steps=_steps(voice, lines, scenes),
        news=tuple(line for line in lines if line.step is Step.OPENING),
        _before=_scene_of(voice, board, seat),
        _after=scenes[Step.OPENING],
    )


def _scene_of(voice: Voice, board: Board, seat: int) -> _Scene:
    return cache(partial(scene_view, voice, board, seat))


def _steps(voice: Voice, lines: Sequence[LogLine], scenes: Mapping[Step, _Scene]) -> tuple[StepView, ...]:
    happened = [step for step in Step if step and any(line.step is step for line in lines)]
    return tuple(
        StepView(
            step, step_name(voice, step), tuple(line for line in lines if line.step is step), scenes[step]
        )
        for step in happened
    )


def opened_sheets(
    voice: Voice, board: Board, events: Sequence[Event], sheets: Sequence[Sheet]
) -> tuple[OpenedSheet, ...]:
    """Return what each power ordered, offered and said; marked agendas stay hidden."""
    missed = {(event.actor, event.detail) for event in events if event.clause is Clause.JOINT_UNMATCHED}
    return tuple(_opened(voice, board, power, sheet, missed) for power, sheet in enumerate(sheets))


def _opened(
    voice: Voice, board: Board, power: int, sheet: Sheet, missed: set[tuple[int, int]]
) -> OpenedSheet:
    attention, capital = prices.attention(voice.tables, board), prices.capital(voice.tables, board, power)
    orders = tuple(
        GivenOrder(
            number=number,
            kind=voice.kind_of(number),
            words=order_words(voice, number),
            attention=at(attention, number),
            capital=at(capital, number),
            matched=(power, number) not in missed,
        )
        for number in sheet.orders
    )
    name = voice.power(power)
    told = voice.say("list.semicolon").join(order.words for order in orders) or voice.say(
        "resolution.no_orders"
    )
    return OpenedSheet(
        power=power,
        name=name,
        orders=orders,
        attention=sum(order.attention for order in orders),
        capital=sum(order.capital for order in orders),
        offer=sheet.offer,
        offer_words=order_words(voice, sheet.offer) if sheet.offer else "",
        statement=sheet.statement,
        words=voice.say("resolution.sheet", power=name, orders=told),
    )
