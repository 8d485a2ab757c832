"""Every number of a board can be tried one up and one down, and what it does is measured in the same games."""

import json

import pytest

from game.cli import main
from game.lab.plays import ended
from game.lab.sensitivity import chosen, sensitivity
from game.lab.setting import setting
from game.lab.sweep import Sweep
from game.scenario import library
from game.scenario.compiler import compile_tables
from game.scenario.variations import changed, numbers
from tests.agents.players import SCENARIOS
from tests.views.games import LANGUAGES

LESSON, MAIN = "first-lesson", "after-washington"
HARD = ("doctrine:hard",) * 4


@pytest.fixture(scope="module")
def lesson():
    return setting(library.load(LESSON))


def test_numbers_are_those_of_rules_scenario_lens_and_headlines():
    plain, lens = (numbers(library.load(MAIN, name)) for name in (None, "russian"))
    assert plain["rules.orders.envoy.influence"] == 1 and plain["powers.usa.income"] == 4
    assert any(path.startswith("corridors.") and path.endswith(".shares.eu") for path in plain)
    assert any(path.startswith("headlines.") and path.endswith(".weight") for path in plain)
    assert any(path.startswith("agendas.") and path.endswith(".count") for path in plain)
    assert plain.keys() == lens.keys() and plain != lens


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_change_arrives_on_the_board_or_is_refused_as_the_loader_would(name):
    pack = library.load(name)
    for path, value in list(numbers(pack).items())[::7]:
        for step in (-1, 1):
            trial = changed(pack, path, value + step)
            if trial:
                assert numbers(trial) == numbers(pack) | {path: value + step}
                compile_tables(trial)
    assert changed(pack, "rules.turn.slots", -5) is None, "out of its own bounds"
    republic = next(iter(pack.scenario.republics))
    assert changed(pack, f"republics.{republic}.room", 3) is None, "too little for so many powers"


def test_opening_points_move_wins_to_their_seat(lesson):
    paths = list(chosen(lesson.pack, "powers.*.opening_points"))
    assert len(paths) == 4
    shifts = sensitivity(lesson, paths, HARD, 200, 1, Sweep())
    assert {(shift.path, shift.step) for shift in shifts} == {
        (path, step) for path in paths for step in (-1, 1)
    }
    for shift in shifts:
        own = shift.wins[shift.path.split(".")[1]].value
        assert own * shift.step > 0
        assert sum(each.value for each in shift.wins.values()) == pytest.approx(0, abs=0.2)
    assert [shift.largest for shift in shifts] == sorted((shift.largest for shift in shifts), reverse=True)


def test_a_number_that_changes_nothing_on_the_board_is_not_played(monkeypatch):
    played = []

    def noted(sweep, plays):
        played.extend(plays)
        return ended(sweep, plays)

    monkeypatch.setattr("game.lab.sensitivity.ended", noted)
    main_board = setting(library.load(MAIN))
    scheduled = "headlines.twenty-nine-agreements.weight"  # it has a date and is never drawn
    shifts = sensitivity(main_board, [scheduled], HARD, 2, 1, Sweep())
    assert len(played) == 1 and len(shifts) >= 1
    assert all(shift.largest == 0 for shift in shifts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_command_prints_the_strongest_first(capsys, tmp_path, monkeypatch, language):
    monkeypatch.setenv("MULTIVECTOR_HOME", str(tmp_path))
    words = ["sensitivity", LESSON, "--only", "usa.income", "--games", "40", "--jobs", "1"]
    assert main([*words, "--language", language]) == 0
    out = capsys.readouterr().out
    assert "powers.usa.income" in out and "[?" not in out and "±" in out
    assert main([*words, "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert [shift["step"] for shift in report["shifts"]] and report["games"] == 40
    assert main([*words, "--only", "nonsense"]) == 2
    assert "nonsense" in capsys.readouterr().err
