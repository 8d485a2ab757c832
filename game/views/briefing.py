"""The briefing of one seat: what it wants, what it can do, where it stands, and its choice of agendas."""

from __future__ import annotations

from dataclasses import dataclass, replace

from game.kernel import standing
from game.kernel.board import Observation
from game.scenario.sources import table_of
from game.views.agendas import AgendaView, agenda_views
from game.views.origins import OriginView, origins_in
from game.views.premise import DesignShare, design_share
from game.views.republics import Presence, presence
from game.views.rules import rule_of
from game.views.voice import Voice
from game.vocabulary import MandateKind, OrderKind


@dataclass(frozen=True)
class StartView:
    """Where the seat stands in one republic."""

    republic: int
    name: str
    value: int
    presence: Presence
    highest: int  # that influence can be
    words: str


@dataclass(frozen=True)
class BriefingView:
    """What a player reads before the first turn."""

    seat: int
    name: str
    full_name: str
    text: str
    mandate_name: str
    mandate: str
    signature: OrderKind
    signature_name: str
    signature_rule: str  # the rulebook's clause on it
    institution: str
    attention: int
    income: int
    treasury: int
    opening_points: int
    evened: bool  # some seat has opening points
    means: str  # the same in a sentence
    discounts: tuple[str, ...]
    starts: tuple[StartView, ...]
    agendas: tuple[AgendaView, ...]
    design: DesignShare
    origins: tuple[OriginView, ...]
    words: tuple[str, ...]  # the whole page, read aloud


def briefing_view(voice: Voice, observation: Observation) -> BriefingView:
    """Return the briefing of an observation's seat."""
    seat = observation.seat
    tables, model = voice.tables, voice.powers[seat]
    signature = OrderKind(int(tables.signature[seat]))
    starts = tuple(_start(voice, observation, republic) for republic in range(tables.republics))
    agendas = agenda_views(voice, observation)
    design = design_share(voice, voice.power(seat), table_of(voice.pack).seats[tables.names.powers[seat]])
    view = BriefingView(
        seat=seat,
        name=voice.power(seat),
        full_name=voice.full_name(seat),
        text=voice.of(model.briefing),
        mandate_name=voice.say(f"mandate.{MandateKind(int(tables.mandate[seat])).word}"),
        mandate=voice.mandate(seat),
        signature=signature,
        signature_name=voice.kind(signature),
        signature_rule=rule_of(voice, signature),
        institution=voice.institution(seat),
        attention=int(tables.attention[seat]),
        income=int(tables.income[seat]),
        treasury=int(tables.treasury[seat]),
        opening_points=int(tables.opening_points[seat]),
        evened=bool(tables.opening_points.any()),
        means=_means(voice, seat),
        discounts=_discounts(voice, seat),
        starts=starts,
        agendas=agendas,
        design=design,
        origins=origins_in(voice, voice.power(seat), model),
        words=(),
    )
    return _with_words(voice, view)


def _with_words(voice: Voice, view: BriefingView) -> BriefingView:
    words = [
        voice.say("briefing.title", power=view.full_name),
        view.text,
        voice.say("briefing.mandate", mandate=view.mandate_name, text=view.mandate),
        voice.say("briefing.institution", institution=view.institution),
        view.means,
        *view.discounts,
        *(start.words for start in view.starts),
        *(agenda.words for agenda in view.agendas),
        view.design.words,
    ]
    if view.signature in voice.kinds_in_play():
        words.insert(3, voice.say("briefing.signature", kind=view.signature_name, text=view.signature_rule))
    return replace(view, words=tuple(words))


def _start(voice: Voice, observation: Observation, republic: int) -> StartView:
    leader = int(standing.leaders(voice.tables, observation.board)[republic, 0])
    here = presence(voice, observation.board, observation.seat, republic, leader)
    value = int(voice.tables.value[republic])
    words = voice.say("briefing.start", republic=voice.republic(republic), value=value, presence=here.words)
    highest = voice.tables.numbers.turn_influence_cap
    return StartView(republic, voice.republic(republic), value, here, highest, words)


def _means(voice: Voice, seat: int) -> str:
    tables = voice.tables
    return voice.say(
        "briefing.means",
        attention=int(tables.attention[seat]),
        income=int(tables.income[seat]),
        treasury=int(tables.treasury[seat]),
        points=int(tables.opening_points[seat]),
    )


def _discounts(voice: Voice, seat: int) -> tuple[str, ...]:
    return tuple(
        voice.say(
            "briefing.discount",
            kind=voice.kind(OrderKind[discount.order.upper()]),
            amount=discount.capital.value,
        )
        for discount in voice.powers[seat].discounts
    )
