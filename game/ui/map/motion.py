"""Motion: what is seen on the way from one standing to the next."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import pi, sin

from game.ui.kit.moving import eased
from game.ui.map.standing import Column, Plate, Standing

_FRAMES = 16  # steps in which tokens hop, so that their pictures can be kept


@dataclass(frozen=True)
class Moves:
    """What is moving, by its number; a share is from 0 to 1."""

    share: float
    grown: tuple[int, ...] = ()  # segments that were raised
    popping: tuple[int, ...] = ()  # deposits that changed
    sealed: tuple[int, ...] = ()  # corridors whose standards changed hands
    raised: tuple[int, ...] = ()  # republics whose pennant changed

    @property
    def swell(self) -> float:
        """Return how large something is that pops: from little through too much to just right."""
        return 0.55 + 0.45 * self.share + 0.28 * sin(pi * self.share)


STILL = Moves(1.0)


def between(before: Standing, after: Standing, share: float) -> tuple[Standing, Moves]:
    """Return what is seen at a share of the way, which begins and ends gently, and what moves."""
    share = eased(share)
    moves = Moves(
        share,
        _changed(
            [one.level for one in before.stretches], [one.level for one in after.stretches], rising=True
        ),
        _changed(before.badges, after.badges),
        _changed([seal.holder for seal in before.seals], [seal.holder for seal in after.seals]),
        _changed(before.leaders, after.leaders),
    )
    late = share >= 0.5
    seen = replace(
        after,
        plates=tuple(_plate(old, new, share) for old, new in zip(before.plates, after.plates, strict=True)),
        leaders=after.leaders if late else before.leaders,
        patterns=after.patterns if late else before.patterns,
    )
    return seen, moves


def _changed(before: object, after: object, rising: bool = False) -> tuple[int, ...]:
    pairs = enumerate(zip(before, after, strict=True))  # type: ignore[call-overload]
    return tuple(number for number, (old, new) in pairs if (new > old if rising else new != old))


def _plate(before: Plate, after: Plate, share: float) -> Plate:
    if before == after:
        return after
    columns = tuple(_column(old, new, share) for old, new in zip(before.columns, after.columns, strict=True))
    return replace(after if share >= 0.5 else before, columns=columns)


def _column(before: Column, after: Column, share: float) -> Column:
    change = after.influence - before.influence
    if not change:
        return after if share >= 0.5 else before
    return replace(
        after if share >= 0.5 else before,
        influence=round(before.influence + change * share),
        change=change,
        hop=round(share * _FRAMES) / _FRAMES,
    )
