"""Restricted play: one seat must do without a part of the game, which gives that part a price."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from game.kernel.tables import Tables
from game.lab.plays import ended
from game.lab.setting import Setting
from game.lab.statistics import Estimate, difference
from game.lab.sweep import Sweep
from game.scenario.measures import Measures
from game.vocabulary import OrderKind, Refusal


@dataclass(frozen=True)
class Price:
    """What a seat loses of its wins without a part of the game, in per cent of all games."""

    power: str
    part: str  # name of a pillar, or word of an order kind
    pillar: bool
    cost: Estimate


def forbid(tables: Tables, seat: int, kinds: Iterable[OrderKind]) -> Tables:
    """Return tables on which one seat cannot give orders of some kinds."""
    owned = tables.catalogue.owned.copy()
    for kind in kinds:
        owned[seat, tables.catalogue.span[kind]] |= np.uint32(Refusal.NOT_IN_SCENARIO)
    return replace(tables, catalogue=replace(tables.catalogue, owned=owned))


def has(tables: Tables, seat: int, kind: OrderKind) -> bool:
    """Return whether there is any order of a kind on this board that a seat may ever give."""
    return bool((tables.catalogue.owned[seat, tables.catalogue.span[kind]] == 0).any())


def prices(
    setting: Setting, measures: Measures, names: Sequence[str], games: int, seed: int, sweep: Sweep
) -> list[Price]:
    """Return the price of every pillar and every kind of order for every seat, in the same games each time."""
    parts = list(_parts(setting, measures))
    plays = [setting.play(names, games, seed)]
    for seat, _, kinds, _ in parts:
        plays.append(setting.play(names, games, seed, forbid(setting.tables, seat, kinds)))
    base, *others = ended(sweep, plays)
    return [
        Price(
            setting.powers[seat],
            part,
            pillar,
            difference(base.win_share[seat], other.win_share[seat]).scaled(100),
        )
        for (seat, part, _, pillar), other in zip(parts, others, strict=True)
    ]


def _parts(setting: Setting, measures: Measures) -> Iterator[tuple[int, str, list[OrderKind], bool]]:
    """Yield seat, name and kinds of everything that can be forbidden there, pillars first."""
    for seat in range(setting.tables.powers):
        for name, pillar in measures.pillars.items():
            kinds = [OrderKind[word.upper()] for word in pillar.orders]
            owned = [kind for kind in kinds if has(setting.tables, seat, kind)]
            if owned:
                yield seat, name, owned, True
        for kind in OrderKind:
            if kind is not OrderKind.NONE and has(setting.tables, seat, kind):
                yield seat, kind.word, [kind], False
