"""The page of a balance report: one HTML file that needs nothing else and prints well."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from typing import Any

from game.lab.report import plots, tables
from game.lab.report.labels import Labels

Data = Mapping[str, Any]
Part = Callable[[Data, Labels], str]

_STYLE = """
body { max-width: 62rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff;
  font: 1rem/1.5 system-ui, sans-serif; }
h1 { margin-bottom: 0; } h2 { margin-top: 2.5rem; border-bottom: 1px solid #bbb; }
p { max-width: 46rem; } small, .facts { color: #666; }
table { border-collapse: collapse; margin: 1rem 0; font-size: .9rem; }
th, td { padding: .15rem .7rem; border-bottom: 1px solid #ddd; text-align: right; vertical-align: top; }
th:first-child, .targets td { text-align: left; } tbody th { font-weight: normal; }
.met { color: #23713a; } .missed { color: #a3291f; font-weight: bold; } .open { color: #666; }
svg { width: 100%; height: auto; }
@media print { body { margin: 0; max-width: none; font-size: 10pt; }
  h2 { break-after: avoid; } figure, table { break-inside: avoid; } }
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
    return (
        f'<!doctype html>\n<html lang="{labels.texts.language}">\n<head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width"><title>{escape(title)}</title>'
        f"<style>{_STYLE}</style></head>\n<body>\n<h1>{escape(title)}</h1>\n{_facts(data, labels)}\n"
        + "\n".join(sections)
        + "\n</body>\n</html>\n"
    )


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
