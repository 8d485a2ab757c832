"""Aids while planning: the forecast of the sheet, and what the program would do, in lines of text."""

from __future__ import annotations

from game.records.course import Sheet
from game.session import settings
from game.session.adviser import Adviser
from game.session.aids import aids_at
from game.session.foresight import Foresight
from game.session.tray import Tray
from game.terminal.app import App
from game.terminal.looking import view_of
from game.terminal.ordering import place_of
from game.terminal.words import shown_word
from game.views.advice import Advice, advice_words
from game.views.forecast import forecast_view, forecast_words
from game.views.orders import SheetView
from game.views.outcomes import Outlook


class Aids:
    """The aids of one seat in one turn; what was found out once is not worked out again."""

    def __init__(self, seat: int) -> None:
        self._seat = seat
        self._foresight: Foresight | None = None
        self._adviser: Adviser | None = None

    def forecast(self, app: App, sheet: Sheet, view: SheetView) -> None:
        """Write what may come of a sheet."""
        if not aids_at(app.game, settings.read(app.folder)).forecast:
            app.tell("aids.no_forecast")
        elif not view.legal:
            app.write(app.say("aids.impossible"), *(f"- {problem}" for problem in view.problems))
        else:
            seen = app.game.match.observe(self._seat)
            app.write(*forecast_words(forecast_view(app.voice(), seen, self._outlook(app, sheet))))

    def advise(self, app: App, tray: Tray, rest: str) -> None:
        """Write the best sets that the adviser finds; with a number, put that one on the tray."""
        if not aids_at(app.game, settings.read(app.folder)).advisor:
            app.tell("aids.no_advisor")
        elif rest:
            self._take(app, tray, rest)
        else:
            self._tell(app)

    def _outlook(self, app: App, sheet: Sheet) -> Outlook:
        """Work the outlook of a sheet out to its end."""
        seeing = self._foresight = self._foresight or Foresight(app.game, self._seat)
        while seeing.lacks(sheet):
            seeing.step(sheet)
        outlook = seeing.of(sheet)
        assert outlook
        return outlook

    def _advice(self, app: App) -> Advice | None:
        """Search and return the best sets; Ctrl+C stops the search, and what was found by then counts."""
        adviser = self._adviser = self._adviser or Adviser(app.game, self._seat)
        adviser.ask()
        if adviser.searching:
            app.tell("aids.searching")
        try:
            while adviser.searching:
                adviser.step()
        except KeyboardInterrupt:
            app.tell("aids.stopped")
        return adviser.advice

    def _tell(self, app: App) -> None:
        advice = self._advice(app)
        if advice is None:
            app.tell("aids.nothing")
            return
        app.write(*advice_words(app.voice(), advice))
        app.tell("aids.how", word=shown_word(app.texts, "advise"))

    def _take(self, app: App, tray: Tray, rest: str) -> None:
        """Put one of the sets on the tray."""
        advice, board = self._advice(app), view_of(app, self._seat)
        choices = advice.choices if advice else ()
        place = place_of(rest, len(choices))
        if place is None:
            app.tell("aids.which", count=len(choices))
            return
        choice = choices[place]
        tray.take(choice.orders, choice.offer, choice.mark if board.may_mark else None)
        app.tell("aids.taken", word=shown_word(app.texts, "undo"))
        if board.may_mark:
            marked = next(agenda for agenda in board.agendas if agenda.place == choice.mark)
            app.tell("mark.done", agenda=marked.name)
