"""Sounds: few, soft and optional. They are computed from a table of tones; without a sound device there are none."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import pygame

from game.scenario.reader import read_text

_RATE = 22_050  # samples a second


class Sounds:
    """Plays sounds by name while they are switched on. It opens the device only when the first one is wanted."""

    def __init__(self, file: Path | None = None, on: bool = False) -> None:
        self.on = on
        self._file = file
        self._made: dict[str, pygame.mixer.Sound] | None = None

    def play(self, name: str) -> None:
        """Play a sound; silence where there is none of this name or no device."""
        if not self.on:
            return
        if self._made is None:
            self._made = self._opened()
        if name in self._made:
            with suppress(pygame.error):
                self._made[name].play()

    def _opened(self) -> dict[str, pygame.mixer.Sound]:
        """Open the device and compute the sounds."""
        if self._file is None:
            return {}
        document, _ = read_text(self._file.read_bytes(), self._file.name)
        tones: dict[str, Any] = document.data if document and isinstance(document.data, dict) else {}
        with suppress(RuntimeError):  # pygame.error for no device, its kin for a pygame without sound
            pygame.mixer.init(_RATE, -16, 1, 512)
            return {name: pygame.mixer.Sound(buffer=_wave(**tone)) for name, tone in tones.items()}
        return {}


def _wave(tones: list[float], seconds: float, volume: float) -> bytes:
    """Return tones in Hertz that sound one after the other and fade, as 16-bit samples."""
    time = np.arange(round(_RATE * seconds)) / _RATE
    step = seconds / max(1, len(tones))
    wave = np.zeros_like(time)
    for place, tone in enumerate(tones):
        since = time - place * step
        wave += np.where(since >= 0, np.sin(2 * np.pi * tone * since) * np.exp(-6 * since / step), 0)
    return bytes((wave * volume * 32_767 / max(1, len(tones))).astype("<i2").tobytes())
