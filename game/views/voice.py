"""A voice names things: the numbers of one board in the words of one language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from functools import cached_property

from game.kernel.tables import Tables
from game.scenario.models import Corridor, Deposit, Power, Republic, Segment
from game.scenario.pack import Pack
from game.scenario.values import Text
from game.views.texts import Texts
from game.vocabulary import OrderKind


class Voice:
    """Words for everything on one board; every number is an index into the tables."""

    def __init__(self, pack: Pack, tables: Tables, texts: Texts) -> None:
        self.pack = pack
        self.tables = tables
        self.texts = texts
        self.powers: list[Power] = list(pack.scenario.powers.values())
        self.republics: list[Republic] = list(pack.scenario.republics.values())
        self.deposits: list[Deposit] = list(pack.scenario.deposits.values())
        self.corridors: list[Corridor] = list(pack.scenario.corridors.values())
        self.segments: list[Segment] = [part for route in self.corridors for part in route.segments.values()]

    @cached_property
    def numbers(self) -> dict[str, object]:
        """The ruleset's numbers under their kernel names, as values for a text."""
        numbers = self.tables.numbers
        return {field.name: getattr(numbers, field.name) for field in fields(numbers)}

    def say(self, key: str, **values: object) -> str:
        """Return a text of the language table."""
        return self.texts.say(key, **values)

    def of(self, text: Text) -> str:
        """Return a text of a data file."""
        return self.texts.of(text)

    def joined(self, parts: Iterable[str]) -> str:
        """Return a list in words."""
        return self.texts.joined(parts)

    def power(self, number: int) -> str:
        """Return a power's short name, or the word for nobody."""
        return self.of(self.powers[number].short) if number >= 0 else self.say("nobody")

    def full_name(self, number: int) -> str:
        """Return a power's full name."""
        return self.of(self.powers[number].name)

    def institution(self, number: int) -> str:
        """Return the name of a power's institution."""
        return self.of(self.powers[number].institution.name)

    def signature(self, number: int) -> str:
        """Return a power's signature order in a sentence."""
        kind = OrderKind(int(self.tables.signature[number]))
        return self.say("power.signature", kind=self.kind(kind))

    def republic(self, number: int) -> str:
        """Return a republic's name."""
        return self.of(self.republics[number].name)

    def deposit(self, number: int) -> str:
        """Return a deposit's name."""
        return self.of(self.deposits[number].name)

    def mineral(self, number: int) -> str:
        """Return the name of a deposit's mineral."""
        mineral = self.deposits[number].mineral
        return self.of(self.pack.scenario.minerals.get(mineral, mineral))

    def corridor(self, number: int) -> str:
        """Return a corridor's name."""
        return self.of(self.corridors[number].name)

    def segment(self, number: int) -> str:
        """Return a segment's name."""
        return self.of(self.segments[number].name)

    def place(self, sort: str, number: int) -> str:
        """Return the name of a republic, deposit, segment, corridor or power."""
        return str(getattr(self, sort)(number))

    def ask(self, number: int) -> str:
        """Return the name of a kind of ask."""
        return self.of(self.pack.ruleset.ask_kinds[self.tables.names.asks[number]].name)

    def agenda(self, number: int) -> str:
        """Return an agenda's name."""
        return self.of(self.pack.scenario.agendas[self.tables.names.agendas[number]].name)

    def agenda_text(self, number: int) -> str:
        """Return what an agenda wants."""
        agenda = self.pack.scenario.agendas[self.tables.names.agendas[number]]
        text = self.of(agenda.text)
        return text.replace("{count}", str(agenda.count)).replace("{influence}", str(agenda.influence))

    def mandate(self, power: int) -> str:
        """Return a power's mandate in a sentence."""
        mandate = self.powers[power].mandate
        return self.of(mandate.text).replace("{points}", str(mandate.points.value))

    def headline(self, number: int) -> str:
        """Return a headline's title."""
        return self.of(self.pack.headlines[self.tables.names.headlines[number]].name)

    def kind(self, kind: OrderKind) -> str:
        """Return the name of an order kind."""
        return self.say(f"kind.{kind.word}")

    def kind_of(self, number: int) -> OrderKind:
        """Return the kind of an order of the catalogue."""
        return OrderKind(int(self.tables.catalogue.kind[number]))

    def kinds_in_play(self) -> list[OrderKind]:
        """Return the order kinds of this scenario."""
        allowed = self.pack.scenario.orders
        return [kind for kind in OrderKind if kind and (allowed is None or kind.word in allowed)]

    def quarter(self, turn: int) -> str:
        """Return the quarter that a turn stands for."""
        calendar = self.pack.scenario.calendar
        years, quarter = divmod(calendar.quarter - 1 + turn - 1, 4)
        return self.say("quarter", quarter=quarter + 1, year=calendar.year + years)

    def wire_of(self, power: int) -> str:
        """Return the identifier of the wire that a power reads."""
        return self.powers[power].reads

    def wire_name(self, wire: str) -> str:
        """Return who writes a wire: the publisher of the document of that name, else the wire's identifier."""
        document = self.pack.sources.documents.get(wire)
        return self.of(document.publisher if document else wire.replace("-", " ").title())

    def order_values(self, number: int) -> dict[str, object]:
        """Return the names of everything that an order names, as values for a text."""
        catalogue = self.tables.catalogue
        values: dict[str, object] = {"stake": int(catalogue.stake[number])}
        values |= self.place_values(
            int(catalogue.republic[number]),
            int(catalogue.deposit[number]),
            int(catalogue.segment[number]),
            int(catalogue.corridor[number]),
        )
        other = int(catalogue.other[number])
        return values | ({"other": self.power(other)} if other >= 0 else {})

    def place_values(
        self, republic: int = -1, deposit: int = -1, segment: int = -1, corridor: int = -1
    ) -> dict[str, object]:
        """Return the names of places, each where it is not -1, with what follows from them."""
        values: dict[str, object] = {}
        if deposit >= 0:
            values |= {"deposit": self.deposit(deposit), "mineral": self.mineral(deposit)}
            values |= {
                "criticality": int(self.tables.criticality[deposit]),
                "lead": int(self.tables.lead[deposit]),
            }
            republic = int(self.tables.host[deposit])
        if segment >= 0:
            values["segment"] = self.segment(segment)
            corridor = int(self.tables.corridor_of[segment])
        if corridor >= 0:
            values["corridor"] = self.corridor(corridor)
        if republic >= 0:
            values["republic"] = self.republic(republic)
        return values
