"""Invariants: what must hold in every state, whatever was ordered."""

from __future__ import annotations

import numpy as np

from game.kernel.state import State
from game.kernel.tables import Bools, Tables
from game.vocabulary import Outcome


def broken(tables: Tables, state: State) -> list[str]:
    """Return a sentence for each invariant that some game of the batch breaks; an empty list is good news."""
    found = []
    for sentence, holds in _invariants(tables, state).items():
        if not holds.all():
            game = int(np.argwhere(~holds)[0][-1])
            found.append(
                f"{sentence} (first in game {game} of the batch, turn {int(state.board.turn[game])})"
            )
    return found


def kept(tables: Tables, before: State, after: State) -> list[str]:
    """Return a sentence for each law of motion that a step broke."""
    old, new = before.board, after.board
    laws = {
        "floors never fall": new.floor >= old.floor,
        "room never shrinks": new.room >= old.room,
        "members stay": new.member | ~old.member,
        "plants stay": new.plant | ~old.plant,
        "funded deposits stay funded": (new.lead >= 0) | (old.lead < 0),
        "corridors stay open": new.opened | ~old.opened,
        "headlines are shown once": new.shown | ~old.shown,
        "levels never fall": new.level >= old.level,
        "shares never fall": new.shares >= old.shares,
        "banked points never fall, pressure aside": new.points[:, 1:6] >= old.points[:, 1:6],
        "a turn goes on by one or the game is over": (new.turn == old.turn + 1) | (new.outcome > 0),
        "the seed stays": after.seed == before.seed,
    }
    return [law for law, holds in laws.items() if not holds.all()]


def _invariants(tables: Tables, state: State) -> dict[str, Bools]:
    return {**_of_influence(tables, state), **_of_things(tables, state), **_of_the_game(tables, state)}


def _of_influence(tables: Tables, state: State) -> dict[str, Bools]:
    board, numbers = state.board, tables.numbers
    total = board.influence.sum(axis=0, dtype=np.int16)
    over = np.maximum(board.room, board.floor.sum(axis=0, dtype=np.int16))
    news = tables.headlines.influence[..., board.headline].clip(0).sum(axis=0) * (board.headline >= 0)
    return {
        "influence is from 0 to its cap": (board.influence >= 0)
        & (board.influence <= numbers.turn_influence_cap),
        "floors are from 0 to their cap": (board.floor >= 0) & (board.floor <= numbers.turn_floor_cap),
        "no floor is above its influence": board.floor <= board.influence,
        "influence fits the room, headlines aside": total <= over + news,
        "development is in its bounds": (board.development >= 0)
        & (board.development <= numbers.turn_development_cap),
    }


def _of_things(tables: Tables, state: State) -> dict[str, Bools]:
    board, numbers = state.board, tables.numbers
    held = board.holder >= 0
    unfunded = held & (board.lead < 0)
    seats = np.arange(tables.powers)[:, None, None]
    papers = (unfunded & (board.holder == seats)).sum(axis=1)
    return {
        "capital is not negative": board.capital >= 0,
        "purchases are not negative": board.purchases >= 0,
        "nobody holds too many papers": papers <= numbers.memorandum_limit,
        "a funded deposit has a holder": held | (board.lead < 0),
        "a joint partner is not the holder": (board.partner != board.holder) | (board.partner < 0),
        "only funded deposits have partners": (board.partner < 0) | (board.lead >= 0),
        "a guarantee has a holder": held | ~board.guaranteed,
        "levels are in their bounds": (board.level >= 0) & (board.level <= numbers.corridors_levels),
        "shares are not negative": board.shares >= 0,
    }


def _of_the_game(tables: Tables, state: State) -> dict[str, Bools]:
    board, numbers = state.board, tables.numbers
    crisis = board.tension >= numbers.tension_cap
    return {
        "tension is in its bounds": (board.tension >= 0) & (board.tension <= numbers.tension_cap),
        "crisis and full tension go together": (board.outcome == Outcome.CRISIS) == crisis,
        "the game ends in time": board.turn <= tables.last_turn,
        "each ask is of a kind that exists": (board.ask >= 0) & (board.ask < len(tables.names.asks)),
        "asks do not outlive patience": (board.ask_age < numbers.asks_patience)
        | (board.outcome != Outcome.RUNNING),
        "marks are of this year's agendas": (state.mark >= 0) & (state.mark < len(board.dealt)),
    }
