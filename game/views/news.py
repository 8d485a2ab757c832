"""The headline of a turn: what one seat reads of it, what both wires say after the reveal, and what it does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from game.kernel.board import Board
from game.scenario.headlines import Effect, Headline
from game.views.origins import OriginView, origin_of
from game.views.reading import at
from game.views.voice import Voice
from game.vocabulary import OrderKind


@dataclass(frozen=True)
class WireView:
    """One text of a headline."""

    id: str
    name: str
    readers: tuple[int, ...]  # powers that read it
    text: str


@dataclass(frozen=True)
class HeadlineView:
    """A headline as one seat reads it."""

    number: int
    id: str
    name: str
    text: str  # the seat's own wire
    wires: tuple[WireView, ...]  # all of them once revealed, else the seat's own
    effects: tuple[str, ...]
    origin: OriginView | None  # None until the reveal: it may say what the other wire says


def headline_view(voice: Voice, board: Board, seat: int, revealed: bool = False) -> HeadlineView | None:
    """Return the headline that a board shows, or None if there is no news."""
    number = at(board.headline)
    return headline_of(voice, number, seat, revealed) if number >= 0 else None


def headline_of(voice: Voice, number: int, seat: int, revealed: bool) -> HeadlineView:
    """Return a headline by its number."""
    identifier = voice.tables.names.headlines[number]
    model = voice.pack.headlines[identifier]
    own = voice.wire_of(seat)
    texts = model.wires if revealed or own not in model.wires else {own: model.wires[own]}
    return HeadlineView(
        number=number,
        id=identifier,
        name=voice.of(model.name),
        text=voice.of(model.wires.get(own, next(iter(model.wires.values())))),
        wires=tuple(_wire(voice, wire, voice.of(text)) for wire, text in texts.items()),
        effects=effect_words(voice, model),
        origin=origin_of(voice, model.name, model) if revealed else None,
    )


def _wire(voice: Voice, wire: str, text: str) -> WireView:
    readers = tuple(power for power in range(voice.tables.powers) if voice.wire_of(power) == wire)
    return WireView(wire, voice.wire_name(wire), readers, text)


def effect_words(voice: Voice, headline: Headline) -> tuple[str, ...]:
    """Return a sentence for each effect of a headline."""
    return tuple(_effect(voice, effect) for effect in headline.effects) or (voice.say("news.no_effect"),)


def _effect(voice: Voice, effect: Effect) -> str:
    fields, names = effect.model_dump(), voice.tables.names
    values: dict[str, object] = {key: fields[key] for key in ("amount", "turns") if key in fields}
    if "amount" in fields:
        values["size"] = abs(fields["amount"])
    if fields.get("power"):
        values["power"] = voice.power(names.powers.index(fields["power"]))
    if "republic" in fields:
        values["republic"] = voice.republic(names.republics.index(fields["republic"]))
    if "ask" in fields:
        values["ask"] = voice.ask(names.asks.index(fields["ask"]))
    if "order" in fields:
        values["kind"] = voice.kind(OrderKind[fields["order"].upper()])
    return voice.say(f"news.{fields['effect']}{_variant(fields)}", **values)


def _variant(fields: dict[str, Any]) -> str:
    """Return the ending of the text's key where a price changes: for whom, and which way."""
    if fields["effect"] != "cost":
        return ""
    return ("" if fields["power"] else "_all") + (".less" if fields["amount"] < 0 else ".more")
