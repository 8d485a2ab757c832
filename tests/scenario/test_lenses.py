"""Lenses change a handful of numbers, with the origin that the lens gives, and nothing else."""

from __future__ import annotations

from pathlib import Path

from game.scenario.library import load, scenario_names
from game.scenario.sources import claims_of
from game.scenario.values import Number

SMALL = str(Path(__file__).parents[1] / "bad" / "small.yaml")


def test_a_lens_changes_its_numbers_and_brings_its_own_origin() -> None:
    base, lens = load(SMALL).scenario, load(SMALL, "northern").scenario
    assert lens.powers["north"].starts["plains"].influence == Number(value=4, facts=["us-returns"])
    assert lens.powers["south"].first_year_attention == Number(value=-1, design="far away")
    assert base.powers["north"].starts["plains"].influence.value == 3
    assert base.powers["south"].first_year_attention.value == 0


def test_a_lens_changes_nothing_else() -> None:
    for name in scenario_names():
        base = load(name).scenario
        for lens, reading in base.lenses.items():
            before, after = dict(claims_of(base)), dict(claims_of(load(name, lens).scenario))
            differing = {path for path in after if after[path] != before.get(path)}
            assert differing == {difference.at for difference in reading.differences}
            assert before.keys() <= after.keys()
