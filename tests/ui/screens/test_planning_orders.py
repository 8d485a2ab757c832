"""Planning: orders are found, read, given and taken back, by mouse and by keyboard."""

import pytest

from game.ui.map.place import Place
from game.vocabulary import OrderKind
from tests.ui.gallery import SEAT
from tests.ui.screens.planning_desk import at_desk, give, menu, possible, sheet, show, words
from tests.views.games import LANGUAGES, SCENARIOS


def places(driver):
    """Everything that can be selected."""
    board = driver.screen._desk.board(driver.app)
    yield from (Place("republic", view.number) for view in board.republics)
    yield from (Place("deposit", view.number) for view in board.deposits)
    yield from (Place("corridor", view.number) for view in board.corridors)
    yield from (Place("segment", view.number) for road in board.corridors for view in road.segments)
    yield from (Place("power", view.number) for view in board.powers)


def look_at(driver, place):
    driver.screen._desk.select(place)
    show(driver)


def test_an_order_is_given_by_mouse_alone(tmp_path):
    driver = at_desk(tmp_path)
    driver.click("place.republic.1")
    name = possible(driver)[0]
    number = int(name.rpartition(".")[2])
    driver.click(name)
    assert sheet(driver).orders == (number,)
    assert driver.widget(name).selected
    assert menu(driver)[number].words in words(driver, "tray.edit.0")
    left = 4 - menu(driver)[number].attention
    assert f"{left} attention left" in words(driver, "tray")
    assert f"({left} attention left)" in words(driver, "commit")
    driver.click(name)
    assert sheet(driver).orders == ()


def test_an_order_is_given_by_keyboard_alone(tmp_path):
    driver = at_desk(tmp_path)
    driver.press("f6")
    assert driver.app.stage.focus == "place.republic.0"
    driver.press("right", "return")
    selected = driver.screen._desk.place
    assert selected is not None and driver.app.stage.focus == selected.name
    driver.press("f6")
    assert driver.app.stage.focus == "tab.place"
    driver.press("2", "escape", "3")
    driver.choose("kind.visit")
    driver.choose("order.7")
    assert sheet(driver).orders == (7,)
    driver.press("ctrl+1")
    assert sheet(driver).orders == ()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("given", [(), (6,)])
def test_every_order_is_shown_where_it_is_given_with_every_reason_why_not(tmp_path, language, given):
    driver = at_desk(tmp_path, 4, language=language)
    give(driver, *given)
    expected, seen = menu(driver), set()
    for place in places(driver):
        look_at(driver, place)
        for name in [name for name in driver.names("order") if name.startswith("order.")]:
            number = int(name.rpartition(".")[2])
            order, shown = expected[number], driver.widget(name)
            seen.add(number)
            assert shown.enabled == (order.legal or number in given)
            if number not in given:
                assert shown.why == order.reasons
                said = words(driver, name)
                assert all(reason in said for reason in order.reasons)
                assert order.words in said
        options = [int(name.rpartition(".")[2]) for name in driver.names("option") if "option." in name]
        seen |= set(options)
    assert seen == set(expected)


def test_what_answers_an_ask_comes_first_and_what_is_impossible_last(tmp_path):
    driver = at_desk(tmp_path, 3)
    orders, answers = menu(driver), 0
    for republic in driver.screen._desk.board(driver.app).republics:
        look_at(driver, Place("republic", republic.number))
        numbers = [int(name.split(".")[1]) for name in driver.names("order") if name.startswith("order.")]
        shown = [(orders[number].legal, orders[number].answers_ask) for number in numbers]
        assert shown == sorted(shown, reverse=True)
        answers += sum(answer for _, answer in shown)
    assert answers


def test_an_order_says_what_it_costs_and_changes(tmp_path):
    driver = at_desk(tmp_path)
    driver.click("place.republic.1")
    order = menu(driver)[7]
    said = words(driver, "order.7")
    assert order.kind is OrderKind.VISIT
    assert all(effect in said for effect in order.brief)
    assert f"Attention {order.attention}" in said and f"Capital {order.capital}" in said


