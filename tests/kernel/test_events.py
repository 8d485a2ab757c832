"""One game's events are the rows of that game, in the same order and with the same columns."""

from game.kernel.events import COLUMNS, Event, of_game, rows
from game.kernel.step import step
from tests.kernel.boards import random_orders, start, tables


def test_the_events_of_a_game_are_its_rows():
    board = tables()
    state, seen = start(board, 30), set()
    for _ in range(board.last_turn):
        state, notes = step(board, state, random_orders(board, state))
        table = rows(notes)
        for game in (0, 11, 29):
            mine = table[table[:, COLUMNS.index("game")] == game].tolist()
            events = of_game(notes, game)
            assert [[event.clause, game, *event[1:]] for event in events] == mine
            assert all(type(value) is int for event in events for value in event[1:])
            seen |= {event.clause for event in events}
    assert ("clause", "game", *Event._fields[1:]) == COLUMNS and len(seen) > 30
