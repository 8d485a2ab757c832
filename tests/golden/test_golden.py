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
    *earlier, last = kept.split(
        "\n\nturn "
    )  # orders of a later turn may not be possible without one of these
    order = last.splitlines()[1]
    changed = "\n\nturn ".join([*earlier, last.replace(order, order.partition(": ")[0] + ": ", 1)])
    assert text.replay(name, lens, changed) != kept
