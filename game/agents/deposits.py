"""Scores of orders on deposits, and of the licence; all return `(orders of the kind, games)`."""

from __future__ import annotations

import numpy as np

from game.agents.policy import Worths
from game.agents.prospects import Prospects, gained, mined, points, scorings_after, won
from game.agents.republics import tension
from game.kernel import outlook
from game.kernel.arrays import either, within
from game.kernel.tables import Tables
from game.vocabulary import AgendaKind, OrderKind

_STEPS = 4  # of a bid's strength that count
_HOPELESS = 5000  # no worth is higher


def contract(tables: Tables, known: Prospects) -> Worths:
    """A mine, the ask, a paper that cannot lapse any more."""
    there = gained(tables, known, OrderKind.CONTRACT, 0) + known.ripe_floor
    return known.mine + there[tables.host] + _saved(tables, known) + known.steps[AgendaKind.FUND]


def memorandum(tables: Tables, known: Prospects) -> Worths:
    """Influence, part of the mine's worth, and the chance to win the bid with each stake."""
    numbers, weights = tables.numbers, known.policy.weights
    price = tables.cost[:, None] * np.int32(weights.capital)
    hope = np.maximum(known.mine + price, 0) * weights.paper // 100
    held = ((known.board.holder == known.seat) & (known.board.lead < 0)).sum(axis=0, dtype=np.int32)
    there = gained(tables, known, OrderKind.MEMORANDUM, numbers.memorandum_influence)[tables.host]
    worth = hope + there + known.steps[AgendaKind.SIGN] + held * np.int32(weights.backlog)
    return (worth[:, None] + _bids(tables, known)).reshape(-1, known.board.games)


def guarantee(tables: Tables, known: Prospects) -> Worths:
    """A paper that cannot lapse any more, and a cheaper contract."""
    saved = tables.numbers.guarantee_discount * -known.policy.weights.capital
    return _saved(tables, known) + np.int32(saved)


def plant(tables: Tables, known: Prospects) -> Worths:
    """The points that one's mines there gain, papers in part; and the ask."""
    board, weights = known.board, known.policy.weights
    funded = (board.holder == known.seat) & (board.lead >= 0)
    paper = (board.holder == known.seat) & (board.lead < 0)
    part = funded * np.int32(100) + paper * np.int32(weights.paper)
    more = points(known, known.refined) - points(known, known.mines)
    lead = either(funded, board.lead, tables.lead[:, None])
    each = more * scorings_after(known, np.maximum(lead - 1, 0)) * part // 100
    out = gained(tables, known, OrderKind.PLANT, 0) + known.ripe_floor
    for deposit, host in enumerate(tables.host):
        out[host] += each[deposit]
    return out


def joint(tables: Tables, known: Prospects) -> Worths:
    """A mine shared with a partner: half of the points, all of the mandate."""
    refined, raw = _shared(tables, known)
    plants = known.board.plant[:, tables.host].swapaxes(0, 1)
    return either(plants, refined[:, None], raw[:, None]).reshape(-1, known.board.games)


def joint_with(tables: Tables, known: Prospects, partner: int) -> Worths:
    """Return the worth of a mine shared with one partner on each deposit `(deposits, games)`."""
    return either(known.board.plant[partner, tables.host], *_shared(tables, known))


def _shared(tables: Tables, known: Prospects) -> tuple[Worths, Worths]:
    """Return the worth of a shared mine on each deposit, if the partner has a plant there and if not."""
    mine = known.board.holder == known.seat
    there = gained(tables, known, OrderKind.JOINT_DEPOSIT, 0)[tables.host]
    rest = there + mine * _saved(tables, known) + known.steps[AgendaKind.FUND]
    refined, raw = (
        mined(known, mines._replace(supply=(mines.supply >> 1) + (mines.supply & mine)))
        for mines in (known.refined, known.mines)
    )
    return refined + rest, raw + rest


def licence(tables: Tables, known: Prospects) -> Worths:
    """What rivals lose, if the year is scored while it binds."""
    lost = outlook.under_licence(tables, known.board).astype(np.int32)
    last = np.minimum(known.board.turn + tables.numbers.licence_turns, tables.last_turn + 1)
    scored = known.left - known.policy.scorings[last]
    return (scored * lost * known.policy.weights.rivals)[None]


def _saved(tables: Tables, known: Prospects) -> Worths:
    """Return the worth of saving a paper from lapsing `(deposits, games)`: more once it may lapse this turn."""
    numbers, board = tables.numbers, known.board
    age = board.turn - board.signed + 1
    worth = -won(known, -numbers.memorandum_lapse_influence) * known.policy.weights.lapse // 100
    half, whole = (worth // 2)[tables.host], worth[tables.host]
    return either(age >= numbers.memorandum_lapse_turn, whole, half) * ~board.guaranteed


def _bids(tables: Tables, known: Prospects) -> Worths:
    """Return the worth of each stake's strength `(deposits, stakes, games)` against the bids that it may meet."""
    numbers, board, weights = tables.numbers, known.board, known.policy.weights
    bids = outlook.bids(tables, board, known.seat)
    margin = within(bids.own - bids.against[:, None], -_STEPS, _STEPS)
    taking = (board.holder >= 0) & (board.holder != known.seat)
    hopeless = (taking[:, None] & (margin <= 0)) * np.int32(_HOPELESS)
    stirs = taking * tension(tables, known) * np.int32(numbers.tension_taken)
    return margin * np.int32(weights.bid) + stirs[:, None] - hopeless
