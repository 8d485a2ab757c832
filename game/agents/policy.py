"""A policy: one level of a doctrine, compiled for one seat of one board."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from game.kernel.tables import Bools, Tables
from game.scenario.doctrines import Condition, Doctrine, Opening, Weights
from game.scenario.ruleset import OrderWord
from game.vocabulary import AgendaKind, OrderKind

LevelWord = Literal["easy", "normal", "hard"]
Worths = NDArray[np.int32]
_BEYOND = 21  # the longest lead time, and one


@dataclass(frozen=True, eq=False)
class Policy:
    """Whole numbers and arrays that judge orders; worths are in hundredths of a point."""

    level: LevelWord
    weights: Weights  # those that the level sees; the others are 0
    base: Worths  # (orders, 1)
    openings: Worths  # (turns + 1, orders)
    reactions: tuple[tuple[Condition, Mapping[OrderKind, int]], ...]
    likes: Worths  # (powers,)
    agendas: Worths  # (agendas,)
    progress: int
    closeness: Worths  # (segments of the longest corridor + 1,) per cent
    offer_from: int
    partner: int
    accept: int
    keep: int
    unasked: int
    temperature: int
    drift: tuple[int, ...]
    scorings: Worths  # (turns + 22,) scorings in that turn and later

    @cached_property
    def has_openings(self) -> Bools:
        """`(turns + 1,)`: there are openings in that turn."""
        return np.asarray(self.openings.any(axis=1))


def compile_policy(tables: Tables, doctrine: Doctrine, level: LevelWord) -> Policy:
    """Compile one level of a doctrine."""
    skill, joint = getattr(doctrine.levels, level), doctrine.joint
    return Policy(
        level=level,
        weights=doctrine.weights.model_copy(update=dict.fromkeys(skill.without, 0)),
        base=_by_kind(tables, doctrine.orders) + _by_kind(tables, skill.orders),
        openings=_openings(tables, doctrine),
        reactions=tuple((each.when, _by_word(each.orders)) for each in doctrine.reactions),
        likes=np.array([joint.likes.get(power, 0) for power in tables.names.powers], np.int32),
        agendas=_agendas(tables, doctrine),
        progress=doctrine.progress,
        closeness=_closeness(tables, doctrine),
        offer_from=joint.offer_from,
        partner=joint.partner,
        accept=joint.accept,
        keep=joint.keep,
        unasked=joint.unasked,
        temperature=skill.temperature,
        drift=tuple(skill.drift),
        scorings=_scorings(tables),
    )


def _by_kind(tables: Tables, worths: Mapping[OrderWord, int]) -> Worths:
    by_kind = np.zeros(len(OrderKind), np.int32)
    for kind, worth in _by_word(worths).items():
        by_kind[kind] = worth
    return by_kind[tables.catalogue.kind][:, None]


def _by_word(worths: Mapping[OrderWord, int]) -> dict[OrderKind, int]:
    return {OrderKind.of(word): worth for word, worth in worths.items()}


def _openings(tables: Tables, doctrine: Doctrine) -> Worths:
    out = np.zeros((tables.last_turn + 1, tables.catalogue.count), np.int32)
    for opening in doctrine.openings:
        if opening.turn <= tables.last_turn:
            out[opening.turn, _meant(tables, opening)] += opening.worth
    return out


def _meant(tables: Tables, opening: Opening) -> Bools:
    """Return which orders an opening means; none where this board does not have its target."""
    catalogue, names = tables.catalogue, tables.names
    kind = catalogue.kind == OrderKind.of(opening.order)
    if opening.at is None:
        return kind
    at = np.zeros(catalogue.count, np.bool_)
    for identifiers, column in (
        (names.republics, catalogue.republic),
        (names.deposits, catalogue.deposit),
        (names.segments, catalogue.segment),
        (names.corridors, catalogue.corridor),
    ):
        if opening.at in identifiers:
            at |= column == identifiers.index(opening.at)
    return kind & at


def _agendas(tables: Tables, doctrine: Doctrine) -> Worths:
    by_kind = np.zeros(len(AgendaKind), np.int32)
    for word, worth in doctrine.agendas.items():
        by_kind[AgendaKind.of(word)] = worth
    return by_kind[tables.agenda_kind]


def _closeness(tables: Tables, doctrine: Doctrine) -> Worths:
    """Return the percentages for 0 to all segments lacking; the last one named goes on."""
    longest = max(np.bincount(tables.corridor_of, minlength=1))
    named = doctrine.closeness
    return np.array([named[min(lacking, len(named) - 1)] for lacking in range(longest + 1)], np.int32)


def _scorings(tables: Tables) -> Worths:
    closes = np.concatenate([tables.year_closes, np.zeros(_BEYOND, np.bool_)])
    return closes[::-1].cumsum()[::-1].astype(np.int32)
