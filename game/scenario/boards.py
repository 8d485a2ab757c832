"""Checks that a board can be played: its limits, its calendar, and that no two things look alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from game.scenario.findings import Finding
from game.scenario.models import Agenda, Power, Republic, Scenario
from game.scenario.reader import NodePath, shown
from game.scenario.ruleset import Ruleset
from game.scenario.sight import LEAST_DIFFERENCE, least_difference
from game.scenario.teaching import check_guidance
from game.vocabulary import SIGNATURES, OrderKind

Check = Callable[[Scenario, Ruleset], Iterator[Finding]]


def check_board(scenario: Scenario, ruleset: Ruleset) -> Iterator[Finding]:
    """Find what breaks the limits of a board."""
    for check in _CHECKS:
        yield from check(scenario, ruleset)


# --- alike ----------------------------------------------------------------------------------------------


def _alike(scenario: Scenario, _: Ruleset) -> Iterator[Finding]:
    """Letters and shapes tell powers apart, and colours to every sight; letters and colours republics."""
    for key in ("letter", "shape"):
        yield from _repeated(
            "powers", key, [(name, getattr(power, key)) for name, power in scenario.powers.items()]
        )
    for key in ("letters", "colour"):
        rows = [(name, getattr(republic, key)) for name, republic in scenario.republics.items()]
        yield from _repeated("republics", key, rows)
    yield from _too_near([(name, power.colour) for name, power in scenario.powers.items()])


def _repeated(block: str, key: str, rows: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    first: dict[str, str] = {}
    for name, value in rows:
        if value in first:
            yield Finding(
                (block, name, key), f"{shown(first[value])} has {key} {value} already. Choose another."
            )
        first.setdefault(value, name)


def _too_near(colours: Sequence[tuple[str, str]]) -> Iterator[Finding]:
    """Find powers whose colour looks to somebody like that of one before."""
    for index, (name, colour) in enumerate(colours[1:], 1):
        found, sight, other = min(
            (*least_difference(colour, known), other) for other, known in colours[:index]
        )
        if found < LEAST_DIFFERENCE:
            yield Finding(
                ("powers", name, "colour"),
                f"{shown(name)} cannot be told from {shown(other)} (difference {found:.1f}, "
                f"least {LEAST_DIFFERENCE}, {sight} sight). Choose another colour.",
            )


# --- powers and republics -------------------------------------------------------------------------------


def _starts(scenario: Scenario, ruleset: Ruleset) -> Iterator[Finding]:
    """Floors lie under the influence and the caps."""
    caps = ruleset.turn
    for name, power in scenario.powers.items():
        for republic, start in power.starts.items():
            path = ("powers", name, "starts", republic)
            floor, influence = start.floor.value, start.influence.value
            both = ((*path, "floor"), (*path, "influence"))
            if influence > caps.influence_cap.value:
                yield Finding(
                    both[1], f"Influence is at most {caps.influence_cap.value} by the rules, not {influence}."
                )
            if floor > caps.floor_cap.value:
                yield Finding(
                    both[0], f"A floor is at most {caps.floor_cap.value} by the rules, not {floor}."
                )
            elif floor > influence:
                yield Finding(
                    both[0],
                    f"The floor {floor} is above the influence {influence}. Change one.",
                    involves=both,
                )


def _seats(scenario: Scenario, _: Ruleset) -> Iterator[Finding]:
    """What a power's signature and mandate need is there."""
    processor = scenario.processor.power if scenario.processor else None
    for name, power in scenario.powers.items():
        path: NodePath = ("powers", name)
        if power.signature.kind == "licence" and processor != name:
            yield Finding(
                (*path, "signature", "kind"),
                f"Only the processor can license. Make {shown(name)} the processor.",
            )
        if power.mandate.kind == "throughput" and processor != name:
            sentence = f"Only the processor has throughput. Make {shown(name)} the processor."
            yield Finding((*path, "mandate", "kind"), sentence)
        if power.mandate.kind == "independent_supply" and power.mandate.criticality is None:
            yield Finding((*path, "mandate"), "The mandate 'independent_supply' needs the key 'criticality'.")
        orders = [discount.order for discount in power.discounts]
        for index in _repeats(orders):
            sentence = f"{shown(orders[index])} has a discount already. Keep one of the two."
            yield Finding((*path, "discounts", index, "order"), sentence)


