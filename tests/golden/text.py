"""A whole game as text that a person can read: orders, what they caused, the board, a digest; and back to orders."""

from __future__ import annotations

from pathlib import Path

from game.kernel.events import Event
from game.records.course import Course, Sheet, Turn
from game.scenario import library
from tests.kernel.boards import random_orders

FOLDER = Path(__file__).parent
SEED = 2026
GAMES = [
    (name, lens) for name in library.scenario_names() for lens in (None, *library.load(name).scenario.lenses)
]


def path_of(name: str, lens: str | None) -> Path:
    """Where a golden game stands."""
    return FOLDER / (f"{name}.{lens}.txt" if lens else f"{name}.txt")


def new_course(name: str, lens: str | None) -> Course:
    """The course of a golden game at its start."""
    return Course(library.load(name, lens), SEED)


def random_sheets(course: Course) -> list[Sheet]:
    """A legal sheet for each seat, the same for ever."""
    orders = random_orders(course.tables, course.state)
    return [
        Sheet(
            tuple(int(number) for number in orders.sheet[seat, :, 0] if number),
            mark=int(orders.mark[seat, 0]),
        )
        for seat in range(course.tables.powers)
    ]


def record(name: str, lens: str | None) -> str:
    """Play a golden game and return its text."""
    course = new_course(name, lens)
    lines = ["opening", *(event_line(course, event) for event in course.opening), *board_lines(course)]
    while course.outcome.word == "running":
        for seat, sheet in enumerate(random_sheets(course)):
            course.put(seat, sheet)
        lines += turn_lines(course, course.resolve())
    return "\n".join(lines) + "\n"


def replay(name: str, lens: str | None, text: str) -> str:
    """Play the orders that a golden text holds and return the text that comes of them."""
    course = new_course(name, lens)
    lines = ["opening", *(event_line(course, event) for event in course.opening), *board_lines(course)]
    for block in text.split("\n\nturn ")[1:]:
        for line in block.splitlines()[1 : course.tables.powers + 1]:
            course.put(*sheet_of(course, line))
        lines += turn_lines(course, course.resolve())
    return "\n".join(lines) + "\n"


def turn_lines(course: Course, turn: Turn) -> list[str]:
    """The lines of one turn."""
    orders = [sheet_line(course, seat, sheet) for seat, sheet in enumerate(turn.sheets)]
    events = [event_line(course, event) for event in turn.events]
    return ["", f"turn {turn.number}", *orders, *events, *board_lines(course)]


def sheet_line(course: Course, seat: int, sheet: Sheet) -> str:
    """One seat's orders."""
    orders = ", ".join(course.notation.text(number) for number in sheet.orders)
    return f"{course.tables.names.powers[seat]} (mark {sheet.mark}): {orders}"


def sheet_of(course: Course, line: str) -> tuple[int, Sheet]:
    """The seat and sheet of such a line."""
    head, _, orders = line.partition(": ")
    power, _, mark = head.partition(" (mark ")
    numbers = tuple(course.notation.number(text) for text in orders.split(", ") if text)
    return course.tables.names.powers.index(power), Sheet(numbers, mark=int(mark.rstrip("):")))


def event_line(course: Course, event: Event) -> str:
    """One event by words."""
    names = course.tables.names
    lists = (names.powers, names.powers, names.republics, names.deposits, names.segments, names.corridors)
    columns = (event.actor, event.other, event.republic, event.deposit, event.segment, event.corridor)
    words = [known[index] for known, index in zip(lists, columns, strict=True) if index >= 0]
    detail = f" ({event.detail})" if event.detail >= 0 else ""
    return f"  {event.clause.word} {' '.join(words)} {event.amount:+d}{detail}".replace("  +", " +")


def board_lines(course: Course) -> list[str]:
    """The board after a turn, in short."""
    board, names = course.state.board, course.tables.names
    rows = [
        f"  {republic}: influence {' '.join(map(str, board.influence[:, index, 0]))}, "
        f"asks {names.asks[int(board.ask[index, 0])]}, development {board.development[index, 0]}"
        for index, republic in enumerate(names.republics)
    ]
    points = " ".join(str(total) for total in board.points.sum(axis=1)[:, 0])
    capital = " ".join(str(value) for value in board.capital[:, 0])
    state = f"  tension {board.tension[0]}, points {points}, capital {capital}, {course.outcome.word}"
    return [*rows, state, f"  digest {course.digest()}"]
