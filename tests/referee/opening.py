"""The board at the start of the game, and the opening of each turn: asks, headline, agendas."""

from __future__ import annotations

from collections.abc import Mapping

from game.scenario.headlines import Headline
from game.scenario.models import Scenario
from game.scenario.ruleset import Ruleset
from game.vocabulary import PointSource, Purpose, Tally
from tests.referee.board import Board, Deposit, Segment, World
from tests.referee.chance import below, word
from tests.referee.headlines import show_headline
from tests.referee.readings import year_of


def opening_board(
    scenario: Scenario, ruleset: Ruleset, headlines: Mapping[str, Headline], seed: int
) -> Board:
    """The board at the first turn's planning.

    `headlines` are those of the scenario's decks, in order; the scenario's own follow them.
    """
    world = World(scenario, ruleset, {**headlines, **scenario.headlines}, seed)
    board = _bare_board(world)
    _lay_out_republics(board)
    _lay_out_powers(board)
    for republic, facts in scenario.republics.items():
        board.ask[republic] = facts.first_ask or _draw_ask(board, republic, None)
    show_headline(board)
    _start_year(board)
    return board


def open_turn(board: Board) -> None:
    """The next turn up to its planning: 9.3 and 9.4 asks, 3 headline, 13.5 agendas."""
    board.turn += 1
    for republic in board.republics:
        if board.ask_done[republic]:
            board.ask[republic] = _draw_ask(board, republic, board.ask[republic])
            board.ask_age[republic] = 0
            board.ask_done[republic] = False
    show_headline(board)
    _start_year(board)


def _draw_ask(board: Board, republic: str, present: str | None) -> str:
    """9.3: another of the republic's asks, drawn."""
    asks = [shown.ask for shown in board.scenario.republics[republic].asks if shown.ask != present]
    return asks[below(board, Purpose.ASK, board.republics.index(republic), len(asks))]


def _start_year(board: Board) -> None:
    """13.5: at the start of a year agendas are dealt, and counts begin anew."""
    year = year_of(board)
    if year is None or year.first != board.turn:
        return
    numbered = list(enumerate(board.scenario.agendas))
    numbered.sort(key=lambda item: -word(board.world.seed, board.turn, Purpose.AGENDA, item[0]))
    board.agendas = [name for _, name in numbered[: board.rules.scoring.agendas_dealt.value]]
    for power in board.powers:
        board.tallies[power] = {tally.word: 0 for tally in Tally}
        board.marks[power] = board.agendas[0] if board.agendas else None


def _bare_board(world: World) -> Board:
    """What the scenario says, without what only play brings."""
    scenario = world.scenario
    starts = {name: power.starts for name, power in scenario.powers.items()}
    places = {name: [r for r in scenario.republics if r in starts[name]] for name in starts}
    zeros = dict.fromkeys(scenario.republics, 0)
    outside = dict.fromkeys(scenario.republics, False)
    return Board(
        world=world,
        turn=1,
        tension=scenario.tension.value,
        capital={name: power.treasury.value for name, power in scenario.powers.items()},
        influence={p: zeros | {r: starts[p][r].influence.value for r in places[p]} for p in starts},
        floor={p: zeros | {r: starts[p][r].floor.value for r in places[p]} for p in starts},
        member={p: outside | {r: starts[p][r].member is not None for r in places[p]} for p in starts},
        purchases={name: republic.purchases.value for name, republic in scenario.republics.items()},
        development={name: republic.development.value for name, republic in scenario.republics.items()},
        deposits={name: _deposit(facts.signed) for name, facts in scenario.deposits.items()},
        segments={name: _segments(scenario, name) for name in scenario.corridors},
        standards={name: corridor.standards for name, corridor in scenario.corridors.items()},
        points={p: {source.word: 0 for source in PointSource} for p in starts},
    )


def _deposit(signed: str | None) -> Deposit:
    """A memorandum held at the start counts as signed in turn 1 with a stake of 1."""
    return Deposit() if signed is None else Deposit(holder=signed, stake=1, signed=1)


def _segments(scenario: Scenario, corridor: str) -> dict[str, Segment]:
    nobody = dict.fromkeys(scenario.powers, 0)
    segments = {}
    for name, facts in scenario.corridors[corridor].segments.items():
        shares = nobody | {power: count.value for power, count in facts.shares.items()}
        segments[name] = Segment(facts.level.value, shares)
    return segments


def _lay_out_republics(board: Board) -> None:
    republics = board.republics
    board.added_room = dict.fromkeys(republics, 0)
    board.ask_age = dict.fromkeys(republics, 0)
    board.ask_done = dict.fromkeys(republics, False)
    board.minister = dict.fromkeys(republics, False)
    board.even = dict.fromkeys(republics, 0)
    for corridor, segments in board.segments.items():  # 6.6: what is open from the start has had its opening
        board.opened[corridor] = all(segment.level >= 1 for segment in segments.values())


def _lay_out_powers(board: Board) -> None:
    powers, republics = board.powers, board.republics
    board.contact = {power: dict.fromkeys(republics) for power in powers}
    board.acceded = {power: dict.fromkeys(republics) for power in powers}
    board.plant = {power: dict.fromkeys(republics, False) for power in powers}
    board.programmes = {power: {republic: set() for republic in republics} for power in powers}
    board.last_summit = dict.fromkeys(powers)
    board.last_pressed = dict.fromkeys(powers)
    board.presses = dict.fromkeys(powers, 0)
    board.licence_year = dict.fromkeys(powers)
    board.offers = dict.fromkeys(powers)
    board.tallies = {power: {tally.word: 0 for tally in Tally} for power in powers}
    board.marks = dict.fromkeys(powers)
    for name, power in board.scenario.powers.items():
        board.points[name]["opening"] = power.opening_points.value
