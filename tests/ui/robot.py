"""A robot that plays a match through a window, by whichever hand it is given: the keyboard's or the mouse's."""

from __future__ import annotations

from tests.ui.real_window import Hand, Window

_PAGES = 400  # more than any match of four turns has


def play(window: Window, hand: Hand, turns: int) -> None:
    """Play from wherever the window is until some turns have been resolved, or to the end of the game."""
    told = 0
    for _ in range(_PAGES):
        before = window.name
        if before == "ending" or told == turns:
            return
        _answer(window, hand)
        told += before != "resolution" and window.name == "resolution"
    raise AssertionError(f"the match does not end; at {window.name}: {window.says()[:400]}")


def _answer(window: Window, hand: Hand) -> None:
    """Do what a page is there for: orders where they are planned, else what it begins with."""
    if window.name == "planning":
        _plan(window, hand)
    elif window.name == "question":
        hand(
            window, next(line["name"] for line in window.lines("button") if line["name"].endswith(".commit"))
        )
    else:
        ways = [line["name"] for line in window.lines("button") if line["enabled"]]
        hand(window, next((name for name in ("proceed", "control.skip") if name in ways), window.focus))


def _plan(window: Window, hand: Hand) -> None:
    """Give one order in each of the first republics that have one to give, then hand the sheet in."""
    for place in [line["name"] for line in window.lines("republic")][:2]:
        hand(window, place)
        possible = [
            line["name"]
            for line in window.lines("order")
            if line["enabled"] and line["name"].startswith("order.")
        ]
        if possible:
            hand(window, possible[-1])
    hand(window, "commit")
