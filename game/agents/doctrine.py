"""The doctrine player: judges every order by its doctrine's weights and takes the best, with a little chance."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from game.agents import offers
from game.agents.base import Decision, Words, draws
from game.agents.noise import gumbel, words_for
from game.agents.partners import best_offer
from game.agents.policy import Policy, Worths
from game.agents.prospects import prospects
from game.agents.scores import scores
from game.agents.sheets import best_sheet
from game.kernel import scoring
from game.kernel.board import Observation
from game.kernel.choice import Choice
from game.kernel.tables import Small, Tables

_NEVER = np.int32(-(10**6))


@dataclass(frozen=True)
class DoctrinePlayer:
    """Plays one seat by a policy."""

    policy: Policy

    def __str__(self) -> str:
        return f"doctrine:{self.policy.level}"

    def decide(self, tables: Tables, observation: Observation, seeds: Words) -> Decision:
        """Return the orders of highest worth, the likeliest agenda, and an offer where one is worth it."""
        board, policy = observation.board, self.policy
        words = draws(observation, seeds, words_for(tables.catalogue.count) + 2)
        mark = _mark(tables, policy, observation, words[-2:])
        choice = Choice(tables, board, observation.seat)
        known = prospects(tables, policy, observation, mark)
        worth = scores(tables, known, choice)
        offer = best_offer(tables, known, choice, worth)
        judged = worth + gumbel(words, tables.catalogue.count, policy.temperature)
        offers.add_talks(tables, policy, observation, judged)
        sheet = best_sheet(tables, known, choice, judged)
        return Decision(sheet, offer, mark.astype(np.int8))

    def likely_mark(self, tables: Tables, observation: Observation, seeds: Words) -> Small:
        """Return the place of the agenda `(games,)` that it would mark if it chose now, whatever it has marked."""
        if not len(self.policy.agendas):
            return np.zeros(observation.board.games, np.int8)
        words = draws(observation, seeds, words_for(len(observation.board.dealt)))
        return _likeliest(tables, self.policy, observation, words).astype(np.int8)

    def with_temperature(self, temperature: int) -> DoctrinePlayer:
        """Return the same player with more or less chance in its judgement."""
        return DoctrinePlayer(replace(self.policy, temperature=temperature))


def _mark(tables: Tables, policy: Policy, observation: Observation, words: Words) -> Worths:
    """Return the place of the agenda `(games,)`: chosen where a year begins, else the one marked."""
    opens = tables.year_opens[observation.board.turn]
    if not opens.any() or not len(policy.agendas):
        return observation.mark.astype(np.int32)
    return np.where(opens, _likeliest(tables, policy, observation, words), observation.mark).astype(np.int32)


def _likeliest(tables: Tables, policy: Policy, observation: Observation, words: Words) -> Worths:
    """Return the place of the agenda that it can meet best as things are `(games,)`."""
    board = observation.board
    likely = policy.agendas[board.dealt] + policy.progress * _tenths(tables, observation)
    likely = likely + gumbel(words, len(board.dealt), policy.temperature)
    return np.where(board.dealt >= 0, likely, _NEVER).argmax(axis=0)


def _tenths(tables: Tables, observation: Observation) -> Worths:
    """Return how much of each agenda dealt is met already, in tenths `(agendas dealt, games)`."""
    board = observation.board
    done = scoring.agendas(tables, board)[observation.seat, board.dealt, np.arange(board.games)]
    count = tables.agenda_count[board.dealt].astype(np.int32)
    return np.minimum(done, count) * 10 // count
