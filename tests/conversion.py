"""Between the kernel's arrays and the referee's board: both directions, for one game of a batch."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

import numpy as np

from game.kernel import orders as kernel_orders
from game.kernel import setup
from game.kernel.menu import attention_of
from game.kernel.orders import Orders
from game.kernel.state import State
from game.kernel.tables import NEVER, Tables
from game.scenario.compiler import compile_tables
from game.scenario.pack import Pack
from game.vocabulary import OrderKind, Outcome, PointSource, Refusal, Tally
from tests.referee.board import Board, Deposit, Order, Sale, Segment, Sheet, World

UNFUNDED = -1  # the kernel's lead time of what is not funded
DERIVED = ("world", "price_changes", "ask_done")
"""What only the referee keeps: the kernel reads it off other fields, or it is empty at a turn's planning."""
FOR_NEXT_TURN = ("offers", "ask_age", "sales")
"""What only a next turn would read; the rulebook says nothing of it once the game is over."""


@dataclass
class Bridge:
    """One world on both sides: the kernel's tables, and its orders by number."""

    world: World

    def __post_init__(self) -> None:
        world = self.world
        pack = Pack("twin", None, world.scenario, world.rules, world.deck, None, {}, "", world.scenario)  # type: ignore[arg-type]
        self.tables = compile_tables(pack)
        self.orders = {
            number: _order(self.tables, number) for number in range(1, self.tables.catalogue.count)
        }
        self.numbers = {order: number for number, order in self.orders.items()}


# --- orders ----------------------------------------------------------------------------------------------------


def _order(tables: Tables, number: int) -> Order:
    catalogue, names = tables.catalogue, tables.names
    republic = _name(names.republics, catalogue.republic[number])
    corridor, segment = _name(names.corridors, catalogue.corridor[number]), None
    if catalogue.segment[number] >= 0:
        corridor, segment = names.segments[catalogue.segment[number]].split(".")
    return Order(
        OrderKind(int(catalogue.kind[number])).word,
        republic=republic if catalogue.deposit[number] < 0 else None,  # the kernel adds the host
        deposit=_name(names.deposits, catalogue.deposit[number]),
        corridor=corridor,
        segment=segment,
        power=_name(names.powers, catalogue.other[number]),
        stake=int(catalogue.stake[number]) if catalogue.kind[number] == OrderKind.MEMORANDUM else None,
    )


def orders_of(bridge: Bridge, boards: Sequence[Board], sheets: Sequence[Mapping[str, Sheet]]) -> Orders:
    """The kernel's orders of a batch."""
    tables, numbers = bridge.tables, bridge.numbers
    out = kernel_orders.none(tables, len(boards))
    for game, (board, by_power) in enumerate(zip(boards, sheets, strict=True)):
        for seat, power in enumerate(tables.names.powers):
            sheet = by_power.get(power, Sheet())
            for slot, order in enumerate(sheet.orders):
                out.sheet[seat, slot, game] = numbers[order]
            out.offer[seat, game] = numbers[sheet.offer] if sheet.offer else 0
            mark = sheet.mark or board.marks[power]
            out.mark[seat, game] = board.agendas.index(mark) if mark else 0
    return out


def words_of_flags(flags: int) -> set[str]:
    """The words of the kernel's reasons against an order."""
    return {refusal.word for refusal in Refusal if int(flags) & refusal}


# --- the kernel's state as a board -----------------------------------------------------------------------------


