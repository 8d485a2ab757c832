"""A robot that plays a match through a window, by whichever hand it is given: the keyboard's or the mouse's.

It does what the guidance says: it presses what is ringed, and reads on where there is nothing to press.
"""

from __future__ import annotations

from tests.ui.real_window import Hand, Window

_PAGES = 400  # more than any match of four turns has
_STEPS = 20  # more than the guidance has in any turn


def play(window: Window, hand: Hand, turns: int) -> list[str]:
    """Play from wherever the window is until some turns have been resolved, or to the end of the game.

    Returns the names of everything ringed that was pressed.
    """
    told, followed = 0, []
    for _ in range(_PAGES):
        before = window.name
        if before == "ending" or told == turns:
            return followed
        followed += _answer(window, hand)
        told += before != "resolution" and window.name == "resolution"
    raise AssertionError(f"the match does not end; at {window.name}: {window.says()[:400]}")


def _answer(window: Window, hand: Hand) -> list[str]:
    """Do what a page is there for: orders where they are planned, else what it begins with."""
    if window.name == "planning":
        return _plan(window, hand)
    if window.name == "question":
        hand(
            window, next(line["name"] for line in window.lines("button") if line["name"].endswith(".commit"))
        )
    else:
        ways = [line["name"] for line in window.lines("button") if line["enabled"]]
        hand(window, next((name for name in ("proceed", "control.skip") if name in ways), window.focus))
    return []


def _plan(window: Window, hand: Hand) -> list[str]:
    """Follow the guidance to its end; then see that there is an order, and hand the sheet in."""
    followed: list[str] = []
    for _ in range(_STEPS):
        ringed = _ringed(window)
        if not window.line("coach") or ringed == ["commit"]:
            break
        to_read = (window.line("coach.next") or {}).get("text") == "Understood"
        name = "coach.next" if to_read else ringed[0]
        step = window.line("coach")
        hand(window, name)
        if (step, ringed) == (window.line("coach"), _ringed(window)):
            window.settle(quiet=1.0)  # a slow machine has only told of the button, not of what it did
        followed += [] if to_read else [name]
    if not any(name.startswith("order.") for name in followed):
        _order(window, hand)
    hand(window, "commit")
    return followed


def _ringed(window: Window) -> list[str]:
    return [line["name"] for line in window.page["says"] if line["ringed"]]


def _order(window: Window, hand: Hand) -> None:
    """Give one order in each of the first republics that have one to give."""
    for place in [line["name"] for line in window.lines("republic")][:2]:
        hand(window, place)
        window.settle(quiet=1.0)
        possible = [
            line["name"]
            for line in window.lines("order")
            if line["enabled"] and line["name"].startswith("order.")
        ]
        if possible:
            hand(window, possible[-1])
