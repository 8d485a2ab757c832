"""What is seen of a scene: small values that tell one picture from another."""

from __future__ import annotations

from dataclasses import dataclass

from game.ui.map.place import Scene
from game.views.republics import Presence, RepublicView
from game.views.resources import CorridorView, DepositView, SegmentView
from game.views.voice import Voice


@dataclass(frozen=True)
class Crest:
    """A power's token: shape and colour."""

    shape: str
    colour: str


@dataclass(frozen=True)
class Column:
    """One power on a republic's plate; `change` is shown while its influence is on the move."""

    crest: Crest
    influence: int
    floor: int
    leads: bool
    marks: tuple[str, ...]  # icons
    change: int = 0
    hop: float = 0.0  # 0 to 1: how far the token is on its hop


@dataclass(frozen=True)
class Plate:
    """How a republic stands."""

    columns: tuple[Column, ...]
    room: int
    left: int
    ask: str  # icon
    turns: int
    development: int
    value: int


@dataclass(frozen=True)
class Badge:
    """How a deposit stands."""

    mineral: str
    criticality: int
    status: str
    holder: Crest | None
    partner: Crest | None
    figure: int  # stake, or turns to go; 0 for none
    guaranteed: bool


@dataclass(frozen=True)
class Stretch:
    """How a segment stands."""

    corridor: int
    level: int
    open: bool
    shares: tuple[tuple[Crest, int], ...]


@dataclass(frozen=True)
class Seal:
    """Who holds a corridor's standards, and whether it is open."""

    corridor: int
    holder: Crest | None
    open: bool


@dataclass(frozen=True)
class Standing:
    """Everything that a scene shows."""

    plates: tuple[Plate, ...]
    leaders: tuple[Crest | None, ...]
    badges: tuple[Badge, ...]
    stretches: tuple[Stretch, ...]
    seals: tuple[Seal, ...]
    patterns: tuple[int, ...] = ()  # who leads, for hatching; empty without it


def standing_of(voice: Voice, scene: Scene, hatching: bool = False) -> Standing:
    """Return what a scene shows."""
    crests = [Crest(power.shape, power.colour) for power in voice.powers]
    return Standing(
        plates=tuple(_plate(view, crests) for view in scene.republics),
        leaders=tuple(_crest(crests, view.leader) for view in scene.republics),
        badges=tuple(_badge(voice, view, crests) for view in scene.deposits),
        stretches=tuple(_stretch(view, part, crests) for view in scene.corridors for part in view.segments),
        seals=tuple(Seal(view.number, _crest(crests, view.standards), view.open) for view in scene.corridors),
        patterns=tuple(view.leader for view in scene.republics) if hatching else (),
    )


def _crest(crests: list[Crest], power: int) -> Crest | None:
    return crests[power] if power >= 0 else None


def _plate(view: RepublicView, crests: list[Crest]) -> Plate:
    return Plate(
        columns=tuple(_column(one, crests[one.power]) for one in view.powers),
        room=view.room,
        left=view.room_left,
        ask=f"ask-{view.ask.id}",
        turns=view.ask.turns_left,
        development=view.development,
        value=view.value,
    )


def _column(one: Presence, crest: Crest) -> Column:
    icons = {
        "board-member": one.member,
        "order-accede": one.young or one.ripe,
        "order-plant": one.plant,
        "board-contact": one.contact_turns > 0,
    }
    return Column(
        crest, one.influence, one.floor, one.leads, tuple(icon for icon, shown in icons.items() if shown)
    )


def _badge(voice: Voice, view: DepositView, crests: list[Crest]) -> Badge:
    return Badge(
        mineral=f"mineral-{voice.deposits[view.number].mineral}",
        criticality=view.criticality,
        status=view.status,
        holder=_crest(crests, view.holder),
        partner=_crest(crests, view.partner),
        figure=view.turns_to_go or (view.stake if view.status == "signed" else 0),
        guaranteed=view.guaranteed,
    )


def _stretch(view: CorridorView, part: SegmentView, crests: list[Crest]) -> Stretch:
    shares = tuple((crest, count) for crest, count in zip(crests, part.shares, strict=True) if count)
    return Stretch(view.number, part.level, view.open, shares)
