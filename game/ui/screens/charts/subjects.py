"""The subjects of the charts: for each, what is drawn, and the table of exact numbers."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from game.ui.kit.label import Label
from game.ui.kit.layout import Card, Column, Row, Space
from game.ui.kit.plot import Guide, Line
from game.ui.kit.spread import Tiles
from game.ui.kit.widget import Widget
from game.ui.parts.points import PointsBar, length_of, points_key
from game.ui.parts.powers import power_chip, power_token, republic_chip
from game.ui.screens.charts.sheet import Sheet, number, table
from game.views.history import Series
from game.views.money import FLOWS, flow_figure
from game.views.powers import points_words
from game.vocabulary import PointSource

Page = tuple[Widget, Widget]  # charts, numbers

_SMALL = 300  # units that a small chart has at least
_TALL = 290
_RATIO, _PAIR = 0.85, 1.2  # of height to width: of small charts, and where there are but two


def _influence(sheet: Sheet) -> Page:
    charts = Tiles(*(_republic(sheet, republic) for republic in sheet.republics), least=_SMALL, gap=12)
    say, history = sheet.app.say, sheet.history
    heads = [Label(""), *_tokens(sheet), Label(say("charts.room"), "caption", "soft", align="right")]
    rows = [
        [
            Label(sheet.voice.republic(republic)),
            *(
                number(sheet.at(history.influence[republic][power]), sheet.at(history.floor[republic][power]))
                for power in sheet.powers
            ),
            number(sheet.at(history.total[republic]), f"/ {sheet.at(history.room[republic])}"),
        ]
        for republic in sheet.republics
    ]
    notes = Label(say("charts.influence_note"), "small", "soft")
    return charts, Column(table([heads, *rows]), notes, gap=10)


def _republic(sheet: Sheet, republic: int) -> Card:
    history, say, voice = sheet.history, sheet.app.say, sheet.voice
    influence, floors = history.influence[republic], history.floor[republic]

    def told(time: int) -> str:
        stands = [
            say(
                "charts.stand",
                power=voice.power(power),
                influence=influence[power][time],
                floor=floors[power][time],
            )
            for power in sheet.powers
        ]
        total, room = history.total[republic][time], history.room[republic][time]
        return say(
            "charts.stands",
            republic=voice.republic(republic),
            stands=voice.say("list.comma").join(stands),
            total=total,
            room=room,
        )

    guides = [
        Guide(floors[power], voice.powers[power].colour) for power in sheet.powers if any(floors[power])
    ]
    guides.append(Guide(history.room[republic], "soft", say("charts.room")))
    lines = [Line(history.total[republic], "soft", letter=say("charts.all")), *sheet.power_lines(influence)]
    heading = republic_chip(voice, republic)
    return sheet.chart(f"chart.{republic}", heading, lines, told, guides=guides, ratio=_RATIO, most=_TALL)


def _presence(sheet: Sheet) -> Page:
    """Return the same influence the other way round: a chart for each power, a line for each republic."""
    charts = Tiles(*(_power(sheet, power) for power in sheet.powers), least=_SMALL, gap=12)
    rows: list[Sequence[Widget]] = [
        [
            power_chip(sheet.voice, power, style="body"),
            *(number(sheet.at(sheet.history.influence[republic][power])) for republic in sheet.republics),
        ]
        for power in sheet.powers
    ]
    heads = [Label(""), *(_head(model.letters) for model in sheet.voice.republics)]
    return charts, table([heads, *rows])


def _power(sheet: Sheet, power: int) -> Card:
    history, voice = sheet.history, sheet.voice
    series = [history.influence[republic][power] for republic in sheet.republics]
    names = [voice.republic(republic) for republic in sheet.republics]
    lines = [
        Line(values, model.colour, "circle", model.letters)
        for values, model in zip(series, voice.republics, strict=True)
    ]
    return sheet.chart(
        f"chart.{power}",
        power_chip(voice, power),
        lines,
        lambda time: sheet.pairs(names, [values[time] for values in series]),
        highest=history.influence_cap,
        ratio=_RATIO,
        most=_TALL,
    )


def _points(sheet: Sheet) -> Page:
    say, history = sheet.app.say, sheet.history
    highest = max(max(series) for series in (*history.points, *history.points_now))
    kinds = {"banked": history.points, "now": history.points_now}
    charts = [
        _by_power(sheet, f"chart.{name}", say(f"charts.{name}"), series, highest, _PAIR)
        for name, series in kinds.items()
    ]
    heads = [Label(""), *(_head(say(f"charts.{name}_short")) for name in kinds)]
    rows = [
        [
            power_chip(sheet.voice, power, style="body"),
            *(number(sheet.at(series[power])) for series in kinds.values()),
        ]
        for power in sheet.powers
    ]
    notes = Label(say("charts.points_note"), "small", "soft")
    return Tiles(*charts, least=_SMALL, gap=12), Column(table([heads, *rows]), notes, gap=10)


def _sources(sheet: Sheet) -> Page:
    voice, history, say = sheet.voice, sheet.history, sheet.app.say
    made = [[sheet.at(series) for series in history.by_source[power]] for power in sheet.powers]
    most = max(length_of(by_source) for by_source in made)
    bars = [
        Card(
            Column(
                Row(power_chip(voice, power), Space(grow=1), number(sheet.at(history.points[power]))),
                PointsBar(by_source, most, points_words(voice, by_source)),
                points_key(voice, by_source),
                gap=8,
            )
        )
        for power, by_source in zip(sheet.powers, made, strict=True)
    ]
    rows: list[Sequence[Widget]] = [
        [
            Label(voice.say(f"source.{source.word}")),
            *(number(made[power][source] or "–") for power in sheet.powers),
        ]
        for source in PointSource
    ]
    total = [Label(say("charts.banked"), "strong"), *(number(sheet.at(series)) for series in history.points)]
    return Column(*bars, gap=10), table([[Label(""), *_tokens(sheet)], *rows, total])


def _capital(sheet: Sheet) -> Page:
    capital = sheet.history.capital
    chart = _by_power(sheet, "chart.capital", sheet.app.say("charts.subject.capital"), capital)
    rows = [
        [power_chip(sheet.voice, power, style="body"), number(sheet.at(capital[power]))]
        for power in sheet.powers
    ]
    numbers = table([[Label(""), _head(sheet.app.say("charts.subject.capital"))], *rows])
    return chart, Column(numbers, Label(sheet.app.say("charts.flows"), "small_strong"), _flows(sheet), gap=12)


def _flows(sheet: Sheet) -> Widget:
    """Return where each power's capital came from and went in the turn before the cursor."""
    rows: list[Sequence[Widget]] = [
        [
            Label(sheet.voice.say(f"money.{flow}"), "small"),
            *(number(flow_figure(sheet.at(sheet.history.money[power][place]))) for power in sheet.powers),
        ]
        for place, flow in enumerate(FLOWS)
    ]
    return table([[Label(""), *_tokens(sheet)], *rows])


