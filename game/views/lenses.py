"""The board under all its lenses side by side: each value that somebody reads differently, and why."""

from __future__ import annotations

from dataclasses import dataclass

from game.scenario.lenses import number_path
from game.scenario.models import Difference
from game.scenario.values import Number
from game.scenario.walking import entries_of
from game.views.origins import OriginView, origin_of, path_words
from game.views.voice import Voice


@dataclass(frozen=True)
class LensView:
    """One reading of the board."""

    id: str  # empty for the board without a lens
    name: str
    text: str
    in_play: bool


@dataclass(frozen=True)
class ReadValue:
    """One value as one lens reads it."""

    lens: str
    value: int
    changed: bool  # other than without a lens
    sentence: str  # the difference in a sentence; empty where there is none
    origin: OriginView


@dataclass(frozen=True)
class ReadRow:
    """One value that at least one lens reads differently."""

    path: str
    subject: str
    readings: tuple[ReadValue, ...]  # without a lens first, then lens by lens


@dataclass(frozen=True)
class LensTable:
    """All lenses, and every value that one of them changes."""

    lenses: tuple[LensView, ...]  # the board without a lens first
    rows: tuple[ReadRow, ...]


def lens_table(voice: Voice) -> LensTable:
    """Return what the lenses of a scenario read differently; no rows for a scenario without lenses."""
    base, played = voice.pack.base, voice.pack.lens or ""
    plain = LensView("", voice.say("lenses.none"), voice.say("lenses.none_text"), not played)
    lenses = [
        LensView(name, voice.of(lens.name), voice.of(lens.text), name == played)
        for name, lens in base.lenses.items()
    ]
    changed = [difference.at for lens in base.lenses.values() for difference in lens.differences]
    return LensTable((plain, *lenses), tuple(_row(voice, path) for path in sorted(set(changed))))


def _row(voice: Voice, path: str) -> ReadRow:
    """Return one value through every lens; a lens that leaves it alone shows it as the board has it."""
    number, subject = _number(voice, path), path_words(voice, path) or path
    readings = [ReadValue("", number.value, False, "", origin_of(voice, subject, number))]
    for name, lens in voice.pack.base.lenses.items():
        difference = next((each for each in lens.differences if each.at == path), None)
        readings.append(
            _read(voice, name, number, subject, difference) if difference else _same(readings[0], name)
        )
    return ReadRow(path, subject, tuple(readings))


def _same(plain: ReadValue, lens: str) -> ReadValue:
    return ReadValue(lens, plain.value, False, "", plain.origin)


def _read(voice: Voice, lens: str, number: Number, subject: str, difference: Difference) -> ReadValue:
    value = number.value + (difference.add or 0) if difference.set is None else difference.set
    origin = origin_of(voice, subject, difference)
    return ReadValue(lens, value, value != number.value, voice.of(difference.text), origin)


def _number(voice: Voice, path: str) -> Number:
    """Return the number to which a difference's path leads; the loader has seen to it that there is one."""
    node: object = voice.pack.base
    for part in number_path(path):
        node = dict(entries_of(node, defaults=True))[part]
    assert isinstance(node, Number)
    return node