def board_of(bridge: Bridge, state: State, game: int) -> Board:
    """One game of a batch as the referee sees it."""
    tables, names = bridge.tables, bridge.tables.names
    raw = {name: getattr(state.board, name)[..., game] for name in state.board._fields}
    dealt = [names.agendas[agenda] for agenda in raw["dealt"] if agenda >= 0]
    marks = [dealt[mark] if dealt else None for mark in state.mark[:, game]]
    never_pressed = [_name(names.powers, rival) for rival in raw["pressed"]]
    return Board(
        world=replace(bridge.world, seed=int(state.seed[game])),
        turn=int(raw["turn"]),
        outcome=Outcome(int(raw["outcome"])).word,
        tension=int(raw["tension"]),
        quiet=int(raw["quiet"]),
        headline=_name(names.headlines, raw["headline"]),
        shown={name for name, shown in zip(names.headlines, raw["shown"], strict=False) if shown},
        attention=_by(names.powers, attention_of(tables, state.board)[:, game]),
        truce_until=max(0, int(raw["truce_until"])),
        licence_until=max(0, int(raw["licence_until"].max())),
        licence_year={
            p: _or_none(int(y), -1) for p, y in zip(names.powers, raw["licence_year"], strict=True)
        },
        capital=_by(names.powers, raw["capital"]),
        presses=_by(names.powers, raw["presses"]),
        last_summit={p: _or_none(int(t), NEVER) for p, t in zip(names.powers, raw["summit"], strict=True)},
        last_pressed=dict(zip(names.powers, never_pressed, strict=True)),
        offers={p: bridge.orders.get(int(n)) for p, n in zip(names.powers, raw["offer"], strict=True)},
        marks=dict(zip(names.powers, marks, strict=True)),
        agendas=dealt,
        points={p: _by([s.word for s in PointSource], raw["points"][i]) for i, p in enumerate(names.powers)},
        tallies={p: _by([t.word for t in Tally], raw["tallies"][i]) for i, p in enumerate(names.powers)},
        sales=list(_sales(tables, raw)),
        deposits={name: _deposit(tables, raw, index) for index, name in enumerate(names.deposits)},
        segments=_segments(tables, raw),
        standards={c: _name(names.powers, h) for c, h in zip(names.corridors, raw["standards"], strict=True)},
        opened=_by(names.corridors, raw["opened"], bool),
        **_in_republics(tables, raw),
    )


def _in_republics(tables: Tables, raw: dict[str, Any]) -> dict[str, Any]:
    """The fields of republics, and of powers in republics."""
    powers, republics = tables.names.powers, tables.names.republics
    asks = [[_kinds(tables, int(bits)) for bits in row] for row in raw["programmed"]]
    return {
        "influence": {p: _by(republics, raw["influence"][i]) for i, p in enumerate(powers)},
        "floor": {p: _by(republics, raw["floor"][i]) for i, p in enumerate(powers)},
        "member": {p: _by(republics, raw["member"][i], bool) for i, p in enumerate(powers)},
        "plant": {p: _by(republics, raw["plant"][i], bool) for i, p in enumerate(powers)},
        "contact": {p: _turns(republics, raw["contact"][i]) for i, p in enumerate(powers)},
        "acceded": {p: _turns(republics, raw["accession"][i]) for i, p in enumerate(powers)},
        "programmes": {p: dict(zip(republics, asks[i], strict=True)) for i, p in enumerate(powers)},
        "purchases": _by(republics, raw["purchases"]),
        "development": _by(republics, raw["development"]),
        "added_room": _by(republics, raw["room"] - tables.room),
        "ask": {r: tables.names.asks[ask] for r, ask in zip(republics, raw["ask"], strict=True)},
        "ask_age": _by(republics, raw["ask_age"]),
        "minister": _by(republics, raw["withdrawn"], bool),
        "even": _by(republics, raw["even"]),
    }


def _deposit(tables: Tables, raw: dict[str, Any], index: int) -> Deposit:
    lead = int(raw["lead"][index])
    return Deposit(
        holder=_name(tables.names.powers, raw["holder"][index]),
        stake=int(raw["stake"][index]),
        signed=_or_none(int(raw["signed"][index]), NEVER),
        guaranteed=bool(raw["guaranteed"][index]),
        funded=lead != UNFUNDED,
        partner=_name(tables.names.powers, raw["partner"][index]),
        lead=max(0, lead),
    )


def _segments(tables: Tables, raw: dict[str, Any]) -> dict[str, dict[str, Segment]]:
    segments: dict[str, dict[str, Segment]] = {name: {} for name in tables.names.corridors}
    for index, full_name in enumerate(tables.names.segments):
        corridor, name = full_name.split(".")
        shares = _by(tables.names.powers, raw["shares"][:, index])
        segments[corridor][name] = Segment(int(raw["level"][index]), shares)
    return segments


