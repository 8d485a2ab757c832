"""Scripted players: arrays of observations in, orders out."""

from game.agents.base import Agent, Decision, agent_seeds
from game.agents.naming import NAMES, make

__all__ = ["NAMES", "Agent", "Decision", "agent_seeds", "make"]
