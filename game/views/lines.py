"""Events in words: one log line each, with who, where, how much, and the number of the clause behind it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from game.kernel.events import Event
from game.scenario.rulebook import clause_numbers
from game.views.voice import Voice
from game.views.wording import order_words
from game.vocabulary import Clause, Step

# Clauses are numbered in tens, step by step.
_TENS = (
    Step.OPENING,
    Step.REVEAL,
    Step.DIPLOMACY,
    Step.MINERALS,
    Step.MINERALS,
    Step.CORRIDORS,
    Step.INSTITUTIONS,
    Step.PRESSURE,
    Step.ASKS,
    Step.ROOM,
    Step.TENSION,
    Step.UPKEEP,
    Step.YEAR_END,
)
_ANYWHERE = (Clause.CAP, Clause.FLOOR, Clause.DEVELOPMENT, Clause.ACCESSION_RIPE)

Pressed = tuple[int, int]
"""A power that was pressed, and the republic in which it was."""


@dataclass(frozen=True)
class LogLine:
    """One thing that happened."""

    turn: int
    step: Step
    clause: Clause
    rule: str  # number of the rulebook's clause
    actor: int  # power, or -1
    other: int  # power, or -1
    republics: tuple[int, ...]  # that it happened in or along
    deposit: int  # where it happened, or -1
    segment: int
    corridor: int
    amount: int
    text: str

    @property
    def line(self) -> str:
        """The sentence with the clause's number."""
        return f"{self.text} [{self.rule}]"

    @property
    def powers(self) -> tuple[int, ...]:
        """The powers it concerns."""
        return tuple(power for power in (self.actor, self.other) if power >= 0)


def log_lines(voice: Voice, events: Iterable[Event], turn: int) -> tuple[LogLine, ...]:
    """Return the log of a turn's events; those that open the next turn carry its number (`turn` 0: the setup)."""
    lines = []
    step = Step.OPENING
    pressed: set[Pressed] = set()
    for event in events:
        step = step if event.clause in _ANYWHERE else _step_of(event.clause)
        if event.clause is Clause.PRESSED:
            pressed.add((event.other, event.republic))
        text = event_words(voice, event, pressed)
        lines.append(_line(voice, event, turn + (step is Step.OPENING), step, text))
    return tuple(lines)


def _step_of(clause: Clause) -> Step:
    return Step.REVEAL if clause is Clause.JOINT_UNMATCHED else _TENS[clause // 10]


def _line(voice: Voice, event: Event, turn: int, step: Step, text: str) -> LogLine:
    return LogLine(
        turn=turn,
        step=step,
        clause=event.clause,
        rule=clause_numbers()[event.clause.word],
        actor=event.actor,
        other=event.other,
        republics=_republics(voice, event),
        deposit=event.deposit,
        segment=event.segment,
        corridor=event.corridor,
        amount=event.amount,
        text=text,
    )


def _republics(voice: Voice, event: Event) -> tuple[int, ...]:
    tables = voice.tables
    if event.republic >= 0:
        return (event.republic,)
    if event.deposit >= 0:
        return (int(tables.host[event.deposit]),)
    if event.segment >= 0:
        return _touched(tables.segment_touches[event.segment].tolist())
    if event.corridor >= 0:
        return _touched(tables.corridor_touches[event.corridor].tolist())
    return ()


def _touched(mask: list[bool]) -> tuple[int, ...]:
    return tuple(republic for republic, touched in enumerate(mask) if touched)


def event_words(voice: Voice, event: Event, pressed: Collection[Pressed] = ()) -> str:
    """Return an event in a sentence, without the clause's number; `pressed` is who was pressed before it."""
    values = voice.numbers | voice.place_values(event.republic, event.deposit, event.segment, event.corridor)
    values |= {"amount": event.amount, "size": abs(event.amount)} | _detail(voice, event)
    if event.actor >= 0:
        values |= {"actor": voice.power(event.actor), "institution": voice.institution(event.actor)}
    if event.other >= 0:
        values["other"] = voice.power(event.other)
    return voice.say(f"event.{event.clause.word}{_variant(voice, event, pressed)}", **values)


def _variant(voice: Voice, event: Event, pressed: Collection[Pressed]) -> str:
    """Return the ending of the text's key where one clause has several tales to tell."""
    if event.clause is Clause.ROOM and event.detail > 0:
        return ".present"
    if event.clause is Clause.ROOM:
        return ".pressed" if (event.actor, event.republic) in pressed else ".absent"
    if event.clause is Clause.AGENDAS_DEALT:
        return ".some" if voice.tables.names.agendas else ".none"
    if event.clause is Clause.ASK_WITHDRAWN:
        return ".blamed" if event.other >= 0 else ".nobody"
    if event.clause is Clause.STANDARDS_SET:
        return ".taken" if event.other >= 0 else ".free"
    return ""


_ASKS = (Clause.ASK_SHOWN, Clause.ASK_ANSWERED, Clause.ASK_LATE, Clause.ASK_WITHDRAWN)
_STAKES = (Clause.BID, Clause.SIGNED, Clause.TAKEN, Clause.OUTBID)


def _detail(voice: Voice, event: Event) -> dict[str, object]:
    """Return what an event's detail says, which depends on its clause."""
    if event.clause in _ASKS:
        return {"ask": voice.ask(event.detail)}
    if event.clause in _STAKES:
        return {"stake": event.detail}
    if event.clause is Clause.HEADLINE:
        return {"headline": voice.headline(event.detail)}
    if event.clause is Clause.JOINT_UNMATCHED:
        return {"order": order_words(voice, event.detail)}
    if event.clause is Clause.SCORED_AGENDA:
        return {"agenda": voice.agenda(event.detail)}
    return {}


def step_name(voice: Voice, step: Step) -> str:
    """Return the name of a step."""
    return voice.say(f"step.{step.word}")
