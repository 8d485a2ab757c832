"""The Five's own table: what each republic makes of the years, whoever wins."""

from __future__ import annotations

from dataclasses import dataclass

from game.kernel import scoring
from game.kernel.board import Board
from game.views.reading import at
from game.views.voice import Voice


@dataclass(frozen=True)
class OwnScore:
    """One republic's place in the Five's own table."""

    republic: int
    name: str
    development: int
    even: int  # year's ends at which nobody led clearly
    score: int
    place: int  # from 1; who ties shares the better place
    words: str


def five_table(voice: Voice, board: Board) -> tuple[OwnScore, ...]:
    """Return the Five's own table, highest score first."""
    scores = scoring.own_scores(voice.tables, board)
    listed = [at(scores, republic) for republic in range(voice.tables.republics)]
    order = sorted(range(len(listed)), key=lambda republic: (-listed[republic], republic))
    return tuple(_own_score(voice, board, republic, listed) for republic in order)


def _own_score(voice: Voice, board: Board, republic: int, listed: list[int]) -> OwnScore:
    name, score = voice.republic(republic), listed[republic]
    development, even = at(board.development, republic), at(board.even, republic)
    words = voice.say("five.words", republic=name, score=score, development=development, even=even)
    place = 1 + sum(other > score for other in listed)
    return OwnScore(republic, name, development, even, score, place, words)
