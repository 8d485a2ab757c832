"""What tells powers apart on a page: a shape and a letter beside the colour."""

from __future__ import annotations

from functools import cache

from pydantic import RootModel

from game.pages.markup import Html, element
from game.scenario.library import data_folder
from game.scenario.modelled import read_model
from game.views.voice import Voice

_SQUARE = 24  # units in which the shapes are drawn


class _Shapes(RootModel[dict[str, str]]):
    pass


@cache
def shapes() -> dict[str, str]:
    """Return the path of each shape; raises DataError."""
    return read_model(data_folder() / "assets" / "shapes.yaml", _Shapes).root


def stamp(shape: str, colour: str, x: float, y: float, size: float) -> Html:
    """Return a shape around a place in a picture, with a rim that keeps pale and dark colours apart from any ground."""
    scale = size / _SQUARE
    place = f"translate({x - size / 2:.1f} {y - size / 2:.1f}) scale({scale:.3f})"
    return element("path", d=shapes()[shape], fill=colour, class_="rim", transform=place)


def token(voice: Voice, power: int, named: bool = False) -> Html:
    """Return a power's shape with its letter, and with its name behind them if that does not stand there anyway."""
    model = voice.powers[power]
    square = f"0 0 {_SQUARE} {_SQUARE}"
    path = element("path", d=shapes()[model.shape], fill=model.colour, class_="rim")
    shape = element("svg", path, viewBox=square, class_="token", aria_hidden="true")
    letter = element("span", model.letter, class_="letter", aria_hidden="true")
    name = element("span", voice.power(power), class_="name" if named else "unseen")
    return element("span", shape, letter, name, class_="power")
