"""Scenes: the board after each step of a resolution shows what that step's log lines say, and nothing else."""

from collections import Counter
from dataclasses import fields, is_dataclass

import pytest

from game.views.board import board_view
from game.views.resolution import resolution_of
from game.views.scene import SceneView, scene_view
from game.vocabulary import Clause, Outcome, Step
from tests.views.games import LANGUAGES, SCENARIOS, course, voice
from tests.views.test_resolution import OPEN, texts_in

INFLUENCE = {
    Clause.HEADLINE_INFLUENCE,
    Clause.ENVOY,
    Clause.VISIT,
    Clause.VISIT_ANSWERS,
    Clause.SUMMIT,
    Clause.SUMMIT_FOCUS,
    Clause.SUMMIT_ANSWERS,
    Clause.CORRIDOR_INFLUENCE,
    Clause.ACCEDE,
    Clause.FLAGSHIP,
    Clause.PROGRAMME,
    Clause.PRESSURE,
    Clause.PRESSED,
    Clause.ASK_ANSWERED,
    Clause.CAP,
    Clause.FLOOR,
    Clause.ROOM,
}
"""Clauses whose amount is influence in their republic."""

OTHER_AMOUNTS = {Step.MINERALS, Step.ASKS, Step.UPKEEP}
"""Steps in which influence also changes by lines whose amount is a stake, a strength, money or an ask."""


def told(name, turn):
    """What each step says and shows: the lines, the scene before and the scene after."""
    view = resolution_of(voice("en", name), turn, 0)
    before = view.before
    for step in view.steps:
        yield step.step, step.lines, before, step.scene
        before = step.scene
    yield Step.OPENING, view.news, before, view.after


def turns(name, seeds=(1, 2, 3)):
    return [turn for seed in seeds for turn in course(12, seed, name).turns]


def influence(scene):
    return {
        (one.power, republic.number): one.influence for republic in scene.republics for one in republic.powers
    }


def changed(before, after):
    return {place: value - before[place] for place, value in after.items() if value != before[place]}


@pytest.mark.parametrize("name", SCENARIOS)
def test_the_last_scene_is_the_board_of_the_next_turn(name):
    played = course(6, 2, name)
    for turn, following in zip(played.turns, [*played.turns[1:], None], strict=True):
        view = resolution_of(voice("en", name), turn, 0)
        board = following.before.board if following else played.state.board
        assert view.after == scene_view(voice("en", name), board, 0)
        assert view.before == scene_view(voice("en", name), turn.before.board, 0)


@pytest.mark.parametrize("name", ["after-washington", "amber-isles"])
def test_influence_changes_where_and_by_as_much_as_the_lines_of_its_step_say(name):
    seen = set()
    for turn in turns(name):
        for step, lines, before, after in told(name, turn):
            found = changed(influence(before), influence(after))
            seen |= {step} if found else set()
            if step in OTHER_AMOUNTS:
                assert {republic for _, republic in found} <= {
                    place for line in lines for place in line.republics
                }
                continue
            said = Counter()
            for line in lines:
                if line.clause in INFLUENCE:
                    power = line.other if line.clause is Clause.PRESSED else line.actor
                    said[power, line.republics[0]] += line.amount
            assert found == {place: amount for place, amount in said.items() if amount}, (turn.number, step)
    assert seen >= {Step.DIPLOMACY, Step.MINERALS, Step.PRESSURE, Step.ASKS, Step.ROOM}


def test_tension_capital_and_points_change_only_in_steps_that_tell_of_it():
    for turn in turns("after-washington"):
        for step, lines, before, after in told("after-washington", turn):
            clauses = {line.clause for line in lines}
            moved = after.tension.level - before.tension.level
            assert moved == sum(
                line.amount for line in lines if line.clause in (Clause.TENSION, Clause.HEADLINE_TENSION)
            )
            for one, other in zip(before.powers, after.powers, strict=True):
                concerned = [line for line in lines if other.number in line.powers]
                assert one.capital == other.capital or concerned
                assert one.points == other.points or (concerned and step is Step.YEAR_END)
            assert before.corridors == after.corridors or clauses & {
                Clause.INVEST,
                Clause.BLEND,
                Clause.JOINT_SEGMENT,
                Clause.STANDARDS_SET,
            }


def test_paying_comes_first_and_is_seen():
    for turn in turns("after-washington", (1,)):
        view = resolution_of(voice(), turn, 0)
        paid = view.steps[0]
        assert paid.step is Step.REVEAL
        for before, after, sheet in zip(view.before.powers, paid.scene.powers, view.sheets, strict=True):
            back = sum(order.capital for order in sheet.orders if not order.matched)
            assert after.capital == before.capital - sheet.capital + back


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_scene_in_the_middle_of_a_turn_is_told_without_a_gap(language):
    for turn in course(6, 4).turns:
        for step in resolution_of(voice(language), turn, 1).steps:
            assert [text for text in texts_in(step.scene) if OPEN.search(text)] == []


def test_after_a_crisis_nothing_more_changes():
    for seed in range(1, 200):
        played = course(12, seed)
        if played.outcome is Outcome.CRISIS:
            break
    view = resolution_of(voice(), played.turns[-1], 0)
    assert view.steps[-1].step is Step.TENSION
    assert view.steps[-1].scene == view.after
    assert view.news == ()


def test_a_map_takes_the_board_while_planning_as_well_as_a_scene():
    played = course(2, 1)
    board, scene = board_view(voice(), played.observe(1)), scene_view(voice(), played.state.board, 1)
    assert isinstance(board, SceneView) and is_dataclass(scene)
    assert all(getattr(board, field.name) == getattr(scene, field.name) for field in fields(scene))
