"""Doctrines of a folder: what training writes for powers that share one is what they then play by."""

from game.scenario import library
from game.scenario.doctrines import doctrines_of, load_doctrine, own_name

ISLES = library.load("amber-isles").scenario


def test_a_power_has_its_own_doctrine_before_the_one_that_it_shares(tmp_path):
    first, second, *_ = ISLES.powers
    shared = ISLES.powers[first].doctrine
    assert shared == ISLES.powers[second].doctrine
    other = "extends: usa\n"
    (tmp_path / f"{own_name(shared, first)}.yaml").write_text(other, encoding="utf-8")
    found = doctrines_of(ISLES, tmp_path)
    assert found[first].weights == load_doctrine("usa").weights != found[second].weights
    assert found[second] == load_doctrine(shared)