def _room(scenario: Scenario, ruleset: Ruleset) -> Iterator[Finding]:
    """A republic has room for all floors even at high tension, and for all influence at the start."""
    least = ruleset.turn.floor_cap.value * len(scenario.powers) + ruleset.room.tense_loss.value
    for name, republic in scenario.republics.items():
        path: NodePath = ("republics", name, "room")
        starts = [
            (power, held.starts[name]) for power, held in scenario.powers.items() if name in held.starts
        ]
        total = sum(start.influence.value for _, start in starts)
        if republic.room.value < least:
            yield Finding(
                path,
                f"With {len(scenario.powers)} powers there must be room for {least} or more.",
                involves=(path,),
            )
        elif republic.room.value < total:
            paths = [("powers", power, "starts", name, "influence") for power, _ in starts]
            sentence = (
                f"All influence here at the start is {total}, more than the room. Make it at least {total}."
            )
            yield Finding(path, sentence, involves=(path, *paths))


def _development(scenario: Scenario, ruleset: Ruleset) -> Iterator[Finding]:
    cap = ruleset.turn.development_cap.value
    for name, republic in scenario.republics.items():
        if republic.development.value > cap:
            path: NodePath = ("republics", name, "development")
            yield Finding(
                path, f"Development is at most {cap} by the rules, not {republic.development.value}."
            )


def _tension(scenario: Scenario, ruleset: Ruleset) -> Iterator[Finding]:
    if scenario.tension.value >= ruleset.tension.cap.value:
        sentence = f"At tension {ruleset.tension.cap.value} the game is over. Start lower."
        yield Finding(("tension",), sentence)


# --- asks and orders ------------------------------------------------------------------------------------


def _orders(scenario: Scenario, _: Ruleset) -> Iterator[Finding]:
    """Every power has something to order."""
    for name, power in scenario.powers.items():
        if not _open_to(power, scenario):
            yield Finding(("orders",), f"This leaves {shown(name)} nothing to order. Add a kind.")
            return


def _open_to(power: Power, scenario: Scenario) -> set[str]:
    """Return the kinds of orders that a power can give."""
    kinds = {kind.word for kind in OrderKind if kind is not OrderKind.NONE}
    foreign = {kind.word for kind in SIGNATURES} - {power.signature.kind}
    return kinds.intersection(kinds if scenario.orders is None else scenario.orders) - foreign


def _asks(scenario: Scenario, ruleset: Ruleset) -> Iterator[Finding]:
    """Asks are shown once each, and the orders in play can answer them."""
    possible = set().union(*(_open_to(power, scenario) for power in scenario.powers.values()))
    for name, republic in scenario.republics.items():
        yield from _asks_of(republic, ("republics", name), ruleset, possible)


def _asks_of(republic: Republic, path: NodePath, ruleset: Ruleset, possible: set[str]) -> Iterator[Finding]:
    asks = [entry.ask for entry in republic.asks]
    for index in _repeats(asks):
        yield Finding(
            (*path, "asks", index, "ask"),
            f"{shown(asks[index])} is in this list already. Remove one of the two.",
        )
    for index, ask in enumerate(asks):
        if ask in ruleset.ask_kinds and not possible & {"programme", *ruleset.ask_kinds[ask].answered_by}:
            sentence = f"No order in play answers {shown(ask)}. Remove it, or add to 'orders'."
            yield Finding((*path, "asks", index, "ask"), sentence)
    if republic.first_ask is not None and republic.first_ask not in asks:
        yield Finding(
            (*path, "first_ask"), f"{shown(republic.first_ask)} is not among the asks: {', '.join(asks)}."
        )


