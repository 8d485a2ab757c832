"""Guidance in the text client: told before the prompt, with what can be typed as it stands, and easily switched off."""

from __future__ import annotations

import re

import pytest

from game.scenario.guidance import THINGS
from game.session import settings
from game.terminal.guiding import _COMMANDS, order_words
from game.terminal.ordering import Ordering
from game.vocabulary import OrderKind
from tests.terminal.playing import LESSON, at_table, flat, languages, new_game, played
from tests.views.following import Writing, lesson

BEGIN = ["lesson", "", ""]


def steps(page):
    """The titles of the steps that were told, in order."""
    return re.findall(r"Guidance: (.*?)(?: \(\d+ of \d+\))?\. ", flat(page))


def test_each_step_is_told_once_and_follows_what_is_done(tmp_path):
    lines = [*BEGIN, "orders", "uzbekistan", "tray", "envoy uzbekistan", "remove 1", "quit"]
    assert steps(played(tmp_path, lines)) == [
        "Four turns, step by step",
        "This is your seat",
        "Influence, and who leads",
        "Your first order",
        "What the republics ask for",
        "Your first order",
    ]


def test_it_says_what_to_type_and_that_leads_on(tmp_path):
    """A whole turn by typing nothing but what the guidance says."""
    lines = list(BEGIN)
    for _ in range(12):
        page = played(tmp_path / str(len(lines)), [*lines, "quit"])
        told = flat(page)[flat(page).rindex("Guidance: ") :]
        typed = re.search(r"Type: (.*?) EU, turn", told) or re.search(r"Type '(guide .*?)'", told)
        assert typed, told
        lines.append(typed[1])
        if typed[1] == "end":
            break
    page = flat(played(tmp_path / "whole", [*lines, "yes", "quit"]))
    assert "Your sheet is in." in page
    assert lines[-1] == "end" and len(lines) == len(BEGIN) + 6


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("seat", range(4))
def test_every_order_can_be_typed_as_it_is_said(tmp_path, seat, language):
    app, out = at_table(tmp_path, [], name=LESSON)
    app.use_language(language)
    writing = Writing(lesson(seat), seat, language)
    app.table = writing.table
    kinds = set()
    for order in writing.situation.menu:
        if order.legal:
            found = Ordering(seat).one(app, (), order_words(app, writing.situation, order.number))
            assert found and found.number == order.number
            kinds.add(order.kind)
    assert kinds >= {OrderKind.ENVOY, OrderKind.MEMORANDUM, OrderKind.CONTRACT, OrderKind.INVEST}
    assert not out.getvalue()


def test_a_thing_that_can_be_pointed_at_has_a_command():
    known = languages()["en"].keys("terminal.word")
    assert set(_COMMANDS) == set(THINGS["planning"]) and set(_COMMANDS.values()) <= set(known)


@pytest.mark.parametrize(
    ("language", "off", "on", "title"),
    [
        ("en", "guide off", "guide on", "Guidance: Influence"),
        ("de", "anleitung aus", "anleitung an", "Anleitung: Einfluss"),
    ],
)
def test_it_can_be_switched_off_and_on_again(tmp_path, language, off, on, title):
    lines = ["lesson" if language == "en" else "lektion", "", "", off, "tray", on, "quit"]
    page = flat(played(tmp_path, lines, language=language))
    assert page.count(title) == 2 and off.split()[0] in page
    assert settings.read(tmp_path).guidance
    played(tmp_path, ["continue", off, "quit"])
    assert not settings.read(tmp_path).guidance
    assert title not in flat(played(tmp_path, ["continue", "quit"], language=language))


def test_a_board_without_guidance_knows_no_such_command(tmp_path):
    page = flat(played(tmp_path, ["", "", "guide", "help", "quit"], new_game("usa")))
    assert "'guide' is not possible here" in page and "guide:" not in page


def test_two_people_have_each_their_own_progress(tmp_path):
    """What one has put behind is still told to the other."""
    first = ["", "", "", "guide next", "guide next", "guide next", "end", "yes", "", "", "quit"]
    page = played(tmp_path, first, new_game("usa", "eu", name=LESSON))
    assert steps(page).count("Influence, and who leads") == 2