def test_the_source_of_an_order_unfolds(tmp_path):
    driver = at_desk(tmp_path)
    driver.click("place.republic.0")
    assert "What its numbers rest on:" not in driver.says()
    driver.click("order.more.1")
    assert "What its numbers rest on:" in driver.says()
    assert all(effect in driver.says() for effect in menu(driver)[1].expected)


def test_another_stake_takes_the_place_of_the_first(tmp_path):
    driver = at_desk(tmp_path)
    stakes = [order for order in menu(driver).values() if order.kind is OrderKind.MEMORANDUM and order.legal]
    first, second = stakes[0].number, stakes[1].number
    assert stakes[0].deposit == stakes[1].deposit
    look_at(driver, Place("deposit", stakes[0].deposit))
    driver.click(f"option.{second}")
    assert sheet(driver).orders == ()
    driver.click(f"order.{second}")
    assert sheet(driver).orders == (second,)
    assert (
        driver.widget(f"option.{first}").hint == stakes[0].words
    )  # and not that it is impossible beside the other
    driver.click(f"option.{first}")
    assert sheet(driver).orders == (first,)
    driver.press("ctrl+z")
    assert sheet(driver).orders == (second,)


def test_the_sheet_is_reordered_undone_and_redone(tmp_path):
    driver = at_desk(tmp_path)
    driver.click("tab.orders")
    driver.click("kind.envoy")
    driver.click("order.1")
    driver.click("order.2")
    driver.click("tray.down.0")
    assert sheet(driver).orders == (2, 1)
    driver.click("undo")
    assert sheet(driver).orders == (1, 2)
    driver.press("ctrl+y")
    assert sheet(driver).orders == (2, 1)
    driver.press("ctrl+z", "ctrl+z", "ctrl+z")
    assert sheet(driver).orders == ()
    assert not driver.widget("undo").enabled and driver.widget("redo").enabled


def test_editing_an_order_leads_to_its_place(tmp_path):
    driver = at_desk(tmp_path)
    give(driver, 2)
    driver.click("tab.standing")
    driver.click("tray.edit.0")
    assert driver.screen._desk.place == Place("republic", 1)
    assert driver.has("order.2")


def test_escape_lets_go_and_then_opens_the_menu(tmp_path):
    driver = at_desk(tmp_path)
    planning = driver.screen
    driver.click("place.republic.1")
    driver.press("escape")
    assert driver.screen is planning and not driver.widget("tab.place").selected
    driver.press("escape")
    assert driver.screen.title == "menu"


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_place_of_every_board_can_be_looked_at(tmp_path, name):
    driver = at_desk(tmp_path, 2, name, seat=0)
    for place in places(driver):
        look_at(driver, place)
        assert "[?" not in driver.says()
    assert {name.rpartition(".")[2] for name in driver.names("power")} >= {str(SEAT - 1)}


def test_rows_of_orders_keep_their_places_while_the_sheet_is_written(tmp_path):
    driver = at_desk(tmp_path, 5)
    for look in (lambda: driver.click("place.republic.1"), lambda: driver.press("3")):
        look()
        for fold in [name for name in driver.names("fold") if name in ("kind.visit", "kind.summit")]:
            driver.click(fold)
        before = [name for name in driver.names("order") if name.startswith("order.")]
        for name in [name for name in before if driver.widget(name).enabled][-2:]:
            driver.click(name)
            assert [name for name in driver.names("order") if name.startswith("order.")] == before
        driver.press("ctrl+1", "ctrl+1")


def test_what_is_pressed_stays_under_the_pointer(tmp_path):
    driver = at_desk(tmp_path, 5)
    driver.click("place.republic.1")
    name = possible(driver)[-1]
    driver.app.stage.point(name)
    for _ in range(3):
        before = driver.widget(name).rect.y
        driver.press("return")
        assert driver.widget(name).rect.y == before