def _agendas(scenario: Scenario, _: Ruleset) -> Iterator[Finding]:
    for name, agenda in scenario.agendas.items():
        path: NodePath = ("agendas", name)
        if key := _lacks(agenda):
            yield Finding(path, f"An agenda of the kind '{agenda.kind}' needs the key '{key}'.")
        if agenda.kind in ("lead_count", "influence") and agenda.count > len(scenario.republics):
            yield Finding((*path, "count"), f"There are only {len(scenario.republics)} republics.")


def _lacks(agenda: Agenda) -> str:
    needed = {"lead": "republic", "influence": "influence"}.get(agenda.kind, "kind")
    return needed if getattr(agenda, needed) is None else ""


# --- deposits and corridors -----------------------------------------------------------------------------


def _papers(scenario: Scenario, ruleset: Ruleset) -> Iterator[Finding]:
    """No power starts with more memoranda than it may hold."""
    limit = ruleset.orders.memorandum.limit.value
    held: dict[str, int] = {}
    for name, deposit in scenario.deposits.items():
        if deposit.signed is not None:
            held[deposit.signed] = held.get(deposit.signed, 0) + 1
            if held[deposit.signed] > limit:
                sentence = (
                    f"{shown(deposit.signed)} would start with more than {limit} memoranda. Remove one."
                )
                yield Finding(("deposits", name, "signed"), sentence)


def _segments(scenario: Scenario, ruleset: Ruleset) -> Iterator[Finding]:
    levels = ruleset.corridors.levels.value
    for name, corridor in scenario.corridors.items():
        for key, segment in corridor.segments.items():
            path: NodePath = ("corridors", name, "segments", key)
            if segment.level.value > levels:
                yield Finding(
                    (*path, "level"), f"A level is at most {levels} by the rules, not {segment.level.value}."
                )
            if segment.start == segment.end:
                yield Finding(
                    (*path, "end"), f"This begins and ends at {shown(segment.end)}. Name another place."
                )
            for index in _repeats(segment.touches):
                sentence = f"{shown(segment.touches[index])} is in this list already. Remove one of the two."
                yield Finding((*path, "touches", index), sentence)


# --- time -----------------------------------------------------------------------------------------------


def _calendar(scenario: Scenario, _: Ruleset) -> Iterator[Finding]:
    """Years follow one another without a gap."""
    years = scenario.calendar.years
    path: NodePath = ("calendar", "years")
    for index, year in enumerate(years):
        if year.last < year.first:
            yield Finding((*path, index, "last"), f"A year cannot end before its first turn, {year.first}.")
    for index, (before, year) in enumerate(pairwise(years), 1):
        if year.first != before.last + 1:
            yield Finding(
                (*path, index, "first"),
                f"This year must begin at turn {before.last + 1}, after the one before.",
            )


def _schedule(scenario: Scenario, _: Ruleset) -> Iterator[Finding]:
    """One headline a turn, each once, before the game is over."""
    last = scenario.calendar.years[-1].last
    turns = [entry.turn for entry in scenario.schedule]
    names = [entry.headline for entry in scenario.schedule]
    for index, turn in enumerate(turns):
        if turn > last:
            yield Finding(("schedule", index, "turn"), f"The game ends with turn {last}.")
    for index in _repeats(turns):
        yield Finding(
            ("schedule", index, "turn"), f"Turn {turns[index]} has a headline already. Choose another."
        )
    for index in _repeats(names):
        yield Finding(
            ("schedule", index, "headline"), f"{shown(names[index])} is scheduled already. Choose another."
        )


def _repeats(values: Sequence[object]) -> list[int]:
    """Return the indices of values that are in the sequence before already."""
    return [index for index, value in enumerate(values) if value in values[:index]]


_CHECKS: tuple[Check, ...] = (
    *(_alike, _starts, _seats, _room, _development, _tension, _orders, _asks, _agendas),
    *(_papers, _segments, _calendar, _schedule, check_guidance),
)
