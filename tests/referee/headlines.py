"""3: which headline is shown, and what it does at once."""

from __future__ import annotations

from collections import Counter
from typing import Any

from game.vocabulary import Purpose
from tests.referee.board import Board
from tests.referee.chance import below
from tests.referee.course import develop
from tests.referee.readings import leader, papers


def show_headline(board: Board) -> None:
    """3.1: the scheduled headline, else one drawn; then 3.2: its effects."""
    board.headline = _scheduled(board) or _drawn(board)
    board.price_changes = {power: Counter() for power in board.powers}
    effects = []
    if board.headline is not None:
        board.shown.add(board.headline)
        effects = list(board.world.deck[board.headline].effects)
    _attention(board, effects)
    for group in _EFFECTS:
        group(board, [effect for effect in effects if effect.effect == _EFFECTS[group]])


def _scheduled(board: Board) -> str | None:
    for entry in board.scenario.schedule:
        if entry.turn == board.turn and entry.headline not in board.shown:
            return entry.headline
    return None


def _drawn(board: Board) -> str | None:
    """By weight among those whose conditions hold, that have not been and that nobody has scheduled."""
    scheduled = {entry.headline for entry in board.scenario.schedule}
    weights = {
        name: headline.weight
        for name, headline in board.world.deck.items()
        if name not in board.shown | scheduled and all(_holds(board, check) for check in headline.when)
    }
    if not any(weights.values()):
        return None
    pick = below(board, Purpose.HEADLINE, 0, sum(weights.values()))
    for name, weight in weights.items():
        pick -= weight
        if pick < 0:
            return name
    return None


def _holds(board: Board, condition: Any) -> bool:
    """Whether a condition holds on the board as it lies."""
    check = condition.check
    if check == "leader":
        return leader(board, condition.republic) == condition.power
    if check == "member":
        return board.member[condition.power][condition.republic]
    if check == "open":
        return board.opened[condition.corridor]
    if check == "after":
        return condition.headline in board.shown
    if check == "influence":
        value = board.influence[condition.power][condition.republic]
    elif check == "papers":
        value = sum(papers(board, power) for power in board.powers)
    else:
        value = board.turn if check == "turn" else board.tension
    return bool(condition.at_least <= value <= condition.at_most)


def _attention(board: Board, effects: list[Any]) -> None:
    """1.1: attention of this turn, never under 0; some powers have more or less in the first year."""
    first_year = board.turn <= board.scenario.calendar.years[0].last
    for name, power in board.scenario.powers.items():
        attention = power.attention.value + (power.first_year_attention.value if first_year else 0)
        attention += sum(e.amount for e in effects if e.effect == "attention" and e.power == name)
        board.attention[name] = max(0, attention)


def _influence(board: Board, effects: list[Any]) -> None:
    """From 0 to the cap, not under the floor; effects on one target add up first."""
    amounts: Counter[tuple[str, str]] = Counter()
    for effect in effects:
        amounts[effect.power, effect.republic] += effect.amount
    for (power, republic), amount in amounts.items():
        value = min(board.influence[power][republic] + amount, board.rules.turn.influence_cap.value)
        board.influence[power][republic] = max(value, board.floor[power][republic])


def _capital(board: Board, effects: list[Any]) -> None:
    amounts: Counter[str] = Counter()
    for effect in effects:
        amounts[effect.power] += effect.amount
    for power, amount in amounts.items():
        board.capital[power] = max(0, board.capital[power] + amount)


def _tension(board: Board, effects: list[Any]) -> None:
    """Never lifted to the cap."""
    if effects:
        lifted = board.tension + sum(effect.amount for effect in effects)
        board.tension = max(0, min(lifted, board.rules.tension.cap.value - 1))


def _development(board: Board, effects: list[Any]) -> None:
    amounts: Counter[str] = Counter()
    for effect in effects:
        amounts[effect.republic] += effect.amount
    for republic, amount in amounts.items():
        develop(board, republic, amount)


def _purchases(board: Board, effects: list[Any]) -> None:
    amounts: Counter[str] = Counter()
    for effect in effects:
        amounts[effect.republic] += effect.amount
    for republic, amount in amounts.items():
        board.purchases[republic] = max(0, board.purchases[republic] + amount)


def _ask(board: Board, effects: list[Any]) -> None:
    for effect in effects:
        board.ask[effect.republic] = effect.ask
        board.ask_age[effect.republic] = 0


def _cost(board: Board, effects: list[Any]) -> None:
    """For one power or for all, this turn only."""
    for effect in effects:
        for power in board.powers if effect.power is None else [effect.power]:
            board.price_changes[power][effect.order] += effect.amount


def _truce(board: Board, effects: list[Any]) -> None:
    for effect in effects:
        board.truce_until = max(board.truce_until, board.turn + effect.turns - 1)


_EFFECTS = {
    _influence: "influence",
    _capital: "capital",
    _tension: "tension",
    _development: "development",
    _purchases: "purchases",
    _ask: "ask",
    _cost: "cost",
    _truce: "truce",
}
