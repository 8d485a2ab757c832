"""Guidance: whoever follows it plays a sensible lesson on any seat; whoever does not is neither held up nor misled."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.records.course import Course
from game.scenario.guidance import Guidance
from game.session.guide import situation_at
from game.session.table import Table
from game.views import texts
from game.views.guidance import EVERYBODY, Situation, guidance_view
from game.views.voice import Voice
from game.vocabulary import OrderKind, Outcome
from tests.views.following import LESSON, Writing, followed, lesson
from tests.views.games import LANGUAGES, pack, tables, voice

SEATS = range(4)


def steps_of(page: str, turn: int | None = None) -> list[str]:
    guidance = pack(LESSON).scenario.guidance
    assert guidance
    return [
        name
        for name, step in guidance.steps.items()
        if step.page == page and (turn is None or step.turn in (None, turn))
    ]


@pytest.mark.parametrize("seat", SEATS)
def test_whoever_follows_it_plays_the_whole_lesson(seat):
    """Every turn leads to handing the sheet in, and all six kinds of orders have been given at the end."""
    table = lesson(seat)
    while table.course.outcome is Outcome.RUNNING:
        turn = table.course.turn
        shown = [step.name for step in followed(table, seat)]
        assert shown[-1].startswith("commit-") and set(shown) <= set(steps_of("planning", turn))
    given = {
        OrderKind(int(table.course.tables.catalogue.kind[order])).word
        for turn in table.course.turns
        for order in turn.sheets[seat].orders
    }
    taught = {"envoy", "visit", "summit", "memorandum", "invest"}
    assert taught <= given
    assert any(table.course.state.board.opened[:, 0]), "a corridor has been opened"


def test_no_step_of_the_lesson_is_for_show():
    """Over all seats and a few games each planning step is met."""
    met: set[str] = set()
    for seed in range(1, 40):
        table = lesson(seed % 4, seed)
        while table.course.outcome is Outcome.RUNNING:
            met |= {step.name for step in followed(table, seed % 4)}
        if met == set(steps_of("planning")) - {"visit-anyway"}:
            break
    assert met >= set(steps_of("planning")) - {"visit-anyway"}  # which only a rare board needs


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", ["premise", "briefing", "reveal", "resolution", "year", "ending"])
def test_every_page_has_its_say_in_each_language(page, language):
    said = [guidance_view(voice(language, LESSON), Situation(page, 3, turn)) for turn in range(1, 5)]
    shown = [step for step in said if step]
    assert shown and all(step.title and "{" not in step.text for step in shown)


def test_an_order_taken_off_the_sheet_brings_its_step_back():
    writing = Writing(lesson(3), 3, looked={"republic.1"})
    first = writing.step
    assert first and first.name == "first-order"
    writing.follow(first)
    assert writing.step and writing.step.name != "first-order"
    writing.orders.clear()
    assert writing.step.name == "first-order"


def test_a_step_asks_for_nothing_that_is_not_possible():
    """With all attention spent on a summit no envoy and no bid is asked for."""
    table = lesson(3)
    writing = Writing(table, 3, looked={"republic.1"})
    summit = next(o for o in writing.situation.menu if o.kind is OrderKind.SUMMIT and o.legal)
    envoy = next(o for o in writing.situation.menu if o.kind is OrderKind.ENVOY and o.legal)
    writing.orders += [summit.number, envoy.number]
    asked = writing.step
    assert asked and asked.name == "asks"
    writing.follow(asked)
    assert writing.step and writing.step.name == "commit-first"


def test_what_is_pointed_at_does_what_the_step_says():
    table = lesson(0)
    writing = Writing(table, 0, looked={"republic.1"})
    step = writing.step
    assert step and step.name == "first-order"
    menu = {order.number: order for order in writing.situation.menu}
    for number in step.orders:
        assert menu[number].kind is OrderKind.ENVOY
        assert any(c.what == "points" and c.power == 0 and c.amount > 0 for c in menu[number].changes)
    assert step.places == tuple(dict.fromkeys(menu[number].where(0) for number in step.orders))
    assert all(writing.voice.place(*place) in step.text for place in step.places)


def test_each_seat_has_a_progress_of_its_own():
    table = lesson(3)
    table.guide.put_behind(3, "influence")
    assert Writing(table, 3).step.name == "first-order"
    assert Writing(table, 0).step.name == "influence"


def test_a_game_that_is_gone_on_with_begins_at_its_turn():
    """Nothing of the progress is saved; a fresh table shows the present turn's steps and none before."""
    table = lesson(3)
    followed(table, 3)
    followed(table, 3)
    again = Table(table.match, table.created, None, table.agents)
    assert Writing(again, 3).step.name == "corridor"


