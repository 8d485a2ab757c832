"""A forecast in words: whole numbers that agree with each other, and nothing about what is certain."""

import pytest

from game.views.forecast import whole


@pytest.mark.parametrize(
    ("hundredths", "expected"),
    [
        ((), ()),
        ((140, 140, 140), (2, 1, 1)),
        ((149, 149, 249), (2, 1, 2)),
        ((0, 50, 50), (0, 1, 0)),
        ((300, -120, 0), (3, -1, 0)),
        ((1234, 5678, -90), (12, 57, -1)),
    ],
)
def test_rounded_parts_add_up_to_the_rounded_whole(hundredths, expected):
    assert whole(hundredths) == expected
    assert sum(whole(hundredths)) == (sum(hundredths) + 50) // 100
    assert all(abs(part * 100 - each) < 100 for part, each in zip(whole(hundredths), hundredths, strict=True))