def _sales(tables: Tables, raw: dict[str, Any]) -> Iterator[Sale]:
    """The kernel knows no republic of a sale, only how many payments are left."""
    turns = tables.numbers.flagship_turns
    for left, row in enumerate(raw["flagships"], 1):
        for power, count in zip(tables.names.powers, row, strict=True):
            for _ in range(int(count)):
                yield Sale(power, "", int(raw["turn"]) - turns + left)


# --- a board as the kernel's state -----------------------------------------------------------------------------


def state_of(bridge: Bridge, board: Board) -> State:
    """A batch of one game with this position."""
    tables = bridge.tables
    state, _ = setup.first_turn(tables, np.array([board.world.seed], np.uint64))
    changed = {name: np.array(getattr(state.board, name)) for name in state.board._fields}
    for name, value in _arrays(bridge, board).items():
        changed[name][...] = np.asarray(value)[..., None]
    mark = np.array(state.mark)
    mark[:, 0] = [board.agendas.index(m) if m in board.agendas else 0 for m in board.marks.values()]
    return State(type(state.board)(**changed), state.seed, mark)


def _arrays(bridge: Bridge, board: Board) -> dict[str, Any]:
    """The arrays of a board, without the games axis."""
    tables, names = bridge.tables, bridge.tables.names
    dealt = [names.agendas.index(agenda) for agenda in board.agendas]
    return {
        "turn": board.turn,
        "outcome": Outcome.of(board.outcome),
        "tension": board.tension,
        "quiet": board.quiet,
        "truce_until": board.truce_until or NEVER,
        "headline": _number(names.headlines, board.headline),
        "shown": [name in board.shown for name in names.headlines] or [False],
        "dealt": dealt or [-1] * (tables.numbers.scoring_agendas_dealt if names.agendas else 0),
        "offer": [bridge.numbers.get(offer, 0) for offer in board.offers.values()],  # type: ignore[arg-type]
        **_arrays_of_powers(tables, board),
        **_arrays_of_republics(tables, board),
        **_arrays_of_places(tables, board),
    }


def _arrays_of_powers(tables: Tables, board: Board) -> dict[str, Any]:
    names, powers = tables.names, tables.names.powers
    licensees = [power for power in powers if board.scenario.powers[power].signature.kind == "licence"]
    return {
        "capital": [board.capital[p] for p in powers],
        "points": [[board.points[p][source.word] for source in PointSource] for p in powers],
        "tallies": [[board.tallies[p][tally.word] for tally in Tally] for p in powers],
        "summit": [_turn(board.last_summit[p]) for p in powers],
        "pressed": [_number(powers, board.last_pressed[p]) for p in powers],
        "presses": [board.presses[p] for p in powers],
        "licence_until": [board.licence_until or NEVER if p in licensees else NEVER for p in powers],
        "licence_year": [-1 if board.licence_year[p] is None else board.licence_year[p] for p in powers],
        "flagships": _flagships(tables, board),
        "influence": [[board.influence[p][r] for r in names.republics] for p in powers],
        "floor": [[board.floor[p][r] for r in names.republics] for p in powers],
        "member": [[board.member[p][r] for r in names.republics] for p in powers],
        "plant": [[board.plant[p][r] for r in names.republics] for p in powers],
        "contact": [[_turn(board.contact[p][r]) for r in names.republics] for p in powers],
        "accession": [[_turn(board.acceded[p][r]) for r in names.republics] for p in powers],
        "programmed": [[_bits(tables, board.programmes[p][r]) for r in names.republics] for p in powers],
    }


def _arrays_of_republics(tables: Tables, board: Board) -> dict[str, Any]:
    republics = tables.names.republics
    return {
        "ask": [tables.names.asks.index(board.ask[r]) for r in republics],
        "ask_age": [board.ask_age[r] for r in republics],
        "withdrawn": [board.minister[r] for r in republics],
        "purchases": [board.purchases[r] for r in republics],
        "development": [board.development[r] for r in republics],
        "room": [int(tables.room[i]) + board.added_room[r] for i, r in enumerate(republics)],
        "even": [board.even[r] for r in republics],
    }


