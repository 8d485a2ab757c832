"""Games played by doctrines, for pages about them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from game.records.course import Course
from game.scenario import library
from game.session.newgame import set_up
from game.views import texts
from game.views.voice import Voice
from game.vocabulary import Outcome

HOSTILE = "</p><script>alert('x')</script><img src=x onerror=alert(1)> \"&amp; {turn} [?"


@cache
def course(
    turns: int = 99, name: str = "after-washington", lens: str | None = None, said: str = ""
) -> Course:
    """A game of doctrines after so many turns; all say the same in public."""
    pack = library.load(name, lens)
    table = set_up(pack, dict.fromkeys(pack.scenario.powers, "doctrine:hard"), 11, "2026-01-01", None)
    while table.course.outcome is Outcome.RUNNING and len(table.course.turns) < turns:
        table.decide_for_agents()
        for seat, sheet in list(table.course.pending.items()):
            table.match.submit(seat, replace(sheet, statement=said))
        table.resolve()
    return table.course


@cache
def voice(language: str = "en", name: str = "after-washington", lens: str | None = None) -> Voice:
    played = course(0, name, lens)
    return Voice(played.pack, played.tables, texts.load(language))
