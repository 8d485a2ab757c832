"""What a seat knew when it wrote its sheet, read back from its observation: never the seed, never a rival's mark."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.kernel.board import Board
from game.kernel.observe import observe
from game.kernel.state import State
from game.views.board import OfferView, offer_views
from game.views.news import WireView, headline_view
from game.views.powers import PowerView, power_views
from game.views.reading import at
from game.views.republics import RepublicView, republic_views
from game.views.scene import TensionView, tension_view
from game.views.voice import Voice


@dataclass(frozen=True)
class OpenBoard:
    """What everybody saw while a turn was planned."""

    republics: tuple[RepublicView, ...]
    powers: tuple[PowerView, ...]
    tension: TensionView
    offers: tuple[OfferView, ...]  # made the turn before, for this one


@dataclass(frozen=True)
class KnownView:
    """What one seat had before it, beside what everybody saw."""

    seat: int
    name: str
    wire: WireView | None  # the text that it read of the headline
    for_me: tuple[OfferView, ...]  # offers made to it
    papers: tuple[str, ...]  # deposits on which it held a memorandum without money
    mark: int  # the agenda that it had marked, or -1
    lines: tuple[str, ...]  # the same in sentences, its own standing first


def open_board(voice: Voice, state: State) -> OpenBoard:
    """Return what everybody saw on a state's board, whose first game it shows."""
    board = state.board
    return OpenBoard(
        republics=republic_views(voice, board),
        powers=power_views(voice, board),
        tension=tension_view(voice, board),
        offers=offer_views(voice, board, 0),
    )


def known_view(voice: Voice, state: State, seat: int, seen: OpenBoard, mark: int = -1) -> KnownView:
    """Return what a seat knew; its marked agenda only if `mark` names one that has been revealed since."""
    board = observe(state, seat).board
    headline = headline_view(voice, board, seat)
    offers = offer_views(voice, board, seat)
    for_me = tuple(offer for offer in offers if offer.for_me)
    own = next((offer for offer in offers if offer.power == seat), None)
    papers = tuple(_papers(voice, board, seat))
    wire = headline.wires[0] if headline else None
    lines = tuple(_lines(voice, seen, seat, wire, for_me, own, papers, mark))
    return KnownView(seat, voice.power(seat), wire, for_me, papers, mark, lines)


def _papers(voice: Voice, board: Board, seat: int) -> Iterator[str]:
    for deposit in range(voice.tables.deposits):
        if at(board.holder, deposit) == seat and at(board.lead, deposit) < 0:
            yield voice.deposit(deposit)


def _lines(
    voice: Voice,
    seen: OpenBoard,
    seat: int,
    wire: WireView | None,
    for_me: tuple[OfferView, ...],
    own: OfferView | None,
    papers: tuple[str, ...],
    mark: int,
) -> Iterator[str]:
    power = seen.powers[seat]
    yield voice.say("known.means", points=power.points, capital=power.capital, attention=power.attention)
    yield voice.say("known.standing", standing=voice.say("list.semicolon").join(_standing(voice, seen, seat)))
    if papers:
        yield voice.say("known.papers", deposits=voice.joined(papers))
    for offer in for_me:
        yield voice.say("known.offered", offer=offer.words)
    if own:
        yield voice.say("known.own_offer", offer=own.words)
    if mark >= 0:
        yield voice.say("known.mark", agenda=voice.agenda(mark))
    if wire:
        yield voice.say("known.wire", wire=wire.name)


def _standing(voice: Voice, seen: OpenBoard, seat: int) -> Iterator[str]:
    """Yield where the seat stood in each republic, with the marks that the board shows there."""
    for republic in seen.republics:
        here = republic.powers[seat]
        key = "known.leads" if here.leads else "known.stands"
        yield voice.say(key, republic=republic.name, influence=here.influence)
