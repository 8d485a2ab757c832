"""Scenarios as a list shows them, before anybody has chosen one: what each is about, how long, and who plays."""

from __future__ import annotations

from dataclasses import dataclass

from game.views.premise import DocumentView, beside_documents, document_views
from game.views.voice import Voice


@dataclass(frozen=True)
class LensChoice:
    """A lens that may be chosen, and what it reads differently."""

    id: str
    name: str
    text: str
    differences: tuple[str, ...]


@dataclass(frozen=True)
class SeatChoice:
    """A seat that somebody may take."""

    id: str
    name: str
    shape: str
    colour: str
    letter: str
    briefing: str


@dataclass(frozen=True)
class ScenarioView:
    """A scenario that may be chosen."""

    name: str
    period: str
    summary: str
    length: str
    lenses: tuple[LensChoice, ...]
    seats: tuple[SeatChoice, ...]
    documents: tuple[DocumentView, ...]
    beside: tuple[str, ...]  # what is to be said beside them, as on the premise page


def scenario_view(voice: Voice) -> ScenarioView:
    """Return what is said about a board's scenario."""
    scenario = voice.pack.scenario
    years = int(voice.tables.year.max())
    return ScenarioView(
        name=voice.of(scenario.name),
        period=voice.of(scenario.period),
        summary=voice.of(scenario.summary),
        length=voice.say("scenario.length", turns=voice.tables.last_turn, years=years),
        lenses=tuple(_lens_choices(voice)),
        seats=tuple(_seat_choices(voice)),
        documents=document_views(voice, voice.pack.documents),
        beside=beside_documents(voice.pack, voice.texts),
    )


def _lens_choices(voice: Voice) -> list[LensChoice]:
    return [
        LensChoice(
            name,
            voice.of(lens.name),
            voice.of(lens.text),
            tuple(voice.of(difference.text) for difference in lens.differences),
        )
        for name, lens in voice.pack.scenario.lenses.items()
    ]


def _seat_choices(voice: Voice) -> list[SeatChoice]:
    return [
        SeatChoice(
            name, voice.of(power.name), power.shape, power.colour, power.letter, voice.of(power.briefing)
        )
        for name, power in voice.pack.scenario.powers.items()
    ]
