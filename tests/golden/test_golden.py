"""No rule changes unnoticed: whole games, kept as text, come out the same line by line."""

import pytest

from tests.golden import text


@pytest.mark.parametrize(("name", "lens"), text.GAMES)
def test_a_golden_game_comes_out_the_same(name, lens):
    kept = text.path_of(name, lens).read_text(encoding="utf-8")
    assert text.replay(name, lens, kept) == kept


def test_the_orders_in_the_text_are_what_is_played():
    name, lens = text.GAMES[0]
    kept = text.path_of(name, lens).read_text(encoding="utf-8")
    first_order = kept.split("\n\nturn 1\n")[1].splitlines()[0]
    changed = kept.replace(first_order, first_order.partition(": ")[0] + ": ", 1)
    assert text.replay(name, lens, changed) != kept
