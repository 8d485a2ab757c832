"""The forecast of a sheet in words and whole numbers: this turn, the end, and what becomes of each order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.kernel.board import Observation
from game.views.advice import percent, points_of
from game.views.outcomes import Chance, OrderChance, Outlook, Spread
from game.views.reading import at
from game.views.voice import Voice
from game.views.wording import order_words
from game.vocabulary import OrderKind, PointSource

_HUNDRED = 100
_EFFECTS = ("signed", "matched", "answered")


@dataclass(frozen=True)
class RepublicOutlook:
    """The seat's influence in one republic after this turn, and how often it leads there at the end."""

    number: int
    name: str
    now: int
    spread: Spread
    rival: int  # who has most beside the seat
    rival_spread: Spread
    leads: int | None  # per cent of the games; None while it is not known
    words: str


@dataclass(frozen=True)
class OrderOutlook:
    """In how many games one order does what it can do."""

    kind: OrderKind
    order_words: str
    shares: tuple[int, ...]  # per cent
    chances: tuple[str, ...]  # the same in words
    words: str


@dataclass(frozen=True)
class ForecastView:
    """What may come of a sheet, by what its seat may know; shares in per cent."""

    games: int
    win: int
    win_low: int  # of the 95 % interval
    win_high: int
    win_words: str
    wins: tuple[int, ...]  # by power
    crisis: int
    others_words: str
    points: Spread  # at the end
    points_words: str
    by_source: tuple[int, ...]  # points at the end; empty while they are not known
    sources_words: str
    republics: tuple[RepublicOutlook, ...]
    orders: tuple[OrderOutlook, ...]  # those of which it is uncertain what they do
    basis: str  # on what it rests
    summary: str


def forecast_view(voice: Voice, observation: Observation, outlook: Outlook) -> ForecastView:
    """Return what is known about a seat's sheet."""
    forecast, seat = outlook.forecast, observation.seat
    own, points = forecast.wins[seat], forecast.points[seat]
    by_source = whole(outlook.end.points) if outlook.end else ()
    expected = sum(by_source) if by_source else points.expected
    return ForecastView(
        games=forecast.games,
        win=percent(own.mean),
        win_low=percent(own.low),
        win_high=percent(own.high),
        win_words=_chance(voice, own),
        wins=tuple(percent(win.mean) for win in forecast.wins),
        crisis=percent(forecast.crisis.mean),
        others_words=_others(voice, outlook, seat),
        points=points,
        points_words=voice.say("forecast.points", points=expected, low=points.low, high=points.high),
        by_source=by_source,
        sources_words=_sources(voice, by_source),
        republics=tuple(
            _republic(voice, observation, outlook, republic) for republic in range(voice.tables.republics)
        ),
        orders=tuple(_order(voice, order) for order in forecast.orders if _is_uncertain(order)),
        basis=voice.say("forecast.basis", games=forecast.games),
        summary=voice.say("forecast.summary", win=percent(own.mean), points=expected),
    )


def forecast_words(view: ForecastView) -> tuple[str, ...]:
    """Return the whole forecast in sentences."""
    head = (view.win_words, view.others_words, view.points_words, view.sources_words)
    rest = (*(republic.words for republic in view.republics), *(order.words for order in view.orders))
    return (*filter(None, head), *rest, view.basis)


def _chance(voice: Voice, own: Chance) -> str:
    return voice.say("forecast.win", win=percent(own.mean), low=percent(own.low), high=percent(own.high))


def _others(voice: Voice, outlook: Outlook, seat: int) -> str:
    """Return the chances of all others, and of a crisis."""
    forecast = outlook.forecast
    chances = [
        voice.say("forecast.other", power=voice.power(power), win=percent(win.mean))
        for power, win in enumerate(forecast.wins)
        if power != seat
    ]
    crisis = voice.say("forecast.crisis", share=percent(forecast.crisis.mean))
    return voice.say("forecast.others", chances=voice.say("list.comma").join([*chances, crisis]))


def _sources(voice: Voice, by_source: Sequence[int]) -> str:
    named = [
        voice.say("power.source", source=voice.say(f"source.{source.word}"), points=points)
        for source, points in zip(PointSource, by_source, strict=False)
        if points
    ]
    return voice.say("forecast.sources", sources=voice.say("list.comma").join(named)) if named else ""


def _republic(voice: Voice, observation: Observation, outlook: Outlook, republic: int) -> RepublicOutlook:
    seat, influence = observation.seat, outlook.forecast.influence
    spread = influence[seat][republic]
    rivals = [power for power in range(voice.tables.powers) if power != seat]
    rival = max(rivals, key=lambda power: influence[power][republic].mean)
    leads = percent(outlook.end.led[republic]) if outlook.end else None
    values = {
        "republic": voice.republic(republic),
        "now": at(observation.board.influence, seat, republic),
        "expected": spread.expected,
        "low": spread.low,
        "high": spread.high,
        "rival": voice.power(rival),
        "theirs": influence[rival][republic].expected,
    }
    ending = voice.say("forecast.leads", share=leads) if leads is not None else ""
    return RepublicOutlook(
        number=republic,
        name=voice.republic(republic),
        now=at(observation.board.influence, seat, republic),
        spread=spread,
        rival=rival,
        rival_spread=influence[rival][republic],
        leads=leads,
        words=" ".join(filter(None, (voice.say("forecast.republic", **values), ending))),
    )


def _is_uncertain(order: OrderChance) -> bool:
    return any(share >= 0 for share in (order.signed, order.matched, order.answered))


def _order(voice: Voice, order: OrderChance) -> OrderOutlook:
    catalogue = voice.tables.catalogue
    shares = {effect: getattr(order, effect) for effect in _EFFECTS}
    known = {effect: percent(share) for effect, share in shares.items() if share >= 0}
    partner = voice.power(int(catalogue.other[order.order]))
    chances = tuple(
        voice.say(f"forecast.{effect}", share=share, power=partner) for effect, share in known.items()
    )
    words = order_words(voice, order.order)
    return OrderOutlook(
        kind=voice.kind_of(order.order),
        order_words=words,
        shares=tuple(known.values()),
        chances=chances,
        words=voice.say("forecast.order", order=words, chances=voice.joined(chances)),
    )


def whole(hundredths: Sequence[int]) -> tuple[int, ...]:
    """Return hundredths as whole numbers that add up to the rounded sum: the largest rests are rounded up."""
    floors = [each // _HUNDRED for each in hundredths]
    missing = points_of(sum(hundredths)) - sum(floors)
    order = sorted(range(len(floors)), key=lambda place: -(hundredths[place] % _HUNDRED))
    for place in order[:missing]:
        floors[place] += 1
    return tuple(floors)
