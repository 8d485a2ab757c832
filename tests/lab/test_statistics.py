"""Estimates hold the true value as often as they say, and never leave what is possible."""

import numpy as np
import pytest

from game.lab.statistics import difference, mean, quantiles, wilson


def test_wilson_is_the_published_interval():
    assert wilson(5, 10) == pytest.approx((0.5, 0.23659, 0.76341), abs=1e-4)
    assert wilson(0, 10) == pytest.approx((0.0, 0.0, 0.27753), abs=1e-4)
    assert wilson(10, 10).high == pytest.approx(1.0) and wilson(0, 0) == (0.0, 0.0, 1.0)


def test_wilson_holds_the_true_share_in_most_runs():
    drawn = np.random.default_rng(1).binomial(200, 0.25, 2000)
    intervals = [wilson(int(part), 200) for part in drawn]
    assert 0.93 < np.mean([each.low <= 0.25 <= each.high for each in intervals]) < 0.97


def test_pairs_of_the_same_games_are_compared_more_sharply_than_strangers():
    chance = np.random.default_rng(2)
    base = chance.normal(size=500)
    better = base + 0.1 + 0.01 * chance.normal(size=500)
    paired = difference(better, base)
    assert paired.low > 0.09 and paired.high < 0.11
    assert paired.margin < mean(better).margin / 10


def test_quantiles_are_those_of_what_was_counted():
    values = np.array([3, 3, 4, 5, 5, 5, 9, -2, 0, 1])
    counts = np.bincount(values + 10, minlength=40)
    assert quantiles(counts, (0.05, 0.5, 0.95), -10) == [-2, 3, 9]
