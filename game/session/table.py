"""The table at which one game is played: its match, its save, and who sits where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from game.agents import Agent, agent_seeds
from game.agents.ahead import Ahead
from game.agents.base import Words
from game.agents.candidates import OrderSet, set_of
from game.agents.deliberation import Asked, Cancelled, Thought, deliberated, never
from game.agents.planner import Planner
from game.agents.search import NOTHING
from game.agents.seating import seated
from game.match import Match
from game.records import replay, saves
from game.records.course import Course, Sheet, Turn
from game.records.files import make_folder, replace_file
from game.records.journal import MemoryJournal, Writer
from game.scenario.models import Aids
from game.scenario.pack import Pack
from game.session.guide import Guide
from game.vocabulary import Outcome

ALL_AIDS = Aids()


@dataclass
class Table:
    """A match in play; `path` is None when nothing is saved."""

    match: Match
    created: str
    path: Path | None
    agents: dict[int, Agent]
    interrupted: bool = False  # the program ended without closing the save
    aids: Aids = ALL_AIDS  # chosen for this game
    guide: Guide = field(default_factory=Guide)
    ahead: Ahead = field(default_factory=Ahead)

    @property
    def course(self) -> Course:
        """The course of the game."""
        return self.match.course

    @property
    def next_person(self) -> int | None:
        """The first seat of a person whose sheet is not in, or None."""
        return next((seat for seat in self.match.persons if seat in self.match.waiting_for), None)

    @property
    def several(self) -> bool:
        """Whether several people take turns at one machine."""
        return len(self.match.persons) > 1

    def is_saved_at(self, path: Path) -> bool:
        """Whether this is the game of a save."""
        return self.path is not None and self.path.resolve() == path.resolve()

    def think_ahead(self) -> None:
        """Have planners search while people write, beside the program; it is enough to say so once a turn."""
        turn = self.course.turn
        if turn != self.ahead.turn and self.course.outcome is Outcome.RUNNING:
            self.ahead.begin(turn, self.course.tables, self._searches())

    def get_up(self) -> None:
        """Close the save, and give up what was thought ahead."""
        self.ahead.stop()
        self.match.close()

    def decide_for_agents(self, cancelled: Cancelled = never) -> None:
        """Submit the sheets of all scripted seats; raises StorageError, and goes on there when called again."""
        for _ in self.deciding(cancelled):
            pass

    def deciding(self, cancelled: Cancelled = never) -> Iterator[tuple[Thought, ...]]:
        """Do the same step by step, each short; once it is cancelled, planners take the best found so far."""
        known = self.ahead.taken(self.course.turn)
        asked = [each for each in self._searches() if not known.get(each.observation.seat, NOTHING).chosen]
        found = yield from deliberated(self.course.tables, asked, known, cancelled)
        for seat, chosen in found.items():
            self.ahead.settle(seat, chosen)
        for seat in self.match.waiting_for:
            if seat in self.agents:
                decided = known.get(seat, NOTHING).chosen or self._decided(seat)
                self.match.submit(seat, Sheet(decided.orders, decided.offer, decided.mark))

    def _decided(self, seat: int) -> OrderSet:
        """Return what a seat decides that does not search."""
        agent, seen, seed = self.agents[seat], self.match.observe(seat), self._seed(seat)
        return set_of(agent.decide(self.course.tables, seen, seed))

    def _searches(self) -> list[Asked]:
        """Return the decisions of this turn for which somebody searches."""
        missing = [(seat, self.agents.get(seat)) for seat in self.match.waiting_for]
        return [
            Asked(agent, self.match.observe(seat), self._seed(seat))
            for seat, agent in missing
            if isinstance(agent, Planner)
        ]

    def _seed(self, seat: int) -> Words:
        return agent_seeds(np.array([self.course.seed], np.uint64), seat)

    def resolve(self) -> Turn:
        """Resolve the turn; raises StorageError, and can then be called again."""
        return self.match.resolve()

    def save_as(self, path: Path) -> None:
        """Keep a copy of the game so far under another name; raises StorageError."""
        make_folder(path.parent)
        if self.path:
            saves.copy(self.path, path)
        else:
            saves.require_free(path)
            replace_file(path, self._in_memory().data)

    def go_on_without_saving(self) -> None:
        """Keep the game in memory from now on; nothing that was played is lost."""
        self.match = Match(self.course, self._in_memory(), self.match.seats)
        self.path = None

    def _in_memory(self) -> MemoryJournal:
        return in_memory(self.course, self.match.seats, self.created, self.aids)


def begin(
    pack: Pack,
    seed: int,
    seats: Mapping[str, str],
    created: str,
    path: Path | None,
    aids: Aids = ALL_AIDS,
) -> Table:
    """Set up a new game, saved at `path` or in memory alone; raises StorageError or UsageError."""
    course = Course(pack, seed)
    agents = _agents(course, seats)
    journal: Writer = (
        saves.start(path, course, dict(seats), created, aids)
        if path
        else in_memory(course, dict(seats), created, aids)
    )
    return Table(Match(course, journal, dict(seats)), created, path, agents, aids=aids)


def go_on(path: Path) -> Table:
    """Open a save to go on with it; raises RecordError, StorageError or UsageError."""
    return _opened(saves.resume(path), path)


def _opened(opened: saves.Opened, path: Path) -> Table:
    return Table(
        Match(opened.course, opened.journal, opened.seats),
        created=saves.summary(path).created,
        path=path,
        agents=_agents(opened.course, opened.seats),
        interrupted=not opened.complete,
        aids=opened.aids,
    )


def go_on_in_memory(path: Path) -> Table:
    """Go on with a save whose file cannot be written, without saving; raises RecordError or StorageError."""
    loaded, course = saves.read(path)
    seats = replay.seats_of(loaded.header, course, path.name)
    aids = replay.aids_of(loaded.header, path.name)
    created = saves.summary(path).created
    table = in_memory_table(course, seats, created, aids)
    table.interrupted = not replay.is_closed(loaded)
    return table


def in_memory_table(course: Course, seats: dict[str, str], created: str, aids: Aids = ALL_AIDS) -> Table:
    """Sit down at a course as it stands, without saving it."""
    match = Match(course, in_memory(course, seats, created, aids), seats)
    return Table(match, created, None, _agents(course, seats), aids=aids)


def _agents(course: Course, seats: Mapping[str, str]) -> dict[int, Agent]:
    names = {power: name for power, name in seats.items() if name != replay.PERSON}
    players = seated(course.pack, course.tables, names)
    return {course.tables.names.powers.index(power): player for power, player in players.items()}


def in_memory(course: Course, seats: dict[str, str], created: str, aids: Aids) -> MemoryJournal:
    """Return a journal of everything that has happened, as its file would hold it."""
    journal = MemoryJournal(replay.header_of(course.pack, course.seed, seats, created, aids))
    again = Course(course.pack, course.seed)
    for turn in course.turns:
        for seat, sheet in enumerate(turn.sheets):
            journal.append(replay.sheet_entry(again, seat, sheet))
            again.put(seat, sheet)
        again.resolve()
        journal.append(replay.turn_entry(again, turn.number))
    for seat, sheet in course.pending.items():
        journal.append(replay.sheet_entry(again, seat, sheet))
    return journal
