"""Speech: says aloud what the keyboard leads to, through the system's voices; an optional package knows them.

The voice speaks in a process of its own: a system's speech may wait, or fail, and the window does neither.
"""

from __future__ import annotations

import contextlib
import multiprocessing
from importlib import util
from multiprocessing.connection import Connection
from typing import Any

PACKAGE = "pyttsx3"


def is_installed() -> bool:
    """Return whether the package that knows the system's voices is there."""
    return util.find_spec(PACKAGE) is not None


class Speech:
    """Says the newest text; what was not said by then is left out. Silent where there is no voice."""

    def __init__(self, on: bool = False) -> None:
        self.on = on
        self._line: Connection | None = None

    def say(self, text: str, language: str) -> None:
        """Say something in a language."""
        if not (self.on and text and is_installed()):
            return
        with contextlib.suppress(OSError):  # a voice that has ended, or cannot begin, is silence
            self._line = self._line or _voice()
            self._line.send((text, language))

    def stop(self) -> None:
        """Break off what is being said: the next page may be for other ears."""
        if self._line:
            with contextlib.suppress(OSError):
                self._line.send(("", ""))

    def hush(self) -> None:
        """End the voice."""
        if self._line:
            self._line.close()
        self._line = None


def _voice() -> Connection:
    """Begin the process of the voice and return the line to it; it ends with the window."""
    spawned = multiprocessing.get_context("spawn")
    heard, line = spawned.Pipe(duplex=False)
    spawned.Process(target=_speak, args=(heard,), daemon=True).start()
    heard.close()
    return line


def _speak(heard: Connection) -> None:
    """Say what comes in, the newest first heard, until the line is closed."""
    import pyttsx3  # noqa: PLC0415 - only the voice needs it

    engine = pyttsx3.init()
    engine.connect("started-word", lambda **_: engine.stop() if heard.poll() else None)
    with contextlib.suppress(EOFError):
        while True:
            text, language = heard.recv()
            while heard.poll():
                text, language = heard.recv()
            if not text:
                continue
            voice = voice_for(engine.getProperty("voices"), language)
            if voice:
                engine.setProperty("voice", voice)
            engine.say(text)
            engine.runAndWait()


def voice_for(voices: list[Any], language: str) -> str:
    """Return the id of a voice that speaks a language, empty for none."""
    for voice in voices:
        names = [
            name.decode(errors="ignore") if isinstance(name, bytes) else name for name in voice.languages
        ]
        if any(str(name).strip("\x05").lower().startswith(language) for name in names):
            return str(voice.id)
    return ""
