"""Settings: what a player has chosen once for all games, remembered in one small file beside the saves."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from game.errors import StorageError
from game.records.files import make_folder, read_bytes, replace_file

FILE = "settings.json"
_FILE_BYTES = 1 << 16
_MOST_KEYS, _KEY_LENGTH = 200, 40
_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


@dataclass(frozen=True)
class Settings:
    """What a player has chosen; the defaults are those of somebody who has chosen nothing."""

    language: str = ""  # empty: that of the system
    text_size: int = 100  # percent
    hatching: bool = False
    reduced_motion: bool = False
    speed: int = 1
    sound: bool = True
    speech: bool = False
    software: bool | None = None  # draw without the graphics card; None: as the program finds best
    fullscreen: bool = False
    keys: Mapping[str, str] = field(default_factory=dict)  # chosen keys by usual ones
    theme: str = "dark"
    forecast: bool = True
    advisor: bool = True
    guidance: bool = True  # where a scenario has any
    patience: int = 2  # seconds that planners have after the last sheet; 0: as long as they take
    card_is_slow: bool | None = None  # what the program has found of the graphics card; nobody chooses that

    @property
    def without_card(self) -> bool:
        """Whether the window is drawn without the graphics card."""
        return bool(self.card_is_slow if self.software is None else self.software)


_SWITCH = (False, True)
CHOICES: Mapping[str, tuple[int | str | None, ...]] = {
    "theme": ("dark", "light", "contrast"),
    "text_size": (100, 125, 150, 175, 200),
    "hatching": _SWITCH,
    "reduced_motion": _SWITCH,
    "speed": (1, 2, 4),
    "sound": _SWITCH,
    "speech": _SWITCH,
    "forecast": _SWITCH,
    "advisor": _SWITCH,
    "software": (None, *_SWITCH),
    "card_is_slow": (None, *_SWITCH),
    "fullscreen": _SWITCH,
    "guidance": _SWITCH,
    "patience": (2, 10, 0),
}
"""What each setting may be; the languages are those of the texts."""


def read(folder: Path) -> Settings:
    """Return what is remembered in a folder; what is missing, damaged or unknown there is as by default."""
    found: object = None
    with suppress(StorageError, ValueError, RecursionError):
        found = json.loads(read_bytes(folder / FILE, _FILE_BYTES).decode())
    values: dict[str, Any] = found if isinstance(found, dict) else {}
    return Settings(**{name: value for name, value in values.items() if _is_possible(name, value)})


def _is_possible(name: str, value: object) -> bool:
    if name == "language":
        return isinstance(value, str)
    if name == "keys":
        return _are_keys(value)
    return any(type(value) is type(choice) and value == choice for choice in CHOICES.get(name, ()))


def _are_keys(value: object) -> bool:
    if not isinstance(value, dict) or len(value) > _MOST_KEYS:
        return False
    words = [*value, *value.values()]
    return all(isinstance(word, str) and 0 < len(word) <= _KEY_LENGTH for word in words)


def remember(folder: Path, settings: Settings) -> None:
    """Keep settings for the next time; raises StorageError, and what was remembered before is then untouched."""
    make_folder(folder)
    replace_file(folder / FILE, (json.dumps(asdict(settings), indent=2) + "\n").encode())


def preferred_language(
    settings: Settings, environment: Mapping[str, str], known: Collection[str], default: str
) -> str:
    """Return the language chosen, else that of the environment, else the default; always a known one."""
    system = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    wanted = (settings.language, system.partition("_")[0].partition(".")[0].lower())
    return next((language for language in wanted if language in known), default)
