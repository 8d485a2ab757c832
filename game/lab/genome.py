"""A genome: the numbers of a doctrine that training may change, as one vector, and the doctrine of a vector.

How a seat deals with partners is left to its author: selection for wins teaches everybody to leave others waiting,
and then offers mean nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, get_args

import numpy as np
from numpy.typing import NDArray

from game.kernel.tables import Tables
from game.lab.restricted import has
from game.scenario.doctrines import AgendaWord, Doctrine, Feature
from game.vocabulary import AgendaKind, OrderKind

Floats = NDArray[np.float64]
_PERCENT = ("presence", "refining", "paper")
_JOINT = (OrderKind.JOINT_DEPOSIT, OrderKind.JOINT_SEGMENT)
_HIGHEST, _HIGHEST_PERCENT = 9999, 400
_RELATIVE = 0.35  # of a number, what counts as one step


@dataclass(frozen=True)
class Gene:
    """One number: where it stands, what a step is, and how far it may go."""

    block: str  # of the doctrine; empty for a number that stands by itself
    name: str
    start: int
    unit: float
    low: int = -_HIGHEST
    high: int = _HIGHEST


@dataclass(frozen=True)
class Genome:
    """The genes of one seat's doctrine; a vector holds how many steps each is away from where it began."""

    doctrine: Doctrine
    genes: tuple[Gene, ...]

    def doctrine_of(self, vector: Floats) -> Doctrine:
        """Return the doctrine of a vector, its numbers rounded and within their bounds."""
        data = self.doctrine.model_dump()
        for gene, steps in zip(self.genes, vector, strict=True):
            value = int(np.clip(np.rint(gene.start + steps * gene.unit), gene.low, gene.high))
            (data[gene.block] if gene.block else data)[gene.name] = value
        return Doctrine.model_validate(data)


def genome(doctrine: Doctrine, tables: Tables, seat: int) -> Genome:
    """Return the genome of a seat's doctrine on a board: what no order or agenda of the board asks for stays."""
    data = doctrine.model_dump()
    return Genome(doctrine, tuple(_genes(data, tables, seat)))


def _genes(data: dict[str, Any], tables: Tables, seat: int) -> Iterator[Gene]:
    for name in get_args(Feature):
        percent = name in _PERCENT
        bounds = (0, _HIGHEST_PERCENT) if percent else (-_HIGHEST, _HIGHEST)
        yield _gene("weights", name, data["weights"][name], 10 if percent else 1.5, *bounds)
    for kind in OrderKind:
        if kind not in (OrderKind.NONE, *_JOINT) and has(tables, seat, kind):
            yield _gene("orders", kind.word, data["orders"].get(kind.word, 0), 25)
    kinds = {AgendaKind(int(code)).word for code in tables.agenda_kind}
    for name in get_args(AgendaWord):
        if name in kinds:
            yield _gene("agendas", name, data["agendas"].get(name, 0), 40)
    if kinds:
        yield _gene("", "progress", data["progress"], 4)


def _gene(
    block: str, name: str, start: int, least: float, low: int = -_HIGHEST, high: int = _HIGHEST
) -> Gene:
    return Gene(block, name, start, max(least, _RELATIVE * abs(start)), low, high)
