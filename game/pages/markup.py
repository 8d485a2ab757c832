"""HTML elements: whatever is put into one is escaped, unless it is markup already."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape


class Html(str):
    """Ready-made markup. Any other text is escaped when it is put into an element."""

    __slots__ = ()


Part = str | None
_CLOSED = ("br", "hr", "meta", "path", "rect", "polyline")
"""Elements that hold nothing; those of pictures must say so, or they would swallow what follows."""


def element(tag: str, *parts: Part, **attributes: str | float | bool | None) -> Html:
    """Return an element; parts and attributes of None are left out.

    An attribute's name may end with an underscore (`class_`); others stand for hyphens (`stroke_width`).
    """
    written = "".join(_attribute(name, value) for name, value in attributes.items())
    if tag in _CLOSED and not parts:
        return Html(f"<{tag}{written}/>")
    return Html(f"<{tag}{written}>{joined(parts)}</{tag}>")


def joined(parts: Iterable[Part], between: str = "") -> Html:
    """Return parts one behind the other."""
    return Html(markup(between).join(markup(part) for part in parts if part is not None))


def markup(text: str) -> Html:
    """Return a text as markup: escaped, unless it is markup already."""
    return text if isinstance(text, Html) else Html(escape(text))


def _attribute(name: str, value: str | float | bool | None) -> str:
    if value is None or value is False:
        return ""
    written = name.rstrip("_").replace("_", "-")
    return f" {written}" if value is True else f' {written}="{escape(str(value))}"'
