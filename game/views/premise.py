"""The premise page: what the board assumes, whose texts it rests on, and how much of it is design."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from game.scenario.pack import Pack
from game.scenario.sources import Share, SourceDocument, table_of
from game.views.origins import OriginView, origin_of
from game.views.texts import Texts
from game.views.voice import Voice


@dataclass(frozen=True)
class DocumentView:
    """A document behind the board."""

    id: str
    title: str
    author: str
    publisher: str
    date: str
    language: str
    stance: str
    words: str


@dataclass(frozen=True)
class DesignShare:
    """How many of some numbers no document stands behind."""

    numbers: int
    design: int
    percent: int
    words: str


@dataclass(frozen=True)
class DifferenceView:
    """One value that the lens reads differently."""

    text: str
    origin: OriginView


@dataclass(frozen=True)
class PremiseView:
    """The page that opens every game."""

    name: str
    summary: str
    period: str
    lens: str  # its name; empty for the base
    lens_text: str
    differences: tuple[DifferenceView, ...]
    paragraphs: tuple[str, ...]
    documents: tuple[DocumentView, ...]
    beside: tuple[str, ...]  # sentences: that there are no documents, and on which others the rules rest
    design: DesignShare  # of all numbers
    seats: tuple[DesignShare, ...]  # of each seat's numbers


def premise_view(voice: Voice) -> PremiseView:
    """Return the premise page of a board."""
    scenario = voice.pack.scenario
    lens = scenario.lenses[voice.pack.lens] if voice.pack.lens else None
    table = table_of(voice.pack)
    return PremiseView(
        name=voice.of(scenario.name),
        summary=voice.of(scenario.summary),
        period=voice.of(scenario.period),
        lens=voice.of(lens.name) if lens else "",
        lens_text=voice.of(lens.text) if lens else "",
        differences=tuple(_differences(voice)),
        paragraphs=tuple(voice.of(paragraph) for paragraph in scenario.premise),
        documents=document_views(voice, voice.pack.documents),
        beside=beside_documents(voice.pack, voice.texts),
        design=design_share(voice, voice.of(scenario.name), table.share),
        seats=tuple(
            design_share(voice, voice.power(power), table.seats[name])
            for power, name in enumerate(voice.tables.names.powers)
        ),
    )


def _differences(voice: Voice) -> list[DifferenceView]:
    if not voice.pack.lens:
        return []
    lens = voice.pack.scenario.lenses[voice.pack.lens]
    return [
        DifferenceView(voice.of(difference.text), origin_of(voice, difference.text, difference))
        for difference in lens.differences
    ]


def document_views(voice: Voice, documents: Mapping[str, SourceDocument]) -> tuple[DocumentView, ...]:
    """Return some documents of the register."""
    found = []
    for name, document in documents.items():
        values = {
            "title": voice.of(document.title),
            "author": voice.of(document.author),
            "publisher": voice.of(document.publisher),
            "date": document.date,
            "language": voice.of(document.language),
            "stance": voice.of(document.stance),
        }
        found.append(DocumentView(id=name, words=voice.say("premise.document", **values), **values))
    return tuple(found)


def beside_documents(pack: Pack, texts: Texts) -> tuple[str, ...]:
    """Return a sentence if no document stands behind the board, and one if its rules rest on others than the board."""
    none = () if pack.documents else (texts.say("premise.no_documents"),)
    named = texts.joined(texts.of(document.publisher) for document in pack.rules_documents.values())
    return (*none, *([texts.say("premise.rules", documents=named)] if named else []))


def design_share(voice: Voice, subject: str, share: Share) -> DesignShare:
    """Return how much of something is design."""
    design = share.numbers - share.documented
    percent = 100 - share.percent if share.numbers else 0
    words = voice.say("premise.share", subject=subject, numbers=share.numbers, design=design, percent=percent)
    return DesignShare(share.numbers, design, percent, words)
