"""Where values come from: facts of the documents with their disputes, or the game's own reason."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui.kit.hatch import hatch
from game.ui.kit.label import Follow, Icon, Label
from game.ui.kit.layout import Card, Column, Row
from game.ui.kit.look import Look
from game.ui.kit.spread import Spread
from game.ui.kit.type import Span
from game.ui.kit.widget import Canvas, Rect, Widget
from game.ui.parts.folding import Unfolded, fold
from game.ui.parts.noted import noted
from game.views.origins import FactView, OriginView, fact_view
from game.views.premise import DesignShare
from game.views.voice import Voice

_SIDE = 240  # units that one side of a dispute has at least, before they stand below each other


def origins_fold(
    voice: Voice, unfolded: Unfolded, name: str, title: str, origins: Sequence[OriginView], hint: str = ""
) -> Column:
    """Return a line that unfolds the origins of something."""
    return fold(unfolded, name, title, lambda: origin_list(voice, origins), icon="board-source", hint=hint)


def origin_list(voice: Voice, origins: Sequence[OriginView], follow: Follow | None = None) -> Column:
    """Return origins one below the other; with `follow`, their documents are links, and disputes have two sides."""
    return Column(*(origin_card(voice, origin, follow) for origin in origins), gap=6)


def origin_card(voice: Voice, origin: OriginView, follow: Follow | None = None, to: str = "document") -> Card:
    """Return one origin: what it is about, then the facts, or the reason of the game.

    With `follow` each fact is a link, to its document or, with `to` as `fact`, to the fact itself.
    """
    if origin.design:
        told: list[Widget] = [
            noted("board-design", voice.say("ui.origins.design", reason=origin.reason), ink="soft", size=15)
        ]
    else:
        told = [_fact(voice, fact, follow, to) for fact in origin.facts]
        if origin.reason:
            told.append(Label(voice.say("ui.origins.why", reason=origin.reason), "small", "soft"))
    return Card(
        Column(Label(origin.valued, "small_strong"), *told, gap=5), colour="panel", border="line", pad=(10, 7)
    )


def sides(
    voice: Voice, facts: Sequence[FactView], follow: Follow | None = None, to: str = "document"
) -> Spread:
    """Return facts that contradict each other side by side."""
    cards = [
        Card(_told(voice, fact, follow, to), colour="panel", border="warning", pad=(10, 7)) for fact in facts
    ]
    return Spread(*cards, weights=[1] * len(cards), least=_SIDE, gap=8)


def _fact(voice: Voice, fact: FactView, follow: Follow | None, to: str) -> Column:
    if not fact.dispute:
        return _told(voice, fact, follow, to)
    dispute = noted(
        "verb-warning", voice.say("fact.disputed", dispute=fact.dispute), "warning", "warning", 15
    )
    if follow is None:
        return Column(_told(voice, fact, follow, to), dispute, gap=2)
    facts = [fact, *(fact_view(voice, other) for other in fact.disputed_by)]
    return Column(dispute, sides(voice, facts, follow, to), gap=6)


def _told(voice: Voice, fact: FactView, follow: Follow | None, to: str) -> Column:
    """Return a fact with who says it, in which status, and in which document."""
    source = voice.say("ui.origins.source", status=fact.status_name, says=fact.says, document=fact.document)
    link = f"{to}.{fact.id if to == 'fact' else fact.document_id}" if follow else ""
    words = Span(source, "caption", "link" if link else "soft", link)
    return Column(
        noted("board-source", fact.text, "text", size=15),
        Row(Icon("", 15), Label([words], grow=1, follow=follow), gap=7),
        gap=2,
    )


def design_bar(share: DesignShare) -> Column:
    """Return how much of something is design: a sentence with a bar."""
    return Column(Label(share.words, "small", "soft"), ShareBar(share.percent), gap=4)


class ShareBar(Widget):
    """A bar of which a share in percent is design, the rest documents."""

    role = "bar"

    def __init__(self, percent: int) -> None:
        super().__init__()
        self._percent = percent

    @property
    def text(self) -> str:
        """Return the share."""
        return f"{self._percent} %"

    def measure_height(self, look: Look, width: int) -> int:
        """Return its height."""
        return look.px(10)

    def paint(self, canvas: Canvas) -> None:
        """Draw the documents' part full, and the part that is design hatched."""
        look, rect = canvas.look, self.rect
        pygame.draw.rect(canvas.surface, look.colour("panel"), rect, border_radius=look.px(4))
        design = Rect(rect.x, rect.y, rect.width * self._percent // 100, rect.height)
        hatch(canvas, design, "design", look.px(6))
        rest = Rect(design.right, rect.y, rect.right - design.right, rect.height)
        canvas.surface.fill(look.colour("documented"), rest)
