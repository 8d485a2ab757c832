"""Plots of a balance report as inline SVG: text stays text, and the same data give the same picture."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from matplotlib import rc_context
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from game.lab.labels import Labels

Data = Mapping[str, Any]
_WIDTH = 9.0  # inches
_ROW = 0.3
_INK, _MUTED, _LINE = "#222222", "#777777", "#bbbbbb"
_SHADES = ("#33658a", "#86bbd8", "#758e4f", "#f6ae2d", "#f26419", "#9a8c98", "#5b5f97", "#b8b8aa")
_STYLE: dict[Any, Any] = {
    "svg.fonttype": "none",
    "font.family": "sans-serif",
    "font.size": 9,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": _LINE,
    "xtick.color": _MUTED,
    "ytick.color": _INK,
    "ytick.major.size": 0,
    "legend.frameon": False,
}


def _picture(name: str, draw: Callable[[Figure], None], height: float) -> str:
    """Return what is drawn on a figure as an SVG element; `name` keeps its identifiers apart from other pictures'."""
    with rc_context({**_STYLE, "svg.hashsalt": name}):
        figure = Figure(figsize=(_WIDTH, height), layout="constrained")
        draw(figure)
        buffer = io.StringIO()
        figure.savefig(buffer, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    text = buffer.getvalue()
    return text[text.index("<svg") :]


def _one(figure: Figure, grid: str = "x") -> Axes:
    axes = figure.add_subplot()
    axes.grid(axis=grid, color=_LINE, linewidth=0.4)  # type: ignore[arg-type]
    axes.set_axisbelow(True)
    return axes


def _rows(axes: Axes, names: Sequence[str]) -> np.ndarray[Any, Any]:
    """Prepare a row for each name from the top down, and return their places."""
    places = np.arange(len(names))
    axes.set_yticks(places, names)
    axes.set_ylim(len(names) - 0.5, -0.5)
    return places


def wins(data: Data, labels: Labels) -> str:
    """Win shares with intervals, and the line of an equal share."""

    def draw(figure: Figure) -> None:
        axes = _one(figure)
        powers = list(data["wins"])
        places = _rows(axes, [labels.power(power) for power in powers])
        estimates = [data["wins"][power] for power in powers]
        values = [each["value"] for each in estimates]
        spread = [
            [each["value"] - each["low"] for each in estimates],
            [each["high"] - each["value"] for each in estimates],
        ]
        axes.barh(
            places, values, 0.6, xerr=spread, color=[labels.colour(power) for power in powers], capsize=3
        )
        axes.axvline(100 / len(powers), color=_INK, linewidth=0.8, linestyle=":")
        axes.set_xlabel(labels.say("axis.wins"))

    return _picture("wins", draw, 0.8 + _ROW * len(data["wins"]))


def points(data: Data, labels: Labels) -> str:
    """Mean points by source, one stacked bar a power."""

    def draw(figure: Figure) -> None:
        axes = _one(figure)
        seats = data["summary"]["seats"]
        places = _rows(axes, [labels.power(power) for power in seats])
        up, down = np.zeros(len(seats)), np.zeros(len(seats))
        for shade, source in zip(_SHADES, next(iter(seats.values()))["points"], strict=False):
            values = np.array([seat["points"][source] for seat in seats.values()])
            left = np.where(values < 0, down, up)
            axes.barh(places, values, 0.6, left=left, color=shade, label=labels.source(source))
            up, down = up + np.maximum(values, 0), down + np.minimum(values, 0)
        axes.set_xlabel(labels.say("axis.points"))
        figure.legend(loc="outside lower center", ncols=7)

    return _picture("points", draw, 1.3 + _ROW * len(data["wins"]))


def bands(data: Data, labels: Labels, level: str) -> str:
    """A level over time: median and the band that holds nine games in ten, one field a power."""

    def draw(figure: Figure) -> None:
        powers = data["course"][level]
        fields = figure.subplots(1, len(powers), sharey=True, squeeze=False)[0]
        for axes, (power, turns) in zip(fields, powers.items(), strict=True):
            known = [(turn, *band) for turn, band in enumerate(turns, 1) if band]
            turn, low, median, high = zip(*known, strict=True)
            axes.fill_between(turn, low, high, color=labels.colour(power), alpha=0.3, linewidth=0)
            axes.plot(turn, median, color=_INK, linewidth=2.4)  # pale colours need an edge
            axes.plot(turn, median, color=labels.colour(power), linewidth=1.6)
            axes.xaxis.set_major_locator(MaxNLocator(integer=True))
            axes.set_title(labels.power(power), fontsize=9)
            axes.grid(axis="y", color=_LINE, linewidth=0.4)
        fields[0].set_ylabel(labels.say(f"level.{level}"))
        figure.supxlabel(labels.say("axis.turn"), fontsize=9)

    return _picture(level, draw, 2.1)


def changes(data: Data, labels: Labels) -> str:
    """How many games change the seat in front how often."""

    def draw(figure: Figure) -> None:
        axes = _one(figure, "y")
        counts = np.array(data["front"]["changes"])
        axes.bar(np.arange(len(counts)), 100 * counts / counts.sum(), 0.7, color=_SHADES[0])
        axes.set_xlabel(labels.say("axis.changes"))
        axes.set_ylabel(labels.say("axis.games"))

    return _picture("changes", draw, 2.2)


def certainty(data: Data, labels: Labels) -> str:
    """In how many games the winner leads for good, or is certain, by which turn."""

    def draw(figure: Figure) -> None:
        axes = _one(figure, "y")
        good = np.array(data["front"]["for_good"])
        axes.step(
            np.arange(len(good)),
            100 * good.cumsum() / max(good.sum(), 1),
            where="mid",
            color=_SHADES[1],
            label=labels.say("certainty.for_good"),
        )
        if "certainty" in data:
            turns = np.array(data["certainty"]["turns"])
            axes.step(
                np.arange(len(turns) - 1),
                100 * turns.cumsum()[:-1] / turns.sum(),
                where="mid",
                color=_SHADES[0],
                linewidth=2,
                label=labels.say("certainty.rollouts"),
            )
            axes.axvline(data["certainty"]["early"] - 0.5, color=_INK, linewidth=0.8, linestyle=":")
        axes.set_ylim(0, 100)
        axes.set_xlabel(labels.say("axis.turn"))
        axes.set_ylabel(labels.say("axis.games"))
        axes.legend()

    return _picture("certainty", draw, 2.6)


def orders(data: Data, labels: Labels) -> str:
    """What each power orders, by kind."""
    seats = data["summary"]["seats"]
    kinds = [kind for kind, share in data["summary"]["orders"].items() if share]

    def draw(figure: Figure) -> None:
        axes = _one(figure)
        places = _rows(axes, [labels.kind(kind) for kind in kinds])
        size = 0.8 / len(seats)
        for number, (power, seat) in enumerate(seats.items()):
            values = [seat["orders"][kind] for kind in kinds]
            axes.barh(
                places - 0.4 + size * (number + 0.5),
                values,
                size,
                color=labels.colour(power),
                label=labels.power(power),
            )
        axes.set_xlabel(labels.say("axis.orders"))
        axes.legend(loc="lower right")

    return _picture("orders", draw, 0.8 + 0.42 * len(kinds))


def headlines(data: Data, labels: Labels) -> str:
    """In how many games each headline is shown."""
    shown = dict(sorted(data["summary"]["headlines"].items(), key=lambda entry: -entry[1]))

    def draw(figure: Figure) -> None:
        axes = _one(figure)
        places = _rows(axes, [labels.headline(name) for name in shown])
        axes.barh(places, list(shown.values()), 0.6, color=_SHADES[0])
        axes.set_xlabel(labels.say("axis.games"))

    return _picture("headlines", draw, 0.8 + 0.22 * len(shown))


def agendas(data: Data, labels: Labels) -> str:
    """How often each agenda is marked, and met."""

    def draw(figure: Figure) -> None:
        axes = _one(figure)
        places = _rows(axes, [labels.agenda(name) for name in data["agendas"]])
        for part, shade in (("marked", _SHADES[1]), ("met", _SHADES[0])):
            values = [
                sum(power[part] for power in agenda["powers"].values()) / data["games"]
                for agenda in data["agendas"].values()
            ]
            axes.barh(
                places,
                values,
                0.6 if part == "marked" else 0.3,
                color=shade,
                label=labels.say(f"agendas.{part}"),
            )
        axes.set_xlabel(labels.say("axis.a_game"))
        axes.legend()

    return _picture("agendas", draw, 0.9 + 0.25 * len(data["agendas"]))


def prices(data: Data, labels: Labels, pillar: bool) -> str:
    """What each power loses of its wins without each pillar, or without each kind of order."""
    found = [each for each in data["restricted"]["prices"] if each["pillar"] == pillar]
    parts, powers = list(dict.fromkeys(each["part"] for each in found)), list(data["wins"])
    known = {(each["power"], each["part"]): each["cost"] for each in found}

    def draw(figure: Figure) -> None:
        fields = figure.subplots(1, len(powers), sharey=True, sharex=True, squeeze=False)[0]
        for axes, power in zip(fields, powers, strict=True):
            places = _rows(axes, [labels.pillar(part) if pillar else labels.kind(part) for part in parts])
            for place, cost in (
                (place, known.get((power, part))) for place, part in zip(places, parts, strict=True)
            ):
                if cost:
                    axes.plot(
                        [cost["low"], cost["high"]], [place, place], color=labels.colour(power), linewidth=1.2
                    )
                    axes.plot(cost["value"], place, "o", color=labels.colour(power), markersize=4)
            axes.axvline(0, color=_INK, linewidth=0.6)
            axes.grid(axis="x", color=_LINE, linewidth=0.4)
            axes.set_title(labels.power(power), fontsize=9)
        figure.supxlabel(labels.say("axis.price"), fontsize=9)

    return _picture(f"prices{pillar}", draw, 1.0 + 0.26 * len(parts))


def ladder(data: Data, labels: Labels) -> str:
    """How often one seat of the better player wins, with intervals, and the line of an equal share."""

    def draw(figure: Figure) -> None:
        axes = _one(figure)
        places = _rows(axes, [f"{climb['better']} > {climb['lesser']}" for climb in data["ladder"]])
        found = [climb["wins"] for climb in data["ladder"]]
        spread = [
            [each["value"] - each["low"] for each in found],
            [each["high"] - each["value"] for each in found],
        ]
        axes.barh(places, [each["value"] for each in found], 0.6, xerr=spread, color=_SHADES[0], capsize=3)
        axes.axvline(100 / len(data["wins"]), color=_INK, linewidth=0.8, linestyle=":")
        axes.set_xlim(0, 100)
        axes.set_xlabel(labels.say("axis.wins"))

    return _picture("ladder", draw, 0.8 + _ROW * len(data["ladder"]))
