"""Voices of the boards at hand: one for each board and language, which remembers what it has rendered."""

from __future__ import annotations

from game.records.course import Course
from game.scenario import library
from game.views.texts import Texts
from game.views.voice import Voice

_KEPT = 4


class Voices:
    """Makes voices, and keeps the last few with their boards."""

    def __init__(self) -> None:
        self._kept: list[tuple[Course, Voice]] = []
        self._first_board: Course | None = None

    def of(self, course: Course, texts: Texts) -> Voice:
        """Return the voice of a board in a language."""
        for known, voice in self._kept:
            if known is course and voice.texts is texts:
                return voice
        voice = Voice(course.pack, course.tables, texts)
        self._kept = [*self._kept[1 - _KEPT :], (course, voice)]
        return voice

    def reference(self, texts: Texts) -> Voice:
        """Return the voice of the first scenario, for looking things up while no game is in play."""
        if self._first_board is None:
            self._first_board = Course(library.load(library.scenario_names()[0]), 0)
        return self.of(self._first_board, texts)
