"""The board as one seat sees it while it plans."""

from __future__ import annotations

from dataclasses import dataclass

from game.kernel.board import Board, Observation
from game.views.agendas import AgendaView, agenda_views, may_mark
from game.views.five import OwnScore, five_table
from game.views.news import HeadlineView, headline_view
from game.views.reading import at
from game.views.scene import SceneView, scene_view
from game.views.voice import Voice
from game.views.wording import order_words
from game.vocabulary import SIGNATURES, OrderKind, Outcome


@dataclass(frozen=True)
class OfferView:
    """A joint order that a power offered last turn; it binds nobody."""

    power: int
    partner: int
    order: int  # the order that the offering power would give
    answer: int  # the order with which the partner would match it
    for_me: bool
    words: str


@dataclass(frozen=True)
class BoardView(SceneView):
    """Everything that one seat may know about the board."""

    seat: int
    turn: int
    last_turn: int
    quarter: str
    year: int  # scored year, from 1; 0 in a turn that belongs to none
    years: int
    turns_to_scoring: int  # this one included
    outcome: Outcome
    title: str  # turn, quarter and year in a sentence
    truce_until: int  # last turn of a truce that forbids licences; 0 without one
    headline: HeadlineView | None
    offers: tuple[OfferView, ...]
    agendas: tuple[AgendaView, ...]
    may_mark: bool  # this turn's sheet marks an agenda
    five: tuple[OwnScore, ...]


def board_view(voice: Voice, observation: Observation) -> BoardView:
    """Return the board of an observation, whose first game it shows."""
    board, tables = observation.board, voice.tables
    turn = at(board.turn)
    return BoardView(
        **vars(scene_view(voice, board, observation.seat)),
        seat=observation.seat,
        turn=turn,
        last_turn=tables.last_turn,
        quarter=voice.quarter(turn),
        year=int(tables.year[turn]),
        years=int(tables.year.max()),
        turns_to_scoring=turns_to_scoring(voice, turn),
        outcome=Outcome(at(board.outcome)),
        title=_title(voice, turn),
        truce_until=at(board.truce_until) if at(board.truce_until) >= turn else 0,
        headline=headline_view(voice, board, observation.seat),
        offers=offer_views(voice, board, observation.seat),
        agendas=agenda_views(voice, observation),
        may_mark=may_mark(voice, board),
        five=five_table(voice, board),
    )


def own_answers(view: BoardView, republic: int) -> tuple[OrderKind, ...]:
    """Return the kinds of orders with which the seat itself can answer a republic's ask."""
    own = view.powers[view.seat].signature
    answers = view.republics[republic].ask.answered_by
    return tuple(kind for kind in answers if kind == own or kind not in SIGNATURES)


def turns_to_scoring(voice: Voice, turn: int) -> int:
    """Return how many turns are left to the next scoring, this one included."""
    closes = voice.tables.year_closes
    return next((ahead - turn + 1 for ahead in range(turn, len(closes)) if closes[ahead]), 0)


def _title(voice: Voice, turn: int) -> str:
    tables = voice.tables
    return voice.say(
        "board.title" if tables.year[turn] else "board.title_outside",
        turn=turn,
        last=tables.last_turn,
        quarter=voice.quarter(turn),
        year=int(tables.year[turn]),
        left=turns_to_scoring(voice, turn),
    )


def offer_views(voice: Voice, board: Board, seat: int) -> tuple[OfferView, ...]:
    """Return the offers made last turn."""
    return tuple(
        _offer(voice, power, at(board.offer, power), seat)
        for power in range(voice.tables.powers)
        if at(board.offer, power)
    )


def _offer(voice: Voice, power: int, order: int, seat: int) -> OfferView:
    catalogue = voice.tables.catalogue
    partner = int(catalogue.other[order])
    words = voice.say("offer.words", power=voice.power(power), order=order_words(voice, order))
    return OfferView(power, partner, order, int(catalogue.mirror[power, order]), partner == seat, words)
