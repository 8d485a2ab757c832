"""The key map: what each key does, as the player has chosen it. An action is known by the key that usually does it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping

STEERING = frozenset(
    {
        *("tab", "return", "enter", "escape", "up", "down", "left", "right", "page up", "page down"),
        *(str(digit) for digit in range(10)),
        *(f"ctrl+{digit}" for digit in range(10)),
    }
)
"""Keys that always do the same, so that nobody can lock himself out."""
_HELD = ("shift", "ctrl", "alt", "meta", "super", "gui", "caps lock", "numlock", "alt gr", "menu")


def is_key(chord: str) -> bool:
    """Return whether a chord is more than a key that is only held beside others."""
    key = chord.rpartition("+")[2] or chord[-1:]
    return bool(key) and not any(key.endswith(held) for held in _HELD)


class KeyMap:
    """Chosen keys by usual ones; what is not in it is as usual.

    Choices that touch a key that steers, or give one key to two actions, are none: a file may say anything.
    """

    def __init__(self, chosen: Mapping[str, str]) -> None:
        uses = Counter(chosen.values())
        self._chosen = {
            usual: key
            for usual, key in chosen.items()
            if uses[key] == 1 and STEERING.isdisjoint((usual, key))
        }
        self._meant = {key: usual for usual, key in self._chosen.items()}

    def key(self, usual: str) -> str:
        """Return the key of an action."""
        return self._chosen.get(usual, usual)

    def meant(self, pressed: str) -> str:
        """Return the usual key of what a pressed key does; empty for one that has been given away."""
        return self._meant.get(pressed, "" if pressed in self._chosen else pressed)

    def with_key(self, usual: str, key: str, actions: Collection[str]) -> dict[str, str]:
        """Return the choices with another key for an action; the action that had it gets the key that is now free."""
        other = self.meant(key)
        chosen = {**self._chosen, usual: key}
        if other in actions and other != usual:
            chosen[other] = self.key(usual)
        return {action: own for action, own in chosen.items() if action != own}
