"""Planners think while one watches: progress, a way to hurry them, and the turn goes on by itself."""

from game.session.newgame import set_up
from game.ui.screens.resolution import Resolution
from game.ui.screens.thinking import Thinking
from tests.ui.driver import TODAY, Driver
from tests.views.games import pack


def thinking(tmp_path, player="planner:easy"):
    driver = Driver(tmp_path)
    board = pack("first-lesson")
    seats = dict(
        zip(board.scenario.powers, ["person", player, "doctrine:easy", "doctrine:easy"], strict=True)
    )
    driver.app.sit_down(set_up(board, seats, 5, TODAY, tmp_path))
    driver.app.show(driver.app.route("proceed"))
    driver.frame()
    driver.choose("proceed")
    driver.choose("commit")
    driver.choose("answer.planning.left.commit")
    return driver


def test_progress_is_shown_and_the_turn_goes_on_by_itself(tmp_path):
    driver = thinking(tmp_path)
    assert isinstance(driver.screen, Thinking)
    shares = []
    while isinstance(driver.screen, Thinking) and len(shares) < 5000:
        shares.append(int(driver.widget("progress").text.split()[0]))
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


def test_doctrines_need_no_thinking(tmp_path):
    driver = thinking(tmp_path, "doctrine:hard")
    assert isinstance(driver.screen, Resolution)
