"""The save chosen: a picture of its board, who plays, and what is wrong with it if something is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from game.records.course import Course
from game.records.files import printable
from game.records.replay import PERSON
from game.records.saves import Summary
from game.session.newgame import PLAYERS
from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Icon, Label, Token
from game.ui.kit.layout import Column, Flow, Row, Space
from game.ui.kit.widget import Widget
from game.ui.parts.mappicture import map_picture
from game.ui.parts.page import section
from game.ui.parts.saved import save_words
from game.ui.screens.saves.shelf import Shelf


def details(app: App, shelf: Shelf, save: Summary, rescue: Button) -> Widget:
    """Return everything about a save; the board follows as soon as it was replayed."""
    known, damage = shelf.replayed, shelf.damage(save)
    course = known.course if known else None
    unclosed = not (damage or save.complete or _in_play(app, save))
    words = section(
        "",
        Label(save_words(app, save) if save.scenario else printable(Path(save.path.name)), "title"),
        Label(app.say("saves.file", path=printable(save.path)), "small", "soft"),
        _damage(damage, rescue) if damage else None,
        Label(app.say("saves.interrupted"), "small", "warning") if unclosed else None,
        _seats(app, course, known.seats) if known and course else None,
        gap=8,
    )
    picture = map_picture(app, course, app.say("saves.board")) if course else Space(grow=1)
    return Column(words, picture, gap=12, grow=3)


def _in_play(app: App, save: Summary) -> bool:
    return app.table is not None and app.table.is_saved_at(save.path)


def _damage(damage: str, rescue: Button) -> Widget:
    sentence = Row(
        Icon("verb-damaged", 22, "warning"), Label(damage, "body", "warning", grow=1), gap=10, align="top"
    )
    return Column(sentence, Row(rescue, Space(grow=1)), gap=10)


def _seats(app: App, course: Course, players: Mapping[str, str]) -> Widget:
    voice = app.voice_of(course)
    powers = course.pack.scenario.powers.items()
    seats = [
        Row(
            Token(power.shape, power.colour, 20, power.letter),
            Label(app.say("saves.seat", power=voice.power(seat), player=_player(app, players[name]))),
            gap=8,
        )
        for seat, (name, power) in enumerate(powers)
    ]
    return Flow(*seats, gap=18)


def _player(app: App, player: str) -> str:
    """Return who plays a seat, in the words of the choice where there are any."""
    word = next((word for word, name in PLAYERS.items() if name == player), "")
    words = app.say(f"newgame.player.{word}") if word else player
    return words if player == PERSON else app.say("saves.scripted", level=words)
