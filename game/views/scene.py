"""The scene: the public things that a map shows, of any board, also of one in the middle of a resolution."""

from __future__ import annotations

from dataclasses import dataclass

from game.kernel.board import Board
from game.views.powers import PowerView, power_views
from game.views.reading import at
from game.views.republics import RepublicView, republic_views
from game.views.resources import CorridorView, DepositView, corridor_views, deposit_views
from game.views.voice import Voice


@dataclass(frozen=True)
class TensionView:
    """The tension of the whole region."""

    level: int
    cap: int
    tense: bool  # republics have less room
    words: str


@dataclass(frozen=True)
class SceneView:
    """What stands on the map and beside it."""

    republics: tuple[RepublicView, ...]
    deposits: tuple[DepositView, ...]
    corridors: tuple[CorridorView, ...]
    powers: tuple[PowerView, ...]
    tension: TensionView


def scene_view(voice: Voice, board: Board, seat: int) -> SceneView:
    """Return the scene of a board, whose first game it shows; unheld ore goes as it would for the seat."""
    return SceneView(
        republics=republic_views(voice, board),
        deposits=deposit_views(voice, board, seat),
        corridors=corridor_views(voice, board),
        powers=power_views(voice, board),
        tension=tension_view(voice, board),
    )


def tension_view(voice: Voice, board: Board) -> TensionView:
    """Return the tension."""
    numbers, level = voice.tables.numbers, at(board.tension)
    tense = level >= numbers.room_tense
    words = voice.say(
        "tension.tense" if tense else "tension.words",
        level=level,
        cap=numbers.tension_cap,
        tense=numbers.room_tense,
        loss=numbers.room_tense_loss,
    )
    return TensionView(level, numbers.tension_cap, tense, words)
