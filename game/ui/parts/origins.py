"""Where values come from: facts of the documents with their disputes, or the game's own reason."""

from __future__ import annotations

from collections.abc import Sequence

import pygame

from game.ui.kit.hatch import hatch
from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Card, Column, Row
from game.ui.kit.look import Look
from game.ui.kit.widget import Canvas, Rect, Widget
from game.ui.parts.folding import Unfolded, fold
from game.views.origins import FactView, OriginView
from game.views.premise import DesignShare
from game.views.voice import Voice


def origins_fold(
    voice: Voice, unfolded: Unfolded, name: str, title: str, origins: Sequence[OriginView], hint: str = ""
) -> Column:
    """Return a line that unfolds the origins of something."""
    return fold(unfolded, name, title, lambda: origin_list(voice, origins), icon="board-source", hint=hint)


def origin_list(voice: Voice, origins: Sequence[OriginView]) -> Column:
    """Return origins one below the other."""
    return Column(*(origin_card(voice, origin) for origin in origins), gap=6)


def origin_card(voice: Voice, origin: OriginView) -> Card:
    """Return one origin: what it is about, then the facts, or the reason of the game."""
    subject = origin.subject
    if origin.value is not None:
        subject = voice.say("origin.value", subject=subject, value=origin.value)
    if origin.design:
        told: list[Widget] = [_noted("board-design", voice.say("ui.origins.design", reason=origin.reason))]
    else:
        told = [_fact(voice, fact) for fact in origin.facts]
        if origin.reason:
            told.append(Label(origin.reason, "small", "soft"))
    return Card(
        Column(Label(subject, "small_strong"), *told, gap=5), colour="panel", border="line", pad=(10, 7)
    )


def _noted(icon: str, text: str, colour: str = "soft") -> Row:
    return Row(Icon(icon, 15, colour), Label(text, "small", colour, grow=1), gap=7, align="top")


def _fact(voice: Voice, fact: FactView) -> Column:
    source = voice.say("ui.origins.source", status=fact.status_name, says=fact.says, document=fact.document)
    dispute = _noted("verb-warning", voice.say("fact.disputed", dispute=fact.dispute), "warning")
    return Column(
        _noted("board-source", fact.text, "text"),
        Row(Icon("", 15), Label(source, "caption", "soft", grow=1), gap=7),
        dispute if fact.dispute else None,
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
