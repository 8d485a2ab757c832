"""Back and on along the trail of what has been read."""

from __future__ import annotations

from collections.abc import Callable

from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.parts.keys import with_key
from game.ui.parts.trail import Trail


def trail_buttons(app: App, trail: Trail, turn: Callable[[int], object]) -> list[Button]:
    """Return the two buttons; `turn` is told -1 or 1."""
    steps = (("earlier", "verb-back", -1, "alt+left"), ("later", "verb-next", 1, "alt+right"))
    return [
        Button(
            name,
            lambda step=step: turn(step),  # type: ignore[misc]
            icon=icon,
            kind="quiet",
            enabled=trail.leads(step),
            why=[app.say(f"handbook.no_{name}")],
            hint=with_key(app, app.say(f"handbook.{name}"), shortcut),
            shortcut=shortcut,
        )
        for name, icon, step, shortcut in steps
    ]
