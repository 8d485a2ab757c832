"""The review of a game: chances to win turn by turn, the turns that decided it, what else could have been played."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from math import isqrt

from game.records.course import Course, Turn
from game.views.advice import Choice, Difference, difference, difference_words, percent, points_of, set_words
from game.views.reading import row
from game.views.voice import Voice
from game.vocabulary import Outcome

DECIDERS = 3
"""So many turns are said to have decided a game."""

_TELLING = 700  # basis points that some hundred games can tell

Chances = tuple[int, ...]
"""Each power's chance to win, in basis points."""


class Verdict(Enum):
    """How what the planner would have played compares with what was played; its value is the key of its text."""

    SAME = "same"
    BETTER = "better"
    ALIKE = "alike"
    WORSE = "worse"


@dataclass(frozen=True)
class Missed:
    """What the planner would have played in one turn, against what was played; both in the same imagined games."""

    turn: int
    seat: int
    played: Choice
    advised: Choice

    @property
    def apart(self) -> Difference:
        """What sets the advised set apart from the one played."""
        return difference(self.advised, self.played, _TELLING)

    @property
    def doubt(self) -> int:
        """Half of the 95 % interval of the difference in chances, in basis points."""
        return isqrt(sum(((each.win_high - each.win_low) // 2) ** 2 for each in (self.played, self.advised)))

    @property
    def verdict(self) -> Verdict:
        """Whether the advised set is better, as far as so many games can tell."""
        if _key(self.played) == _key(self.advised):
            return Verdict.SAME
        if abs(self.apart.win) <= self.doubt:
            return Verdict.ALIKE
        return Verdict.BETTER if self.apart.win > 0 else Verdict.WORSE


@dataclass(frozen=True)
class Decider:
    """A turn that decided something."""

    turn: int
    seat: int  # whose chance moved most
    before: int  # its chance, in basis points
    after: int

    @property
    def swing(self) -> int:
        """By how much the chance moved."""
        return self.after - self.before


@dataclass(frozen=True)
class Review:
    """What has been found so far."""

    chances: tuple[Chances, ...]  # before each turn, and as the game stands or ended
    deciders: tuple[Decider, ...]  # the largest swings first
    missed: tuple[Missed, ...]  # by turn and seat
    secret_from: int  # turn from which on marks are secret still, and chances judged without them

    def of(self, turn: int, seat: int) -> Missed | None:
        """Return what a seat could have played in a turn, if it is known."""
        return next((each for each in self.missed if (each.turn, each.seat) == (turn, seat)), None)


def _key(choice: Choice) -> tuple[tuple[int, ...], int, int]:
    return tuple(sorted(choice.orders)), choice.offer, choice.mark


# --- in words -------------------------------------------------------------------------------------------


def moment_words(voice: Voice, course: Course, place: int) -> str:
    """Return which point of the curve a place is: before a turn, or the end."""
    if place < len(course.turns) or course.outcome is Outcome.RUNNING:
        return voice.say("review.before", turn=place + 1)
    return voice.say("review.end")


def chances_words(voice: Voice, chances: Chances) -> str:
    """Return each power's chance in per cent."""
    pairs = [
        voice.say("review.chance", power=voice.power(power), win=percent(win))
        for power, win in enumerate(chances)
    ]
    return voice.say("list.comma").join(pairs)


def decider_words(voice: Voice, decider: Decider) -> str:
    """Return whose chance a turn moved, from where to where."""
    key = "rose" if decider.swing > 0 else "fell"
    return voice.say(
        f"review.{key}",
        power=voice.power(decider.seat),
        before=percent(decider.before),
        after=percent(decider.after),
    )


def choice_words(voice: Voice, turn: Turn, choice: Choice) -> str:
    """Return an order set in words; where a year begins, with the agenda that it marks."""
    words = set_words(voice, choice.orders, choice.offer)
    agenda = agenda_of(voice, turn, choice)
    return voice.say("review.marking", orders=words, agenda=voice.agenda(agenda)) if agenda >= 0 else words


def promise_words(voice: Voice, choice: Choice) -> str:
    """Return chance and points that an order set promises."""
    return voice.say("review.promise", win=percent(choice.win), points=points_of(choice.total))


def verdict_words(voice: Voice, missed: Missed) -> str:
    """Return how the planner's set compares with the one played, with how sure that is."""
    values = {"win": percent(abs(missed.apart.win)), "doubt": percent(missed.doubt)}
    return voice.say(f"review.verdict.{missed.verdict.value}", games=missed.advised.games, **values)


def why_words(voice: Voice, missed: Missed) -> list[str]:
    """Return what the advised set brings that the one played does not; nothing where they are the same."""
    return [] if missed.verdict is Verdict.SAME else difference_words(voice, missed.apart, ".planner")


def review_words(voice: Voice, course: Course, review: Review, seats: Sequence[int]) -> Iterator[str]:
    """Yield a whole review, line by line, with the advice to some seats."""
    if not course.turns:
        yield voice.say("review.nothing")
        return
    yield voice.say("review.curve")
    for place, chances in enumerate(review.chances):
        values = {"moment": moment_words(voice, course, place), "chances": chances_words(voice, chances)}
        yield "- " + voice.say("review.point", **values)
    if review.secret_from <= len(course.turns):
        yield voice.say("review.running", turn=review.secret_from)
    yield from ("", voice.say("review.deciders"))
    for rank, decider in enumerate(review.deciders[:DECIDERS], 1):
        words = decider_words(voice, decider)
        yield f"{rank}. " + voice.say("review.decider", turn=decider.turn, words=words)
    for seat in seats:
        yield from ("", voice.say("review.seat", power=voice.power(seat)))
        for turn in course.turns:
            if missed := review.of(turn.number, seat):
                yield from _missed(voice, turn, missed)
            elif turn.number >= review.secret_from:
                yield "- " + voice.say("review.secret", turn=turn.number)


def _missed(voice: Voice, turn: Turn, missed: Missed) -> Iterator[str]:
    played, advised = (choice_words(voice, turn, each) for each in (missed.played, missed.advised))
    yield "- " + voice.say("review.turn", turn=turn.number, verdict=verdict_words(voice, missed))
    yield "  " + voice.say("review.played", orders=played, promise=promise_words(voice, missed.played))
    if missed.verdict is not Verdict.SAME:
        yield "  " + voice.say("review.advised", orders=advised, promise=promise_words(voice, missed.advised))
        yield from (f"  {why}" for why in why_words(voice, missed))


def agenda_of(voice: Voice, turn: Turn, choice: Choice) -> int:
    """Return the agenda that an order set marks, or -1 where none is marked in this turn."""
    dealt = row(turn.before.board.dealt)
    return dealt[choice.mark] if voice.tables.year_opens[turn.number] and choice.mark < len(dealt) else -1
