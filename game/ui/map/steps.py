"""Steps: long work done piece by piece, so that the window answers in between."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

Made = TypeVar("Made")
Steps = Generator[None, None, Made]
"""Work that pauses at each `yield` and returns what it has made."""
