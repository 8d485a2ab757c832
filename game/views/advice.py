"""Advice: the best order sets that a search has found for a seat, what they promise, and what sets them apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.views.voice import Voice
from game.views.wording import order_words
from game.vocabulary import PointSource

_BASIS_POINTS = 10_000
_TELLING = 300  # basis points of a republic's leads from which a difference is named
_REPUBLICS = 2  # named at most


@dataclass(frozen=True)
class Choice:
    """One order set and what came of it in imagined games."""

    orders: tuple[int, ...]
    offer: int  # 0 for none
    mark: int  # place of the agenda among the dealt
    games: int  # imagined
    win: int  # chance to win, shared wins in parts, in basis points
    win_low: int  # the 95 % interval of that chance
    win_high: int
    points: tuple[int, ...]  # expected at the end, by PointSource, in hundredths
    led: tuple[int, ...]  # chance to lead at the end, by republic, in basis points

    @property
    def total(self) -> int:
        """Points expected at the end, in hundredths."""
        return sum(self.points)


@dataclass(frozen=True)
class Difference:
    """What sets the best choice apart from another."""

    win: int  # more chance to win, in basis points
    source: PointSource  # of the points that differ most
    points: int  # more from there, in hundredths
    republics: tuple[int, ...]  # where the chance to lead differs most
    led: tuple[int, ...]  # more chance to lead there, in basis points


@dataclass(frozen=True)
class Advice:
    """The best choices, the best first, and what sets the first apart from each of the others."""

    choices: tuple[Choice, ...]
    differences: tuple[Difference, ...]


def difference(best: Choice, other: Choice, telling: int = _TELLING) -> Difference:
    """Return what sets a choice apart from another; `telling` basis points of a republic's leads make it named."""
    more = [ours - theirs for ours, theirs in zip(best.points, other.points, strict=True)]
    led = [ours - theirs for ours, theirs in zip(best.led, other.led, strict=True)]
    source = max(range(len(more)), key=lambda place: abs(more[place]))
    large = [place for place in range(len(led)) if abs(led[place]) >= telling]
    named = sorted(large, key=lambda place: -abs(led[place]))[:_REPUBLICS]
    return Difference(
        win=best.win - other.win,
        source=PointSource(source),
        points=more[source],
        republics=tuple(named),
        led=tuple(led[place] for place in named),
    )


def advice_words(voice: Voice, advice: Advice) -> tuple[str, ...]:
    """Return the advice in sentences: each choice, and after each but the first how the first differs."""
    sentences: list[str] = []
    for place, choice in enumerate(advice.choices, 1):
        sentences += _choice(voice, choice, place)
        if place > 1:
            sentences += difference_words(voice, advice.differences[place - 2])
    return tuple(sentences)


def set_words(voice: Voice, orders: Sequence[int], offer: int = 0) -> str:
    """Return an order set in words."""
    named = [order_words(voice, number) for number in orders] or [order_words(voice, 0)]
    words = voice.say("list.semicolon").join(named)
    return voice.say("advice.offering", orders=words, offer=order_words(voice, offer)) if offer else words


def _choice(voice: Voice, choice: Choice, place: int) -> list[str]:
    orders = set_words(voice, choice.orders, choice.offer)
    return [voice.say("advice.choice", place=place, orders=orders), chance_words(voice, choice)]


def chance_words(voice: Voice, choice: Choice) -> str:
    """Return what a choice promises."""
    return voice.say(
        "advice.chance",
        win=percent(choice.win),
        low=percent(choice.win_low),
        high=percent(choice.win_high),
        points=points_of(choice.total),
        games=choice.games,
    )


def difference_words(voice: Voice, apart: Difference, variant: str = "") -> list[str]:
    """Return what sets a choice apart from another; a variant says it in other words."""
    points = points_of(abs(apart.points))
    said = []
    if points:
        key = "more" if apart.points > 0 else "fewer"
        source = voice.say(f"source.{apart.source.word}")
        said.append(voice.say(f"advice{variant}.{key}", points=points, source=source))
    for republic, led in zip(apart.republics, apart.led, strict=True):
        key = "leads_more" if led > 0 else "leads_less"
        share = percent(abs(led))
        said.append(voice.say(f"advice{variant}.{key}", republic=voice.republic(republic), share=share))
    return said or [voice.say(f"advice{variant}.alike")]


def percent(basis_points: int) -> int:
    """Return basis points as whole per cent."""
    return (basis_points * 100 + _BASIS_POINTS // 2) // _BASIS_POINTS


def points_of(hundredths: int) -> int:
    """Return hundredths of points as whole points."""
    return (hundredths + 50) // 100
