"""Commands that only look: the board and everything on it, the log, the points, the news, the sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from pydantic import BaseModel

from game.terminal import pages
from game.terminal.app import App
from game.terminal.names import Sort, Thing, named, things
from game.terminal.screens import Handler
from game.terminal.words import shown_word
from game.views.board import BoardView, board_view
from game.views.log import Filter, game_log
from game.views.orders import kind_origins
from game.views.origins import OriginView, origin_of, origins_in
from game.views.voice import Voice
from game.vocabulary import OrderKind

Look = Callable[[App, int, str], None]
"""Takes the seat that looks and what was typed behind the command word."""


def view_of(app: App, seat: int) -> BoardView:
    """Return the board as a seat sees it now."""
    return board_view(app.voice(), app.game.match.observe(seat))


def known_things(app: App) -> tuple[Thing, ...]:
    """Return everything that has a name in the game in play."""
    return things(app.voice(), tuple(app.languages.values()))


def meant(app: App, text: str, sorts: Iterable[Sort]) -> Thing | None:
    """Return the thing that a text names; says so if it names none or several, and returns None."""
    wanted = set(sorts)
    found = named((thing for thing in known_things(app) if thing.sort in wanted), text)
    if len(found) == 1:
        return found[0]
    if found:
        app.tell("several", names=app.texts.joined(thing.label for thing in found))
    else:
        app.tell("no_such_thing", text=text)
    return None


_ON_BOARD = (Sort.REPUBLIC, Sort.POWER, Sort.DEPOSIT, Sort.CORRIDOR, Sort.SEGMENT)


def board(app: App, seat: int, rest: str) -> None:
    """Show the whole board in short, or all about one thing on it."""
    view = view_of(app, seat)
    if not rest:
        app.write(*pages.overview(app.texts, view))
        app.tell("page.more", word=shown_word(app.texts, "board"))
    elif thing := meant(app, rest, _ON_BOARD):
        app.write(*pages.about(app.texts, view, thing))


def deposits(app: App, seat: int, rest: str) -> None:
    """Show all deposits."""
    app.write(*pages.deposits(view_of(app, seat)))


def corridors(app: App, seat: int, rest: str) -> None:
    """Show all corridors."""
    app.write(*pages.corridors(app.texts, view_of(app, seat)))


def points(app: App, seat: int, rest: str) -> None:
    """Show how points were made."""
    app.write(*pages.points(app.texts, view_of(app, seat)))


def news(app: App, seat: int, rest: str) -> None:
    """Show the headline."""
    app.write(*pages.news(app.texts, view_of(app, seat)))


def agendas(app: App, seat: int, rest: str) -> None:
    """Show the agendas of the year."""
    app.write(*pages.agendas(app.texts, view_of(app, seat)))


def log(app: App, seat: int, rest: str) -> None:
    """Show what happened: last turn, in a turn by its number, or all that concerns a power or republic."""
    course = app.game.course
    passes = Filter(turn=len(course.turns))
    if rest.isdecimal() and len(rest) < 4:
        passes = Filter(turn=int(rest))
    elif rest:
        thing = meant(app, rest, (Sort.REPUBLIC, Sort.POWER))
        if thing is None:
            return
        number = thing.number
        passes = Filter(power=number) if thing.sort is Sort.POWER else Filter(republic=number)
    lines = [line for line in game_log(app.voice(), course) if passes(line)]
    app.write(*(app.say("log.line", turn=line.turn, line=line.line) for line in lines))
    if not lines:
        app.tell("log.nothing")


def sources(app: App, seat: int, rest: str) -> None:
    """Show what the numbers of a thing rest on."""
    if not rest:
        app.tell("say_what", word=shown_word(app.texts, "sources"))
    elif thing := meant(app, rest, Sort):
        origins = _origins(app.voice(), thing)
        app.write(f"{thing.label}:", *(f"- {origin.words}" for origin in origins))


def _origins(voice: Voice, thing: Thing) -> tuple[OriginView, ...]:
    if thing.sort is Sort.KIND:
        return kind_origins(voice, OrderKind(thing.number))
    scenario, names = voice.pack.scenario, voice.tables.names
    if thing.sort is Sort.ASK:
        return origins_in(voice, thing.label, voice.pack.ruleset.ask_kinds[names.asks[thing.number]])
    if thing.sort is Sort.AGENDA:
        return (origin_of(voice, thing.label, scenario.agendas[names.agendas[thing.number]]),)
    models: dict[Sort, Sequence[BaseModel]] = {
        Sort.POWER: voice.powers,
        Sort.REPUBLIC: voice.republics,
        Sort.DEPOSIT: voice.deposits,
        Sort.SEGMENT: voice.segments,
        Sort.CORRIDOR: voice.corridors,
    }
    return origins_in(voice, thing.label, models[thing.sort][thing.number])


LOOKS: dict[str, Look] = {
    "board": board,
    "deposits": deposits,
    "corridors": corridors,
    "points": points,
    "news": news,
    "agendas": agendas,
    "log": log,
    "sources": sources,
}

_PRIVATE = ("agendas", "news")  # they show one's own mark and one's own wire


def looks(seat: int) -> dict[str, Handler]:
    """Return the commands that show what a seat may see."""
    return {key: _looking(look, seat) for key, look in LOOKS.items()}


def shared_looks(seat: int) -> dict[str, Handler]:
    """Return the commands that show what everybody at the keyboard may see together."""
    return {key: handler for key, handler in looks(seat).items() if key not in _PRIVATE}


def _looking(look: Look, seat: int) -> Handler:
    return lambda app, rest: look(app, seat, rest)
