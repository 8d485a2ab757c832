"""Orders found by words: any language, any sequence, whole or begun."""

import pytest

from game.records.course import Course
from game.terminal.matching import Finder
from game.terminal.names import Sort, named, things
from game.views.orders import menu_view
from game.views.voice import Voice
from tests.terminal.playing import languages, pack

FILLERS = ("to", "in", "on", "für", "in", "mit")
SEAT = 3  # has blended finance


@pytest.fixture(scope="module")
def course():
    return Course(pack(), 7)


@pytest.fixture(scope="module")
def known(course):
    return things(Voice(course.pack, course.tables, languages()["en"]), tuple(languages().values()))


@pytest.fixture(scope="module")
def found(course, known):
    voice = Voice(course.pack, course.tables, languages()["en"])
    finder = Finder(menu_view(voice, course.observe(SEAT), expect=False), known, FILLERS)

    def texts(query):
        return [course.notation.text(number) for number in finder.find(query)]

    texts.nearest = finder.nearest
    return texts


@pytest.mark.parametrize(
    ("query", "order"),
    [
        ("visit kazakhstan", "visit kazakhstan"),
        ("visit to Kazakhstan", "visit kazakhstan"),
        ("kazakhstan visit", "visit kazakhstan"),
        ("vis kaz", "visit kazakhstan"),
        ("besuch kasachstan", "visit kazakhstan"),
        ("Besuch in Kirgisistan", "visit kyrgyzstan"),
        ("memorandum kundybai 2", "memorandum kundybai 2"),
        ("bid 2 kundybai", "memorandum kundybai 2"),
        ("memorandum upper-kairakty 1", "memorandum upper-kairakty 1"),
        ("memorandum tungsten 1", "memorandum upper-kairakty 1"),
        ("memorandum wolfram 1", "memorandum upper-kairakty 1"),
        ("pressure uzbekistan russia", "pressure uzbekistan russia"),
        ("pressure russia uzbekistan", "pressure uzbekistan russia"),
        ("druck usbekistan russland", "pressure uzbekistan russia"),
        ("joint kundybai china", "joint_deposit kundybai china"),
        ("standards middle", "standards middle"),
        ("normen mittlerer korridor", "standards middle"),
        ("invest khorgos almaty", "invest middle.khorgos-almaty"),
        ("accede uzbekistan", "accede uzbekistan"),
        ("join uzbekistan", "accede uzbekistan"),
    ],
)
def test_words_that_name_one_order_find_it(found, query, order):
    assert found(query) == [order]


def test_every_order_is_found_by_its_own_text(course, found):
    voice = Voice(course.pack, course.tables, languages()["en"])
    for order in menu_view(voice, course.observe(SEAT), expect=False):
        text = course.notation.text(order.number)
        assert found(text) == [text]


def test_a_place_finds_everything_that_lies_in_it(found):
    orders = found("kazakhstan")
    assert "visit kazakhstan" in orders
    assert "memorandum kundybai 1" in orders
    assert "invest middle.khorgos-almaty" in orders
    assert "summit uzbekistan" not in orders


def test_a_corridor_finds_its_segments(found):
    assert {"invest middle.khorgos-almaty", "invest middle.almaty-aktau"} <= set(found("invest middle"))


@pytest.mark.parametrize("query", ["", "visit mars", "visit kazakhstan uzbekistan", "12345", "-", "ß"])
def test_what_fits_no_order_finds_none(found, query):
    assert found(query) == []


@pytest.mark.parametrize(("query", "word"), [("vist kazakhstan", "visit"), ("visit kazakstan", "Kazakhstan")])
def test_a_typing_error_gets_the_nearest_word(found, query, word):
    assert found.nearest(query).lower() == word.lower()


@pytest.mark.parametrize(
    ("query", "labels"),
    [
        ("wolfram", ["Upper Kairakty"]),
        ("eu", ["EU"]),
        ("mittlerer", ["Middle Corridor"]),
        ("срединный", ["Middle Corridor"]),
        ("сша", ["USA"]),
        ("north", ["North–South Corridor"]),
        ("south", ["Southern Corridor"]),
        ("almaty", ["Khorgos to Almaty", "Almaty to Aktau"]),
        ("nothing", []),
    ],
)
def test_things_are_found_by_name_or_mineral_in_any_language(known, query, labels):
    assert [thing.label for thing in named(known, query)] == labels


def test_all_kinds_of_orders_are_known_even_those_not_in_play(known):
    assert sum(thing.sort is Sort.KIND for thing in known) == 17
