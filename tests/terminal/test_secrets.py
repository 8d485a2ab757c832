"""What other seats write, mark and offer in secret changes no character that a seat sees before the reveal."""

from __future__ import annotations

import os

import numpy as np
import pytest

from game.agents import make
from game.records.course import Sheet
from game.session import adviser, foresight
from game.terminal.planning import Planning
from tests.terminal.playing import at_table

PAIRS = 1000 if os.environ.get("MULTIVECTOR_LONG") else 12
SEAT = 3
SECRET_KEEPERS = ("usa", "russia", "china", "eu")
LOOKS = """
board|board kazakhstan|board usa|board middle|deposits|corridors|points|news|agendas|log|log russia|sources tungsten
orders|orders visit|orders joint kundybai|why visit kazakhstan|why flagship kazakhstan|visit kazakhstan|tray|remove 5
offer joint kundybai china|say hello|mark 1|undo|briefing|premise|xyzzy|add 99|help|end|no
""".replace("\n", "|").split("|")


def secret(app, seat: int, salt: int) -> Sheet:
    """A legal sheet with an offer, a mark and a sentence, that depends on the salt."""
    course = app.game.course
    player = make("uniform", course.tables, {}, "")
    seeds = np.array([salt * 31 + seat], np.uint64)
    decided = player.decide(course.tables, course.observe(seat), seeds)
    orders = tuple(int(number) for number in decided.sheet[:, 0] if number)
    return Sheet(orders, int(decided.offer[0]), salt % 3, f"canary {salt}")


def frames(app, out, lines) -> str:
    """Everything that one seat's planning writes for some lines."""
    out.seek(0)
    out.truncate()
    screen = Planning(SEAT)
    screen.show(app)
    for line in lines:
        app.write(screen.prompt(app))
        screen._answered(app, line)
    return out.getvalue()


@pytest.mark.parametrize("turns", [0, 1])
def test_frames_do_not_depend_on_what_others_keep_secret(tmp_path, turns):
    seen = {}
    for salt in range(PAIRS // 2):
        app, out = at_table(tmp_path / str(salt), ["no"] * 9, *SECRET_KEEPERS)
        for seat in range(4 * turns):  # an opening turn in which only the marks differ
            mark = (salt + seat) % 3 if seat != SEAT else 1
            app.game.match.submit(seat, Sheet(mark=mark))
        if turns:
            app.game.resolve()
        for seat in range(SEAT):
            app.game.match.submit(seat, secret(app, seat, salt))
        lines = LOOKS if salt < 6 else LOOKS[salt % 5 :: 5]
        page = frames(app, out, lines)
        app.get_up()
        assert "canary" not in page
        assert page == seen.setdefault(tuple(lines), page)


def test_aids_do_not_depend_on_what_others_keep_secret(tmp_path, monkeypatch):
    monkeypatch.setattr(foresight, "_STAGES", (8, 48))
    monkeypatch.setattr(adviser, "_LEVEL", "easy")
    monkeypatch.setattr(adviser, "FORECAST_GAMES", 48)
    pages = set()
    for salt in range(3):
        app, out = at_table(tmp_path / str(salt), [], *SECRET_KEEPERS)
        for seat in range(SEAT):
            app.game.match.submit(seat, secret(app, seat, salt))
        pages.add(frames(app, out, ["forecast", "advise", "advise 1", "forecast"]))
        app.get_up()
    assert len(pages) == 1 and "Chance to win" in pages.pop()


def test_the_test_would_notice(tmp_path):
    """With other public orders in the turn before, frames do differ."""
    pages = []
    for salt in range(2):
        app, out = at_table(tmp_path / str(salt), [], *SECRET_KEEPERS)
        for seat in range(4):
            app.game.match.submit(seat, secret(app, seat, salt))
        app.game.resolve()
        pages.append(frames(app, out, ["board"]))
        app.get_up()
    assert pages[0] != pages[1]
