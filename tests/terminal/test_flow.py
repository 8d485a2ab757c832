"""The flow of a game: title, new game, hand-over, reveal step by step, the end, and going on."""

from __future__ import annotations

import io
import json
import re

import pytest

from game.lab.retrospect import Retrospect
from game.lab.review import Effort
from game.records import saves
from game.scenario import library
from game.session import settings
from game.session.newgame import Plan
from game.terminal import client
from game.terminal.app import App, run
from game.terminal.console import Console
from game.terminal.words import shown_word
from tests.terminal.playing import LESSON, STANDARD, TODAY, flat, languages, new_game, played
from tests.waiting import until


def shown_at(page, text):
    """The place of a text on a page; fails if it is not there."""
    assert text in page, text
    return page.index(text)


def test_the_title_lists_what_can_be_done_and_words_work_as_well_as_numbers(tmp_path):
    page = played(tmp_path, ["help", "handbook tension", "4", "nonsense", "quit"])
    assert "1. new: " in page and "2. lesson: " in page
    assert "One track for the whole region" in flat(page)
    assert "'nonsense' is not a command here." in page
    assert "Goodbye." in page


@pytest.mark.parametrize("language", languages())
def test_the_examples_of_help_are_names_on_the_board_in_play(tmp_path, language):
    said = languages()[language]
    isles = library.load("amber-isles").scenario
    page = flat(played(tmp_path, ["", "", "help", "quit"], new_game("league", name="amber-isles"), language))
    told = page[page.index("- " + shown_word(said, "orders")) :]
    for thing in (
        isles.powers["league"].short,
        isles.republics["galey"].name,
        isles.deposits["galey-bank"].name,
    ):
        assert f" {said.of(thing)}" in told
    assert f" {said.of(isles.powers['combine'].short)} {said.of(isles.deposits['galey-bank'].name)}" in told


def test_a_new_game_is_asked_for_step_by_step(tmp_path):
    lines = ["new", "after", "2", "eu, china", "easy", "2", "42", "", "quit"]
    page = flat(played(tmp_path, lines))
    assert (
        shown_at(page, "Which scenario?")
        < shown_at(page, "Through which lens?")
        < shown_at(page, "Which powers")
        < shown_at(page, "Which aids")
    )
    assert "The game begins: After Washington. Seed: 42." in page
    assert "Lens: " in page
    (save,) = saves.summaries(tmp_path)
    assert (save.scenario, save.lens, save.turn) == (STANDARD, "european", 1)
    opened = saves.resume(save.path)
    assert opened.seats == {
        "usa": "doctrine:easy",
        "russia": "doctrine:easy",
        "china": "person",
        "eu": "person",
    }
    assert opened.aids.model_dump() == {"forecast": True, "advisor": False}
    opened.journal.close()


@pytest.mark.parametrize("answer", ["9", "mars", "1, 7", "x"])
def test_a_seat_that_is_none_is_asked_for_again(tmp_path, answer):
    page = flat(played(tmp_path, [answer, "usa", "", "quit"], client.new_game(Plan(LESSON))))
    assert "Type numbers from 1 to 4" in page
    assert "The game begins: First Lesson." in page


def test_the_first_lesson_begins_at_once(tmp_path):
    page = flat(played(tmp_path, ["lesson", "", "", "quit"]))
    assert "The game begins: First Lesson." in page
    assert "EU, turn 1." in page


def test_another_language_at_the_title_is_remembered(tmp_path):
    page = flat(played(tmp_path, ["language de", "beenden"]))
    assert "Nummer oder Wort" in page
    assert "Auf Wiedersehen." in page
    assert settings.read(tmp_path).language == "de"


def test_several_people_hand_the_keyboard_over_and_see_nothing_of_each_other(tmp_path):
    lines = ["", "", "", "mark 1", "visit kazakhstan", "say our words", "end", "yes", "", "", "tray", "quit"]
    page = played(tmp_path, lines, new_game("usa", "eu"))
    first, second = (
        shown_at(page, f"Next: {name}.") for name in ("United States of America", "European Union")
    )
    between = page[page.index("Your sheet is in.") : second]
    assert between.count("\n") > 50, "what was written is pushed off the screen"
    after = flat(page[second:])
    assert first < second
    assert "Visit to Kazakhstan" not in after.split("Briefing:")[0]
    assert "our words" not in after and "Marked in secret" not in after
    assert "The sheet is empty." in after


