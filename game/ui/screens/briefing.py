"""The briefing of a seat: what it wants, what it can do, where it stands, and how much of that is design."""

from __future__ import annotations

from game.records.course import Course
from game.session.guide import situation_at
from game.session.transfer import seat_there
from game.ui.app import App
from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Card, Column, Pad, Row, Sized
from game.ui.kit.scroll import Scroll
from game.ui.kit.spread import Spread, Tiles
from game.ui.kit.widget import Widget
from game.ui.parts.folding import Unfolded
from game.ui.parts.origins import design_bar, origins_fold
from game.ui.parts.page import onward_button, page, section
from game.ui.parts.powers import power_flag, power_token, republic_chip
from game.ui.parts.tools import tools
from game.ui.parts.tracks import InfluenceTrack
from game.ui.screen import Screen
from game.views.agendas import AgendaView
from game.views.briefing import BriefingView, StartView, briefing_view
from game.views.guidance import Situation
from game.views.voice import Voice

_WIDEST = 1240
_COLUMN = 330


class Briefing(Screen):
    """One seat's page before its first turn; also to look up while it plans."""

    first = "proceed"

    def __init__(self, seat: int, following: Screen) -> None:
        self._seat = seat
        self._following = following
        self._unfolded = Unfolded()

    def entered(self, app: App) -> None:
        """Have what is unfolded scrolled into view, and make what follows ready while this is read."""
        self._unfolded.seek = app.stage.seek
        self.ahead = app.prepared(self._following)

    def build(self, app: App) -> Widget:
        """Return the page."""
        voice = app.voice()
        view = briefing_view(voice, app.game.match.observe(self._seat))
        body = Spread(
            self._wants(voice, view), self._stands(voice, view), weights=(1, 1), least=_COLUMN, gap=22
        )
        onward = app.say("briefing.go", turn=app.game.course.turn)
        return page(
            app,
            app.say("briefing.title"),
            Scroll("briefing", Sized(Pad(body, 10, 8), most=_WIDEST)),
            subtitle=view.full_name,
            tools=tools(app, "premise", "handbook", "menu"),
            buttons=[onward_button("proceed", lambda: self._following, onward)],
        )

    def back(self, app: App) -> Screen | None:
        """Go on to what follows: a briefing is read, not answered."""
        return self._following

    def carried(self, app: App, old: Course) -> Screen | None:
        """Return the briefing of the same power on the changed board."""
        seat, following = seat_there(old, app.game.course, self._seat), self._following.carried(app, old)
        return None if seat is None or following is None else Briefing(seat, following)

    def situation(self, app: App) -> Situation:
        """Return where the seat stands before its first turn."""
        return situation_at(app.game, "briefing", self._seat, app.game.course.turn)

    def _wants(self, voice: Voice, view: BriefingView) -> Column:
        """Return who this is, what it wants, and what it alone can do."""
        return Column(
            Row(
                power_token(voice, view.seat, 40),
                Label(view.full_name, "title", grow=1),
                power_flag(voice, view.seat, 64),
                gap=14,
            ),
            Label(view.text, "reading"),
            _told(
                "board-mandate",
                voice.say("ui.briefing.mandate", name=view.mandate_name),
                view.mandate,
                name="mandate",
            ),
            self._signature(voice, view),
            _told("board-institution", voice.say("ui.briefing.institution", name=view.institution)),
            self._means(voice, view),
            gap=12,
        )

    def _signature(self, voice: Voice, view: BriefingView) -> Card | None:
        """Return the order that only this power has, where the scenario has it."""
        if view.signature not in voice.kinds_in_play():
            return None
        title = voice.say("ui.briefing.signature", name=view.signature_name)
        return _told(f"order-{view.signature.word}", title, view.signature_rule)

    def _means(self, voice: Voice, view: BriefingView) -> Card:
        numbers = (
            ("attention", "board-attention", view.attention),
            ("income", "board-capital", view.income),
            ("treasury", "board-capital", view.treasury),
            ("points", "board-points", view.opening_points),
        )
        tiles = [
            Row(
                Icon(icon, 22, "warning"),
                Label(str(number), "heading"),
                Label(voice.say(f"ui.briefing.{name}"), "small", "soft", grow=1),
            )
            for name, icon, number in numbers
        ]
        return section(
            voice.say("ui.briefing.means"),
            Tiles(*tiles, least=190),
            *(Label(discount, "small", "soft") for discount in view.discounts),
            Label(voice.say("ui.briefing.opening"), "small", "soft") if view.evened else None,
            gap=10,
            name="means",
        )

    def _stands(self, voice: Voice, view: BriefingView) -> Column:
        """Return where it stands, this year's agendas, and what of all that is design."""
        return Column(
            section(
                voice.say("ui.briefing.starts"),
                *(_start(voice, start) for start in view.starts),
                gap=12,
                name="starts",
            ),
            self._agendas(voice, view) if view.agendas else None,
            section(
                voice.say("ui.briefing.design"),
                design_bar(view.design),
                origins_fold(
                    voice, self._unfolded, "origins", voice.say("ui.briefing.sources"), view.origins
                ),
                gap=8,
                name="design",
            ),
            gap=12,
        )

    def _agendas(self, voice: Voice, view: BriefingView) -> Card:
        choice = voice.say("ui.briefing.choice", points=view.agendas[0].points)
        return section(
            voice.say("ui.briefing.agendas"),
            Label(choice, "small", "soft"),
            Tiles(*(_agenda(voice, view.seat, agenda) for agenda in view.agendas), least=200),
            gap=10,
            name="agendas",
        )


def _told(icon: str, title: str, text: str = "", name: str = "") -> Card:
    """Return a card with an icon, a heading and what it says."""
    told = Column(Label(title, "strong"), Label(text, "body", "soft") if text else None, gap=4, grow=1)
    row = Row(Icon(icon, 26, "warning"), told, gap=12, align="top" if text else "middle")
    return Card(row, name=name, label=title)


def _start(voice: Voice, start: StartView) -> Column:
    return Column(
        Row(
            republic_chip(voice, start.republic, grow=1),
            Icon("board-value", 15, "warning"),
            Label(voice.say("ui.briefing.worth", value=start.value), "small", "soft"),
            gap=6,
        ),
        Row(
            InfluenceTrack(voice, start.presence, start.highest),
            Label(start.presence.words, "small", "soft", grow=1),
            gap=12,
        ),
        gap=4,
    )


def _agenda(voice: Voice, seat: int, agenda: AgendaView) -> Card:
    progress = voice.say("ui.briefing.progress", own=agenda.progress[seat], needed=agenda.needed)
    return Card(
        Column(
            Row(Icon("board-agenda", 18, "warning"), Label(agenda.name, "small_strong", grow=1)),
            Label(agenda.text, "small", "soft"),
            Label(progress, "caption", "soft"),
            gap=5,
        ),
        colour="panel",
        name=f"agenda.{agenda.place}",
        label=agenda.name,
    )
