"""The log shows exactly what passes the filter, with the rule behind each line."""

from itertools import product

import pytest

from game.ui.kit.label import Label
from game.ui.kit.widget import live
from game.ui.screens.log import Log
from game.ui.screens.title import Title
from game.views.lines import step_name
from game.views.log import Filter, counts, filtered, game_log
from game.views.rules import clauses
from game.vocabulary import Step
from tests.ui.driver import Driver
from tests.ui.fitting import faults
from tests.ui.gallery import at_table
from tests.views.games import LANGUAGES, MAIN, SCENARIOS, course, voice

CHIPS = ("power", "republic", "turn", "step")


def log(folder, name=MAIN, turns=6, language="en", **settings):
    driver = Driver(folder, language, **settings)
    at_table(driver, turns, name)
    driver.app.show(Log(Title()))
    driver.frame()
    return driver


def whole(driver):
    return game_log(driver.app.voice(), driver.app.game.course)


def page(driver):
    """The texts of the lines on this page: those that stand beside the number of a rule."""
    area = next(part for part in live(driver.app.stage.root) if part.name.startswith("lines."))
    rows = [part for part in live(area) if any(below.role == "rule" for below in part.parts)]
    return [next(below.text for below in row.parts if isinstance(below, Label)) for row in rows]


def shown(driver):
    """The texts on all pages."""
    found = page(driver)
    while driver.has("page.older") and driver.widget("page.older").enabled:
        driver.click("page.older")
        found += page(driver)
    return found


def wanted(lines, **choices):
    """The lines that pass, newest turn first, each turn in the order in which things happened."""
    passed = filtered(lines, Filter(**choices))
    return [line.text for line in sorted(passed, key=lambda line: -line.turn)]


@pytest.mark.parametrize("name", [MAIN, "amber-isles"])
def test_each_chip_lets_through_what_the_filter_lets_through(tmp_path, name):
    driver = log(tmp_path, name)
    lines, tables = whole(driver), driver.app.voice().tables
    assert shown(driver) == wanted(lines)
    values = {
        "power": range(tables.powers),
        "republic": range(tables.republics),
        "turn": range(1, 8),
        "step": [step for step in Step if any(line.step is step for line in lines)],
    }
    for by, chosen in values.items():
        for value in chosen:
            driver.click(f"{by}.{int(value)}")
            assert driver.widget(f"{by}.{int(value)}").selected
            assert shown(driver) == wanted(lines, **{by: value}), (by, value)
            assert f"{len(wanted(lines, **{by: value}))} of {len(lines)} lines" in driver.says()
            driver.click(f"{by}.{int(value)}")
            assert driver.widget(f"{by}.all").selected
    assert shown(driver) == wanted(lines)


def test_choices_narrow_each_other_down(tmp_path):
    driver = log(tmp_path)
    lines = whole(driver)
    for power, republic in product((0, 2), (1, 4)):
        driver.click(f"power.{power}")
        driver.click(f"republic.{republic}")
        assert shown(driver) == wanted(lines, power=power, republic=republic)
        driver.click(f"step.{int(Step.DIPLOMACY)}")
        assert shown(driver) == wanted(lines, power=power, republic=republic, step=Step.DIPLOMACY)
        driver.click("clear")
        assert shown(driver) == wanted(lines)
    assert not driver.widget("clear").enabled and driver.widget("clear").why


def test_nothing_fits_and_the_screen_says_so(tmp_path):
    driver = log(tmp_path, turns=1)
    driver.click(f"step.{int(Step.YEAR_END)}")
    assert page(driver) == [] and driver.app.say("log.nothing") in driver.says()


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_chip_counts_the_lines_that_it_would_let_through(name):
    lines = game_log(voice(name=name), course(6, 2, name))
    chosen = Filter(power=1, turn=3)
    values = {"power": range(-1, 3), "republic": range(4), "turn": range(9), "step": Step}
    for by, wanted_values in values.items():
        made = counts(lines, chosen, by)
        for value in wanted_values:
            choices = {"power": 1, "turn": 3} | {by: value}
            assert made[value] == len(filtered(lines, Filter(**choices))), (by, value)


def test_the_oldest_turn_comes_first_if_one_likes(tmp_path):
    driver = log(tmp_path)
    assert page(driver)[0] == wanted(whole(driver))[0]
    driver.click("order")
    assert shown(driver) == [line.text for line in whole(driver)]


def test_pages_hold_whole_turns(tmp_path):
    driver = log(tmp_path, turns=12)
    lines = whole(driver)
    sizes = {len(filtered(lines, Filter(turn=turn))) for turn in range(1, 13)}
    assert 40 <= len(page(driver)) <= max(sizes) + 40 < len(lines) // 2
    assert not driver.widget("page.newer").enabled
    driver.click("page.older")
    assert driver.widget("page.newer").enabled
    driver.click("power.1")
    assert page(driver) == wanted(lines, power=1)[: len(page(driver))], (
        "a new choice begins at its first page"
    )


def test_the_number_of_a_rule_opens_it_in_place_and_in_the_handbook(tmp_path):
    driver = log(tmp_path)
    name = driver.names("rule")[5]
    line = whole(driver)[int(name.removeprefix("rule."))]
    clause = clauses(driver.app.voice())[line.rule]
    assert clause.text not in driver.says()
    driver.choose(name)
    assert clause.text in driver.says() and clause.title in driver.says()
    driver.click(name)
    assert clause.text not in driver.says()
    driver.click(name)
    driver.click(name.replace("rule", "handbook"))
    assert driver.screen.title == "handbookpages" and clause.text in driver.says().replace("\n", " ")
    driver.press("escape")
    assert driver.screen.title == "log"
    driver.press("escape")
    assert driver.screen.title == "title"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [MAIN, "amber-isles"])
def test_lines_steps_and_open_rules_fit(tmp_path, name, language):
    driver = log(tmp_path, name, 12, language, text_size=150)
    driver.click(driver.names("rule")[0])
    while True:
        assert faults(driver.app, (1280, 720)) == []
        if not driver.widget("page.older").enabled:
            break
        driver.click("page.older")
    assert step_name(driver.app.voice(), Step.DIPLOMACY) in driver.says()


def test_another_language_tells_the_same_lines(tmp_path):
    driver = log(tmp_path)
    english = shown(driver)
    driver.app.change(language="de")
    driver.click("order")
    driver.click("order")
    german = shown(driver)
    assert len(german) == len(english) and german != english
    assert german == wanted(whole(driver))
