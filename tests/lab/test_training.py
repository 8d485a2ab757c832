"""Training finds better doctrines than it began with, goes on where it stopped, and writes what people can read."""

import json
from dataclasses import replace

import numpy as np
import pytest

from game.cli import main
from game.lab.evolution import ask, begin, from_json, tell
from game.lab.genome import genome
from game.lab.lessons import Lesson, taught
from game.lab.plays import ended
from game.lab.setting import setting
from game.lab.sweep import Sweep
from game.lab.training import Schooling, next_generation, resumed, training
from game.lab.writing import doctrine_text
from game.scenario import library
from game.scenario.doctrines import Weights, load_doctrine
from game.scenario.validation import validate
from tests.agents.players import MAIN, board

LESSON = "first-lesson"


@pytest.fixture(scope="module")
def lesson():
    return setting(library.load(LESSON))


# --- evolution ------------------------------------------------------------------------------------------


def evolved(generations, noise=0.0, size=20, seed=1):
    """Climb a hill that is a hundred times steeper in some directions than in others."""
    steep, top = np.logspace(0, 2, size), np.linspace(-2, 2, size)
    random, strategy = np.random.default_rng(seed), begin(size, 1.0)
    for _ in range(generations):
        candidates = ask(strategy, 16, random)
        height = -(steep * (candidates - top) ** 2).sum(axis=1)
        strategy = tell(strategy, candidates, height + noise * random.standard_normal(16))
    return strategy, (steep * (strategy.mean - top) ** 2).sum()


def test_the_strategy_climbs_hills_with_steep_and_flat_sides():
    start = evolved(0)[1]
    assert evolved(150)[1] < start / 1e4
    assert evolved(60, noise=start / 50)[1] < start / 5, "also where heights are measured badly"


def test_it_learns_which_directions_matter():
    spread = evolved(150)[0].spread
    assert spread[0] > 10 * spread[-1]


def test_a_strategy_survives_a_file():
    strategy = evolved(5)[0]
    again = from_json(json.loads(json.dumps(strategy.as_json())))
    assert again.generation == 5
    for name in ("mean", "spread", "step_path", "spread_path"):
        assert np.array_equal(getattr(again, name), getattr(strategy, name))


# --- genomes and files ----------------------------------------------------------------------------------


@pytest.mark.parametrize("seat", range(4))
def test_doctrines_of_a_genome_are_whole_numbers_within_bounds(seat):
    tables, doctrines = board(MAIN)
    power = tables.names.powers[seat]
    genes = genome(doctrines[power], tables, seat)
    still = genes.doctrine_of(np.zeros(len(genes.genes)))
    assert still.weights == doctrines[power].weights and still.joint == doctrines[power].joint
    far = genes.doctrine_of(np.full(len(genes.genes), -1e6))
    assert far.weights.influence == -9999 and far.weights.presence == 0
    owned = {gene.name for gene in genes.genes if gene.block == "orders"}
    signatures = {"guarantee", "programme", "licence", "blend"}
    assert len(owned & signatures) == 1 and {"envoy", "pressure"} <= owned
    assert "joint_segment" not in owned and far.joint == still.joint, "partners are the author's subject"


def test_a_written_doctrine_is_the_one_that_is_read_and_says_what_its_weights_mean(tmp_path):
    tables, doctrines = board(MAIN)
    random = np.random.default_rng(3)
    for seat, power in enumerate(tables.names.powers):
        genes = genome(doctrines[power], tables, seat)
        doctrine = genes.doctrine_of(random.standard_normal(len(genes.genes)))
        text = doctrine_text(doctrine, "made up")
        (tmp_path / "doctrines").mkdir(exist_ok=True)
        (tmp_path / "doctrines" / f"{power}.yaml").write_text(text, encoding="utf-8")
        assert load_doctrine(power, tmp_path / "doctrines") == doctrine.model_copy(
            update={"design": "made up"}
        )
        assert f"# {Weights.model_fields['partners'].description}" in text and "extends: generic" in text
        assert "levels" not in text and max(map(len, text.splitlines())) < 300
    assert validate([str(tmp_path)]).problems == ()


def test_words_that_yaml_takes_for_something_else_are_quoted(tmp_path):
    doctrine = load_doctrine("generic").model_copy(
        update={"name": {"en": "no", "de": "12"}, "text": "a: b # c"}
    )
    (tmp_path / "odd.yaml").write_text(doctrine_text(doctrine, "true"), encoding="utf-8")
    assert load_doctrine("odd", tmp_path) == doctrine.model_copy(update={"design": "true"})


