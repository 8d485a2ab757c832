"""The sources: lenses side by side, both wires, facts and their disputes; by mouse, by keyboard, for any board."""

import pytest

from game.ui.kit.label import Link
from game.ui.kit.widget import live
from game.ui.screens.sources import Sources
from game.ui.screens.title import Title
from game.views.lenses import lens_table
from game.views.register import FactFilter, narrowed, register, seat_shares, wire_pairs
from tests.ui.driver import Driver
from tests.ui.fitting import faults
from tests.ui.gallery import at_table
from tests.views.games import LANGUAGES, MAIN

both = pytest.mark.parametrize("language", LANGUAGES)
PAGES = ("lenses", "wires", "facts", "seats")


def opened(folder, at="", name=MAIN, language="en", turns=0, size=(1280, 720), **settings):
    driver = Driver(folder, language, size, **settings)
    at_table(driver, turns, name)
    driver.app.show(Sources(Title(), at))
    driver.frame()
    return driver


def listed(driver, sort):
    return [name.removeprefix(f"{sort}.") for name in driver.names("option") if name.startswith(f"{sort}.")]


def facts(driver, **wanted):
    return [entry.fact.id for entry in narrowed(register(driver.app.reference()), FactFilter(**wanted))]


# --- lenses ---------------------------------------------------------------------------------------------


@both
def test_every_value_that_a_lens_changes_stands_there_as_each_lens_reads_it(tmp_path, language):
    driver = opened(tmp_path, language=language)
    table = lens_table(driver.app.reference())
    assert {f"lens.{lens.id or 'none'}" for lens in table.lenses} <= set(driver.names("group"))
    for row in table.rows:
        said = driver.widget(f"row.{row.path}").text
        assert row.subject in said
        for reading in row.readings:
            assert str(reading.value) in said
    for row in table.rows:
        driver.click(f"row.{row.path}")
        said = driver.says()
        for reading in row.readings:
            if reading.changed:
                assert reading.sentence in said
                assert all(fact.text in said for fact in reading.origin.facts)
    assert faults(driver.app, (1280, 720)) == []


def test_a_fact_behind_a_reading_leads_to_the_register(tmp_path):
    driver = opened(tmp_path)
    for row in lens_table(driver.app.reference()).rows:
        driver.click(f"row.{row.path}")
        link = next((link for link in live(driver.app.stage.root) if isinstance(link, Link)), None)
        if link:
            break
    driver.click(link.name)
    assert driver.widget("page.facts").selected and driver.app.stage.focus == "earlier"
    assert driver.widget(link._target).selected


# --- wires ----------------------------------------------------------------------------------------------


def texts_of(driver):
    return {part.name: part.rect for part in live(driver.app.stage.root) if part.name.startswith("text.")}


@both
def test_both_texts_of_a_headline_stand_side_by_side(tmp_path, language):
    driver = Driver(tmp_path, language, (1920, 1080))
    driver.app.show(Sources(Title(), "wires"))
    driver.frame()
    pairs = wire_pairs(driver.app.reference())
    assert listed(driver, "headline") == [str(pair.headline.number) for pair in pairs]
    for pair in pairs[:6]:
        driver.click(f"headline.{pair.headline.number}")
        said = driver.says()
        assert all(wire.text in said for wire in pair.headline.wires)
        one, other = texts_of(driver).values()
        assert one.right < other.left and one.top == other.top


def test_texts_stay_sealed_until_the_turn_that_shows_them(tmp_path):
    driver = opened(tmp_path, "wires", turns=2)
    shown = {int(turn.before.board.headline[0]) for turn in driver.app.game.course.turns}
    now = int(driver.app.game.course.state.board.headline[0])
    assert now >= 0 and now not in shown
    for pair in wire_pairs(driver.app.reference()):
        number = pair.headline.number
        driver.click(f"headline.{number}")
        says = driver.says()
        assert all((wire.text in says) == (number in shown) for wire in pair.headline.wires)
        assert (driver.app.say("sources.sealed") in says) == (number not in shown)


def test_a_search_does_not_look_into_sealed_texts(tmp_path):
    driver = opened(tmp_path, "wires")
    pair = wire_pairs(driver.app.reference())[20]
    word = max(pair.headline.wires[0].text.replace(".", "").replace(",", "").split(), key=len)
    driver.press("ctrl+f")
    driver.type(word)
    assert str(pair.headline.number) not in listed(driver, "headline")
    driver.app.get_up()
    driver.app.show(Sources(Title(), "wires"))
    driver.frame()
    driver.press("ctrl+f")
    driver.type(word)
    assert str(pair.headline.number) in listed(driver, "headline")


