"""Ready: what is known of the window before it is imported: its sizes, and whether pygame can be used at all."""

from __future__ import annotations

from importlib import import_module

from game.errors import UsageError
from game.views.texts import Texts

SMALLEST = (800, 500)  # pixels
USUAL = (1280, 760)


def require_pygame(texts: Texts) -> None:
    """Raise UsageError with the way out where pygame is missing or half removed."""
    try:
        pygame = import_module("pygame")
    except ImportError as error:
        raise UsageError(texts.say("ui.window.no_pygame", error=str(error))) from error
    if not hasattr(pygame, "version"):  # pygame and pygame-ce share one folder, and one of them was removed
        raise UsageError(texts.say("ui.window.damaged"))