def test_some_steps_are_for_one_seat_alone():
    isles = [lesson(seat, name="amber-isles") for seat in range(3)]
    for seat, table in enumerate(isles):
        step = Writing(table, seat, looked={"republic.0"}).step
        assert step and (step.name == "furnaces") == (seat == 2)
    shared = replace(Writing(isles[2], 2).situation, seat=EVERYBODY, looked=frozenset({"republic.0"}))
    assert guidance_view(voice("en", "amber-isles"), shared).name == "agenda"


def guided(*steps: dict[str, object]) -> Voice:
    """The first lesson's board with other steps."""
    asked = {
        "steps": {
            f"step-{number}": {"title": "T", "text": "X", "page": "planning", **step}
            for number, step in enumerate(steps)
        }
    }
    scenario = pack(LESSON).scenario.model_copy(update={"guidance": Guidance.model_validate(asked)})
    return Voice(replace(pack(LESSON), scenario=scenario), tables(LESSON), texts.load("en"))


def shown(told: Voice, situation: Situation) -> str:
    step = guidance_view(told, situation)
    return step.name if step else ""


def test_a_step_without_a_turn_knows_the_sheets_of_earlier_turns():
    told = guided({"done": [{"check": "ordered", "order": "envoy"}]}, {"done": [{"check": "next"}]})
    course = Course(pack(LESSON), 5)
    envoy = course.notation.number("envoy kazakhstan")
    visit = course.notation.number("visit kazakhstan")
    assert shown(told, Situation("planning", 3, 2, earlier=[visit])) == "step-0"
    assert shown(told, Situation("planning", 3, 2, earlier=[envoy])) == "step-1"


@pytest.mark.parametrize(
    ("place", "good", "bad"),
    [
        ({"order": "envoy", "republic": "uzbekistan"}, "envoy uzbekistan", "envoy kazakhstan"),
        ({"order": "contract", "deposit": "almalyk"}, "contract almalyk", "contract garlyk"),
        (
            {"order": "invest", "corridor": "south", "segment": "dushanbe-panj"},
            "invest south.dushanbe-panj",
            "invest south.tashkent-termez",
        ),
    ],
)
def test_an_order_counts_at_the_place_that_is_named(place, good, bad):
    told = guided({"done": [{"check": "ordered", **place}]})
    course = Course(pack(LESSON), 5)
    for text, wanted in ((bad, "step-0"), (good, "")):
        earlier = [course.notation.number(text)]
        assert shown(told, Situation("planning", 3, 2, earlier=earlier)) == wanted


@pytest.mark.parametrize(
    ("condition", "looked"),
    [
        ({"page": "standing"}, "standing"),
        ({"page": "place"}, "place"),
        ({"republic": "tajikistan"}, "republic.4"),
        ({"power": "china"}, "power.2"),
        ({"deposit": "kundybai"}, "deposit.1"),
        ({"corridor": "south"}, "corridor.3"),
    ],
)
def test_a_look_counts_at_what_is_named(condition, looked):
    told = guided({"done": [{"check": "looked", **condition}]})
    assert shown(told, Situation("planning", 3, 1, looked=frozenset({"news", "republic.0"}))) == "step-0"
    assert shown(told, Situation("planning", 3, 1, looked=frozenset({looked}))) == ""


def test_only_the_own_sheets_are_read():
    """A seat's situation holds its own past orders and nobody else's."""
    table = lesson(3)
    followed(table, 3)
    own = situation_at(table, "planning", 3, 2).earlier
    assert list(own) == list(table.course.turns[0].sheets[3].orders)
    assert situation_at(table, "reveal", EVERYBODY, 1).earlier == []
