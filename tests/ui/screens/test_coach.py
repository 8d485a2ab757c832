"""Guidance in the window: a card that says what to do, rings around it, and nobody is held up by either."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.records.course import Sheet
from game.records.replay import PERSON
from game.scenario.guidance import THINGS, Guidance
from game.session import settings
from game.session.newgame import seats_of, set_up
from game.ui.kit.ring import Ringed
from game.ui.kit.widget import live, walk
from game.ui.screens.briefing import Briefing
from game.ui.screens.ending import Ending
from game.ui.screens.planning import Planning
from game.ui.screens.premise import Premise
from game.ui.screens.resolution import Resolution
from game.ui.screens.year import Year
from tests.ui.driver import TODAY, Driver
from tests.ui.gallery import at_table
from tests.views.games import pack

LESSON, ISLES = "first-lesson", "amber-isles"
SEAT = 3


def planning(folder, seat: int = SEAT, turns: int = 0, **choices: object) -> Driver:
    driver = Driver(folder, **choices)
    at_table(driver, turns, LESSON)
    driver.app.show(Planning(seat))
    driver.frame()
    return driver


def title(driver: Driver) -> str:
    """The step that the card shows; empty without a card."""
    return driver.widget("coach").text if driver.has("coach") else ""


def ringed(driver: Driver) -> set[str]:
    return {line.name for line in driver.said() if line.ringed}


def rings(driver: Driver) -> list:
    found = [widget for widget in live(driver.app.stage.root) if isinstance(widget, Ringed)]
    return found[0].rings() if found else []


def test_the_first_orders_by_following_the_rings_with_the_mouse(tmp_path):
    driver = planning(tmp_path)
    given: set[str] = set()
    for _ in range(14):
        found = sorted(ringed(driver), key=lambda name: (not name.startswith("order."), name))
        if found == ["commit"]:
            break
        reading = driver.widget("coach.next").text == "Understood" and title(driver) != "Attention left"
        driver.click("coach.next" if reading else found[0])
        given |= {title(driver)}
    sheet = driver.screen._desk.tray.sheet
    assert title(driver) == "Hand the sheet in" and len(sheet.orders) == 3
    assert {"Your first order", "What the republics ask for", "A sealed bid"} <= given


def test_the_first_orders_with_the_keyboard_alone(tmp_path):
    """G leads to what is pointed at, Enter gives it, N goes on."""
    driver = planning(tmp_path)
    driver.press("g")
    assert driver.screen._desk.place.name == "place.republic.1"
    driver.press("g", "return")
    assert title(driver) == "What the republics ask for"
    driver.press("g")
    assert driver.app.stage.focus == "ask.0"
    driver.press("n", "g", "return", "g", "return")
    assert title(driver) == "Hand the sheet in"
    driver.press("g")
    assert driver.app.stage.focus == "commit"
    assert len(driver.screen._desk.tray.sheet.orders) == 3


@pytest.mark.parametrize("language", ["en", "de", "ru"])
def test_the_map_keeps_its_place_from_step_to_step(tmp_path, language):
    driver = planning(tmp_path, language=language)
    places = set()
    while driver.has("coach"):
        places.add(tuple(driver.widget("map").rect))
        driver.click("coach.next")
    assert len(places) == 1


def test_a_step_follows_what_is_done_and_blocks_nothing(tmp_path):
    driver = planning(tmp_path)
    assert title(driver) == "Influence, and who leads"
    driver.click("ask.4")  # another republic than the one that is pointed at
    assert title(driver) == "Influence, and who leads"
    driver.click(f"order.{driver.app.game.course.notation.number('envoy tajikistan')}")
    driver.click("place.republic.1")
    assert title(driver) == "What the republics ask for", "the first order is given already"
    driver.press("ctrl+z")
    assert title(driver) == "Your first order"


def test_folded_away_it_leaves_a_line_and_no_rings(tmp_path):
    driver = planning(tmp_path)
    assert rings(driver)
    driver.click("coach.fold")
    assert title(driver) and not driver.has("coach.next") and not rings(driver)
    driver.click("coach.unfold")
    assert driver.has("coach.next") and rings(driver)


def test_switched_off_on_its_card_and_on_in_the_settings(tmp_path):
    driver = planning(tmp_path)
    assert not driver.has("begin")
    driver.click("coach.off")
    assert not title(driver) and not rings(driver)
    assert "settings" in driver.app.notice
    assert driver.has("begin"), "the usual first steps are back"
    assert not settings.read(tmp_path).guidance
    behind = driver.screen
    driver.app.show(driver.app.route("settings"))
    driver.frame()
    driver.click("guidance")
    driver.app.show(behind)
    driver.frame()
    assert title(driver) and settings.read(tmp_path).guidance


def test_two_people_are_guided_each_for_themselves(tmp_path):
    driver = planning(tmp_path, seat=0)
    driver.press("n", "n")
    assert title(driver) == "What the republics ask for"
    driver.app.show(Planning(1))
    driver.frame()
    assert title(driver) == "Influence, and who leads"


def test_a_question_leaves_everything_in_its_place(tmp_path):
    driver = planning(tmp_path)
    before = driver.widget("map").rect
    driver.click("commit")
    assert driver.screen.title == "question"
    behind = driver.app.stage.root.parts[0]
    assert next(part for part in _every(behind) if part.name == "map").rect == before
    assert not rings(driver)


def _every(widget):
    yield widget
    for part in widget.parts:
        yield from _every(part)


def test_an_order_that_is_scrolled_away_is_shown_on_the_map_instead(tmp_path):
    driver = planning(tmp_path)
    driver.press("g")
    order = next(iter(ringed(driver)))
    assert order.startswith("order.") and driver.widget("map").rect.right < rings(driver)[0].left
    driver.app.stage._scroll_to(driver.widget("page.place.place.republic.1"), 10_000)
    assert rings(driver)[0].colliderect(driver.widget("place.republic.1").rect)


def test_what_stands_on_another_page_is_led_to(tmp_path):
    driver = planning(tmp_path)
    driver.press("g", "g", "return")
    assert title(driver) == "What the republics ask for" and ringed(driver) == {"tab.news"}
    driver.click("tab.news")
    assert "ask.0" in ringed(driver)


def test_a_ring_is_seen(tmp_path):
    """Around what is pointed at, and only there, the picture differs from the one without rings."""
    driver = planning(tmp_path)
    ring = rings(driver)[0]
    look = driver.app._look
    edge = {driver.surface.get_at((x, ring.top - look.px(4)))[:3] for x in range(ring.left, ring.right)}
    assert look.colour("link") in edge


def test_each_page_of_the_lesson_is_guided(tmp_path):
    driver = Driver(tmp_path, reduced_motion=True)
    driver.click("lesson")
    told = {}
    while driver.screen.title != "ending":
        revealed = driver.screen.title == "resolution" and driver.screen._playback.place == 0
        told.setdefault("reveal" if revealed else driver.screen.title, title(driver))
        ways = ("commit", "answer.planning.left.commit", "proceed", "step" if revealed else "control.skip")
        driver.click(next(name for name in ways if driver.has(name)))
    assert {page for page, step in told.items() if step} == set(THINGS) - {"ending"}
    assert title(driver) == "What to talk about"


# --- things that scenarios may point at -----------------------------------------------------------------

PAGES = {
    "premise": (0, lambda driver: Premise()),
    "briefing": (0, lambda driver: Briefing(1, Planning(1))),
    "planning": (0, lambda driver: Planning(1)),
    "reveal": (1, lambda driver: Resolution(driver.app.game.course.turns[-1])),
    "resolution": (8, lambda driver: Resolution(driver.app.game.course.turns[-1])),
    "year": (4, lambda driver: Year(driver.app.game.course.turns[-1])),
    "ending": (8, lambda driver: Ending()),
}


@pytest.mark.parametrize(
    ("page", "thing"), [(page, thing) for page, things in THINGS.items() for thing in things]
)
def test_every_thing_that_a_scenario_can_point_at_is_there(tmp_path, page, thing):
    step = {"page": page, "title": "T", "text": "X", "at": {"thing": thing}, "done": [{"check": "next"}]}
    told = Guidance.model_validate({"steps": {"one": step}})
    board = replace(pack(ISLES), scenario=pack(ISLES).scenario.model_copy(update={"guidance": told}))
    driver = Driver(tmp_path, size=(1920, 1080), reduced_motion=True)
    driver.app.sit_down(set_up(board, dict.fromkeys(board.scenario.powers, PERSON), 5, TODAY, None))
    turns, screen = PAGES[page]
    for _ in range(turns):
        for seat in range(3):
            driver.app.game.match.submit(seat, Sheet())
        driver.app.game.resolve()
    driver.app.show(screen(driver))
    driver.frame()
    if page == "resolution":
        driver.press("return", "end")
    assert ringed(driver) and rings(driver), f"{thing} is not on the page {page}"
    driver.click("coach.show")
    assert driver.has("coach")


def test_what_rivals_write_changes_nothing_that_the_guidance_says(tmp_path):
    seen = []
    for orders in (("envoy uzbekistan",), ("visit kyrgyzstan", "envoy tajikistan")):
        driver = Driver(tmp_path)
        board = pack(LESSON)
        table = set_up(board, seats_of(list(board.scenario.powers), {0, SEAT}, "easy"), 5, TODAY, None)
        driver.app.sit_down(table)
        number = table.course.notation.number
        table.match.submit(0, Sheet(tuple(number(order) for order in orders), statement=f"{orders}"))
        driver.app.show(Planning(SEAT))
        driver.frame()
        pages = []
        for _ in range(6):
            pages.append(driver.said())
            driver.press("g", "n")
        seen.append(pages)
    assert seen[0] == seen[1]


def test_the_card_stays_where_it_is_behind_the_menu(tmp_path):
    driver = planning(tmp_path)
    before = driver.widget("coach").rect
    driver.click("menu")
    behind = [widget.rect for widget in walk(driver.app.stage.root) if widget.name == "coach"]
    assert behind == [before] and not driver.has("coach"), "it is seen, and takes no part"
