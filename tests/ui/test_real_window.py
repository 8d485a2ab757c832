"""The whole first lesson in a real window, as it is guided: by keyboard alone, by mouse alone, killed in between."""

import os

import pytest

from game.records import saves
from tests.ui.real_window import Window, missing_tools, screen
from tests.ui.robot import play

TURNS, SEAT = 4, 3
required = bool(os.environ.get("MULTIVECTOR_SCREEN"))
pytestmark = pytest.mark.skipif(
    bool(missing_tools()) and not required, reason=f"not installed here: {', '.join(missing_tools())}"
)


@pytest.mark.parametrize("hand", [Window.keyboard, Window.mouse], ids=["keyboard", "mouse"])
def test_the_lesson_from_the_title_to_the_end(tmp_path, hand):
    with screen() as display:
        with Window(display, tmp_path) as window:
            assert window.name == "title"
            hand(window, "lesson")
            followed = play(window, hand, turns=2)
            window.kill()
        with Window(display, tmp_path) as window:
            hand(window, "continue")
            followed += play(window, hand, TURNS)
            assert window.name == "ending"
            hand(window, "title")
            hand(window, "quit")
            assert window.ended() == 0
            assert window.complaints() == ""
    kinds = {name.rpartition(".")[0] for name in followed}
    assert kinds >= {"order", "tab", "place.republic", "place.deposit", "place.segment"}
    _, course = saves.read(tmp_path / "first-lesson.mvsave")
    assert len(course.turns) == TURNS and all(turn.sheets[SEAT].orders for turn in course.turns)
