"""The board of one game as a page of text, as an environment renders it: what everybody may see."""

from __future__ import annotations

from collections.abc import Iterator

from game.kernel.board import Observation
from game.kernel.tables import Tables
from game.scenario.pack import Pack
from game.views import texts
from game.views.board import BoardView, board_view
from game.views.resources import FREE
from game.views.voice import Voice


class Page:
    """Writes one board in one language."""

    def __init__(self, pack: Pack, tables: Tables, language: str = texts.ENGLISH) -> None:
        self._voice = Voice(pack, tables, texts.load(language))

    def quarter(self, turn: int) -> str:
        """Return the quarter that a turn stands for."""
        return self._voice.quarter(turn)

    def written(self, observation: Observation) -> str:
        """Return the page of an observation's first game; nothing on it is the seat's own secret."""
        return "\n".join(_lines(board_view(self._voice, observation)))


def _lines(view: BoardView) -> Iterator[str]:
    yield from (view.title, view.tension.words)
    if view.headline:
        yield view.headline.name
    yield from (f"- {power.full_name}. {power.words}" for power in view.powers)
    for republic in view.republics:
        yield f"{republic.name}: {republic.leader_words} {republic.room_words} {republic.ask.words}"
        yield from (f"- {presence.words}" for presence in republic.powers)
    yield from (corridor.words for corridor in view.corridors)
    held = (deposit for deposit in view.deposits if deposit.status != FREE)
    yield from (f"{deposit.name} ({deposit.mineral}): {deposit.status_words}" for deposit in held)
    yield from (offer.words for offer in view.offers)
