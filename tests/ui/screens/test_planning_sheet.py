"""Planning: agenda, offers, the public sentence, and how the sheet is handed in."""

import pytest

from game.records.course import STATEMENT_LENGTH
from game.vocabulary import OrderKind
from tests.ui.gallery import SEAT
from tests.ui.screens.planning_desk import at_desk, give, menu, possible, sheet, words
from tests.views.games import LANGUAGES, SCENARIOS


def handed_in(driver, seat=SEAT):
    return driver.app.game.course.pending.get(seat)


def test_the_big_button_names_one_step_after_the_other(tmp_path):
    driver = at_desk(tmp_path, 0)
    driver.click("tab.orders")
    assert "Mark an agenda first" in words(driver, "commit")
    driver.click("commit")
    assert driver.app.stage.focus == "agenda.0"
    driver.click("agenda.2")
    assert sheet(driver).mark == 2 and driver.widget("agenda.2").selected
    assert "Give orders (4 attention left)" in words(driver, "commit")
    driver.click("commit")
    assert driver.screen.title == "question"
    assert "Attention 4 and capital 3 are left" in driver.says()
    driver.click("answer.planning.left.look")
    driver.click("kind.summit")
    driver.click("order.11")
    driver.click("kind.envoy")
    driver.click("order.2")
    assert "Commit orders" in words(driver, "commit")
    driver.press("ctrl+return")
    assert handed_in(driver).orders == (11, 2) and handed_in(driver).mark == 2


def test_a_sheet_is_handed_in_as_it_is(tmp_path):
    driver = at_desk(tmp_path)
    driver.press("ctrl+return")
    driver.press("escape")
    assert driver.screen.title == "planning" and handed_in(driver) is None
    driver.press("ctrl+return")
    driver.choose("answer.planning.left.commit")
    assert handed_in(driver).orders == ()
    assert driver.screen.title != "planning"


def test_an_impossible_sheet_says_why_and_stays(tmp_path):
    driver = at_desk(tmp_path)
    for kind, republic in ((OrderKind.VISIT, 3), (OrderKind.FLAGSHIP, 3)):
        order = next(o for o in menu(driver).values() if (o.kind, o.republic) == (kind, republic))
        assert order.legal
        give(driver, order.number)
    driver.click("tray.remove.0")
    problems = driver.screen._desk.sheet(driver.app).problems
    assert problems and all(problem in driver.says() for problem in problems)
    assert "Mend the sheet first" in words(driver, "commit")
    driver.press("ctrl+return")
    assert driver.screen.title == "planning" and handed_in(driver) is None
    driver.click("tray.remove.0")
    assert "Mend the sheet first" not in words(driver, "commit")


def test_an_offer_to_the_seat_is_accepted_with_the_order_that_meets_it(tmp_path):
    driver = at_desk(tmp_path, 3)
    offers = driver.screen._desk.board(driver.app).offers
    mine = next(offer for offer in offers if offer.for_me)
    assert mine.words in driver.says()
    driver.click(f"accept.{mine.answer}")
    assert sheet(driver).orders == (mine.answer,)
    others = [offer for offer in offers if not offer.for_me]
    assert others and not any(driver.has(f"accept.{offer.answer}") for offer in others)


def test_an_offer_is_made_changed_and_taken_back(tmp_path):
    driver = at_desk(tmp_path)
    driver.click("tray.offer")
    assert driver.widget("offer.none").selected
    driver.click("offer.partner.2")
    joint = [order for order in menu(driver).values() if order.kind is OrderKind.JOINT_SEGMENT]
    chosen = next(order for order in joint if order.other == 2)
    driver.click(f"offer.{chosen.number}")
    assert sheet(driver).offer == chosen.number
    assert driver.widget("tray.offer").text == chosen.words
    driver.click("offer.none")
    assert sheet(driver).offer == 0
    driver.press("ctrl+z")
    assert sheet(driver).offer == chosen.number


def test_the_public_sentence_is_typed_and_is_one_change(tmp_path):
    driver = at_desk(tmp_path)
    driver.click("tray.sentence")
    driver.click("sentence")
    driver.type("We come as friends.")
    assert sheet(driver).statement == "We come as friends."
    assert driver.widget("tray.sentence").text == "We come as friends."
    driver.press("ctrl+z")
    assert sheet(driver).statement == ""
    driver.type("x" * (STATEMENT_LENGTH + 5))
    assert len(sheet(driver).statement) == STATEMENT_LENGTH


def test_figures_in_the_sentence_turn_no_page(tmp_path):
    driver = at_desk(tmp_path)
    driver.click("tray.sentence")
    driver.click("sentence")
    for letter in "1c":
        driver.press(letter)
        driver.type(letter)
    assert sheet(driver).statement == "1c" and driver.screen.title == "planning"


def test_agendas_cannot_be_marked_in_the_middle_of_a_year(tmp_path):
    driver = at_desk(tmp_path, 2)
    driver.click("tab.standing")
    assert driver.has("agenda.0") and not driver.widget("agenda.0").enabled
    assert "Mark an agenda first" not in words(driver, "commit")


def test_another_language_keeps_the_sheet(tmp_path):
    driver = at_desk(tmp_path)
    driver.click("place.republic.1")
    driver.click("order.2")
    driver.app.change(language="de")
    driver.frame()
    assert sheet(driver).orders == (2,)
    assert words(driver, "tray.edit.0").startswith("Gesandter")
    assert "Usbekistan" in driver.says() and "Uzbekistan" not in driver.says()


def test_other_screens_are_looked_at_and_the_sheet_stays(tmp_path):
    driver = at_desk(tmp_path)
    planning = driver.screen
    give(driver, 2)
    for key in ("l", "c", "f1"):
        driver.press(key)
        assert driver.screen is not planning
        for _ in range(3):
            if driver.screen is not planning:
                driver.press("escape")
        assert driver.screen is planning
    assert sheet(driver).orders == (2,)


@pytest.mark.parametrize("name", SCENARIOS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_turn_of_every_board_is_planned_and_handed_in(tmp_path, name, language):
    driver = at_desk(tmp_path, 0, name, seat=0, language=language)
    if driver.has("agenda.0"):
        driver.click("agenda.0")
    driver.click("place.republic.0")
    driver.click(possible(driver)[0])
    written = sheet(driver).orders
    assert len(written) == 1
    driver.press("ctrl+return")
    if driver.screen.title == "question":
        driver.click("answer.planning.left.commit")
    assert handed_in(driver, 0).orders == written


@pytest.mark.parametrize("text_size", [150, 200])
def test_with_large_text_the_orders_of_the_sheet_are_on_a_page_of_their_own(tmp_path, text_size):
    driver = at_desk(tmp_path, text_size=text_size)
    give(driver, 2)
    driver.click("tab.news")
    assert not driver.has("tray.remove.0")
    driver.click("tray.open")
    driver.click("tray.remove.0")
    assert sheet(driver).orders == ()
