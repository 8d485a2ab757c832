"""A view that a screen makes once, and again only in another language."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from game.views.voice import Voice

View = TypeVar("View")


class Viewed(Generic[View]):
    """Keeps a view of something that does not change any more, as long as the same voice asks for it."""

    def __init__(self, make: Callable[[Voice], View]) -> None:
        self._make = make
        self._kept: tuple[Voice, View] | None = None

    def by(self, voice: Voice) -> View:
        """Return the view in the words of a voice."""
        if self._kept is None or self._kept[0] is not voice:
            self._kept = (voice, self._make(voice))
        return self._kept[1]
