"""`review`: chances to win turn by turn, the turns that decided a saved game, and what a planner would have played."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

from game.agents.aims import WIN
from game.commands.meant import require_power, save_named
from game.commands.parser import Parser, whole
from game.commands.progress import Bar
from game.errors import StorageError
from game.lab.retrospect import Retrospect
from game.records import replay, saves
from game.records.course import Course
from game.records.replay import PERSON
from game.terminal.console import WIDTH, Console
from game.views.advice import Choice
from game.views.review import Missed, Review, review_words
from game.views.texts import Texts
from game.views.voice import Voice


def declare(parser: Parser) -> None:
    """Say which words follow."""
    parser.thing("file")
    parser.option("--seat", action="append", metavar="usa", default=[], help=parser.say("help.reviewed"))
    parser.option("--fresh", action="store_true")
    parser.option("--json", action="store_true")
    parser.option("--width", type=whole(parser.texts, 20, 1000), metavar="N", default=WIDTH)


def run(options: Namespace, texts: Texts) -> int:
    """Print the review of a save, and keep what was found beside it.

    Raises RecordError for a save that does not replay, StorageError for one that cannot be read, and UsageError for
    a seat that there is not.
    """
    path = save_named(options.file)
    loaded, course = saves.read(path)
    players = replay.seats_of(loaded.header, course, path.name)
    seats = _seats(options.seat, course, players, texts)
    review = _found(Retrospect(course, players, path, fresh=options.fresh), texts)
    if options.json:
        print(json.dumps(report_of(course, review, seats), ensure_ascii=False))
    else:
        voice = Voice(course.pack, course.tables, texts)
        Console(sys.stdin, sys.stdout, options.width).write(*review_words(voice, course, review, seats))
    return 0


def _seats(named: Sequence[str], course: Course, players: dict[str, str], texts: Texts) -> list[int]:
    """Return the seats named, else those of people, else all; raises UsageError."""
    powers = course.tables.names.powers
    words = [word.strip() for text in named for word in text.split(",")]
    for word in words:
        require_power(word, powers, texts)
    people = [power for power in powers if players[power] == PERSON]
    return [powers.index(power) for power in words or people or powers]


def _found(work: Retrospect, texts: Texts) -> Review:
    """Find what is not known yet; what was found is kept, however this ends."""
    bar = Bar(texts.say("terminal.cli.review.bar"), texts)
    try:
        for step in work.steps():
            bar(step.done, step.planned)
    finally:
        with suppress(StorageError):  # whoever cannot write there waits again the next time
            work.keep()
    return work.review


def report_of(course: Course, review: Review, seats: Sequence[int]) -> dict[str, Any]:
    """Return a review as plain values by name; chances are parts of 1."""
    powers = course.tables.names.powers
    return {
        "scenario": course.pack.name,
        "lens": course.pack.lens or "",
        "outcome": course.outcome.word,
        "turns": len(course.turns),
        "chances": [_by_power(powers, chances) for chances in review.chances],
        "deciders": [
            {
                "turn": each.turn,
                "seat": powers[each.seat],
                "before": each.before / WIN,
                "after": each.after / WIN,
            }
            for each in review.deciders
        ],
        "advice": [_advice(course, missed) for missed in review.missed if missed.seat in seats],
    }


def _by_power(powers: Sequence[str], chances: Sequence[int]) -> dict[str, float]:
    return {power: chance / WIN for power, chance in zip(powers, chances, strict=True)}


def _advice(course: Course, missed: Missed) -> dict[str, Any]:
    return {
        "turn": missed.turn,
        "seat": course.tables.names.powers[missed.seat],
        "verdict": missed.verdict.value,
        "difference": missed.apart.win / WIN,
        "give_or_take": missed.doubt / WIN,
        "played": _choice(course, missed.played),
        "planner": _choice(course, missed.advised),
    }


def _choice(course: Course, choice: Choice) -> dict[str, Any]:
    text = course.notation.text
    return {
        "orders": [text(number) for number in choice.orders],
        "offer": text(choice.offer),
        "mark": choice.mark,
        "win": choice.win / WIN,
        "points": choice.total / 100,
    }
