"""The words of the game as enums with stable integer codes: integers in arrays, words in YAML and records.

Codes are part of the save format: append, never renumber.
"""

from __future__ import annotations

from enum import IntEnum, IntFlag
from typing import Self


class Word(IntEnum):
    """An enum whose members have one lower-case word for files and people."""

    @property
    def word(self) -> str:
        """The name as it stands in YAML, records and text tables."""
        return self.name.lower()

    @classmethod
    def of(cls, word: str) -> Self:
        """Return the member of a word; raises KeyError for an unknown one."""
        return cls[word.upper()]


class OrderKind(Word):
    """What a power can order; the catalogue lists them in this sequence."""

    NONE = 0
    ENVOY = 1
    VISIT = 2
    SUMMIT = 3
    MEMORANDUM = 4
    CONTRACT = 5
    PLANT = 6
    FLAGSHIP = 7
    INVEST = 8
    STANDARDS = 9
    ACCEDE = 10
    PRESSURE = 11
    JOINT_DEPOSIT = 12
    JOINT_SEGMENT = 13
    GUARANTEE = 14
    PROGRAMME = 15
    LICENCE = 16
    BLEND = 17


SIGNATURES = (OrderKind.GUARANTEE, OrderKind.PROGRAMME, OrderKind.LICENCE, OrderKind.BLEND)
AT_DEPOSITS = (OrderKind.MEMORANDUM, OrderKind.CONTRACT, OrderKind.GUARANTEE, OrderKind.JOINT_DEPOSIT)
"""Kinds of orders that name a deposit."""
AT_SEGMENTS = (OrderKind.INVEST, OrderKind.BLEND, OrderKind.JOINT_SEGMENT)
"""Kinds of orders that name a segment."""


class Outcome(Word):
    """How a game stands."""

    RUNNING = 0
    FINISHED = 1
    CRISIS = 2


class Step(Word):
    """The steps of a turn in the order of its log, which begins with what has opened it."""

    OPENING = 0
    REVEAL = 1
    DIPLOMACY = 2
    MINERALS = 3
    CORRIDORS = 4
    INSTITUTIONS = 5
    PRESSURE = 6
    ASKS = 7
    ROOM = 8
    TENSION = 9
    UPKEEP = 10
    YEAR_END = 11


class PointSource(Word):
    """Where points come from; an axis of `State.points`."""

    OPENING = 0
    PARTNERS = 1
    SUPPLY = 2
    CORRIDORS = 3
    MANDATE = 4
    AGENDA = 5
    PRESSURE = 6


class Tally(Word):
    """What is counted during a year for agendas; an axis of `State.tallies`."""

    ANSWERED = 0
    SIGNED = 1
    FUNDED = 2
    RAISED = 3


class MandateKind(Word):
    """What a power's public mandate rewards."""

    INDEPENDENT_SUPPLY = 0
    BRIDGE = 1
    THROUGHPUT = 2
    PRESENCE = 3


class AgendaKind(Word):
    """What an agenda asks to have done by the year's end."""

    LEAD_COUNT = 0
    LEAD = 1
    ANSWER = 2
    SIGN = 3
    FUND = 4
    RAISE = 5
    STANDARDS = 6
    INFLUENCE = 7


class Measure(Word):
    """What a headline's condition reads from the board."""

    TURN = 0
    TENSION = 1
    INFLUENCE = 2
    LEADER = 3
    MEMBER = 4
    OPEN = 5
    AFTER = 6
    PAPERS = 7


