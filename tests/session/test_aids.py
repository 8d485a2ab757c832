"""Aids are those of the scenario, as far as they were kept for the game; the settings count for one who is alone."""

from dataclasses import replace

import pytest

from game.errors import RecordError
from game.records import saves
from game.records.files import replace_file
from game.records.journal import MemoryJournal, load
from game.scenario import library
from game.scenario.models import Aids
from game.session.aids import CHOICES, NO_AIDS, aids_at
from game.session.newgame import seats_of, set_up
from game.session.settings import Settings
from game.session.table import go_on, go_on_in_memory
from tests.views.games import pack

LESSON = "first-lesson"
ONLY_FORECAST = Aids(forecast=True, advisor=False)
TODAY = "2026-01-01"


def begun(folder, aids=None, persons=(0,), board=None):
    board = board or pack(LESSON)
    seats = seats_of(list(board.scenario.powers), set(persons), "normal")
    return set_up(board, seats, 5, TODAY, folder, **({"aids": aids} if aids else {}))


def written(folder, text):
    path = folder / "mine.yaml"
    path.write_text(text)
    return library.load(str(path))


def test_a_game_has_all_aids_unless_something_is_switched_off(tmp_path):
    table = begun(None)
    assert aids_at(table, Settings()) == CHOICES[0] == Aids(forecast=True, advisor=True)
    assert aids_at(table, Settings(advisor=False)) == ONLY_FORECAST
    assert aids_at(begun(None, NO_AIDS), Settings()) == NO_AIDS


def test_what_a_scenario_rules_out_no_game_has(tmp_path):
    board = written(tmp_path, "extends: first-lesson\naids: {advisor: false}\n")
    assert aids_at(begun(None, board=board), Settings()) == ONLY_FORECAST
    inherited = tmp_path / "other.yaml"
    inherited.write_text("extends: mine\naids: {advisor: true, forecast: false}\n")
    assert library.load(str(inherited)).scenario.aids == Aids(forecast=False, advisor=True)


def test_where_several_people_play_the_choice_for_the_game_counts_alone():
    table = begun(None, ONLY_FORECAST, persons=(0, 1))
    assert aids_at(table, Settings(forecast=False)) == ONLY_FORECAST


def test_going_on_with_a_save_keeps_the_choice(tmp_path):
    table = begun(tmp_path, ONLY_FORECAST)
    table.save_as(tmp_path / "copy.mvsave")
    table.match.close()
    for path in (table.path, tmp_path / "copy.mvsave"):
        again = go_on(path)
        assert again.aids == ONLY_FORECAST
        again.go_on_without_saving()
        again.save_as(tmp_path / f"third-{path.name}")
        again.match.close()
        assert go_on_in_memory(tmp_path / f"third-{path.name}").aids == ONLY_FORECAST


def rewritten(table, **changes):
    """The save of a table with another first line; None takes something out."""
    table.match.close()
    loaded = load(table.path)
    header = {key: value for key, value in (loaded.header | changes).items() if value is not None}
    journal = MemoryJournal(header)
    for entry in loaded.entries:
        journal.append(entry)
    replace_file(table.path, journal.data)
    return table.path


def test_a_save_from_before_there_were_aids_has_all_of_them(tmp_path):
    assert saves.resume(rewritten(begun(tmp_path, NO_AIDS), aids=None)).aids == CHOICES[0]


@pytest.mark.parametrize("aids", [{"forecast": 1}, {"oracle": True}, ["forecast"], "all"])
def test_aids_that_there_are_not_are_refused_with_the_line(tmp_path, aids):
    path = rewritten(begun(tmp_path), aids=aids)
    with pytest.raises(RecordError, match=r"first-lesson.mvsave:1: the aids in this save"):
        go_on(path)


def test_settings_and_game_are_told_apart():
    """A table that is played on keeps its aids whatever the settings are in between."""
    table = begun(None)
    assert aids_at(table, replace(Settings(), forecast=False, advisor=False)) == NO_AIDS
    assert aids_at(table, Settings()) == CHOICES[0]
