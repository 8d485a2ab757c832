"""A review fills while one looks, can be stopped, opens at once when kept; from any turn a game can be played on."""

import pytest

from game.errors import StorageError
from game.lab.findings import findings_path
from game.lab.review import Effort
from game.records import saves
from game.records.course import Sheet
from game.records.replay import PERSON
from game.session.newgame import set_up
from game.session.table import go_on
from game.ui.screens.ending import Ending
from game.ui.screens.planning import Planning
from game.ui.screens.review import Review, subject_of
from game.vocabulary import Outcome
from tests.ui.driver import TODAY, Driver
from tests.ui.gallery import driver_at
from tests.views.games import pack

LESSON, MAIN = "first-lesson", "after-washington"
QUICK = Effort("easy", 4)
WAYS = ("click", "choose")


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr("game.lab.review.Effort", lambda: QUICK)


def played(folder, turns=99, people=1, name=LESSON):
    """A saved game, played by scripted players, in which people hold the first seats."""
    board = pack(name)
    powers = list(board.scenario.powers)
    table = set_up(board, dict.fromkeys(powers, "doctrine:easy"), 3, TODAY, None, name)
    while table.course.outcome is Outcome.RUNNING and len(table.course.turns) < turns:
        table.decide_for_agents()
        table.resolve()
    table.match.seats.update(dict.fromkeys(powers[:people], PERSON))
    path = folder / "club.mvsave"
    table.save_as(path)
    return path


def opened(folder, path, language="en") -> Driver:
    driver = Driver(folder, language)
    driver.app.show(Review(driver.screen, subject_of(driver.app, str(path))))
    driver.frame()
    return driver


