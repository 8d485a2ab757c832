"""The charts show the numbers of the history view, at every turn, for every board."""

import pytest

from game.ui.kit.label import Label
from game.ui.kit.widget import live
from game.ui.screens.charts import Charts
from game.ui.screens.title import Title
from game.views.history import history_view
from game.views.money import FLOWS
from game.vocabulary import PointSource
from tests.ui.driver import Driver
from tests.ui.fitting import faults
from tests.ui.gallery import at_table
from tests.views.games import LANGUAGES, MAIN

SUBJECTS = ("influence", "presence", "points", "sources", "capital", "tension", "development")
boards = pytest.mark.parametrize("name", [MAIN, "amber-isles"])


def charts(folder, name=MAIN, turns=5, language="en", **settings):
    driver = Driver(folder, language, **settings)
    at_table(driver, turns, name)
    driver.app.show(Charts(Title()))
    driver.frame()
    return driver


def history(driver):
    return history_view(driver.app.voice(), driver.app.game.course)


def table(driver, subject):
    """The texts of the table at the cursor, without the turn's name above it."""
    labels = [part for part in live(driver.widget(f"numbers.{subject}")) if isinstance(part, Label)]
    return [label.text for label in labels][1:]


def expected(driver, subject, at):
    """What stands in the table, cell by cell, without heads and names."""
    voice, series = driver.app.voice(), history(driver)
    powers, republics = range(voice.tables.powers), range(voice.tables.republics)
    if subject == "influence":
        return [
            cell
            for r in republics
            for cell in (
                *(f"{series.influence[r][p][at]} {series.floor[r][p][at]}" for p in powers),
                f"{series.total[r][at]} / {series.room[r][at]}",
            )
        ]
    if subject == "points":
        return [str(made[p][at]) for p in powers for made in (series.points, series.points_now)]
    if subject == "sources":
        rows = [str(series.by_source[p][s][at] or "–") for s in PointSource for p in powers]
        return rows + [str(series.points[p][at]) for p in powers]
    if subject == "presence":
        return [str(series.influence[r][p][at]) for p in powers for r in republics]
    if subject == "capital":
        flows = [series.money[p][kind][at] for kind in range(len(FLOWS)) for p in powers]
        return [str(series.capital[p][at]) for p in powers] + [
            f"{flow:+d}" if flow else "–" for flow in flows
        ]
    if subject == "tension":
        return [str(series.tension[at]), str(series.tension_tense), str(series.tension_cap)]
    return [f"{series.development[r][at]} / {series.development_cap}" for r in republics]


def holds_in_order(texts, wanted):
    rest = iter(texts)
    return all(cell in rest for cell in wanted)


@boards
@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_table_holds_the_numbers_of_the_history_at_every_turn(tmp_path, name, subject):
    driver = charts(tmp_path, name)
    driver.click(f"subject.{subject}")
    times = len(history(driver).turns)
    assert times == 6
    for at in reversed(range(times)):
        shown, wanted = table(driver, subject), expected(driver, subject, at)
        assert holds_in_order(shown, wanted), (at, shown, wanted)
        assert sum(cell.lstrip("+-")[:1].isdigit() or cell == "–" for cell in shown) == len(wanted)
        driver.click("turn.earlier")
    assert not driver.widget("turn.earlier").enabled and driver.widget("turn.earlier").why


@boards
def test_every_subject_can_be_chosen_and_fits(tmp_path, name):
    for language in LANGUAGES:
        for text_size in (100, 150):
            driver = charts(tmp_path, name, 12, language, text_size=text_size)
            for subject in SUBJECTS:
                driver.click(f"subject.{subject}")
                assert faults(driver.app, (1280, 720)) == []
                assert "[?" not in driver.says()


def test_a_chart_says_its_numbers_where_one_points_and_at_the_cursor(tmp_path):
    driver = charts(tmp_path)
    series, voice = history(driver), driver.app.voice()
    for at in range(6):
        driver.point(f"chart.1.{at}")
        hint = driver.app.stage.hint
        assert hint.startswith(f"{series.quarters[at]}. {voice.republic(1)}:")
        for power in range(4):
            stand = (
                f"{voice.power(power)} {series.influence[1][power][at]} (floor {series.floor[1][power][at]})"
            )
            assert stand in hint
        assert hint.endswith(f"together {series.total[1][at]}, room {series.room[1][at]}")
    assert driver.widget("chart.1").text == hint


def test_the_cursor_is_shared_and_moved_by_keys_and_clicks(tmp_path):
    driver = charts(tmp_path)
    driver.focus("chart.0")
    driver.press("left", "left")
    assert holds_in_order(table(driver, "influence"), expected(driver, "influence", 3))
    assert history(driver).quarters[3] in driver.says()
    driver.press("home")
    assert driver.widget("chart.2").text.startswith(history(driver).quarters[0])
    driver.click("chart.1.4")
    driver.click("subject.capital")
    assert holds_in_order(table(driver, "capital"), expected(driver, "capital", 4))


def test_charts_of_a_game_that_has_not_begun_and_of_one_that_is_over(tmp_path):
    for turns, players in ((0, "doctrine:hard"), (20, "uniform")):
        driver = Driver(tmp_path)
        at_table(driver, turns, players=players)
        driver.app.show(Charts(Title()))
        driver.frame()
        for subject in SUBJECTS:
            driver.click(f"subject.{subject}")
            assert holds_in_order(table(driver, subject), expected(driver, subject, -1))
        at = driver.app.say(
            "charts.turn", turn=driver.app.game.course.turn, time=driver.app.say("charts.end")
        )
        assert (at in driver.says()) == (turns > 0)
        driver.press("escape")
        assert driver.screen.title == "title"
