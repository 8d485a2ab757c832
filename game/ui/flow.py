"""The flow of a game: who writes next, when the scripted seats decide, and what follows the resolution."""

from __future__ import annotations

from game.ui.app import App
from game.ui.parts.keeping import kept
from game.ui.screen import Screen
from game.ui.screens.briefing import Briefing
from game.ui.screens.ending import Ending
from game.ui.screens.handover import HandOver
from game.ui.screens.planning import Planning
from game.ui.screens.resolution import Resolution
from game.ui.screens.thinking import Thinking
from game.vocabulary import Outcome


def proceed(app: App) -> Screen | None:
    """Return what comes next in the game in play."""
    table = app.game
    if table.course.outcome is not Outcome.RUNNING:
        return Ending()
    seat = table.next_person
    if seat is None:
        return kept(app, lambda: _decided(app))
    return HandOver(seat, writing(app, seat)) if table.several else writing(app, seat)


def writing(app: App, seat: int) -> Screen:
    """Return where a seat's turn begins: in the first turn with its briefing."""
    return Planning(seat) if app.game.course.turns else Briefing(seat, Planning(seat))


def _decided(app: App) -> Screen:
    """Let the scripted seats decide; while planners think, one can watch. Raises StorageError."""
    thinking = Thinking(lambda: _resolved(app))
    return thinking if thinking.begun(app) else _resolved(app)


def _resolved(app: App) -> Screen:
    """Resolve the turn and return its resolution; raises StorageError."""
    resolution = Resolution(app.game.resolve())
    return HandOver(None, resolution) if app.game.several else resolution
