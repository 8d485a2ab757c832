"""The document around a page: its style, and a policy under which it can fetch nothing and run nothing of others."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256

from game.pages.markup import Html, element, markup
from game.scenario.library import data_folder

# Results are printed although they are folded. Browsers that do this by themselves are still few.
_UNFOLD = """
let folded = [];
addEventListener("beforeprint", () => {
  folded = [...document.querySelectorAll("details.results:not([open])")];
  folded.forEach(one => one.open = true);
});
addEventListener("afterprint", () => folded.forEach(one => one.open = false));
"""


@cache
def style() -> str:
    """Return the style that all pages share."""
    return (data_folder() / "assets" / "page.css").read_text(encoding="utf-8")


def document(title: str, language: str, body: str, more_style: str = "") -> str:
    """Return a whole document; `more_style` follows what all pages share."""
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", http_equiv="Content-Security-Policy", content=_policy()),
        element("title", title),
        Html(f"<style>\n{style()}{more_style}</style>"),
    )
    return (
        f'<!doctype html>\n<html lang="{markup(language)}">\n{head}\n<body>\n{markup(body)}\n'
        f"<script>{_UNFOLD}</script>\n</body>\n</html>\n"
    )


def _policy() -> str:
    """Return what the page may do: show itself, and run the one script that stands in it."""
    known = b64encode(sha256(_UNFOLD.encode()).digest()).decode()
    allowed = f"style-src 'unsafe-inline'; script-src 'sha256-{known}'"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"
