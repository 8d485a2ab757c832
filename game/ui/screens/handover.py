"""The hand-over: says who looks next and shows nothing else, so that nobody sees what others write."""

from __future__ import annotations

from game.records.course import Course
from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Card, Column, Row, Sized, Space
from game.ui.kit.widget import Widget
from game.ui.parts.page import onward_button, page
from game.ui.parts.powers import power_flag, power_token
from game.ui.parts.tools import tools
from game.ui.screen import Screen


class HandOver(Screen):
    """Stands between two people at one machine; `seat` None means that everybody may look."""

    first = "ready"

    def __init__(self, seat: int | None, following: Screen) -> None:
        self._seat = seat
        self._following = following

    def entered(self, app: App) -> None:
        """Make a seat's page ready while the seat changes; nothing of it is seen here."""
        if self._seat is not None:
            self.ahead = app.prepared(self._following)

    def build(self, app: App) -> Widget:
        """Return who looks next, in the middle of a page with nothing else on it."""
        parts = self._everybody(app) if self._seat is None else self._one(app, self._seat)
        middle = Sized(Card(Column(*parts, gap=18), pad=(40, 32), name="next"), most=640, grow=1)
        return page(
            app,
            app.say("handover.title"),
            Column(Space(grow=1), Row(middle), Space(grow=1)),
            tools=tools(app, "menu"),
            buttons=[self._ready(app)],
            backdrop=True,
        )

    def back(self, app: App) -> Screen | None:
        """Open the menu."""
        return app.route("menu")

    def carried(self, app: App, old: Course) -> Screen | None:
        """Return the same page before what follows on the changed board; before a seat's page it is made anew."""
        following = self._following.carried(app, old) if self._seat is None else None
        return HandOver(None, following) if following else None

    def _one(self, app: App, seat: int) -> list[Widget]:
        voice = app.voice()
        return [
            Label(app.say("handover.next"), "body", "soft", align="middle"),
            _middle(power_token(voice, seat, 56), power_flag(voice, seat, 78)),
            Label(voice.full_name(seat), "title", align="middle"),
            Label(app.say("handover.alone"), "reading", "soft", align="middle"),
        ]

    def _everybody(self, app: App) -> list[Widget]:
        return [
            _middle(Icon("board-open", 60, "warning")),
            Label(app.say("handover.all"), "title", align="middle"),
            Label(app.say("handover.gather"), "reading", "soft", align="middle"),
        ]

    def _ready(self, app: App) -> Button:
        if self._seat is None:
            text = app.say("handover.open")
        else:
            text = app.say("handover.ready", power=app.voice().power(self._seat))
        return onward_button("ready", lambda: self._following, text)


def _middle(*pictures: Widget) -> Row:
    return Row(Space(grow=1), *pictures, Space(grow=1), gap=18)
