"""A whole game told on the window: premise, briefing, reveal, every step, each year's end, the end."""

from collections import Counter

import pytest

from game.records.course import Sheet
from game.scenario import library
from game.session.newgame import set_up
from game.ui.kit.widget import live
from game.ui.parts.opening import begun
from game.ui.screens.briefing import Briefing
from game.ui.screens.ending import Ending
from game.ui.screens.handover import HandOver
from game.ui.screens.planning import Planning
from game.ui.screens.premise import Premise
from game.ui.screens.resolution import Resolution
from game.ui.screens.year import Year
from game.views.debrief import debrief_view
from game.views.lines import log_lines
from game.views.year import closes_year
from game.vocabulary import Outcome
from tests.ui.driver import TODAY, Driver
from tests.ui.gallery import SEAT, at_table
from tests.ui.screens.reading import lines_shown
from tests.views.games import LANGUAGES, pack

LESSON = "first-lesson"


def lesson(folder, language="en", people=1, **settings) -> Driver:
    """The first page of a First Lesson; people sit in front, scripted players behind."""
    driver = Driver(folder, language, **{"reduced_motion": True, **settings})
    powers = list(pack(LESSON).scenario.powers)
    seats = {power: "person" if seat < people else "doctrine:hard" for seat, power in enumerate(powers)}
    driver.app.show(begun(driver.app, pack(LESSON), seats, 7))
    driver.frame()
    return driver


def write_sheets(driver: Driver) -> None:
    """Give the people's sheets: nothing is ordered."""
    table = driver.app.game
    while table.next_person is not None:
        table.match.submit(table.next_person, Sheet())
    driver.app.show(driver.app.route("proceed"))
    driver.frame()


def unfold(driver: Driver) -> None:
    for name in driver.names("fold"):
        driver.click(name)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_game_is_told_from_its_premise_to_its_end(tmp_path, language):
    driver = lesson(tmp_path, language)
    assert isinstance(driver.screen, Premise)
    driver.choose("proceed")
    assert isinstance(driver.screen, Briefing)
    driver.choose("proceed")
    assert isinstance(driver.screen, Planning)
    voice, course = driver.app.voice(), driver.app.game.course
    while course.outcome is Outcome.RUNNING:
        write_sheets(driver)
        turn = course.turns[-1]
        assert isinstance(driver.screen, Resolution)
        while not driver.has("proceed"):
            driver.press("return")
        shown = lines_shown(driver)
        driver.press("return")
        if closes_year(voice, turn):
            assert isinstance(driver.screen, Year)
            unfold(driver)
            shown += lines_shown(driver)
            driver.choose("proceed")
        told = [(line.text, line.rule) for line in log_lines(voice, turn.events, turn.number)]
        assert Counter(shown) == Counter(told)
        assert "[?" not in driver.says()
    assert len(course.turns) == 4
    assert isinstance(driver.screen, Ending)
    driver.choose("title")
    assert driver.app.table is None


def test_the_map_ends_where_the_next_turn_is_planned(tmp_path):
    driver = lesson(tmp_path)
    for _ in range(3):
        write_sheets(driver)
        driver.press("space")
        driver.click("control.skip")
        told = [(line.name, line.text) for line in driver.said() if line.name.startswith("place.")]
        driver.app.show(Planning(0))
        driver.frame()
        planned = [(line.name, line.text) for line in driver.said() if line.name.startswith("place.")]
        assert told
        assert told == planned


# --- year's end and end ---------------------------------------------------------------------------------


def test_the_years_end_begins_with_the_republics_and_tells_every_point(tmp_path):
    driver = Driver(tmp_path)
    at_table(driver, 4)
    turn = driver.app.game.course.turns[-1]
    driver.app.show(Year(turn))
    driver.frame()
    order = [line.name for line in driver.said() if line.name in ("five", *(f"seat.{n}" for n in range(4)))]
    assert order[0] == "five"
    view = driver.screen._year.by(driver.app.voice())
    assert order[1:] == [f"seat.{power}" for power in view.ranking]
    for seat in view.seats:
        said = [part.text for part in live(driver.widget(f"seat.{seat.power}"))]
        assert seat.source_words in said
        assert {mark.agenda_name for mark in view.marks if mark.power == seat.power} <= set(said)


