"""Planners think while one watches: progress, a way to hurry them, and the turn goes on by itself."""

import pytest

from game.session.newgame import set_up
from game.ui.screens.resolution import Resolution
from game.ui.screens.thinking import Thinking
from tests.ui.driver import TODAY, Driver
from tests.views.games import pack
from tests.waiting import WAIT, until


def writing(tmp_path, *players):
    driver = Driver(tmp_path)
    board = pack("first-lesson")
    seats = dict(zip(board.scenario.powers, ["person", *players], strict=True))
    driver.app.sit_down(set_up(board, seats, 5, TODAY, tmp_path))
    driver.app.show(driver.app.route("proceed"))
    driver.frame()
    driver.choose("proceed")
    return driver


def hand_in(driver):
    driver.choose("commit")
    driver.choose("answer.planning.left.commit")


def thinking(tmp_path, player="planner:easy"):
    driver = writing(tmp_path, player, "doctrine:easy", "doctrine:easy")
    hand_in(driver)
    return driver


def progress(driver, seat=1):
    """How far a seat is, in percent."""
    power = list(pack("first-lesson").scenario.powers)[seat]
    return int(driver.widget(f"progress.{power}").text.split()[0])


def test_progress_is_shown_and_the_turn_goes_on_by_itself(tmp_path):
    driver = thinking(tmp_path)
    assert isinstance(driver.screen, Thinking)
    shares = []
    while isinstance(driver.screen, Thinking) and len(shares) < 5000:
        shares.append(progress(driver))
        driver.wait(0.1)
    assert isinstance(driver.screen, Resolution)
    assert shares == sorted(shares) and shares[-1] > shares[0]
    assert len(driver.app.game.course.turns) == 1


def test_hurrying_takes_the_best_so_far(tmp_path):
    driver = thinking(tmp_path, "planner:expert")
    driver.click("hurry")
    driver.wait(0.5)
    assert isinstance(driver.screen, Resolution)
    assert len(driver.app.game.course.turns) == 1


@pytest.mark.parametrize(("patience", "waited"), [(2, 2), (10, 10), (0, 15)])
def test_nobody_waits_longer_than_the_settings_say(tmp_path, patience, waited):
    """The clock runs faster than they think."""
    driver = writing(tmp_path, *["planner:expert"] * 3)
    driver.app.change(patience=patience)
    hand_in(driver)
    begun = driver.now
    while isinstance(driver.screen, Thinking) and driver.now < begun + 15:
        driver.wait(1, step=1)
    assert driver.now == pytest.approx(begun + waited, abs=1)
    assert isinstance(driver.screen, Resolution if patience else Thinking)


def test_doctrines_need_no_thinking(tmp_path):
    driver = thinking(tmp_path, "doctrine:hard")
    assert isinstance(driver.screen, Resolution)


@pytest.mark.usefixtures("eager")
def test_planners_that_had_their_time_while_one_wrote_need_no_page(tmp_path):
    driver = writing(tmp_path, *["planner:easy"] * 3)
    driver.app.thinks_ahead = True
    for turn in (1, 2):
        driver.app.tick(driver.now)
        assert driver.app.game.ahead.busy
        until(lambda: not driver.app.game.ahead.busy)
        assert driver.app.pause() is None and not driver.app.needs_frame, "nobody looks after it"
        hand_in(driver)
        assert isinstance(driver.screen, Resolution)
        assert len(driver.app.game.course.turns) == turn
        driver.app.show(driver.app.route("proceed"))
        driver.frame()


@pytest.mark.usefixtures("eager")
def test_what_they_have_not_thought_yet_is_watched_as_ever(tmp_path):
    driver = writing(tmp_path, *["planner:expert"] * 3)
    driver.app.thinks_ahead = True
    driver.app.tick(driver.now)
    until(lambda: driver.app.game.ahead._helpers[0]._said.qsize() > 1)
    hand_in(driver)
    assert isinstance(driver.screen, Thinking)
    assert progress(driver) > 0, "what was thought is not lost"
    driver.wait(0.2)
    assert not driver.app.game.ahead.busy
    driver.click("hurry")
    driver.wait(0.5)
    assert isinstance(driver.screen, Resolution)


@pytest.mark.usefixtures("eager")
@pytest.mark.parametrize("leave", ["title", "another table"])
def test_nobody_thinks_for_a_game_that_was_left(tmp_path, leave):
    driver = writing(tmp_path, *["planner:expert"] * 3)
    driver.app.thinks_ahead = True
    driver.app.tick(driver.now)
    ahead = driver.app.game.ahead
    until(lambda: ahead._helpers[0]._process)
    process = ahead._helpers[0]._process
    if leave == "title":
        driver.app.show(driver.app.route("title"))
    else:
        board = pack("first-lesson")
        seats = dict.fromkeys(board.scenario.powers, "person")
        driver.app.sit_down(set_up(board, seats, 5, TODAY, None))
    driver.app.tick(driver.now)
    assert process.wait(WAIT) != 0 and not ahead.busy