def _arrays_of_places(tables: Tables, board: Board) -> dict[str, Any]:
    names, powers = tables.names, tables.names.powers
    deposits = [board.deposits[name] for name in names.deposits]
    parts = [name.split(".") for name in names.segments]
    segments = [board.segments[corridor][name] for corridor, name in parts]
    return {
        "holder": [_number(powers, deposit.holder) for deposit in deposits],
        "stake": [deposit.stake for deposit in deposits],
        "signed": [_turn(deposit.signed) for deposit in deposits],
        "guaranteed": [deposit.guaranteed for deposit in deposits],
        "lead": [deposit.lead if deposit.funded else UNFUNDED for deposit in deposits],
        "partner": [_number(powers, deposit.partner) for deposit in deposits],
        "level": [segment.level for segment in segments],
        "shares": [[segment.shares[p] for segment in segments] for p in powers],
        "standards": [_number(powers, board.standards[c]) for c in names.corridors],
        "opened": [board.opened[c] for c in names.corridors],
    }


def _flagships(tables: Tables, board: Board) -> Any:
    """Sales by power and by payments left, less one."""
    turns = tables.numbers.flagship_turns
    out = np.zeros((turns, tables.powers), np.int8)
    for sale in board.sales:
        left = turns - (board.turn - sale.turn)
        if left > 0:
            out[left - 1, tables.names.powers.index(sale.seller)] += 1
    return out


# --- comparison ------------------------------------------------------------------------------------------------


def differences(ours: Board, theirs: Board) -> list[str]:
    """Where two boards differ, as `path: referee's, kernel's`."""
    mine, other = _flat(_comparable(ours)), _flat(_comparable(theirs))
    return [
        f"{path}: referee {mine.get(path)}, kernel {other.get(path)}"
        for path in sorted(mine.keys() | other.keys())
        if mine.get(path) != other.get(path)
    ]


def _comparable(board: Board) -> dict[str, Any]:
    """All fields that both keep; of sales who is still paid, and for how long."""
    left_out = DERIVED if board.outcome == "running" else DERIVED + FOR_NEXT_TURN
    out = {field.name: getattr(board, field.name) for field in fields(board) if field.name not in left_out}
    turns = board.rules.orders.flagship.turns.value
    if "sales" in out:
        out["sales"] = sorted((s.seller, s.turn) for s in board.sales if board.turn - s.turn < turns)
    out["truce_until"] = max(board.truce_until, board.turn - 1)
    out["licence_until"] = max(board.licence_until, board.turn - 1)
    out["deposits"] = {name: asdict(deposit) for name, deposit in board.deposits.items()}
    out["segments"] = {c: {n: asdict(s) for n, s in parts.items()} for c, parts in board.segments.items()}
    return out


def _flat(value: Any, path: str = "") -> dict[str, Any]:
    if not isinstance(value, dict):
        return {path: value}
    flat: dict[str, Any] = {}
    for key, each in value.items():
        flat |= _flat(each, f"{path}.{key}" if path else str(key))
    return flat


# --- names and numbers -----------------------------------------------------------------------------------------


def _by(names: Any, values: Any, kind: type = int) -> dict[str, Any]:
    return {name: kind(value) for name, value in zip(names, values, strict=True)}


def _turns(names: Any, values: Any) -> dict[str, int | None]:
    return {name: _or_none(int(value), NEVER) for name, value in zip(names, values, strict=True)}


def _name(names: tuple[str, ...], number: Any) -> str | None:
    return names[int(number)] if number >= 0 else None


def _number(names: tuple[str, ...], name: str | None) -> int:
    return -1 if name is None else names.index(name)


def _or_none(value: int, nothing: int) -> int | None:
    return None if value == nothing else value


def _turn(turn: int | None) -> int:
    return NEVER if turn is None else turn


def _kinds(tables: Tables, bits: int) -> set[str]:
    return {name for number, name in enumerate(tables.names.asks) if bits >> number & 1}


def _bits(tables: Tables, kinds: set[str]) -> int:
    return sum(1 << tables.names.asks.index(kind) for kind in kinds)


def sheet_array(tables: Tables, numbers: list[int]) -> Any:
    """A sheet `(slots, 1)` with these orders."""
    sheet = np.zeros((max(tables.numbers.turn_slots, len(numbers)), 1), np.int16)
    sheet[: len(numbers), 0] = numbers
    return sheet