# --- training -------------------------------------------------------------------------------------------


def random_doctrines(lesson, seed):
    """Doctrines that know little: every number drawn, some steps away from a good one."""
    random, out = np.random.default_rng(seed), {}
    for seat, power in enumerate(lesson.powers):
        genes = genome(lesson.doctrines[power], lesson.tables, seat)
        out[power] = genes.doctrine_of(4 * random.standard_normal(len(genes.genes)))
    return out


def wins(lesson, doctrines, others, games=300):
    """What each of the doctrines wins among others, in per cent."""
    table = replace(lesson, doctrines=others)
    plays = [
        table.with_doctrine(power, doctrines[power]).play(["doctrine:hard"] * 4, games, 99)
        for power in lesson.powers
    ]
    found = ended(Sweep(), plays)
    return np.array([100 * ends.win_share[seat].mean() for seat, ends in enumerate(found)])


def test_a_tiny_training_beats_the_untrained_doctrines_it_began_with(lesson):
    begun = random_doctrines(lesson, 1)
    state = training(lesson, Schooling(population=8, games=64, step=1.5), begun)
    for _ in range(5):
        state = next_generation(state, Sweep())
    trained = state.doctrines()
    assert wins(lesson, trained, begun).mean() > 40, "25 is chance"
    shipped = lesson.doctrines
    assert wins(lesson, trained, shipped).mean() > 5 + wins(lesson, begun, shipped).mean()


def test_candidates_side_by_side_play_the_games_that_each_would_play_alone(lesson):
    begun = random_doctrines(lesson, 2)
    seat, power = 1, lesson.powers[1]
    table = [lesson.with_doctrine(power, each[power]) for each in (begun, lesson.doctrines)]
    names = ["doctrine:hard"] * 4
    candidates = tuple(each.agents(names)[seat] for each in table) * 2
    side_by_side = Lesson(lesson.tables, lesson.agents(names), seat, candidates, 20, 7)
    alone = ended(Sweep(), [each.play(names, 20, 7) for each in table])
    [found] = taught(Sweep(), [side_by_side])
    assert len(found) == 4
    for number, ends in enumerate(found):
        assert np.array_equal(ends.points, alone[number % 2].points)
    assert not np.array_equal(found[0].points, found[1].points)


def test_a_training_is_the_same_in_one_go_or_two(lesson):
    fresh = training(lesson, Schooling(population=4, games=8, seed=5))
    once = next_generation(fresh, Sweep())
    again = resumed(fresh, json.loads(json.dumps(once.as_json())))
    assert again.history == once.history and again.generation == 1
    assert next_generation(again, Sweep()).doctrines() == next_generation(once, Sweep()).doctrines()
    other = replace(fresh, schooling=Schooling(population=4, games=8, seed=6))
    assert resumed(other, once.as_json()) is None


def run(capsys, *words):
    code = main(["train", LESSON, "--population", "4", "--games", "8", "--jobs", "1", *words])
    return code, *capsys.readouterr()


def test_the_command_writes_doctrines_and_goes_on(capsys, tmp_path):
    out = tmp_path / "trained"
    code, said, _ = run(capsys, "--out", str(out), "--generations", "1", "--language", "de")
    assert code == 0 and "Generation 1 von 1" in said and "[?" not in said
    first = (out / "usa.yaml").read_text(encoding="utf-8")
    code, _, err = run(capsys, "--out", str(out), "--generations", "2")
    assert code == 2 and "--resume" in err
    code, said, _ = run(capsys, "--out", str(out), "--generations", "2", "--resume")
    assert code == 0 and "generation 2 of 2" in said and "generation 1 of" not in said
    assert (out / "usa.yaml").read_text(encoding="utf-8") != first
    words = ["balance", LESSON, "--games", "4", "--certainty", "0", "--jobs", "1"]
    code = main([*words, "--doctrines", str(out), "--cache", str(tmp_path / "cache"), "--json"])
    assert code == 0 and json.loads(capsys.readouterr().out)["games"] == 4
    for text in ("", "[]", '{"key": 1}', "{}"):
        (out / "training.json").write_text(text)
        code, _, err = run(capsys, "--out", str(out), "--resume")
        assert code == 2 and "another training" in err