def test_nothing_but_the_name_stands_on_the_hand_over_page(tmp_path):
    page = played(tmp_path, ["", "quit"], new_game("usa", "eu"))
    handover = page[page.index("Next:") :].split("Press Enter to go on")[0]
    assert flat(handover) == (
        "Next: United States of America. The others look away. "
        "Press Enter when only United States of America can see the screen."
    )


def test_the_reveal_goes_step_by_step_with_rule_numbers(tmp_path):
    planned = ["", "", "mark 1", "visit kazakhstan", "say We listen.", "end", "yes"]
    lines = [*planned, "", "why", "", "board", "orders", "skip", "quit"]
    page = played(tmp_path, lines, new_game("usa"))
    reveal = page[shown_at(page, "all orders are open") :]
    assert "USA: Visit to Kazakhstan." in flat(reveal)
    assert "USA says: We listen." in reveal
    assert "- As Novastan tells it:" in reveal and "- As Russtrat tells it:" in reveal
    assert shown_at(reveal, "- USA: orders cost 1 capital. [2.5]") < shown_at(reveal, "2.5 Paying")
    assert "- USA: visit to Kazakhstan, influence +2. [4.2]" in flat(reveal)
    assert "'orders' is not possible here." in flat(reveal)
    assert shown_at(reveal, "What opens the next turn:") < reveal.rindex("Turn 2 of 12")


def test_what_a_seat_marked_is_not_shown_to_all_after_the_reveal(tmp_path):
    lines = ["", "", "", "mark 2", "end", "yes", "", "", "mark 1", "end", "yes", "agendas", "news", "quit"]
    page = played(tmp_path, lines, new_game("usa", "eu"))
    reveal = page[shown_at(page, "all orders are open") :]
    assert reveal.count("is not possible here.") == 2


def whole_lesson(seat="eu"):
    turn = ["envoy kazakhstan", "end", "yes", "skip"]
    return ["", "", *turn * 4]


def test_a_whole_lesson_ends_with_the_five_first_and_a_debrief(tmp_path):
    page = flat(played(tmp_path, [*whole_lesson(), "debrief", "quit"], new_game("eu", name=LESSON)))
    end = page[shown_at(page, "The game is over. ") :]
    assert shown_at(end, "The republics' own table:") < shown_at(end, "Ranking:")
    assert "Debrief: First Lesson, 4 turns." in end
    assert "multivector replay first-lesson.mvsave" in end
    (save,) = saves.summaries(tmp_path)
    assert save.finished and save.complete


def test_at_the_end_the_review_is_told_for_ones_own_seat_or_for_another(tmp_path, monkeypatch):
    monkeypatch.setattr("game.lab.review.Effort", lambda: Effort("easy", 4))
    lines = [*whole_lesson(), "review", "review usa", "review xyzzy", "quit"]
    page = flat(played(tmp_path, lines, new_game("eu", name=LESSON)))
    assert page.count("Before turn 1: USA ") == 2
    assert shown_at(page, "Reviewing: 0 of 20.") < shown_at(page, "EU, what the planner would have played:")
    assert shown_at(page, "EU, what the planner") < shown_at(page, "USA, what the planner")
    assert page.count("Reviewing: 0 of 20.") == 1  # the second time it is known
    assert "Nothing on this board is called 'xyzzy'." in page
    assert (tmp_path / "first-lesson.mvreview").is_file()


def test_ctrl_c_stops_a_review_and_what_was_found_is_told_and_kept(tmp_path, monkeypatch):
    monkeypatch.setattr("game.lab.review.Effort", lambda: Effort("easy", 4))
    whole = Retrospect.steps

    def interrupted(work):
        for step in whole(work):
            if step.done == 7:
                raise KeyboardInterrupt
            yield step

    monkeypatch.setattr(Retrospect, "steps", interrupted)
    page = flat(played(tmp_path, [*whole_lesson(), "review", "help", "quit"], new_game("eu", name=LESSON)))
    told = page[shown_at(page, "Ctrl+C stops it") :]
    assert shown_at(told, "Stopped.") < shown_at(told, "Before turn 1: USA ")
    assert len(json.loads((tmp_path / "first-lesson.mvreview").read_text())["found"]) == 7
    assert "chances to win turn by turn" in told, "the game goes on, and help is told"


def test_every_year_end_shows_how_each_point_was_made(tmp_path):
    page = flat(played(tmp_path, [*whole_lesson(), "quit"], new_game("eu", name=LESSON)))
    year = page[shown_at(page, "Year 1 is over.") :]
    assert shown_at(year, "The republics' own table:") < shown_at(year, "how the points were made:")
    assert re.search(r"leads in \w+, \d points?\. \[13\.1\]", year)


