"""Noise is whole numbers of the Gumbel distribution, the same everywhere."""

import hashlib

import numpy as np

from game.agents.noise import gumbel, words_for
from game.kernel import chance
from game.vocabulary import Purpose


def words(count, games):
    seeds = np.arange(games, dtype=np.uint64)
    return chance.words(seeds[None], np.zeros(games, np.int8), Purpose.POLICY, words_for(count))


def noise_of(count, games, temperature):
    return gumbel(words(count, games), count, [temperature])[:, 0]


def test_softly_drawn_choices_follow_their_worths():
    worth = np.array([0, 100, 200])[:, None]
    chosen = (worth + noise_of(3, 60000, 100)).argmax(axis=0)
    share = np.bincount(chosen, minlength=3) / 60000
    wanted = np.exp([0, 1, 2]) / np.exp([0, 1, 2]).sum()
    assert abs(share - wanted).max() < 0.01


def test_without_temperature_there_is_no_noise():
    assert not noise_of(9, 50, 0).any()


def test_the_same_words_give_the_same_numbers_on_every_platform():
    noise = noise_of(20, 40, 1000)
    assert noise.dtype == np.int16 and noise.shape == (20, 40)
    assert hashlib.sha256(noise.astype("<i4").tobytes()).hexdigest()[:16] == "cf5fae210bcfade0"


def test_entries_do_not_repeat_each_other():
    noise = noise_of(64, 3000, 1000)
    alike = np.corrcoef(noise)
    assert abs(alike - np.eye(64)).max() < 0.1


def test_each_seat_has_a_temperature_of_its_own():
    both = np.repeat(words(12, 30), 2, axis=1)
    noise = gumbel(both, 12, [1000, 20])
    assert (noise[:, 0] == noise_of(12, 30, 1000)).all() and (noise[:, 1] == noise_of(12, 30, 20)).all()
