"""The doctrine player: judges every order by its doctrine's weights and takes the best, with a little chance."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from game.agents import offers
from game.agents.base import Decision, Words, alone, draws
from game.agents.noise import gumbel, words_for
from game.agents.partners import best_offer
from game.agents.policies import Policies, side_by_side
from game.agents.policy import Policy, Worths
from game.agents.prospects import Prospects
from game.agents.scores import scores
from game.agents.sheets import best_sheet
from game.kernel import scoring
from game.kernel.arrays import either, of_place
from game.kernel.board import Observation, Observations
from game.kernel.choice import Choice
from game.kernel.tables import Small, Tables

_NEVER = np.int32(-(10**6))


@dataclass(frozen=True)
class DoctrinePlayer:
    """Plays one seat by a policy."""

    policy: Policy

    def __str__(self) -> str:
        return f"doctrine:{self.policy.level}"

    @property
    def kin(self) -> Hashable:
        """Those who look equally far ahead can decide together."""
        return DoctrinePlayer, self.policy.drift

    def decide(self, tables: Tables, observation: Observation, seeds: Words) -> Decision:
        """Return the orders of highest worth, the likeliest agenda, and an offer where one is worth it."""
        return alone(self, tables, observation, seeds)

    def decide_together(
        self, players: Sequence[DoctrinePlayer], tables: Tables, observations: Observations, seeds: Words
    ) -> Decision:
        """Do the same for several seats."""
        board, policies = observations.board, _policies(players)
        words = draws(board, seeds, words_for(tables.catalogue.count) + 2)
        mark = _mark(tables, policies, observations, words[-2:])
        choice = Choice(tables, board, observations.seats)
        known = Prospects(tables, policies, observations.seats, board, mark)
        worth = scores(tables, known, choice)
        offer = best_offer(tables, known, choice, worth)
        worth += gumbel(words, tables.catalogue.count, policies.temperatures)
        offers.add_talks(tables, policies, observations, worth)
        sheet = best_sheet(tables, known, choice, worth)
        return Decision(sheet, offer, mark.astype(np.int8))

    def with_temperature(self, temperature: int) -> DoctrinePlayer:
        """Return the same player with more or less chance in its judgement."""
        return DoctrinePlayer(replace(self.policy, temperature=temperature))


def preferred_marks(
    tables: Tables, players: Sequence[DoctrinePlayer], observations: Observations, seeds: Words
) -> Small:
    """Return the places of the agendas `(seats, games)` that seats would mark if they chose now.

    Whatever they have marked; seeds are `(seats, games)`, of which a single game that is observed may have many.
    """
    if not len(players[0].policy.agendas):
        return np.zeros(seeds.shape, np.int8)
    words = draws(observations.board, seeds, words_for(len(observations.board.dealt)))
    return _likeliest(tables, _policies(players), observations, words).astype(np.int8)


def _policies(players: Sequence[DoctrinePlayer]) -> Policies:
    return side_by_side(tuple(player.policy for player in players))


def _mark(tables: Tables, policies: Policies, observations: Observations, words: Words) -> Worths:
    """Return the places of agendas `(seats, games)`: chosen where a year begins, else those marked."""
    opens = tables.year_opens.take(observations.board.turn)
    marked = observations.mark.astype(np.int32)
    if not opens.any() or not len(tables.names.agendas):
        return marked
    return either(opens, _likeliest(tables, policies, observations, words).astype(np.int32), marked)


def _likeliest(tables: Tables, policies: Policies, observations: Observations, words: Words) -> Worths:
    """Return the places of the agendas that seats can meet best as things are `(seats, games)`."""
    board = observations.board
    likely = policies.liking(board.dealt, _tenths(tables, observations))
    likely = likely + gumbel(words, len(board.dealt), policies.temperatures)
    return np.where(board.dealt[:, None] >= 0, likely, _NEVER).argmax(axis=0)


def _tenths(tables: Tables, observations: Observations) -> Worths:
    """Return how much of each agenda dealt is met already, in tenths `(agendas dealt, seats, games)`."""
    board, seats = observations.board, observations.seats
    done = of_place(scoring.agendas(tables, board), seats, board.dealt[:, None])
    count = tables.agenda_count.take(board.dealt).astype(np.int32)[:, None]
    return np.minimum(done, count) * 10 // count
