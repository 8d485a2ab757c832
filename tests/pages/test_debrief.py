"""The debrief page: complete, self-contained, harmless, with nothing secret of a game that goes on."""

import re

import pytest

from game.pages.debrief import debrief_page
from game.records.course import Course, Sheet
from game.scenario import library
from game.session.newgame import set_up
from game.views.debrief import debrief_view, story_of
from game.views.fates import fates
from game.views.rules import clause_number
from game.views.voice import Voice
from game.views.wording import order_words
from game.views.year import marks_of, year_view
from game.vocabulary import OrderKind, Outcome
from tests.pages.games import HOSTILE, course, voice
from tests.pages.reading import read
from tests.views.games import LANGUAGES

both = pytest.mark.parametrize("language", LANGUAGES)
SEATS = {"usa": "person", "russia": "doctrine:hard"}
LENS = ("before-washington", "russian")


def page_of(language="en", turns=99, name="after-washington", lens=None, said=""):
    return debrief_page(voice(language, name, lens), course(turns, name, lens, said), SEATS)


def plain(text):
    return " ".join(text.split())


@pytest.fixture(scope="module")
def whole():
    return read(page_of())


# --- complete -------------------------------------------------------------------------------------------


@both
@pytest.mark.parametrize("name", ["after-washington", "before-washington", "first-lesson", "amber-isles"])
def test_no_text_is_missing(name, language):
    html = page_of(language, name=name)
    page = read(html)
    assert "[?" not in html and page.one("html").attributes["lang"] == language
    assert not re.search(r"\{[a-z_|]*\}|\bNone\b", page.one("main").text)


def test_each_order_of_the_journal_stands_there_with_outcome_rule_and_sources(whole):
    said, played = voice(), course()
    for turn in played.turns:
        seats = whole.one(id=f"turn-{turn.number}").find(class_="seat")
        for seat, (sheet, outcomes) in enumerate(zip(turn.sheets, fates(said, turn), strict=True)):
            orders = [
                each for each in seats[seat].find("li") if "orders" in each.parent.attributes.get("class", "")
            ]
            assert len(orders) == len(sheet.orders)
            for shown, number, lines in zip(orders, sheet.orders, outcomes, strict=True):
                assert plain(order_words(said, number)) in shown.text
                assert lines and all(plain(line.text) in shown.text for line in lines)
                kind = OrderKind(int(said.tables.catalogue.kind[number]))
                targets = {link.attributes["href"] for link in shown.find("a")}
                assert {f"#rule-{clause_number(kind)}", *(f"#rule-{line.rule}" for line in lines)} <= targets
                assert any(target.startswith("#source-") for target in targets)


def test_what_a_seat_knew_is_what_its_board_showed(whole):
    said, played = voice(), course()
    for turn in played.turns[:6]:
        board = turn.before.board
        seats = whole.one(id=f"turn-{turn.number}").find(class_="seat")
        for seat in range(said.tables.powers):
            known = seats[seat].one(class_="known").text
            assert f"{board.capital[seat, 0]} capital" in known
            for republic in range(said.tables.republics):
                assert f"{said.republic(republic)} {board.influence[seat, republic, 0]}" in known
            for power in range(said.tables.powers):
                offer = int(board.offer[power, 0])
                if offer and int(said.tables.catalogue.other[offer]) == seat:
                    assert plain(order_words(said, offer)) in known
        asks = whole.one(id=f"turn-{turn.number}").one("table", class_="board").text
        assert all(said.ask(int(ask)) in asks for ask in board.ask[:, 0])


def test_both_wires_charts_years_marks_and_points_are_there(whole):
    said, played = voice(), course()
    view = debrief_view(said, played)
    for turn in played.turns:
        story = story_of(said, played, turn)
        shown = whole.one(id=f"turn-{turn.number}").text
        assert all(plain(wire.text) in shown for wire in story.resolution.headline.wires)
        for step in story.resolution.steps:
            assert all(plain(line.text) in shown for line in step.lines)
        if year := year_view(said, turn):
            told = whole.one(id=f"year-{year.year}").text
            assert all(plain(line.text) in told for seat in year.seats for line in seat.lines)
    results = whole.one(id="results")
    marks = results.one("table", class_="marks").text
    assert len(view.marks) == 3 and all(mark.words in marks for year in view.marks for mark in year.marks)
    assert len(whole.one(id="charts").find("svg", class_="plot")) == 5 + 4 + 2
    assert len(results.find("svg", class_="plot")) == 2
    ranking = results.one("table", class_="ranking").text
    assert all(f"{place.rank}. " in ranking and str(place.points) in ranking for place in view.end.places)
    assert results.text.index(said.say("debrief.page.five")) < results.text.index(
        said.say("debrief.page.ranking")
    )


@pytest.mark.parametrize("setting", [("after-washington", None), LENS])
def test_every_link_leads_to_a_place_of_the_page(setting):
    page = read(page_of(name=setting[0], lens=setting[1]))
    places = [each.attributes["id"] for each in page.walk() if "id" in each.attributes]
    assert len(places) == len(set(places))
    links = {link.attributes["href"] for link in page.find("a")}
    assert {link.removeprefix("#") for link in links} <= set(places)
    assert page.one(id="rule-4.1").text and len(page.one(class_="origins").find("li")) > 30


def test_powers_are_told_apart_by_shape_and_letter(whole):
    said = voice()
    key = whole.one(id="charts").find(class_="key")[0]
    assert [each.text for each in key.find(class_="letter")] == [model.letter for model in said.powers]
    assert len({each.attributes["d"] for each in key.find("path")}) == said.tables.powers


