"""Tables as HTML: the first cell of each row is its head."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from game.pages.markup import Html, element


def table(head: Sequence[str], rows: Iterable[Sequence[str]], kind: str = "", caption: str = "") -> Html:
    """Return a table; `caption` says what it shows."""
    top = element("tr", *(element("th", cell, scope="col") for cell in head))
    body = (
        element("tr", element("th", row[0], scope="row"), *(element("td", cell) for cell in row[1:]))
        for row in rows
    )
    return element(
        "table",
        element("caption", caption) if caption else None,
        element("thead", top),
        element("tbody", *body),
        class_=kind or None,
    )
