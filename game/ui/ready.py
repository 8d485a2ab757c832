"""Ready: whether pygame can be used here at all, found out before anything of the window is imported."""

from __future__ import annotations

from importlib import import_module

from game.errors import UsageError
from game.views.texts import Texts


def require_pygame(texts: Texts) -> None:
    """Raise UsageError with the way out where pygame is missing or half removed."""
    try:
        pygame = import_module("pygame")
    except ImportError as error:
        raise UsageError(texts.say("ui.window.no_pygame", error=str(error))) from error
    if not hasattr(pygame, "version"):  # pygame and pygame-ce share one folder, and one of them was removed
        raise UsageError(texts.say("ui.window.damaged"))
