"""Whole matches in a real window, from the title to the end: by keyboard alone, by mouse alone, killed in between."""

import os

import pytest

from tests.ui.real_window import Window, missing_tools, screen
from tests.ui.robot import play

TURNS = 4
required = bool(os.environ.get("MULTIVECTOR_SCREEN"))
pytestmark = pytest.mark.skipif(
    bool(missing_tools()) and not required, reason=f"not installed here: {', '.join(missing_tools())}"
)


@pytest.mark.parametrize("hand", [Window.keyboard, Window.mouse], ids=["keyboard", "mouse"])
def test_a_match_from_the_title_to_the_end(tmp_path, hand):
    with screen() as display:
        with Window(display, tmp_path) as window:
            assert window.name == "title"
            hand(window, "lesson")
            play(window, hand, turns=2)
            window.kill()
        with Window(display, tmp_path) as window:
            hand(window, "continue")
            play(window, hand, TURNS)
            assert window.name == "ending"
            hand(window, "title")
            hand(window, "quit")
            assert window.ended() == 0
            assert window.complaints() == ""
