"""The debrief sheet: questions name what really happened, in both languages, and nobody's rank."""

import re

import pytest

from game.records.course import Course, Sheet
from game.views.questions import question_groups
from game.views.wording import order_words
from game.vocabulary import Clause
from tests.pages.games import course as doctrines
from tests.pages.games import voice as spoken
from tests.views.games import LANGUAGES, SCENARIOS, course, pack, voice

both = pytest.mark.parametrize("language", LANGUAGES)


def groups(said, played):
    return {group.id: group for group in question_groups(said, played)}


def asked(said, played, name):
    return [question.words for question in groups(said, played)[name].questions]


def numbers(said):
    return {order_words(said, number): number for number in range(said.tables.catalogue.count)}


def played(*turns):
    """A game in which seats give the named orders, turn by turn: {seat: (orders, offer, statement)}."""
    said, game = voice(), Course(pack(), 3)
    known = numbers(said)
    for sheets in turns:
        for seat in range(said.tables.powers):
            orders, offer, statement = sheets.get(seat, ((), "", ""))
            game.put(seat, Sheet(tuple(known[order] for order in orders), known.get(offer, 0), 0, statement))
        game.resolve()
    return game


TUNGSTEN = "Memorandum on the Upper Kairakty tungsten deposit, stake 1"


def test_two_bids_for_one_deposit_are_asked_about_and_one_is_not():
    words = asked(voice(), played({0: ((TUNGSTEN,), "", ""), 2: ((TUNGSTEN,), "", "")}), "contests")
    assert any("USA and China" in question and "Upper Kairakty" in question for question in words)
    assert "contests" not in groups(voice(), played({0: ((TUNGSTEN,), "", "")}))


JOINT = "Joint order on Caspian ports (Middle Corridor), partner: {}"


@pytest.mark.parametrize(
    ("first", "second", "verdict"),
    [
        (True, True, "both gave it"),
        (False, True, "Who broke a word"),
        (True, False, "or the trust"),
        (False, False, "neither gave it"),
    ],
)
def test_an_offer_is_asked_about_by_what_became_of_it(first, second, verdict):
    mine, theirs = JOINT.format("EU"), JOINT.format("China")
    game = played(
        {2: ((), mine, "")},
        {2: ((mine,) if first else (), "", ""), 3: ((theirs,) if second else (), "", "")},
    )
    (question,) = asked(voice(), game, "promises")
    assert "China offers EU" in question and verdict in question


def test_pressure_is_put_beside_what_was_said():
    order = "Pressure in Kazakhstan, target: Russia"
    game = played({0: ((order,), "", "We are friends.")})
    assert any("We are friends." in question for question in asked(voice(), game, "contests"))


@both
def test_an_ask_that_nobody_answered_is_asked_about(language):
    game = played(*[{}] * 4)
    withdrawn = [
        event for turn in game.turns for event in turn.events if event.clause is Clause.ASK_WITHDRAWN
    ]
    words = " ".join(asked(voice(language), game, "wishes"))
    assert len(withdrawn) >= 4
    assert any(voice(language).republic(event.republic) in words for event in withdrawn)


def test_lapsed_memoranda_are_asked_about():
    found = [course(20, seed) for seed in range(6)]
    lapsed = [
        (game, event)
        for game in found
        for turn in game.turns
        for event in turn.events
        if event.clause is Clause.LAPSED
    ]
    assert lapsed
    for game, event in lapsed[:3]:
        group = groups(voice(), game)["promises"]
        words = " ".join(question.words for question in group.questions)
        assert voice().deposit(event.deposit) in words or group.more


def test_a_lens_is_named_and_the_seat_of_which_the_documents_say_least():
    said, game = spoken("en", "before-washington", "russian"), doctrines(4, "before-washington", "russian")
    words = " ".join(asked(said, game, "texts"))
    assert said.of(said.pack.scenario.lenses["russian"].name) in words
    assert "rest on no document" in words
    assert "through a lens" not in " ".join(asked(spoken(), doctrines(4), "texts"))


@both
@pytest.mark.parametrize("name", SCENARIOS)
def test_a_sheet_is_complete_short_and_names_no_rank(name, language):
    game, said = course(40, 2, name), voice(language, name)
    found = question_groups(said, game)
    for group in found:
        assert len(group.questions) <= 8 and len(set(group.questions)) == len(group.questions)
        for question in group.questions:
            assert not re.search(r"\[\?|[{}]|\bNone\b", question.words)
            assert question.turn <= len(game.turns)
            assert not re.search(r"\d+ (points|Punkte)", question.words)
    assert found[-1].id == "talk"


def test_no_question_speaks_of_documents_or_lenses_that_a_board_lacks():
    island = " ".join(asked(voice("en", "amber-isles"), course(4, 2, "amber-isles"), "texts"))
    assert "Behind the board stand" not in island and "Novastan" not in island
    assert "Behind the board stand Novastan and Russtrat" in " ".join(asked(spoken(), doctrines(4), "texts"))
    other = "Play the same date through the other lens"
    for name in SCENARIOS:
        said = voice("en", name)
        talk = " ".join(asked(said, course(2, 2, name), "talk"))
        assert (other in talk) == bool(said.pack.base.lenses)


def test_a_sheet_does_not_ask_the_same_four_times():
    sorts = [question.sort for question in groups(spoken(), doctrines())["contests"].questions]
    assert len(set(sorts)) >= 3 and len(sorts) == 4