def _tension(sheet: Sheet) -> Page:
    say, history = sheet.app.say, sheet.history
    flat = len(sheet.times)
    guides = [
        Guide((history.tension_cap,) * flat, "bad", say("charts.crisis")),
        Guide((history.tension_tense,) * flat, "warning", say("charts.tense")),
    ]
    title = say("charts.subject.tension")
    chart = sheet.chart(
        "chart.tension",
        Label(title, "strong"),
        [Line(history.tension, "warning", "circle")],
        lambda time: say("charts.level", name=title, value=history.tension[time], cap=history.tension_cap),
        guides=guides,
    )
    rows = [
        [Label(title), number(sheet.at(history.tension))],
        [Label(say("charts.tense")), number(history.tension_tense)],
        [Label(say("charts.crisis")), number(history.tension_cap)],
    ]
    return chart, table(rows)


def _development(sheet: Sheet) -> Page:
    say, history, voice = sheet.app.say, sheet.history, sheet.voice
    cap = history.development_cap

    def told(republic: int) -> Callable[[int], str]:
        series, name = history.development[republic], voice.republic(republic)
        return lambda time: say("charts.level", name=name, value=series[time], cap=cap)

    charts = [
        sheet.chart(
            f"chart.{republic}",
            republic_chip(voice, republic),
            [Line(history.development[republic], voice.republics[republic].colour, "circle")],
            told(republic),
            highest=cap,
            ratio=_RATIO,
            most=_TALL,
        )
        for republic in sheet.republics
    ]
    rows = [
        [
            republic_chip(voice, republic, style="body"),
            number(sheet.at(history.development[republic]), f"/ {cap}"),
        ]
        for republic in sheet.republics
    ]
    heads = [Label(""), _head(say("charts.subject.development"))]
    return Tiles(*charts, least=_SMALL, gap=12), table([heads, *rows])


def _by_power(
    sheet: Sheet, name: str, title: str, series: Sequence[Series], highest: int = 0, ratio: float = 0.6
) -> Card:
    """Return one chart with a line for each power."""
    names = [sheet.voice.power(power) for power in sheet.powers]

    def told(time: int) -> str:
        return sheet.pairs(names, [values[time] for values in series])

    heading = Label(title, "strong")
    return sheet.chart(name, heading, sheet.power_lines(series), told, highest=highest, ratio=ratio)


def _tokens(sheet: Sheet) -> list[Widget]:
    """Return a head with token and letter for each power."""
    models = enumerate(sheet.voice.powers)
    return [
        Row(Space(grow=1), power_token(sheet.voice, power, 14), Label(model.letter, "small_strong"), gap=4)
        for power, model in models
    ]


def _head(text: str) -> Label:
    return Label(text, "caption", "soft", align="right")


SUBJECTS: Mapping[str, Callable[[Sheet], Page]] = {
    "influence": _influence,
    "presence": _presence,
    "points": _points,
    "sources": _sources,
    "capital": _capital,
    "tension": _tension,
    "development": _development,
}