def test_the_end_names_the_winner_and_asks_questions(tmp_path):
    driver = Driver(tmp_path)
    at_table(driver, 20)
    driver.app.show(Ending())
    driver.frame()
    debrief = debrief_view(driver.app.voice(), driver.app.game.course)
    said = driver.says()
    assert debrief.end.sentence in said
    assert driver.has("winner") and not driver.has("crisis")
    assert all(question.words in said for group in debrief.groups for question in group.questions)
    assert all(dispute in said for dispute in debrief.disputes)
    assert {f"marks.{year}" for year in range(1, len(debrief.end.marks) + 1)} <= set(driver.names("group"))


def test_a_crisis_ends_with_a_closed_door(tmp_path):
    driver = Driver(tmp_path)
    at_table(driver, 20, players="uniform")
    assert driver.app.game.course.outcome is Outcome.CRISIS
    driver.app.show(Ending())
    driver.frame()
    assert driver.has("crisis") and not driver.has("winner")
    assert "nobody wins" in driver.says()


# --- hand-over, premise, briefing -----------------------------------------------------------------------


def test_the_hand_over_says_who_looks_next_and_nothing_else(tmp_path):
    driver = lesson(tmp_path, people=2)
    driver.choose("proceed")
    assert isinstance(driver.screen, HandOver)
    assert [line.text for line in driver.said() if line.role == "label"] == [
        "Hand-over",
        "Menu",
        "Next at the screen",
        "United States of America",
        "The others look away. Go on when nobody else can see the screen.",
        "Show my turn: USA",
    ]
    driver.choose("ready")
    assert isinstance(driver.screen, Briefing)


def test_after_the_last_seat_everybody_is_called_before_the_orders_open(tmp_path):
    driver = lesson(tmp_path, people=2)
    write_sheets(driver)
    assert isinstance(driver.screen, HandOver)
    assert not driver.has("sheet.0")
    driver.press("return")
    assert isinstance(driver.screen, Resolution)
    assert driver.has("sheet.0")


def test_the_premise_shows_its_lens_with_sources_on_demand(tmp_path):
    driver = Driver(tmp_path)
    at_table(driver, lens="russian")
    driver.app.show(Premise())
    driver.frame()
    lens = driver.app.voice().pack.scenario.lenses["russian"]
    assert all(driver.app.voice().of(difference.text) in driver.says() for difference in lens.differences)
    before = len(driver.said())
    driver.click("difference.0")
    assert len(driver.said()) > before
    assert driver.widget("premise").rect.colliderect(driver.widget("difference.0.unfolded").rect)
    driver.click("difference.0")
    assert len(driver.said()) == before


def test_a_premise_to_look_up_leads_back(tmp_path):
    driver = Driver(tmp_path)
    at_table(driver, 1)
    planning = Planning(SEAT)
    driver.app.show(Premise(planning))
    driver.frame()
    driver.press("escape")
    assert driver.screen is planning


@pytest.mark.parametrize("board", ["after-washington", "amber-isles"])
def test_a_briefing_tells_all_of_a_seat(tmp_path, board):
    driver = Driver(tmp_path)
    scenario = library.load(board)
    driver.app.sit_down(
        set_up(scenario, dict.fromkeys(scenario.scenario.powers, "person"), 3, TODAY, driver.app.folder)
    )
    planning = Planning(1)
    driver.app.show(Briefing(1, planning))
    driver.frame()
    said, voice = driver.says(), driver.app.voice()
    assert voice.full_name(1) in said
    assert voice.mandate(1) in said
    assert all(voice.republic(number) in said for number in range(voice.tables.republics))
    unfold(driver)
    assert said != driver.says()
    driver.choose("proceed")
    assert driver.screen is planning