def finish(driver, most=2000):
    for _ in range(most):
        if driver.app.screen.pause(driver.app) is None:
            return
        driver.wait(0.1)
    raise AssertionError("it does not end")


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """A finished game and what is found about it."""
    folder = tmp_path_factory.mktemp("whole")
    path = played(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("game.lab.review.Effort", lambda: QUICK)
        finish(opened(folder, path))
    return path


def copied(whole, folder):
    path = folder / whole.name
    path.write_bytes(whole.read_bytes())
    findings_path(path).write_bytes(findings_path(whole).read_bytes())
    return path


# --- work -------------------------------------------------------------------------------------------------


def test_what_is_found_is_shown_as_it_comes_behind_a_bar(tmp_path):
    driver = opened(tmp_path, played(tmp_path))
    shares, curves = [], set()
    while driver.has("progress"):
        shares.append(int(driver.widget("progress").text.split()[0]))
        curves.add(driver.widget("curve.0").hint)
        driver.wait(0.1)
    assert shares == sorted(shares) and len(set(shares)) == 20
    assert len(curves) == 2 and "Before turn 1: not judged yet." in curves
    assert driver.app.screen.pause(driver.app) is None


def test_it_opens_at_once_when_it_is_kept(whole, tmp_path):
    driver = opened(tmp_path, copied(whole, tmp_path))
    assert not driver.has("progress") and driver.app.screen.pause(driver.app) is None
    assert driver.has("decider.1") or driver.has("decider.2") or driver.has("decider.3")


@pytest.mark.parametrize("way", WAYS)
def test_it_can_be_stopped_and_goes_on_where_it_was(tmp_path, way):
    path = played(tmp_path)
    driver = opened(tmp_path, path)
    driver.wait(3)
    getattr(driver, way)("work")
    assert driver.app.screen.pause(driver.app) is None and findings_path(path).exists()
    done = driver.widget("progress").text
    assert driver.widget("work").text == "Go on"
    again = opened(tmp_path, path)
    assert again.widget("progress").text == done
    getattr(driver, way)("work")
    finish(driver)
    assert not driver.has("progress")


def test_leaving_keeps_what_was_found(tmp_path):
    path = played(tmp_path)
    driver = opened(tmp_path, path)
    behind = driver.app.screen.behind
    driver.wait(3)
    share = driver.widget("progress").text
    driver.press("escape")
    assert driver.screen is behind
    assert opened(tmp_path, path).widget("progress").text == share != "0 %"


def test_a_disk_that_refuses_is_told_once_and_stops_nothing(tmp_path, monkeypatch):
    def refuse(*arguments):
        raise StorageError("The disk is full.")

    path = played(tmp_path)
    monkeypatch.setattr("game.lab.retrospect.keep", refuse)
    driver = opened(tmp_path, path)
    finish(driver)
    assert driver.app.notice == "The disk is full." and not driver.has("progress")
    driver.press("escape")
    assert not isinstance(driver.screen, Review)


def test_a_game_in_memory_is_reviewed_too(tmp_path):
    driver = Driver(tmp_path)
    board = pack(LESSON)
    table = set_up(board, dict.fromkeys(board.scenario.powers, "doctrine:easy"), 3, TODAY, None)
    table.decide_for_agents()
    table.resolve()
    driver.app.sit_down(table)
    driver.show("review")
    finish(driver)
    assert list(tmp_path.iterdir()) == []


# --- pages ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "de"])
def test_each_turn_shows_orders_board_and_better_orders(whole, tmp_path, language):
    driver = opened(tmp_path, copied(whole, tmp_path), language)
    course = driver.app.screen._subject.course
    driver.click("page.turn")
    boards = set()
    for turn in reversed(course.turns):
        driver.press("alt+left")
        said = driver.says()
        assert "[?" not in said
        assert all(driver.has(f"sheet.{seat}") for seat in range(4))
        boards.add(driver.widget("place.republic.0").text)
        driver.click("page.better")
        assert driver.has("set.played") and driver.widget(f"verdict.{turn.number}").selected
        driver.click("page.turn")
    assert len(boards) > 1
    assert not driver.widget("step.earlier").enabled


def test_the_curve_is_walked_by_keys_and_mouse(whole, tmp_path):
    driver = opened(tmp_path, copied(whole, tmp_path))
    assert driver.app.stage.focus == "curve"
    driver.press("home")
    assert driver.widget("curve").text.startswith("Before turn 1: USA ")
    driver.press("right", "right")
    assert driver.widget("curve").text.startswith("Before turn 3: ")
    driver.click("curve.1")
    assert driver.widget("curve").text.startswith("Before turn 2: ")
    driver.press("end")
    assert driver.widget("curve").text.startswith("At the end: ")


@pytest.mark.parametrize("way", WAYS)
def test_a_deciding_turn_leads_to_its_page(whole, tmp_path, way):
    driver = opened(tmp_path, copied(whole, tmp_path))
    decider = driver.app.screen._work.review.deciders[0]
    getattr(driver, way)(f"decider.{decider.turn}")
    assert driver.widget("page.turn").selected
    assert driver.widget("curve").text.startswith(f"Before turn {decider.turn}: ")


def test_every_seat_can_be_looked_at(whole, tmp_path):
    driver = opened(tmp_path, copied(whole, tmp_path))
    driver.click("page.better")
    driver.click("step.earlier")
    seen = set()
    for seat in range(4):
        driver.click(f"seat.{seat}")
        assert driver.widget(f"seat.{seat}").selected
        seen.add(tuple(line.text for line in driver.said() if line.role == "label"))
    assert len(seen) == 4


def test_the_end_tells_who_won(whole, tmp_path):
    driver = opened(tmp_path, copied(whole, tmp_path))
    driver.click("page.turn")
    assert "The game is over." in driver.says() and not driver.widget("play_on").enabled
    driver.click("page.better")
    assert "Step back to a turn." in driver.says()


# --- secrets ----------------------------------------------------------------------------------------------


def test_of_a_game_of_several_people_the_open_year_tells_no_advice_and_cannot_be_played_on(tmp_path):
    driver = opened(tmp_path, played(tmp_path, 6, people=2, name=MAIN))
    finish(driver)
    assert "chances since turn 5 are judged without knowing" in driver.says()
    assert driver.has("verdict.4")
    driver.click("page.better")
    driver.press("alt+left")
    assert "Turn 6 belongs to a year that is still open." in driver.says() and not driver.has("set.played")
    assert "still secret" in driver.widget("play_on").why[0]
    driver.press("alt+left")
    assert driver.widget("play_on").enabled
    driver.press("alt+left")
    assert driver.has("set.played")


@pytest.mark.parametrize("language", ["en", "de"])
def test_sheets_that_wait_to_be_opened_change_no_word_of_a_review(tmp_path, language):
    pages = []
    for mark, sentence in ((0, "canary one"), (2, "canary two")):
        folder = tmp_path / sentence
        folder.mkdir()
        path = played(folder, 4, people=4, name=MAIN)
        table = go_on(path)
        for seat in range(3):
            table.match.submit(seat, Sheet(mark=mark, statement=sentence))
        table.match.close()
        driver = opened(folder, path, language)
        finish(driver)
        said = driver.says()
        for page in ("turn", "better"):
            driver.click(f"page.{page}")
            said += driver.says()
        pages.append(said)
    assert pages[0] == pages[1] and "canary" not in pages[0]


def test_the_turn_being_planned_shows_nothing(tmp_path):
    path = played(tmp_path, 2, people=2)
    driver = opened(tmp_path, path)
    driver.click("page.turn")
    assert "Turn 3 is being planned." in driver.says() and not driver.has("sheet.0")


# --- playing on -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("language", ["en", "de"])
def test_a_game_is_played_on_from_a_turn_as_another_game(whole, tmp_path, way, language):
    path = copied(whole, tmp_path)
    before = path.read_bytes()
    driver = opened(tmp_path, path, language)
    driver.press("alt+left", "alt+left")
    getattr(driver, way)("play_on")
    table = driver.app.game
    assert isinstance(driver.screen, Planning) and table.course.turn == 3
    assert table.path == tmp_path / f"club-{'turn' if language == 'en' else 'runde'}-3.mvsave"
    assert table.match.persons == [0] and table.agents.keys() == {1, 2, 3}
    assert path.read_bytes() == before
    original = saves.read(path)[1]
    assert [turn.sheets for turn in table.course.turns] == [turn.sheets for turn in original.turns[:2]]


def test_leaving_a_running_game_for_another_is_asked_first(whole, tmp_path):
    driver = Driver(tmp_path)
    board = pack(LESSON)
    table = set_up(board, dict.fromkeys(board.scenario.powers, PERSON), 3, TODAY, tmp_path)
    driver.app.sit_down(table)
    path = copied(whole, tmp_path)
    driver.show("review", str(path))
    driver.press("alt+left")
    driver.click("play_on")
    assert driver.app.game is table and driver.has("answer.saves.leave_no")
    driver.press("escape")
    assert isinstance(driver.screen, Review)
    driver.click("play_on")
    driver.click("answer.saves.leave_yes")
    assert driver.app.game is not table


def test_a_disk_that_refuses_the_new_game_is_asked_about(whole, tmp_path, monkeypatch):
    def refuse(*arguments):
        raise StorageError("The disk is full.")

    driver = opened(tmp_path, copied(whole, tmp_path))
    driver.press("alt+left")
    monkeypatch.setattr("game.session.revisit.replace_file", refuse)
    driver.click("play_on")
    assert "The disk is full." in driver.says()
    driver.click("answer.storage.without")
    assert driver.app.game.path is None and isinstance(driver.screen, Planning)


# --- ways in ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("way", WAYS)
def test_the_end_of_a_game_leads_to_its_review_and_back(whole, tmp_path, way):
    path = copied(whole, tmp_path)
    driver = Driver(tmp_path)
    driver.app.show(driver.app.route("saves"))
    driver.wait(1)
    getattr(driver, way)("open")
    assert isinstance(driver.screen, Ending)
    getattr(driver, way)("review")
    assert isinstance(driver.screen, Review) and driver.screen._subject.path == path
    driver.press("escape")
    assert isinstance(driver.screen, Ending)


@pytest.mark.parametrize("way", WAYS)
def test_the_title_leads_to_the_review_of_any_save(whole, tmp_path, way):
    copied(whole, tmp_path)
    driver = Driver(tmp_path)
    getattr(driver, way)("review")
    driver.wait(1)
    assert "Review a game" in driver.says()
    getattr(driver, way)("review")
    assert isinstance(driver.screen, Review) and driver.app.table is None
    driver.press("escape", "escape")
    assert driver.screen.title == "title"


def test_a_damaged_save_cannot_be_reviewed(tmp_path):
    (tmp_path / "letter.mvsave").write_bytes(b"Dear all,\n")
    driver = Driver(tmp_path)
    driver.click("review")
    driver.wait(1)
    assert not driver.widget("review").enabled and driver.widget("review").why


def test_one_key_leads_from_curve_to_page_to_map_and_back(tmp_path):
    driver = driver_at("review", tmp_path)
    seen = []
    for _ in range(4):
        seen.append(driver.app.stage.focus)
        driver.press("f6")
    assert seen == ["curve", "page.deciders", "place.republic.0", "curve"]