def test_it_says_who_played_which_seat(whole):
    assert "USA a person" in whole.one("header").text
    assert "Russia program: Hard" in whole.one("header").text
    assert "China" not in whole.one("header").text, "nobody is known to have sat there"


# --- questions first ------------------------------------------------------------------------------------


def test_questions_come_first_and_the_results_are_folded(whole):
    parts = [each.attributes.get("id", "") for each in whole.one("main").parts if not isinstance(each, str)]
    named = [part for part in parts if part]
    assert named[:2] == ["sheet", "charts"] and named.index("results") > named.index("turn-12")
    (fold,) = whole.one(id="results").find("details", class_="results")
    assert "open" not in fold.attributes
    view = debrief_view(voice(), course())
    sheet = whole.one(id="sheet").text
    assert view.end.sentence not in sheet and view.end.sentence in fold.text
    assert all(question.words in sheet for group in view.groups for question in group.questions)


def test_the_rest_of_the_page_does_not_tell_the_winner(whole):
    sentence = debrief_view(voice(), course()).end.sentence
    for part in whole.one("main").parts:
        if not isinstance(part, str) and part.attributes.get("id") != "results":
            assert sentence not in part.text


# --- harmless and self-contained ------------------------------------------------------------------------


@both
def test_the_page_needs_nothing_from_anywhere(language):
    html = page_of(language)
    page = read(html)
    assert not re.search(r"https?:|//[a-z]|url\((?!#)|@import|@font-face", html)
    for each in page.walk():
        assert each.tag not in ("img", "iframe", "link", "object", "embed", "form", "image")
        assert "src" not in each.attributes and "srcset" not in each.attributes
    policy = next(each.attributes["content"] for each in page.find("meta") if "http-equiv" in each.attributes)
    assert "default-src 'none'" in policy and "unsafe-inline'; script" in policy


def test_a_hostile_sentence_stays_text():
    html = page_of(said=HOSTILE, turns=4)
    page = read(html)
    (script,) = page.find("script")
    assert "alert" not in script.text and page.find("img") == []
    assert all(not name.startswith("on") for each in page.walk() for name in each.attributes)
    spoken = [each.text for each in page.find(class_="said")]
    assert len(spoken) == 4 * 4 and all(plain(HOSTILE) in text for text in spoken)


def test_the_same_game_gives_the_same_page():
    assert page_of(turns=2) == page_of(turns=2)


# --- secrets of a game that goes on ---------------------------------------------------------------------


def running(turns):
    """A game in the middle of a year, with every seat's secret sheet on the table."""
    pack = library.load("after-washington")
    table = set_up(pack, dict.fromkeys(pack.scenario.powers, "doctrine:hard"), 11, "2026-01-01", None)
    for _ in range(turns):
        table.decide_for_agents()
        table.resolve()
    tables = table.course.tables
    for seat in range(tables.powers):
        table.course.put(seat, Sheet((), 0, 0, f"secret of seat {seat}"))
    return table.course


def test_a_game_that_goes_on_keeps_its_secrets():
    played = running(6)
    said = Voice(played.pack, played.tables, voice().texts)
    page = read(debrief_page(said, played, SEATS))
    text = page.one("main").text
    assert "secret of seat" not in text and not page.find(id="turn-7")
    assert "6 turns so far" in text and page.find(id="turn-6")
    marked = [said.agenda(agenda) for agenda in marks_of(said, played.turns[3])]
    for number in (1, 2, 3, 4):
        assert any(agenda in page.one(id=f"turn-{number}").text for agenda in marked)
    for number in (5, 6):
        seats = page.one(id=f"turn-{number}").find(class_="seat")
        named = [said.agenda(agenda) for agenda in range(len(said.tables.names.agendas))]
        assert not [name for seat in seats for name in named if name in seat.text]
    assert page.one(id="results").one("table", class_="marks").text.count("had marked") == 4


def test_marks_and_sheets_that_are_still_secret_change_not_a_letter_of_the_page():
    played, pages = running(4), []
    said = Voice(played.pack, played.tables, voice().texts)
    for salt in range(2):
        again = Course(played.pack, played.seed)
        for turn in played.turns:
            for seat, sheet in enumerate(turn.sheets):
                again.put(seat, sheet)
            again.resolve()
        for seat in range(4):
            again.put(seat, Sheet(mark=(seat + salt) % 3))
        again.resolve()
        again.put(0, Sheet(statement=f"secret {salt}"))
        pages.append(debrief_page(said, again, SEATS))
    assert pages[0] == pages[1]


def test_a_game_that_has_not_begun_has_a_page():
    page = read(debrief_page(voice(), course(0), SEATS))
    assert page.one(id="sheet").text and page.one(id="charts").find("svg", class_="plot")
    assert not page.find(class_="turn")


def test_a_crisis_opens_the_marks_of_the_year_it_broke_off():
    pack = library.load("after-washington")
    table = set_up(pack, dict.fromkeys(pack.scenario.powers, "uniform"), 11, "2026-01-01", None)
    while table.course.outcome is Outcome.RUNNING:
        table.decide_for_agents()
        table.resolve()
    assert table.course.outcome is Outcome.CRISIS
    said = Voice(table.course.pack, table.course.tables, voice().texts)
    view = debrief_view(said, table.course)
    assert not view.marks[-1].scored and len(view.marks[-1].marks) == said.tables.powers
    page = read(debrief_page(said, table.course, SEATS))
    assert page.one(id="results").text.count("The year was not scored.") == said.tables.powers
