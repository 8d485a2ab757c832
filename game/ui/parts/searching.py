"""A search: a line to type in, and a button beside it that leads there from anywhere on the page."""

from __future__ import annotations

from collections.abc import Callable

from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.entry import Entry
from game.ui.kit.layout import Row
from game.ui.parts.keys import with_key

_KEY = "ctrl+f"


def search_row(
    app: App,
    query: str,
    ask: Callable[[str], object],
    *,
    empty: str,
    hint: str,
    submit: Callable[[], object] | None = None,
) -> Row:
    """Return the line with its button; `empty` stands in the line while nothing is written."""
    hint = with_key(app, hint, _KEY)
    lead = Button("find", lambda: app.stage.point("search"), icon="verb-search", hint=hint, shortcut=_KEY)
    entry = Entry("search", query, ask, submit=submit, empty=empty, hint=hint, grow=1)
    return Row(entry, lead, gap=4)
