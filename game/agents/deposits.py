"""Scores of orders on deposits, and of the licence; all return `(orders of the kind, games)`."""

from __future__ import annotations

import numpy as np

from game.agents.policy import Worths
from game.agents.prospects import Prospects, gained, scorings_after, worth_of
from game.agents.republics import ripe_floor, tension
from game.kernel import outlook
from game.kernel.outlook import Mines
from game.kernel.tables import Tables
from game.vocabulary import AgendaKind, OrderKind

_LASTING = 6  # turns for which a mine's income is counted at most
_STEPS = 4  # of a bid's strength that count
_HOPELESS = 5000  # no worth is higher


def contract(tables: Tables, known: Prospects) -> Worths:
    """A mine, the ask, a paper that cannot lapse any more."""
    there = gained(tables, known, OrderKind.CONTRACT, 0) + ripe_floor(tables, known)
    return _mine(tables, known) + there[tables.host] + _saved(tables, known) + known.steps[AgendaKind.FUND]


def memorandum(tables: Tables, known: Prospects) -> Worths:
    """Influence, part of the mine's worth, and the chance to win the bid with each stake."""
    numbers, weights = tables.numbers, known.policy.weights
    price = tables.cost[:, None] * np.int32(weights.capital)
    hope = np.maximum(_mine(tables, known) + price, 0) * weights.paper // 100
    held = ((known.board.holder == known.seat) & (known.board.lead < 0)).sum(axis=0)
    there = gained(tables, known, OrderKind.MEMORANDUM, numbers.memorandum_influence)[tables.host]
    worth = hope + there + known.steps[AgendaKind.SIGN] + held * np.int32(weights.backlog)
    return (worth[:, None] + _bids(tables, known)).reshape(-1, known.board.games).astype(np.int32)


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
    more = _points(known, known.refined) - _points(known, known.mines)
    lead = np.where(funded, board.lead, tables.lead[:, None]).astype(np.int32)
    each = more * scorings_after(known, np.maximum(lead - 1, 0)) * part // 100
    out = gained(tables, known, OrderKind.PLANT, 0) + ripe_floor(tables, known)
    for deposit, host in enumerate(tables.host):
        out[host] += each[deposit]
    return out


def joint(tables: Tables, known: Prospects) -> Worths:
    """A mine shared with a partner: half of the points, all of the mandate."""
    board, powers = known.board, tables.powers
    mine = board.holder == known.seat
    there = gained(tables, known, OrderKind.JOINT_DEPOSIT, 0)[tables.host]
    rest = there + mine * _saved(tables, known) + known.steps[AgendaKind.FUND]
    out = np.empty((tables.deposits, powers, board.games), np.int32)
    for partner in range(powers):
        plants = board.plant[partner, tables.host]
        best = Mines(*(np.where(plants, *both) for both in zip(known.refined, known.mines, strict=True)))
        half = np.where(mine, best.supply - best.supply // 2, best.supply // 2)
        out[:, partner] = _mined(tables, known, best._replace(supply=half)) + rest
    return out.reshape(-1, board.games)


def licence(tables: Tables, known: Prospects) -> Worths:
    """What rivals lose, if the year is scored while it binds."""
    lost = outlook.under_licence(tables, known.board).astype(np.int32)
    last = np.minimum(known.board.turn + tables.numbers.licence_turns, tables.last_turn + 1)
    scored = known.left - known.policy.scorings[last]
    return (scored * lost * known.policy.weights.rivals)[None]


def _mine(tables: Tables, known: Prospects) -> Worths:
    """Return the worth of a mine on each deposit `(deposits, games)`, and part of what a plant could add later."""
    refining = known.policy.weights.refining
    later = (_mined(tables, known, known.refined) - _mined(tables, known, known.mines)) * refining // 100
    return _mined(tables, known, known.mines) + later


def _mined(tables: Tables, known: Prospects, mines: Mines) -> Worths:
    """Return the worth `(deposits, games)` of points at all scorings to come, and of income."""
    lead = tables.lead[:, None].astype(np.int32)
    paying = np.clip(known.turns_left - lead, 0, _LASTING)
    income = known.policy.weights.income * tables.numbers.mines_income
    return _points(known, mines) * scorings_after(known, lead - 1) + paying * income


def _points(known: Prospects, mines: Mines) -> Worths:
    """Return the worth of a mine's points at one scoring `(deposits, games)`."""
    weights, mandates = known.policy.weights, mines.mandates.astype(np.int32)
    own = mandates[known.seat]
    others = mandates.sum(axis=0, dtype=np.int32) - own
    return mines.supply * np.int32(weights.supply) + own * weights.mandate + others * weights.others


def _saved(tables: Tables, known: Prospects) -> Worths:
    """Return the worth of saving a paper from lapsing `(deposits, games)`: more once it may lapse this turn."""
    numbers, board = tables.numbers, known.board
    age = board.turn - board.signed + 1
    risk = np.where(age >= numbers.memorandum_lapse_turn, 2, 1)
    loss = np.full(known.presence.shape, -numbers.memorandum_lapse_influence, np.int32)
    worth = -worth_of(known, loss)[tables.host] * known.policy.weights.lapse // 100
    return np.where(board.guaranteed, 0, worth * risk // 2).astype(np.int32)


def _bids(tables: Tables, known: Prospects) -> Worths:
    """Return the worth of each stake's strength `(deposits, stakes, games)` against the bids that it may meet."""
    numbers, board, weights = tables.numbers, known.board, known.policy.weights
    bids = outlook.bids(tables, board, known.seat)
    margin = np.clip(bids.own - bids.against[:, None], -_STEPS, _STEPS)
    taking = (board.holder >= 0) & (board.holder != known.seat)
    hopeless = (taking[:, None] & (margin <= 0)) * np.int32(_HOPELESS)
    stirs = taking * tension(tables, known) * np.int32(numbers.tension_taken)
    return margin * np.int32(weights.bid) + stirs[:, None] - hopeless
