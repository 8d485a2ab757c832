"""The page of a balance report: one HTML file that needs nothing else and prints well."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from typing import Any

from game.lab.labels import Labels
from game.lab.report import plots, tables
from game.pages.frame import document
from game.pages.markup import Html, element

Data = Mapping[str, Any]
Part = Callable[[Data, Labels], str]

_STYLE = """
.targets :is(th, td) { text-align: left; }
.met { color: var(--good); } .missed { color: var(--bad); font-weight: bold; } .open { color: var(--soft); }
figure > svg { width: 100%; background: #ffffff; }
"""


def _band(level: str) -> Part:
    return lambda data, labels: plots.bands(data, labels, level)


def _prices(pillar: bool) -> Part:
    return lambda data, labels: plots.prices(data, labels, pillar)


_SECTIONS: dict[str, tuple[Part, ...]] = {
    "targets": (tables.targets,),
    "seats": (plots.wins, tables.seats),
    "points": (plots.points, tables.sources),
    "course": (_band("influence"), _band("capital"), _band("points")),
    "front": (plots.changes,),
    "certainty": (plots.certainty,),
    "republics": (tables.republics,),
    "orders": (plots.orders,),
    "joint": (tables.joint,),
    "asks": (tables.asks,),
    "agendas": (plots.agendas,),
    "headlines": (plots.headlines,),
    "crises": (tables.crises,),
    "restricted": (_prices(True), _prices(False)),
    "ladder": (plots.ladder, tables.ladder),
}
_OPTIONAL = ("restricted", "ladder")


def page(data: Data, labels: Labels) -> str:
    """Return the report as one HTML document in the language of the labels."""
    title = labels.say("title", scenario=labels.texts.of(labels.pack.scenario.name))
    sections = [_section(name, parts, data, labels) for name, parts in _SECTIONS.items() if _has(name, data)]
    body = "\n".join([str(element("h1", title)), _facts(data, labels), *sections])
    return document(title, labels.texts.language, Html(body), _STYLE)


def _has(name: str, data: Data) -> bool:
    """Return whether there is anything to show in a section."""
    if name in _OPTIONAL:
        return bool(data.get(name))
    return name not in ("agendas", "headlines") or bool(data["summary"][name])


def _facts(data: Data, labels: Labels) -> str:
    """Return what was played."""
    lens = data["lens"]
    model = labels.pack.scenario.lenses.get(lens)
    said = labels.say(
        "facts",
        games=data["games"],
        seed=data["seed"],
        lens=labels.texts.of(model.name) if model else labels.say("no_lens"),
        rules=data["rules_version"],
    )
    return f'<p class="facts">{escape(said)}</p>'


def _section(name: str, parts: tuple[Part, ...], data: Data, labels: Labels) -> str:
    about = labels.say(f"{name}.about", **_numbers(name, data))
    shown = "\n".join(f"<figure>{part(data, labels)}</figure>" for part in parts)
    return f"<section>\n<h2>{escape(labels.say(f'{name}.title'))}</h2>\n<p>{escape(about)}</p>\n{shown}\n</section>"


def _numbers(name: str, data: Data) -> dict[str, object]:
    """Return the numbers that a section's sentence names."""
    if name == "certainty":
        found = data.get("certainty", {"games": 0, "rollouts": 0, "share": 0, "early": 0})
        return {key: found[key] for key in ("games", "rollouts", "share", "early")}
    if name == "restricted":
        return {"games": data["restricted"]["games"]}
    if name == "ladder":
        return {"games": max(climb["games"] for climb in data["ladder"])}
    return {}
