"""Draws are the same everywhere: known words, no dependence on batch or place."""

import numpy as np

from game.kernel import chance
from game.vocabulary import Purpose


def one(seed: int, turn: int, purpose: Purpose, count: int) -> list[int]:
    word = chance.words(np.array([seed], np.uint64), np.array([turn], np.int8), purpose, count)
    return [int(value) for value in word[:, 0]]


def test_words_are_these_for_ever():
    assert one(1, 1, Purpose.HEADLINE, 2) == [7035771449605329815, 4388495884430494880]


def test_words_follow_the_formula():
    mask = (1 << 64) - 1

    def finalize(z):
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9 & mask
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB & mask
        return z ^ (z >> 31)

    def mix(h, part):
        return finalize(h + 0x9E3779B97F4A7C15 * (part + 1) & mask)

    for seed, turn, index in ((0, 1, 0), (2**63 - 1, 16, 5), (77, 3, 11)):
        expected = mix(mix(mix(seed, turn), Purpose.ROOM), index)
        assert one(seed, turn, Purpose.ROOM, index + 1)[index] == expected


def test_a_draw_is_below_its_limit_and_reaches_every_value():
    word = chance.words(np.arange(5000, dtype=np.uint64), np.full(5000, 3, np.int8), Purpose.ASK, 1)[0]
    drawn = chance.below(word, 5)
    counts = np.bincount(drawn, minlength=5)
    assert len(counts) == 5
    assert counts.min() > 850
