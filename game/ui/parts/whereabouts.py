"""Where one is: the game in play and its turn, for the heads of pages that could be about any game."""

from __future__ import annotations

from game.ui.app import App


def whereabouts(app: App) -> str:
    """Return scenario, lens, turn and quarter of the game in play."""
    voice, turn = app.voice(), app.game.course.turn
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