class Refusal(IntFlag):
    """Why an order cannot be chosen; no flag means legal."""

    GAME_OVER = 1 << 0
    NOT_YOURS = 1 << 1
    NOT_IN_SCENARIO = 1 << 2
    TRAY_FULL = 1 << 3
    ATTENTION = 1 << 4
    CAPITAL = 1 << 5
    CONFLICT = 1 << 6
    ONE_SIGNATURE = 1 << 7
    ONE_PRESSURE = 1 << 8
    ONE_SUMMIT = 1 << 9
    SUMMIT_PAUSE = 1 << 10
    MINISTER = 1 << 11
    OWN_PAPER = 1 << 12
    NO_PAPER = 1 << 13
    FUNDED = 1 << 14
    GUARANTEED = 1 << 15
    PAPER_LIMIT = 1 << 16
    HAS_PLANT = 1 << 17
    NO_PURCHASE = 1 << 18
    NO_CONTACT = 1 << 19
    FULL_SEGMENT = 1 << 20
    HOLDS_STANDARDS = 1 << 21
    LOW_INFLUENCE = 1 << 22
    LOWER_SUM = 1 << 23
    MEMBER = 1 << 24
    SAME_RIVAL = 1 << 25
    NOTHING_TO_TAKE = 1 << 26
    ANSWERED_BEFORE = 1 << 27
    LICENCE_USED = 1 << 28
    TRUCE = 1 << 29
    NO_RIVAL_SHARE = 1 << 30

    @property
    def word(self) -> str:
        """The name as it stands in text tables; of a single flag only."""
        return str(self.name).lower()


class Clause(Word):
    """What happened, named after the rulebook clause that caused it; `Event.clause` holds the code."""

    # headlines and the opening of a turn (clauses H, A)
    HEADLINE = 1
    HEADLINE_INFLUENCE = 2
    HEADLINE_CAPITAL = 3
    HEADLINE_TENSION = 4
    HEADLINE_DEVELOPMENT = 5
    HEADLINE_PURCHASES = 6
    ASK_SHOWN = 7
    AGENDAS_DEALT = 8
    # reveal
    PAID = 10
    # diplomacy
    ENVOY = 20
    VISIT = 21
    VISIT_ANSWERS = 22
    SUMMIT = 23
    SUMMIT_FOCUS = 24
    SUMMIT_ANSWERS = 25
    SUMMITS_COLLIDE = 26
    MINISTER_SENT = 27
    # minerals
    GUARANTEE = 30
    CONTRACT = 31
    JOINT_MINE = 32
    JOINT_UNMATCHED = 33
    BID = 34
    SIGNED = 35
    DEFENDED = 36
    TAKEN = 37
    OUTBID = 38
    PLANT = 39
    LICENCE = 40
    ACCESSION_RIPE = 41
    # corridors
    INVEST = 50
    BLEND = 51
    JOINT_SEGMENT = 52
    STANDARDS_SET = 53
    STANDARDS_LOST = 54
    CORRIDOR_OPENED = 55
    CORRIDOR_INFLUENCE = 56
    # institutions
    ACCEDE = 60
    FLAGSHIP = 61
    FLAGSHIP_LOST = 62
    PROGRAMME = 63
    # pressure
    PRESSURE = 70
    PRESSED = 71
    # asks and development
    ASK_ANSWERED = 80
    ASK_LATE = 81
    ASK_WITHDRAWN = 82
    DEVELOPMENT = 83
    # limits and room
    CAP = 90
    FLOOR = 91
    ROOM = 92
    # tension
    TENSION = 100
    CRISIS = 101
    # upkeep
    LAPSED = 110
    INCOME = 111
    MINE_PAID = 112
    PROCESSOR_PAID = 113
    CORRIDOR_PAID = 114
    FLAGSHIP_PAID = 115
    CAPITAL_LOST = 116
    MINE_OPENED = 117
    # year's end
    SCORED_LEADER = 120
    SCORED_SECOND = 121
    SCORED_SUPPLY = 122
    SCORED_SHARE = 123
    SCORED_STANDARDS = 124
    SCORED_MANDATE = 125
    SCORED_AGENDA = 126
    FIVE_EVEN = 127
    PRESSURE_PENALTY = 128
    GAME_FINISHED = 129


class Purpose(Word):
    """What a draw is for; part of the counter that chance hashes."""

    HEADLINE = 1
    ASK = 2
    AGENDA = 3
    LAPSE = 4
    BID = 5
    ANSWER = 6
    ROOM = 7
    SALE = 8
    CLAIM = 9
    POLICY = 10
