"""Scores of orders on deposits, and of the licence; all return `(orders of the kind, seats, games)`."""

from __future__ import annotations

import numpy as np

from game.agents.policy import Worths
from game.agents.prospects import Prospects, gained, scorings_after
from game.kernel import outlook
from game.kernel.arrays import at_least, either, within
from game.kernel.requirements import Seats, of_seats
from game.kernel.tables import Tables
from game.vocabulary import AgendaKind, OrderKind

_STEPS = 4  # of a bid's strength that count
_HOPELESS = 5000  # no worth is higher


def contract(tables: Tables, known: Prospects) -> Worths:
    """A mine, the ask, a paper that cannot lapse any more."""
    there = gained(tables, known, OrderKind.CONTRACT, 0) + known.ripe_floor
    return known.ores.mine + there.take(tables.host, axis=0) + known.saved + known.steps[AgendaKind.FUND]


def memorandum(tables: Tables, known: Prospects) -> Worths:
    """Influence, part of the mine's worth, and the chance to win the bid with each stake."""
    numbers, weights = tables.numbers, known.weights
    price = tables.cost.astype(np.int32)[:, None, None] * weights.capital
    hope = at_least(known.ores.mine + price, 0) * weights.paper // 100
    held = (known.holds & (known.board.lead < 0)[:, None]).sum(axis=0, dtype=np.int32)
    there = gained(tables, known, OrderKind.MEMORANDUM, numbers.memorandum_influence).take(
        tables.host, axis=0
    )
    worth = hope + there + (known.steps[AgendaKind.SIGN] + held * weights.backlog)
    bids = _bids(tables, known)
    bids += worth[:, None]
    return bids.reshape(-1, *bids.shape[2:])


def guarantee(tables: Tables, known: Prospects) -> Worths:
    """A paper that cannot lapse any more, and a cheaper contract."""
    return known.saved - known.weights.capital * np.int32(tables.numbers.guarantee_discount)


def plant(tables: Tables, known: Prospects) -> Worths:
    """The points that one's mines there gain, papers in part; and the ask."""
    board, weights, ores = known.board, known.weights, known.ores
    begun = (board.lead >= 0)[:, None]
    part = known.holds * either(begun, np.int32(100), weights.paper)
    lead = either(board.lead >= 0, board.lead, tables.lead[:, None])
    scorings = scorings_after(known, np.maximum(lead - 1, 0))[:, None]
    each = (ores.refined - ores.raw) * scorings * part // 100
    out = gained(tables, known, OrderKind.PLANT, 0) + known.ripe_floor
    for deposit, host in enumerate(tables.host.tolist()):
        out[host] += each[deposit]
    return out


def joint(tables: Tables, known: Prospects) -> Worths:
    """A mine shared with a partner: half of the points, all of the mandate."""
    refined, raw = _shared(tables, known)
    plants = known.board.plant.take(tables.host, axis=1).swapaxes(0, 1)[:, :, None]
    worth = either(plants, refined[:, None], raw[:, None])
    return worth.reshape(-1, *worth.shape[2:])


def joint_with(tables: Tables, known: Prospects, partners: Seats) -> Worths:
    """Return the worth of a mine that each seat shares with a partner of its own `(deposits, seats, games)`."""
    return either(of_seats(known.board.plant, partners).take(tables.host, axis=0), *_shared(tables, known))


def _shared(tables: Tables, known: Prospects) -> tuple[Worths, Worths]:
    """Return the worth of a shared mine on each deposit, if the partner has a plant there and if not."""
    there = gained(tables, known, OrderKind.JOINT_DEPOSIT, 0).take(tables.host, axis=0)
    rest = there + known.holds * known.saved + known.steps[AgendaKind.FUND]
    refined, raw = (known.ores.shared(known.holds, plants) for plants in (True, False))
    return refined + rest, raw + rest


def licence(tables: Tables, known: Prospects) -> Worths:
    """What rivals lose, if the year is scored while it binds."""
    lost = outlook.under_licence(tables, known.board).astype(np.int32)
    last = np.minimum(known.board.turn + tables.numbers.licence_turns, tables.last_turn + 1)
    scored = known.left - known.policies.scorings[last]
    return ((scored * lost) * known.weights.rivals)[None]


def _bids(tables: Tables, known: Prospects) -> Worths:
    """Return the worth of each stake's strength `(deposits, stakes, seats, games)` against bids that it may meet."""
    numbers, board, weights = tables.numbers, known.board, known.weights
    bids = outlook.bids(tables, board, known.seats)
    margin = within(bids.own - bids.against[:, None], -_STEPS, _STEPS)
    taking = (board.holder >= 0)[:, None] & ~known.holds
    stirs = taking * (known.tension * np.int32(numbers.tension_taken))
    worth = margin * weights.bid
    worth += stirs[:, None]
    worth -= (taking[:, None] & (margin <= 0)) * np.int32(_HOPELESS)
    return worth
