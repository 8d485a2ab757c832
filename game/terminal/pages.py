"""Pages of the board: a seat's views as lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.terminal.names import Sort, Thing
from game.views.board import BoardView, OfferView, own_answers
from game.views.powers import PowerView
from game.views.republics import RepublicView
from game.views.resources import FREE, SegmentView
from game.views.texts import Texts
from game.vocabulary import PointSource


def overview(texts: Texts, view: BoardView) -> Iterator[str]:
    """Yield the whole board in short."""
    yield from (view.title, view.tension.words, _points(texts, view.powers))
    for republic in view.republics:
        yield f"- {_republic_line(texts, republic)}"
    yield texts.say("terminal.page.corridors")
    yield from (f"- {corridor.words}" for corridor in view.corridors)
    held = [deposit for deposit in view.deposits if deposit.status != FREE]
    heading = "held" if held else "all_free"
    yield texts.say(f"terminal.page.{heading}", free=len(view.deposits) - len(held))
    yield from (f"- {deposit.name} ({deposit.mineral}): {deposit.status_words}" for deposit in held)
    yield from (f"- {offer.words}" for offer in view.offers)


def _points(texts: Texts, powers: Iterable[PowerView]) -> str:
    parts = texts.say("list.comma").join(f"{power.name} {power.points}" for power in powers)
    return texts.say("terminal.page.points", points=parts)


def _republic_line(texts: Texts, republic: RepublicView) -> str:
    tracks = texts.say("list.comma").join(f"{power.name} {power.influence}" for power in republic.powers)
    return texts.say(
        "terminal.page.republic",
        name=republic.name,
        value=republic.value,
        tracks=tracks,
        leader=republic.leader_words,
        left=republic.room_left,
        ask=republic.ask.name,
        turns=republic.ask.turns_left,
    )


def about(texts: Texts, view: BoardView, thing: Thing) -> list[str]:
    """Return all that is to be said about one thing on the board; nothing for a thing that lies not on it."""
    page = {
        Sort.REPUBLIC: _republic,
        Sort.POWER: _power,
        Sort.DEPOSIT: _deposit,
        Sort.CORRIDOR: _corridor,
        Sort.SEGMENT: _segment,
    }.get(thing.sort)
    return list(page(texts, view, thing.number)) if page else []


def _republic(texts: Texts, view: BoardView, number: int) -> Iterator[str]:
    republic = view.republics[number]
    values = {"name": republic.name, "value": republic.value}
    yield texts.say("terminal.page.republic_title", **values, development=republic.development)
    yield republic.text
    yield from (f"- {power.words}" for power in republic.powers)
    yield f"{republic.leader_words} {republic.room_words} {republic.purchases_words}"
    yield texts.say("terminal.page.ask", ask=republic.ask.words)
    if republic.minister:
        yield texts.say("terminal.page.minister", name=republic.name)
    yield texts.say("terminal.page.may_ask", asks=texts.joined(republic.may_ask))
    yield from (f"- {view.deposits[deposit].words}" for deposit in republic.deposits)
    yield from (f"- {segment.words}" for segment in _segments(view) if number in segment.touches)


def _power(texts: Texts, view: BoardView, number: int) -> Iterator[str]:
    power = view.powers[number]
    yield f"{power.full_name}. {power.words}"
    means = {"attention": power.attention, "income": power.income + power.flagship_income[0]}
    yield texts.say("terminal.page.means", **means, papers=power.papers, limit=power.papers_limit)
    yield texts.say("terminal.page.mandate", mandate=power.mandate)
    yield texts.say("terminal.page.signature", signature=power.signature_name, institution=power.institution)
    yield from filter(None, (power.summit_words, power.pressure_words, power.licence_words))
    yield from (f"- {republic.name}: {republic.powers[number].words}" for republic in view.republics)


def _deposit(texts: Texts, view: BoardView, number: int) -> Iterator[str]:
    deposit = view.deposits[number]
    yield from (deposit.words, deposit.processing_words)


def _corridor(texts: Texts, view: BoardView, number: int) -> Iterator[str]:
    corridor = view.corridors[number]
    yield corridor.words
    yield from (f"- {segment.words}" for segment in corridor.segments)
    yield texts.say("terminal.page.along", republics=_named(texts, view, corridor.touches))


def _segment(texts: Texts, view: BoardView, number: int) -> Iterator[str]:
    segment = next(segment for segment in _segments(view) if segment.number == number)
    yield segment.words
    yield texts.say("terminal.page.along", republics=_named(texts, view, segment.touches))
    yield view.corridors[segment.corridor].words


def _segments(view: BoardView) -> list[SegmentView]:
    return [segment for corridor in view.corridors for segment in corridor.segments]


def _named(texts: Texts, view: BoardView, republics: Iterable[int]) -> str:
    return texts.joined(view.republics[number].name for number in republics) or texts.say(
        "terminal.page.none"
    )


def deposits(view: BoardView) -> Iterator[str]:
    """Yield every deposit, republic by republic."""
    for republic in view.republics:
        yield f"{republic.name}:"
        yield from (f"- {view.deposits[number].words}" for number in republic.deposits)


def corridors(texts: Texts, view: BoardView) -> Iterator[str]:
    """Yield every corridor with its segments."""
    for corridor in view.corridors:
        yield from _corridor(texts, view, corridor.number)


def points(texts: Texts, view: BoardView) -> Iterator[str]:
    """Yield every power's points by source, so far and if the year ended now, and the Five's own table."""
    for power in sorted(view.powers, key=lambda power: -power.points):
        now = sum(power.points_now)
        yield texts.say("terminal.page.score", name=power.name, points=power.points, now=now)
        yield texts.say("terminal.page.by_source", sources=_sources(texts, power.points_by_source))
        if any(power.points_now):
            yield texts.say("terminal.page.by_source_now", sources=_sources(texts, power.points_now))
    yield texts.say("terminal.page.five")
    yield from (f"{score.place}. {score.words}" for score in view.five)


def _sources(texts: Texts, points: Iterable[int]) -> str:
    named = zip(PointSource, points, strict=True)
    parts = [f"{texts.say(f'source.{source.word}')} {count}" for source, count in named if count]
    return texts.say("list.comma").join(parts) or texts.say("terminal.page.none")


def news(texts: Texts, view: BoardView) -> Iterator[str]:
    """Yield the headline as the seat reads it, with its effects."""
    headline = view.headline
    if headline is None:
        yield texts.say("terminal.page.no_news")
        return
    wire = headline.wires[0].name if headline.wires else ""
    yield texts.say("terminal.page.headline", name=headline.name, wire=wire)
    yield headline.text
    yield from (f"- {effect}" for effect in headline.effects)


def asks(texts: Texts, view: BoardView) -> Iterator[str]:
    """Yield what each republic asks for, and which of the seat's orders answer it."""
    yield texts.say("terminal.page.asks")
    for republic in view.republics:
        kinds = own_answers(view, republic.number)
        named = texts.say("list.comma").join(texts.say(f"kind.{kind.word}") for kind in kinds)
        values = {"kinds": named or texts.say("terminal.page.none"), "turns": republic.ask.turns_left}
        yield "- " + texts.say(
            "terminal.page.one_ask", republic=republic.name, ask=republic.ask.name, **values
        )


def agendas(texts: Texts, view: BoardView) -> Iterator[str]:
    """Yield the agendas dealt this year, numbered as `mark` names them."""
    if not view.agendas:
        yield texts.say("terminal.page.no_agendas")
    for agenda in view.agendas:
        yield f"{agenda.place + 1}. {agenda.words}"


def offers(texts: Texts, view: BoardView) -> Iterator[str]:
    """Yield the offers of last turn; those to this seat come first, numbered for `add`."""
    for number, offer in enumerate(offers_to(view), 1):
        yield f"{number}. {offer.words} {texts.say('terminal.page.to_you', number=number)}"
    yield from (f"- {offer.words}" for offer in view.offers if not offer.for_me)


def offers_to(view: BoardView) -> list[OfferView]:
    """Return the offers that were made to this seat."""
    return [offer for offer in view.offers if offer.for_me]
