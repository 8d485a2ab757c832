"""Charts of a debrief: influence by republic and by power, capital, tension; each with its numbers in a table."""

from __future__ import annotations

from collections.abc import Sequence

from game.pages.markup import Html, element
from game.pages.plot import Curve, Guide, line_chart
from game.pages.tables import table
from game.pages.tokens import token
from game.views.history import HistoryView, Series
from game.views.money import FLOWS, flow_figure
from game.views.voice import Voice

_WIDE = (720, 260)
_TENSION = "#c46a00"  # told from the ground in light and dark


class Charts:
    """Draws the series of one game."""

    def __init__(self, voice: Voice, history: HistoryView, finished: bool) -> None:
        self._voice, self._history = voice, history
        self._times = [str(turn) for turn in history.turns]
        if finished:
            self._times[-1] = voice.say("debrief.page.end")

    def section(self) -> Html:
        """Return all charts that name nobody's rank."""
        say = self._voice.say
        return element(
            "section",
            element("h2", say("debrief.page.charts")),
            element("p", say("debrief.page.charts_note"), class_="soft"),
            self._key(),
            element("h3", say("debrief.page.by_republic")),
            element("div", *self._by_republic(), class_="tiles"),
            self._numbers(self._influence_rows(), "by_republic"),
            element("h3", say("debrief.page.by_power")),
            self._letters(),
            element("div", *self._by_power(), class_="tiles"),
            element("h3", say("debrief.page.capital")),
            self._of_powers("capital", self._history.capital),
            element("div", self._flows(), class_="wide"),
            element("h3", say("debrief.page.tension")),
            self._tension(),
            id="charts",
        )

    def points(self) -> Html:
        """Return the points of all powers over time, for behind the fold."""
        return self._of_powers("points", self._history.points)

    def _key(self) -> Html:
        powers = range(self._voice.tables.powers)
        return element("p", *(token(self._voice, power, named=True) for power in powers), class_="key")

    def _letters(self) -> Html:
        """Return which letters stand for which republic."""
        named = (
            element("span", element("strong", model.letters), " ", self._voice.of(model.name))
            for model in self._voice.republics
        )
        return element("p", *named, class_="key")

    def _curves(self, series: Sequence[Series]) -> list[Curve]:
        return [
            Curve(self._voice.power(power), values, model.colour, model.shape, model.letter)
            for power, (values, model) in enumerate(zip(series, self._voice.powers, strict=True))
        ]

    def _flows(self) -> Html:
        """Return where each power's capital came from and went, over all turns."""
        say, powers = self._voice.say, range(self._voice.tables.powers)
        rows = [
            (
                say(f"money.{flow}"),
                *(flow_figure(sum(self._history.money[power][place])) for power in powers),
            )
            for place, flow in enumerate(FLOWS)
        ]
        head = [say("debrief.page.flows"), *(token(self._voice, power) for power in powers)]
        return table(head, rows)

    def _by_republic(self) -> list[Html]:
        return [self._republic(republic) for republic in range(self._voice.tables.republics)]

    def _republic(self, republic: int) -> Html:
        history, say = self._history, self._voice.say
        name = self._voice.republic(republic)
        total = Curve(say("debrief.page.all"), history.total[republic], "", "", say("debrief.page.all_short"))
        room = Guide(say("debrief.page.room"), history.room[republic])
        chart = line_chart(
            name, [total, *self._curves(history.influence[republic])], self._times, guides=[room]
        )
        return _figure(name, chart)

    def _by_power(self) -> list[Html]:
        return [self._power(power) for power in range(self._voice.tables.powers)]

    def _power(self, power: int) -> Html:
        """Return one power's influence, a curve for each republic under the republic's letters."""
        name = self._voice.power(power)
        curves = [
            Curve(
                model.letters, self._history.influence[republic][power], model.colour, "circle", model.letters
            )
            for republic, model in enumerate(self._voice.republics)
        ]
        chart = line_chart(name, curves, self._times, highest=self._history.influence_cap)
        return _figure(token(self._voice, power, named=True), chart)

    def _of_powers(self, name: str, series: Sequence[Series]) -> Html:
        """Return one chart with a curve for each power, with its numbers."""
        title = self._voice.say(f"debrief.page.{name}")
        chart = line_chart(title, self._curves(series), self._times, size=_WIDE)
        rows = [
            (token(self._voice, power, named=True), *map(str, values)) for power, values in enumerate(series)
        ]
        return element("div", _figure("", chart), self._numbers(rows, name))

    def _tension(self) -> Html:
        history, say = self._history, self._voice.say
        flat = len(self._times)
        title = say("debrief.page.tension")
        guides = [
            Guide(say("debrief.page.crisis"), [history.tension_cap] * flat, "bad"),
            Guide(say("debrief.page.tense"), [history.tension_tense] * flat, "warning"),
        ]
        curve = Curve(title, history.tension, _TENSION, "circle", say("debrief.page.tension_short"))
        chart = line_chart(title, [curve], self._times, guides=guides, size=_WIDE)
        rows = [(title, *map(str, history.tension))]
        return element("div", _figure("", chart), self._numbers(rows, "tension"))

    def _influence_rows(self) -> list[Sequence[str]]:
        voice = self._voice
        return [
            (
                element("span", voice.republic(republic), " ", token(voice, power)),
                *map(str, self._history.influence[republic][power]),
            )
            for republic in range(voice.tables.republics)
            for power in range(voice.tables.powers)
        ]

    def _numbers(self, rows: Sequence[Sequence[str]], name: str) -> Html:
        """Return the exact numbers, folded."""
        say = self._voice.say
        head = [say("debrief.page.turn_head"), *self._times]
        words = say("debrief.page.numbers", chart=say(f"debrief.page.{name}"))
        return element(
            "details",
            element("summary", words),
            element("div", table(head, rows, "series"), class_="wide"),
            class_="numbers",
        )


def _figure(caption: str, chart: Html) -> Html:
    return element("figure", element("figcaption", caption) if caption else None, chart)
