"""Powers and republics by token, flag and name."""

from __future__ import annotations

from game.ui.kit.label import Flag, Label, Token
from game.ui.kit.layout import Row
from game.views.voice import Voice


def power_token(voice: Voice, seat: int, size: float = 18, says: str = "") -> Token:
    """Return a power's token."""
    model = voice.powers[seat]
    return Token(model.shape, model.colour, size, says)


def power_flag(voice: Voice, seat: int, width: float = 24) -> Flag:
    """Return a power's flag; nothing where there is none."""
    return Flag(voice.tables.names.powers[seat], width)


def power_chip(
    voice: Voice, seat: int, text: str = "", *, size: float = 18, style: str = "strong", grow: float = 0
) -> Row:
    """Return a power's token with its short name, or another text, beside it."""
    words = Label(text or voice.power(seat), style, grow=1 if grow else 0)
    return Row(power_token(voice, seat, size), words, gap=7, grow=grow)


def power_heading(voice: Voice, seat: int, *, full: bool = False, style: str = "heading") -> Row:
    """Return a power's flag, token and name, as a heading."""
    name = voice.full_name(seat) if full else voice.power(seat)
    return Row(power_token(voice, seat, 24), Label(name, style, grow=1), power_flag(voice, seat, 32), gap=9)


def republic_chip(
    voice: Voice, republic: int, text: str = "", *, width: float = 24, style: str = "strong", grow: float = 0
) -> Row:
    """Return a republic's flag with its name, or another text, beside it."""
    words = Label(text or voice.republic(republic), style, grow=1 if grow else 0)
    return Row(Flag(voice.tables.names.republics[republic], width), words, gap=7, grow=grow)
