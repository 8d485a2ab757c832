"""Where one is: a game and its turn, for the heads of pages that could be about any game."""

from __future__ import annotations

from game.records.course import Course
from game.ui.app import App


def whereabouts(app: App, course: Course | None = None) -> str:
    """Return scenario, lens, turn and quarter of a game, or of the one in play."""
    course = course or app.game.course
    voice, turn = app.voice_of(course), course.turn
    pack = voice.pack
    lens = pack.scenario.lenses[pack.lens] if pack.lens else None
    return app.say(
        "whereabouts.through" if lens else "whereabouts.turn",
        scenario=voice.of(pack.scenario.name),
        lens=voice.of(lens.name) if lens else "",
        turn=turn,
        last=voice.tables.last_turn,
        quarter=voice.quarter(turn),
    )
