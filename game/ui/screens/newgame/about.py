"""What the chosen scenario is about: its board, its lenses, and the texts it rests on."""

from __future__ import annotations

from game.ui.app import App
from game.ui.kit.controls import Button, choice
from game.ui.kit.label import Label
from game.ui.kit.layout import Column, Flow, Sized, Space
from game.ui.kit.spread import Spread
from game.ui.kit.widget import Widget
from game.ui.parts.mappicture import scenario_photo, scenario_picture
from game.ui.parts.page import section
from game.ui.screens.newgame.choices import Choices
from game.views.scenarios import LensChoice, ScenarioView

_WIDE = 440  # units of the picture
_LEAST = 290  # units that words and picture need beside each other
_BASE = "base"  # the word for no lens


def about(app: App, choices: Choices, view: ScenarioView, pictured: bool) -> Widget:
    """Return name, summary and a picture of the board, or the place for it."""
    words = Column(
        Label(view.name, "title"),
        Label(view.period, "small_strong", "link"),
        Label(view.length, "small", "soft"),
        Label(view.summary, "reading"),
        gap=6,
    )
    says = app.say("newgame.board", scenario=view.name)
    ready = pictured or scenario_photo(app, choices.course.pack.name, says, _WIDE) is not None
    picture = (
        scenario_picture(app, choices.course, says, _WIDE) if ready else Sized(Space(), height=_WIDE * 0.6)
    )
    return section("", Spread(words, picture, weights=(1, 1), least=_LEAST, gap=16))


def lenses(app: App, choices: Choices, view: ScenarioView) -> Widget | None:
    """Return the choice of a lens and what the chosen one changes; nothing where there are none."""
    if not view.lenses:
        return None

    def choose(key: str) -> None:
        choices.lens = None if key == _BASE else key

    base = (_BASE, app.say("newgame.base"))
    options = [base, *((lens.id, lens.name) for lens in view.lenses)]
    chosen = next((lens for lens in view.lenses if lens.id == choices.lens), None)
    told = _told(chosen) if chosen else [Label(app.say("newgame.lens_line"), "small", "soft")]
    return section(
        app.say("newgame.lens"), choice("lens", "", options, choices.lens or _BASE, choose), *told, gap=8
    )


def _told(lens: LensChoice) -> list[Widget]:
    return [
        Label(lens.text, "small"),
        *(Label(f"• {difference}", "small", "soft") for difference in lens.differences),
    ]


def documents(app: App, choices: Choices, view: ScenarioView) -> Widget:
    """Return the texts behind the board, and the way to all that it rests on."""
    course, told = choices.course, (document.words for document in view.documents)
    return section(
        app.say("newgame.documents"),
        *(Label(words, "small", "soft") for words in (*told, *view.beside)),
        Flow(
            Button(
                "sources",
                lambda: app.route("sources", "", course),
                app.say("newgame.sources"),
                icon="board-source",
                style="small_strong",
            )
        ),
        gap=8,
        name="documents",
    )
