"""Reveal and resolution: all orders side by side, then step by step, each line with its rule's number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from game.records.course import Turn
from game.session.guide import situation_at, watching
from game.terminal.app import App, Screen
from game.terminal.looking import shared_looks
from game.terminal.reading import rule_lines
from game.terminal.screens import Commands, Handler, go_home
from game.views.guidance import Situation
from game.views.lines import LogLine
from game.views.resolution import OpenedSheet, ResolutionView, resolution_of
from game.views.voice import Voice
from game.views.year import year_view
from game.vocabulary import Step


class Page(NamedTuple):
    """A page: its lines, the numbers of the rules that they name, and what the guidance calls it."""

    lines: list[str]
    rules: tuple[str, ...]
    name: str = "resolution"


class Resolution(Commands):
    """Shows a resolved turn page by page."""

    def __init__(self, turn: Turn) -> None:
        self._turn = turn
        self._shown = 0
        self._rules: tuple[str, ...] = ()  # behind the lines of the page shown last

    def show(self, app: App) -> None:
        """Write the first page, or after a change of language all those shown so far."""
        for page in self._pages(app)[: max(1, self._shown)]:
            app.write("", *page.lines)
        self._shown = max(1, self._shown)

    def situation(self, app: App) -> Situation:
        """Return where those who read stand: at the opened sheets, in the telling, or at the year's end."""
        page = self._pages(app)[self._shown - 1].name
        return situation_at(app.game, page, watching(app.game), self._turn.number)

    def prompt(self, app: App) -> str:
        """Return the prompt."""
        return app.say("prompt.step")

    def commands(self, app: App) -> Mapping[str, Handler]:
        """Return what may be done between two pages."""
        return {"skip": self._skip, "why": self._why, **shared_looks(first_person(app)), "title": go_home}

    def empty(self, app: App) -> Screen | None:
        """Show the next page; behind the last one the game goes on."""
        return None if self._next(app) else app.proceed

    def _skip(self, app: App, rest: str) -> Screen:
        """Show all that is left."""
        while self._next(app):
            pass
        return app.proceed

    def _next(self, app: App) -> bool:
        """Write the next page; False if there is none."""
        pages = self._pages(app)
        if self._shown == len(pages):
            return False
        page = pages[self._shown]
        self._shown, self._rules = self._shown + 1, page.rules
        app.write("", *page.lines)
        return True

    def _pages(self, app: App) -> list[Page]:
        return list(resolution_pages(app.voice(), self._turn, first_person(app)))

    def _why(self, app: App, rest: str) -> None:
        """Quote the rules behind the page shown last."""
        for rule in self._rules:
            app.write(*rule_lines(app.voice(), rule))
        if not self._rules:
            app.tell("resolution.no_rules")


def first_person(app: App) -> int:
    """Return the seat for which pages for everybody are written."""
    return next(iter(app.game.match.persons), 0)


def resolution_pages(voice: Voice, turn: Turn, seat: int) -> Iterator[Page]:
    """Yield a resolved turn page by page: reveal, the steps in which something happened, the year's end, the news."""
    view = resolution_of(voice, turn, seat)
    yield Page(list(_reveal(voice, view)), (), "reveal")
    for step in view.steps:
        if step.step is not Step.YEAR_END:
            yield Page([f"{step.name}:", *_opened(view, step.step), *_listed(step.lines)], _rules(step.lines))
    year = year_view(voice, turn)
    if year:
        yield Page(list(year.words), _rules(line for one in year.seats for line in one.lines), "year")
    if view.news:
        yield Page([voice.say("terminal.resolution.news"), *_listed(view.news)], _rules(view.news))


def _reveal(voice: Voice, view: ResolutionView) -> Iterator[str]:
    """Yield both wires and all opened sheets."""
    yield view.title
    if view.headline:
        yield voice.say("terminal.resolution.headline", name=view.headline.name)
        for wire in view.headline.wires:
            yield voice.say("terminal.resolution.wire", name=wire.name, text=wire.text)
    for sheet in view.sheets:
        yield from _sheet(voice, sheet)


def _sheet(voice: Voice, sheet: OpenedSheet) -> Iterator[str]:
    yield sheet.words
    if sheet.offer_words:
        yield voice.say("terminal.resolution.offer", power=sheet.name, offer=sheet.offer_words)
    if sheet.statement:
        yield voice.say("terminal.resolution.statement", power=sheet.name, statement=sheet.statement)


def _opened(view: ResolutionView, step: Step) -> Iterator[str]:
    """Yield the sealed bids where minerals are decided, and joint orders where it shows whether they meet."""
    if step is Step.MINERALS:
        for auction in view.auctions:
            yield f"- {auction.name}:"
            yield from (f"  - {bid.words}" for bid in auction.bids)
    if step is Step.REVEAL:
        yield from (f"- {joint.words}" for joint in view.joints)


def _listed(lines: Iterable[LogLine]) -> list[str]:
    return [f"- {line.line}" for line in lines]


def _rules(lines: Iterable[LogLine]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line.rule for line in lines))
