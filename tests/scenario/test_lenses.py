"""Lenses change a handful of numbers, with the origin that the lens gives, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.errors import DataError
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


@pytest.mark.parametrize(
    ("at", "sentence"),
    [
        ("powers.north.discounts.0.capital", "leads nowhere: 0 is unknown."),
        ("powers.north.discounts.00000.capital", "leads nowhere: '00000' is unknown."),
        (f"powers.{'9' * 5000}", f"leads nowhere: '{'9' * 39}…' is unknown."),
        ("powers..income", "leads nowhere: '' is unknown."),
        ("powers.north.income.value", "is not a number with an origin."),
        ("republics.hills.first_ask", "is not a number with an origin."),
        ("calendar.years.0.last", "is not a number with an origin."),
    ],
)
def test_a_path_that_leads_to_no_number_is_told(at: str, sentence: str, tmp_path: Path) -> None:
    text = (
        Path(SMALL)
        .read_text(encoding="utf-8")
        .replace("powers.north.starts.plains.influence, add", f"'{at}', add")
    )
    (tmp_path / "board.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load(str(tmp_path / "board.yaml"))
    [problem] = caught.value.problems
    assert sentence in problem


def test_an_entry_of_a_list_can_be_changed_too(tmp_path: Path) -> None:
    text = (
        Path(SMALL)
        .read_text(encoding="utf-8")
        .replace("powers.south.first_year_attention", "powers.south.discounts.0.capital")
    )
    discounts = "    discounts: [{order: invest, capital: {value: -2, design: cheap}}]\n    reads: west\n"
    (tmp_path / "board.yaml").write_text(text.replace("    reads: west\n", discounts), encoding="utf-8")
    lens = load(str(tmp_path / "board.yaml"), "northern").scenario
    assert lens.powers["south"].discounts[0].capital.value == -1
