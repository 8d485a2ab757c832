"""The register of facts: chips that narrow it down, a search, and the fact that is read with what contradicts it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from game.scenario.sources import Status
from game.ui.kit.controls import Button
from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Card, Column, Flow, Pad, Row, Sized
from game.ui.kit.scroll import Scroll
from game.ui.kit.widget import Widget
from game.ui.parts.noted import noted
from game.ui.parts.searching import search_row
from game.ui.parts.turning import trail_buttons
from game.ui.screens.sources.desk import Desk
from game.views.origins import FactView, fact_view
from game.views.register import FactEntry, FactFilter, counted, narrowed, register

_LIST = 380  # units
_LINE = 760
_STATUSES: tuple[Status, ...] = ("reported", "relayed", "quoted", "expected", "judged")


def facts_page(desk: Desk) -> Widget:
    """Return the chips above the facts that pass, beside the one that is read."""
    entries = register(desk.voice)
    found = narrowed(entries, desk.choices.wanted)
    at = desk.choices.trail.at
    chosen = next((entry for entry in entries if entry.fact.id == at), None)
    panes = Row(
        Sized(_list(desk, found), width=_LIST), _reader(desk, chosen), gap=14, grow=1, align="stretch"
    )
    return Column(_chips(desk, entries), panes, gap=10, grow=1)


# --- narrowing down -------------------------------------------------------------------------------------


def _chips(desk: Desk, entries: Sequence[FactEntry]) -> Flow:
    """Return a chip for each document and status, and for what is disputed or used."""
    pack = desk.voice.pack
    documents = pack.documents | pack.rules_documents
    options = [("document", name, desk.voice.of(documents[name].publisher)) for name in documents]
    options += [("status", name, desk.voice.say(f"fact.status.{name}")) for name in _STATUSES]
    options += [(by, "yes", desk.say(by)) for by in ("disputed", "used")]
    counts = {
        by: counted(entries, desk.choices.wanted, by) for by in ("document", "status", "disputed", "used")
    }
    chips = [_chip(desk, by, value, name, counts[by][value]) for by, value, name in options]
    everything = Button(
        "clear",
        lambda: _narrow(desk, FactFilter()),
        desk.say("clear"),
        icon="verb-filter",
        style="small_strong",
        enabled=desk.choices.wanted != FactFilter(),
        why=[desk.say("clear_why")],
        pad=(9, 5),
    )
    return Flow(*chips, everything, gap=6)


def _chip(desk: Desk, by: str, value: str, name: str, count: int) -> Button:
    chosen = getattr(desk.choices.wanted, by) == value
    fresh = replace(desk.choices.wanted, **{by: "" if chosen else value})
    words = Label(name, "small_strong" if count else "small", "text" if count else "soft")
    return Button(
        f"{by}.{value}",
        lambda: _narrow(desk, fresh),
        face=Row(words, Label(str(count), "caption", "soft"), gap=6),
        role="option",
        selected=chosen,
        hint=desk.say("chip_hint", name=name, count=count),
        pad=(9, 5),
    )


def _narrow(desk: Desk, wanted: FactFilter) -> None:
    desk.choices.wanted = wanted


def _list(desk: Desk, found: Sequence[FactEntry]) -> Column:
    search = search_row(
        desk.app,
        desk.choices.wanted.words,
        lambda words: _narrow(desk, replace(desk.choices.wanted, words=words)),
        empty=desk.say("search_facts"),
        hint=desk.say("search_hint"),
        submit=lambda: desk.choices.trail.go(found[0].fact.id) if found else None,
    )
    entries = Column(*(_entry(desk, entry.fact) for entry in found), gap=2)
    count = Label(desk.say("found", count=len(found)), "small", "soft")
    return Column(search, count, Scroll(f"facts.{desk.choices.wanted}", entries), gap=8, grow=1)


def _entry(desk: Desk, fact: FactView) -> Button:
    icon, colour = ("verb-warning", "warning") if fact.disputed_by else ("board-source", "soft")
    told = Column(
        Label(fact.text, "small"),
        Label(desk.say("entry", status=fact.status_name, document=fact.document), "caption", "soft"),
        gap=1,
        grow=1,
    )
    return Button(
        f"fact.{fact.id}",
        lambda: desk.choices.trail.go(fact.id),
        face=Row(Icon(icon, 16, colour), told, gap=9, align="top"),
        kind="quiet",
        selected=fact.id == desk.choices.trail.at,
        role="option",
        pad=(9, 5),
    )


# --- reading --------------------------------------------------------------------------------------------


def _reader(desk: Desk, entry: FactEntry | None) -> Scroll:
    if entry is None:
        return Scroll("fact", Label(desk.say("choose"), "body", "soft"))
    column = Column(*_page(desk, entry), gap=12)
    return Scroll(f"fact.{entry.fact.id}.text", Sized(Pad(column, 6, 4), most=_LINE))


def _page(desk: Desk, entry: FactEntry) -> Iterator[Widget]:
    fact = entry.fact
    turning = trail_buttons(desk.app, desk.choices.trail, desk.choices.trail.turn)
    yield Row(
        Icon("board-source", 26, "warning"),
        Column(
            Label(fact.document, "strong"),
            Label(desk.say("paragraph", paragraph=fact.paragraph), "small", "soft"),
            gap=0,
            grow=1,
        ),
        *turning,
        gap=10,
    )
    yield Label(fact.text, "reading")
    yield Label(desk.say("says", status=fact.status_name, says=fact.says), "body", "soft")
    yield Label(desk.say(f"status.{fact.status}"), "small", "soft")
    yield from _disputes(desk, fact)
    yield Label(desk.say("uses"), "heading")
    if not entry.uses:
        yield Label(desk.say("unused"), "body", "soft")
    for use in entry.uses:
        reason = (
            Label(desk.voice.say("ui.origins.why", reason=use.reason), "small", "soft")
            if use.reason
            else None
        )
        yield Card(
            Column(Label(use.words, "small_strong"), reason, gap=2),
            colour="panel",
            border="line",
            pad=(10, 6),
        )


def _disputes(desk: Desk, fact: FactView) -> Iterator[Widget]:
    """Yield what the others say instead, each a way to the fact that says it."""
    if fact.dispute:
        yield noted(
            "verb-warning", desk.voice.say("fact.disputed", dispute=fact.dispute), "warning", "warning"
        )
    for name in fact.disputed_by:
        other = fact_view(desk.voice, name)
        told = Column(
            Label(desk.say("other", document=other.document), "small_strong", "link"),
            Label(other.text, "body"),
            gap=2,
            grow=1,
        )
        yield Button(
            f"other.{name}",
            lambda name=name: desk.follow(f"fact.{name}"),  # type: ignore[misc]
            face=Row(Icon("verb-next", 18, "link"), told, gap=10),
            role="link",
            hint=desk.say("other_hint"),
            pad=(12, 8),
        )