# --- facts ----------------------------------------------------------------------------------------------


def test_facts_are_narrowed_down_by_mouse(tmp_path):
    driver = opened(tmp_path, "facts")
    assert listed(driver, "fact") == facts(driver)
    driver.click("document.russtrat")
    assert listed(driver, "fact") == facts(driver, document="russtrat")
    driver.click("status.quoted")
    assert listed(driver, "fact") == facts(driver, document="russtrat", status="quoted")
    driver.click("document.russtrat")
    driver.click("status.quoted")
    driver.click("disputed.yes")
    assert listed(driver, "fact") == facts(driver, disputed="yes")
    driver.click("clear")
    assert listed(driver, "fact") == facts(driver) and not driver.widget("clear").enabled


def test_facts_are_found_and_read_by_keyboard_alone(tmp_path):
    driver = opened(tmp_path)
    driver.choose("page.facts")
    driver.choose("disputed.yes")
    driver.press("ctrl+f")
    driver.type("2023")
    found = facts(driver, disputed="yes", words="2023")
    assert listed(driver, "fact") == found and found
    driver.press("return")
    assert driver.widget(f"fact.{found[0]}").selected
    driver.choose(next(name for name in driver.names("link") if name.startswith("other.")))
    assert driver.app.stage.focus == "earlier"
    driver.press("alt+left")
    driver.press("escape")
    assert driver.screen.title == "title"


@both
def test_a_dispute_leads_to_the_other_fact_and_back(tmp_path, language):
    driver = opened(tmp_path, "fact.us-summit-second", language=language)
    voice = driver.app.reference()
    one, other = (voice.pack.sources.facts[name] for name in ("us-summit-second", "us-leader-format-shift"))
    assert voice.of(one.text) in driver.says() and voice.of(one.dispute) in driver.says()
    driver.click("other.us-leader-format-shift")
    assert driver.widget("fact.us-leader-format-shift").selected
    assert voice.of(other.dispute) in driver.says() and driver.has("other.us-summit-second")
    driver.press("return")
    assert driver.widget("fact.us-summit-second").selected


@both
def test_every_fact_says_who_says_it_how_firmly_and_what_rests_on_it(tmp_path, language):
    driver = opened(tmp_path, language=language, text_size=150)
    for entry in register(driver.app.reference())[::9]:
        driver.app.show(Sources(Title(), f"fact.{entry.fact.id}"))
        driver.frame()
        said = driver.says()
        assert entry.fact.text in said and entry.fact.says in said and entry.fact.status_name in said
        assert all(use.words in said for use in entry.uses)
        assert faults(driver.app, (1280, 720)) == [], entry.fact.id


# --- seats, boards, ways --------------------------------------------------------------------------------


def test_every_seat_says_how_much_of_it_is_design_and_what(tmp_path):
    driver = opened(tmp_path, "seats")
    for share in seat_shares(driver.app.reference())[1:]:
        assert share.share.words in driver.says()
        driver.click(f"design.{share.seat}")
        assert all(use.words in driver.says() for use in share.design)


@both
@pytest.mark.parametrize("name", ["amber-isles", "first-lesson", "long-game"])
def test_any_board_has_its_sources(tmp_path, name, language):
    driver = opened(tmp_path, name=name, language=language, text_size=150)
    for page in PAGES:
        driver.click(f"page.{page}")
        assert "[?" not in driver.says()
        for row in [name for name in driver.names("fold") if name.startswith("row.")][:2]:
            driver.click(row)
        assert faults(driver.app, (1280, 720)) == [], page


def test_any_scenario_is_looked_through_before_it_is_begun(tmp_path):
    driver = Driver(tmp_path)
    driver.app.show(driver.app.route("newgame"))
    driver.wait(3)
    driver.click("scenario.before-washington")
    driver.click("sources")
    assert "Before Washington" in driver.says() and driver.has("lens.russian")
    driver.press("escape")
    assert driver.screen.title == "newgame" and driver.widget("scenario.before-washington").selected


def test_title_menu_handbook_and_premise_lead_there_and_escape_back(tmp_path):
    driver = Driver(tmp_path)
    driver.click("sources")
    assert driver.screen.title == "sources"
    driver.press("escape")
    assert driver.screen.title == "title"
    at_table(driver, 0)
    for route, button in (("menu", "sources"), ("handbook", "tool.sources"), ("premise", "tool.sources")):
        driver.app.show(Title())
        driver.app.show(driver.app.route(route))
        driver.frame()
        before = driver.screen
        driver.click(button)
        assert driver.screen.title == "sources"
        driver.press("escape")
        assert driver.screen is before