def test_a_finished_game_can_be_opened_and_looked_at(tmp_path):
    played(tmp_path, [*whole_lesson(), "quit"], new_game("eu", name=LESSON))
    page = flat(played(tmp_path, ["points", "quit"], client.saved_game(tmp_path / "first-lesson.mvsave")))
    assert "The game is over. " in page
    assert "The republics' own table, which wins nothing:" in page


def test_a_game_goes_on_where_it_was_left(tmp_path):
    played(tmp_path, ["", "", "envoy kazakhstan", "end", "yes", "skip", "quit"], new_game("eu", name=LESSON))
    page = flat(played(tmp_path, ["continue", "log", "quit"]))
    assert "first-lesson.mvsave is open, in turn 2." in page
    assert "was not closed properly" not in page
    assert "EU, turn 2." in page
    assert "EU: envoy to Kazakhstan" in page


def test_several_people_who_quit_in_between_go_on_with_the_next_one(tmp_path):
    lines = ["", "", "", "mark 1", "envoy kazakhstan", "end", "yes", "quit"]
    played(tmp_path, lines, new_game("usa", "eu"))
    page = flat(played(tmp_path, ["continue", "", "", "quit"]))
    assert "Next: European Union." in page
    assert "Next: United States" not in page


def test_saves_are_listed_opened_by_number_or_name_and_copied(tmp_path):
    lines = [
        "",
        "",
        "save tuesday",
        "save tuesday",
        "title",
        "load",
        "load 2",
        "title",
        "load tuesday",
        "quit",
    ]
    page = flat(played(tmp_path, lines, new_game("eu", name=LESSON)))
    assert "Saved as tuesday.mvsave." in page
    assert "there is a save of this name already" in page
    assert "1. " in page and "tuesday: first-lesson, turn 1" in page
    assert "tuesday.mvsave is open, in turn 1." in page


def test_the_game_in_play_is_not_opened_twice(tmp_path):
    lines = ["", "", "envoy kazakhstan", "load first-lesson", "end", "yes", "skip", "quit"]
    page = flat(played(tmp_path, lines, new_game("eu", name=LESSON)))
    assert "first-lesson.mvsave is the game in play." in page
    assert "EU, turn 2." in page and "Saving did not work" not in page


def test_a_damaged_save_is_named_in_the_list_and_refused(tmp_path):
    (tmp_path / "broken.mvsave").write_bytes(b"nonsense\n")
    page = flat(played(tmp_path, ["load", "load broken", "quit"]))
    assert "broken: cannot be opened." in page
    assert page.count("this is not a record of the game") == 2


def test_a_game_of_scripts_alone_can_be_watched(tmp_path):
    page = flat(played(tmp_path, ["", "skip", "skip", "quit"], new_game(name=LESSON)))
    assert "Turn 1, Q1 2026: all orders are open." in page
    assert "Turn 2, Q2 2026: all orders are open." in page


def test_the_same_seed_and_orders_give_the_same_pages(tmp_path):
    pages = [
        played(
            tmp_path / name,
            [*whole_lesson(), "debrief", "quit"],
            new_game("eu", name=LESSON, others="doctrine"),
        )
        for name in ("one", "two")
    ]
    assert pages[0].replace("/one/", "/two/") == pages[1]


def test_planners_are_named_while_they_think(tmp_path):
    first = new_game("usa", name=LESSON, others="planner:easy")
    page = flat(played(tmp_path, ["", "", "end", "yes", "quit"], first))
    assert "Russia is thinking ahead." in page


class Typing(io.StringIO):
    """Somebody types, who takes as long as planners need."""

    app: App

    def isatty(self):
        return True

    def readline(self, *_):
        if self.app.table:
            until(lambda: not self.app.table.ahead.busy)
        return super().readline()


@pytest.mark.usefixtures("eager")
def test_planners_that_had_their_time_while_somebody_typed_are_not_waited_for(tmp_path, monkeypatch):
    out, lines = io.StringIO(), Typing("\n\nend\nyes\nquit\n")

    def watched(app, *screens):
        lines.app = app
        run(app, *screens)

    monkeypatch.setattr(client, "run", watched)
    first = new_game("usa", name=LESSON, others="planner:easy")
    talk = Console(lines, out)
    client.play(talk, languages(), "en", tmp_path, today=TODAY, new_seed=lambda: 7, first=first)
    assert "thinking ahead" not in flat(out.getvalue())
    assert saves.summary(tmp_path / f"{LESSON}.mvsave").turn == 2
