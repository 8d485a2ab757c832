"""Whatever is typed, nobody sees a traceback, and what was handed in before is still there."""

from __future__ import annotations

import io
import os
import random

import pytest

from game.errors import GameError
from game.records import saves
from game.terminal import client
from game.terminal.console import Console
from tests.terminal.playing import LESSON, STANDARD, TODAY, languages, new_game

LINES = 20_000 if os.environ.get("MULTIVECTOR_LONG") else 2_000
NAMES = "kazakhstan|usbekistan|tungsten|kundybai|middle|usa|russland|joint|standards|almaty|süd|1|2|9|99|-1"
PLAIN = """
orders|orders visit|befehle kasachstan|orders joint|why 1|why flagship kazakhstan|warum garantie|add 1|add 2 2
dazu 3|visit kazakhstan|envoy|gesandter tadschikistan|memorandum kundybai 2|contract|invest middle|pressure usa
remove 1|weg|move 1 2|undo|redo|tray|offer joint china kundybai|offer none|angebot|say hello|sage Grüße|mark 1
kreuze 2|mark 9|board|board kazakhstan|brett wolfram|deposits|korridore|points|news|agendas|log|log 1|log russia
sources tungsten|quellen besuch|save one|save|load|load 1|load nothing|title|continue|new|lesson|1|2|3|4|help
hilfe angebot|handbook|handbook tension|rule 4.2|regel 9|language de|sprache en|premise|briefing|skip|why|debrief
end|end|fertig|yes|ja|no|quit|||||||
""".replace("\n", "|")
ODD = "\x1b[2J \x00 \ud800 ß İ ﬁ 𝟛 ² ٣ ' \" ` % {0} {name} \\ / .. ~ \u202e \t ; | & $(x) ''"


def mutated(line: str, chance: random.Random) -> str:
    """Return a line as a hurried, confused or hostile hand would type it."""
    for _ in range(chance.choice([0, 0, 0, 1, 1, 2, 5])):
        place = chance.randint(0, len(line))
        line = chance.choice(
            [
                line[:place] + line[place + 1 :],
                line[:place] + chance.choice(ODD.split(" ")) + line[place:],
                line[:place] + chance.choice("abcxyz ß") + line[place:],
                f"{line} {chance.choice(NAMES.split('|'))}",
                line.upper(),
                line[::-1],
                line * chance.choice([2, 3, 400]),
            ]
        )[:5000]
    return line.replace("\n", " ")


def typed(chance: random.Random) -> list[str]:
    """Return a random line, and now and then what brings a game on."""
    brought_on = ["continue", "", "", "", "end", "yes", "yes", "skip"] if chance.random() < 0.03 else []
    return [mutated(chance.choice(PLAIN.split("|")), chance), *brought_on]


@pytest.mark.parametrize("scenario", [LESSON, STANDARD])
@pytest.mark.parametrize("persons", [("eu",), ("usa", "china")])
def test_random_lines_never_end_in_a_traceback(tmp_path, scenario, persons):
    chance = random.Random(f"{scenario} {persons}")
    lines = [line for _ in range(LINES // 4) for line in typed(chance)]
    source, out = io.StringIO("".join(f"{line}\n" for line in lines)), io.StringIO()
    while source.tell() < len(source.getvalue()):
        first = new_game(*persons, name=scenario, seed=chance.randint(0, 99))
        try:
            console = Console(source, out)
            client.play(console, languages(), "en", tmp_path, today=TODAY, new_seed=lambda: 7, first=first)
        except GameError as error:
            assert str(error)
    assert "[?" not in out.getvalue(), "every text that is named exists"
    assert "[2.5]" in out.getvalue(), "turns were resolved"
    for save in saves.summaries(tmp_path):
        assert not save.damage
        saves.read(save.path)
