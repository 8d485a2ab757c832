"""A voice belongs to one board and one language, and is kept while it is used."""

from game.records.course import Course
from game.session.voices import Voices
from game.views import texts
from tests.views.games import pack


def test_a_voice_is_kept_for_its_board_and_language():
    voices, english, german = Voices(), texts.load("en"), texts.load("de")
    board, other = Course(pack("first-lesson"), 1), Course(pack("amber-isles"), 1)
    voice = voices.of(board, english)
    assert voices.of(board, english) is voice
    assert voices.of(board, german) is not voice
    assert voices.of(other, english).tables is other.tables


def test_a_board_that_is_gone_never_lends_its_voice_to_another():
    """Boards are told apart by what they are, not by where they happen to lie in memory."""
    voices, english = Voices(), texts.load("en")
    for seed in range(30):
        course = Course(pack("first-lesson" if seed % 2 else "amber-isles"), seed)
        assert voices.of(course, english).tables is course.tables
