"""The playback: it shows moment after moment, and nothing that moves ever jumps back."""

import pytest

from game.ui.screens.resolution.playback import Playback


@pytest.fixture
def moving():
    """Under way in the first line of a chapter, for which the map moves a second."""
    playback = Playback((0.0, 1.0, 0.0))
    playback.begin(calm=False)
    for now in (10.0, 10.1, 10.4):
        playback.tick(now, 1, calm=False)
    assert playback.place == 1 and playback.progress == pytest.approx(0.4)
    return playback


def test_a_pause_leaves_what_moves_where_it_is(moving):
    moving.play(False)
    moving.tick(10.5, 1, calm=False)
    assert moving.progress == pytest.approx(0.4)
    moving.tick(10.7, 1, calm=False)
    assert moving.progress == pytest.approx(0.6)
    moving.tick(60.0, 1, calm=False)
    assert moving.progress == 1 and moving.place == 1 and moving.pause(1) is None


@pytest.mark.parametrize("speed", [2, 4])
def test_another_speed_counts_from_now_on(moving, speed):
    moving.tick(10.5, speed, calm=False)
    assert moving.progress == pytest.approx(0.4 + 0.1 * speed)


def test_a_line_is_shown_for_its_whole_time_once_it_plays_on(moving):
    moving.play(False)
    moving.tick(10.5, 1, calm=False)
    moving.tick(99.0, 1, calm=False)
    moving.play(True)
    moving.tick(100.0, 1, calm=False)
    moving.tick(102.3, 1, calm=False)
    assert moving.place == 1
    moving.tick(102.5, 1, calm=False)
    assert moving.place == 2 and not moving.playing
