"""The page of the adviser: how far it is, the best sets it has found, what sets them apart, and yours beside them."""

from __future__ import annotations

from collections.abc import Callable

from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Card, Column, Row
from game.ui.kit.progress import Progress
from game.ui.kit.widget import Widget
from game.ui.parts.keys import key_words
from game.ui.parts.noted import noted
from game.ui.screens.planning.desk import ADVICE, Desk
from game.views.advice import Advice, Choice, chance_words, difference, difference_words, percent, points_of
from game.views.wording import order_words


def ask(app: App, desk: Desk) -> None:
    """Turn to the adviser's page, and have it search unless it has finished."""
    desk.show(ADVICE)
    desk.adviser(app).ask()


def advice_page(app: App, desk: Desk) -> list[Widget | None]:
    """Return what the adviser has to say."""
    adviser = desk.adviser(app)
    advice, level = adviser.advice, app.say(f"newgame.player.planner_{adviser.level}")
    return [
        Label(app.say("planning.advice.title"), "title"),
        Label(app.say("planning.advice.about", level=level), "small", "soft"),
        None if adviser.finished else _search(app, desk),
        *(_proposals(app, desk, advice) if advice else ()),
        _own(app, desk, advice) if advice else None,
    ]


def _search(app: App, desk: Desk) -> Widget:
    """Return how far the search is, and a button that stops it or goes on."""
    adviser = desk.adviser(app)
    if adviser.searching:
        words, button = "planning.advice.searching", _button(app, "stop", adviser.stop, "verb-pause")
    else:
        words, button = "planning.advice.stopped", _button(app, "go_on", adviser.ask, "verb-play")
    told = Label(app.say(words, percent=adviser.percent), "small", grow=1)
    return Card(Column(Row(told, button, gap=10), Progress("advice.progress", adviser.percent / 100), gap=8))


def _button(app: App, what: str, act: Callable[[], object], icon: str) -> Button:
    text = app.say(f"planning.advice.{what}")
    return Button(f"advice.{what}", act, text, icon=icon, style="small_strong", pad=(9, 4))


def _proposals(app: App, desk: Desk, advice: Advice) -> list[Widget]:
    """Return the best sets; after each but the first, how the first differs."""
    voice = app.voice()
    apart: list[list[str]] = [[], *(difference_words(voice, each) for each in advice.differences)]
    return [
        _proposal(app, desk, choice, place, told)
        for place, (choice, told) in enumerate(zip(advice.choices, apart, strict=True), 1)
    ]


def _proposal(app: App, desk: Desk, choice: Choice, place: int, told: list[str]) -> Widget:
    head = Row(
        Label(str(place), "title", "link"),
        Column(*_promise(app, choice), gap=0, grow=1),
        _take(app, desk, choice, place),
        gap=12,
    )
    return Card(
        Column(
            head,
            *_orders(app, desk, choice),
            *(noted("verb-right", each) for each in told),
            gap=5,
        ),
        name=f"advice.{place}",
        label=app.say("planning.advice.proposal", number=place),
    )


def _promise(app: App, choice: Choice) -> list[Widget]:
    """Return what a set promises, and how sure that is."""
    win, points = percent(choice.win), points_of(choice.total)
    values = {"low": percent(choice.win_low), "high": percent(choice.win_high), "games": choice.games}
    return [
        Label(app.voice().say("forecast.summary", win=win, points=points), "strong"),
        Label(app.say("planning.advice.sure", **values), "small", "soft"),
    ]


def _orders(app: App, desk: Desk, choice: Choice) -> list[Widget]:
    """Return the orders of a set, its offer, and the agenda to be marked with it if none is."""
    voice, board = app.voice(), desk.board(app)
    orders: list[Widget] = [
        noted(f"order-{voice.kind_of(number).word}", order_words(voice, number), "text")
        for number in choice.orders
    ]
    if not orders:
        orders.append(Label(order_words(voice, 0), "small"))
    if choice.offer:
        offer = app.say("planning.advice.offer", offer=order_words(voice, choice.offer))
        orders.append(noted("board-offer", offer, "text"))
    if board.may_mark and not desk.tray.marked:
        agenda = next(each for each in board.agendas if each.place == choice.mark)
        orders.append(noted("board-agenda", app.say("planning.advice.mark", agenda=agenda.name), "text"))
    return orders


def _take(app: App, desk: Desk, choice: Choice, place: int) -> Widget:
    """Return a button that puts a set on the sheet, or a word that it is there."""
    if _is_written(app, desk, choice):
        return Row(Icon("verb-chosen", 16, "good"), Label(app.say("planning.advice.taken"), "small"), gap=7)
    mark = choice.mark if desk.board(app).may_mark and not desk.tray.marked else None
    return Button(
        f"advice.take.{place}",
        lambda: desk.tray.take(choice.orders, choice.offer, mark),
        app.say("planning.advice.take"),
        icon="verb-tray",
        style="small_strong",
        hint=app.say("planning.advice.take_hint", undo=key_words(app, "ctrl+z")),
        pad=(10, 5),
    )


def _is_written(app: App, desk: Desk, choice: Choice) -> bool:
    tray = desk.tray
    marked = not desk.board(app).may_mark or tray.marked
    return marked and (set(tray.sheet.orders), tray.sheet.offer) == (set(choice.orders), choice.offer)


def _own(app: App, desk: Desk, advice: Advice) -> Widget | None:
    """Return the sheet as it stands beside the best set, if its end is foreseen and it is none of the sets."""
    outlook = desk.foresight(app).of(desk.tray.sheet)
    end = outlook.end if outlook else None
    if end is None or any(_is_written(app, desk, choice) for choice in advice.choices):
        return None
    voice = app.voice()
    told = difference_words(voice, difference(advice.choices[0], end))
    return Card(
        Column(
            Label(app.say("planning.advice.own"), "small_strong"),
            Label(chance_words(voice, end), "small", "soft"),
            *(noted("verb-right", each) for each in told),
            gap=5,
        ),
        name="advice.own",
    )
