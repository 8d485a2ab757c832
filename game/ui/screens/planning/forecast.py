"""The page of the forecast: the chance to win, the points and where they come from, influence, and each order."""

from __future__ import annotations

from game.ui.app import App
from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Card, Column, Flow, Grid, Row
from game.ui.kit.widget import Widget
from game.ui.parts.noted import noted
from game.ui.parts.points import PointsBar, length_of, points_key
from game.ui.parts.powers import power_token
from game.ui.parts.ranges import RangeBar
from game.ui.screens.planning.desk import Desk
from game.views.forecast import ForecastView, OrderOutlook, RepublicOutlook


def forecast_page(app: App, desk: Desk) -> list[Widget | None]:
    """Return what may come of the tray, or why that is not known."""
    if not desk.sheet(app).legal:
        return [noted("verb-warning", app.say("planning.forecast.impossible"), "warning", "warning")]
    view = desk.forecast(app)
    if view is None:
        return [noted("verb-timer", app.say("planning.forecast.begun"))]
    return [
        _ending(app, desk, view),
        _influence(app, desk, view),
        _orders(app, view),
        _basis(app, desk, view),
    ]


def _ending(app: App, desk: Desk, view: ForecastView) -> Widget:
    """Return the chance to win, the points at the end, and what the others may hope for."""
    interval = app.say("planning.forecast.between", low=view.win_low, high=view.win_high)
    spread = app.say("planning.forecast.spread", low=view.points.low, high=view.points.high)
    points = sum(view.by_source) or view.points.expected
    heads = Row(
        _figure(
            app.say("planning.forecast.percent", share=view.win), app.say("planning.forecast.win"), interval
        ),
        _figure(str(points), app.say("planning.forecast.points"), spread),
        gap=12,
        align="top",
    )
    return Card(
        Column(heads, *_sources(app, view), _others(app, desk, view), gap=8),
        name="forecast.end",
        label=view.win_words,
    )


def _figure(figure: str, words: str, spread: str) -> Widget:
    told = Column(Label(words, "small_strong"), Label(spread, "small", "soft"), gap=0, grow=1)
    return Row(Label(figure, "title"), told, gap=9, grow=1)


def _sources(app: App, view: ForecastView) -> list[Widget]:
    """Return where the points come from, once that is known."""
    if not view.by_source:
        return []
    bar = PointsBar(view.by_source, length_of(view.by_source), view.sources_words)
    return [bar, points_key(app.voice(), view.by_source)]


def _others(app: App, desk: Desk, view: ForecastView) -> Widget:
    """Return how often the others win, and how often nobody does."""
    chances = [
        Row(
            power_token(app.voice(), power, 15, app.voice().power(power)),
            Label(app.say("planning.forecast.percent", share=win), "small_strong"),
            gap=5,
        )
        for power, win in enumerate(view.wins)
        if power != desk.seat
    ]
    crisis = Row(
        Icon("board-crisis", 15, "soft", app.say("planning.forecast.crisis")),
        Label(app.say("planning.forecast.percent", share=view.crisis), "small_strong"),
        gap=5,
    )
    others = Flow(
        Label(app.say("planning.forecast.others"), "small", "soft"), *chances, crisis, gap=14, row_gap=3
    )
    others.name, others.hint = "forecast.others", view.others_words
    return others


def _influence(app: App, desk: Desk, view: ForecastView) -> Widget:
    """Return a range bar for each republic, its numbers, and how often the seat leads there at the end."""
    highest = app.voice().tables.numbers.turn_influence_cap
    head = [
        Label("", "small"),
        Label(app.say("planning.forecast.influence"), "small_strong"),
        Label(app.say("planning.forecast.range"), "caption", "soft", align="right"),
        Label(app.say("planning.forecast.leads"), "caption", "soft", align="right"),
    ]
    rows = [_republic(app, desk, outlook, highest) for outlook in view.republics]
    key = Label(app.say("planning.forecast.key"), "caption", "soft")
    return Card(Column(Grid([head, *rows], (0, 1, 0, 0), gap=10, row_gap=5), key, gap=6))


def _republic(app: App, desk: Desk, outlook: RepublicOutlook, highest: int) -> list[Widget]:
    spread = outlook.spread
    reach = app.say("planning.forecast.reach", low=spread.low, high=spread.high)
    leads = app.say("planning.forecast.percent", share=outlook.leads) if outlook.leads is not None else "–"
    return [
        Label(outlook.name, "small"),
        RangeBar(app.voice(), desk.seat, outlook, highest),
        Label(str(spread.low) if spread.low == spread.high else reach, "small_strong", align="right"),
        Label(leads, "small_strong", align="right"),
    ]


def _orders(app: App, view: ForecastView) -> Widget | None:
    """Return how likely each order of the tray does what it can do; nothing where all of it is certain."""
    if not view.orders:
        return None
    rows = [_order(order) for order in view.orders]
    return Card(Column(Label(app.say("planning.forecast.orders"), "small_strong"), *rows, gap=5))


def _order(order: OrderOutlook) -> Widget:
    told = Column(
        Label(order.order_words, "small"),
        *(Label(chance, "small_strong", "link") for chance in order.chances),
        gap=1,
        grow=1,
    )
    return Row(Icon(f"order-{order.kind.word}", 18), told, gap=9, align="top")


def _basis(app: App, desk: Desk, view: ForecastView) -> Widget:
    """Return on what it rests, and whether it is still being refined."""
    refined = app.say("planning.forecast.refined") if desk.is_foreseeing(app) else ""
    return Label(" ".join(filter(None, (view.basis, refined))), "small", "soft")
