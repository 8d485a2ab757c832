"""Planning: one seat writes its secret sheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from game.records.course import STATEMENT_LENGTH, Sheet
from game.session.guide import situation_at
from game.session.tray import Tray
from game.terminal import orderlist, pages
from game.terminal.aids import Aids
from game.terminal.app import App, Screen
from game.terminal.briefing import briefing_lines, premise_lines
from game.terminal.looking import board, known_things, looks, view_of
from game.terminal.names import called
from game.terminal.ordering import JOINT, Ordering, place_of
from game.terminal.screens import Commands, Handler, agreed, go_home, leave
from game.terminal.storage import kept, load, save_named
from game.terminal.words import shown_word
from game.views.guidance import Situation, guidance_of, look
from game.views.orders import SheetView, sheet_view
from game.views.premise import premise_view
from game.views.voice import Voice

_LOOKS = {"news": "news", "orders": "orders", "points": "standing", "tray": "sheet"}


class Planning(Commands):
    """Commands of one seat until its sheet is submitted."""

    def __init__(self, seat: int) -> None:
        self._seat = seat
        self._tray = Tray()
        self._ordering = Ordering(seat)
        self._looked = {"news"}  # pages and places, as guidance asks for them
        self._aids = Aids(seat)
        self._seen: tuple[Sheet, Voice, SheetView] | None = None

    def show(self, app: App) -> None:
        """Write where the turn stands and what may be done."""
        view = view_of(app, self._seat)
        app.write("", view.title, *pages.news(app.texts, view))
        app.write(*pages.asks(app.texts, view), *pages.offers(app.texts, view))
        self._ordering.listed([offer.answer for offer in pages.offers_to(view)])
        if view.may_mark:
            app.tell("planning.choose_agenda", word=shown_word(app.texts, "mark"))
            app.write(*pages.agendas(app.texts, view))
        if view.turn == 1:
            words = {key: shown_word(app.texts, key) for key in ("board", "orders", "add", "end", "help")}
            app.tell("planning.start", **words)

    def situation(self, app: App) -> Situation | None:
        """Return where the seat stands: what it has looked at, written, and could write besides."""
        if not app.guidance or guidance_of(app.voice()) is None:
            return None  # the menu with its expected effects takes a moment
        return situation_at(
            app.game,
            "planning",
            self._seat,
            app.game.course.turn,
            looked=self._looked,
            sheet=self._sheet_view(app).orders,
            menu=self._ordering.menu(app, self._tray.sheet.orders, expect=True),
        )

    def prompt(self, app: App) -> str:
        """Name the seat, the turn and what is left to spend."""
        view = self._sheet_view(app)
        left = {"attention": view.attention_left, "capital": view.capital_left, "slots": view.slots_left}
        return app.say(
            "prompt.planning", power=app.voice().power(self._seat), turn=app.game.course.turn, **left
        )

    def commands(self, app: App) -> Mapping[str, Handler]:
        """Return everything that may be done while planning."""
        return {key: self._noting(key, handler) for key, handler in self._handlers().items()}

    def _noting(self, key: str, handler: Handler) -> Handler:
        """Return a handler that also notes what is looked at."""

        def handle(app: App, rest: str) -> Screen | None:
            if key in _LOOKS:
                self._looked.add(_LOOKS[key])
            if key == "board" and rest:
                self._note_place(app, rest)
            return handler(app, rest)

        return handle

    def _note_place(self, app: App, text: str) -> None:
        found = called(known_things(app), text)
        if len(found) == 1:
            self._looked |= {"place", look(found[0].sort.value, found[0].number)}

    def _handlers(self) -> Mapping[str, Handler]:
        return {
            "orders": lambda app, rest: self._ordering.show(app, self._tray.sheet.orders, rest),
            "why": self._why,
            "add": self._add,
            "remove": self._remove,
            "move": self._move,
            "undo": self._undo,
            "redo": self._redo,
            "tray": self._show_tray,
            "offer": self._offer,
            "say": self._say,
            "mark": self._mark,
            "end": self._end,
            "forecast": self._forecast,
            "advise": self._advise,
            **looks(self._seat),
            "premise": lambda app, rest: app.write(*premise_lines(app.texts, premise_view(app.voice()))),
            "briefing": lambda app, rest: app.write(*briefing_lines(app, self._seat)),
            "save": save_named,
            "load": load,
            "title": lambda app, rest: self._gone(app, go_home),
            "quit": lambda app, rest: self._gone(app, leave),
        }

    def empty(self, app: App) -> Screen | None:
        """Show the sheet when Enter alone is pressed."""
        self._show_tray(app, "")
        return None

    def otherwise(self, app: App, line: str) -> Screen | None:
        """Take a line that names an order as that order, and one that names a thing as a question about it."""
        if self._ordering.knows(app, line):
            self._add(app, line)
        elif len(called(known_things(app), line)) == 1:
            self._note_place(app, line)
            board(app, self._seat, line)
        else:
            super().otherwise(app, line)
        return None

    def other_words(self, app: App) -> Sequence[str]:
        """Return the words for orders and what they name."""
        return self._ordering.words(app)

    def _sheet_view(self, app: App) -> SheetView:
        """Return the sheet with its effects, worked out once for each change of it."""
        sheet, voice = self._tray.sheet, app.voice()
        if self._seen is None or self._seen[:2] != (sheet, voice):
            view = sheet_view(voice, app.game.match.observe(self._seat), sheet.orders, sheet.offer)
            self._seen = (sheet, voice, view)
        return self._seen[2]

    def _show_tray(self, app: App, rest: str) -> None:
        lines = orderlist.tray(app.voice(), self._sheet_view(app), self._tray.sheet.statement)
        app.write(*lines)

    # --- orders -----------------------------------------------------------------------------------------

    def _why(self, app: App, rest: str) -> None:
        """Tell everything about one order, reasons why not included."""
        if not rest:
            app.tell("say_what", word=shown_word(app.texts, "why"))
            return
        order = self._ordering.one(app, self._tray.sheet.orders, rest)
        if order:
            self._ordering.explain(app, self._tray.sheet.orders, order)

    def _add(self, app: App, rest: str) -> None:
        if not rest:
            app.tell("say_what", word=shown_word(app.texts, "add"))
            return
        order = self._ordering.one(app, self._tray.sheet.orders, rest)
        if order is None:
            return
        if not order.legal:
            app.write(
                app.say("tray.refused", order=order.words), *(f"- {reason}" for reason in order.reasons)
            )
            return
        self._tray.add(order.number)
        added = self._sheet_view(app).orders[-1]
        app.tell("tray.added", order=orderlist.brief(app.voice(), added))

    def _remove(self, app: App, rest: str) -> None:
        """Take an order off the sheet, by its number there or by words; the only one without either."""
        orders = self._tray.sheet.orders
        slot = self._ordering.slot(app, orders, rest)
        if slot is None:
            app.tell("tray.which", count=len(orders))
            return
        removed = self._sheet_view(app).orders[slot].words
        self._tray.remove(slot)
        app.tell("tray.removed", order=removed)
        app.write(*self._sheet_view(app).problems)

    def _move(self, app: App, rest: str) -> None:
        """Put an order at another place: from, to."""
        count = len(self._tray.sheet.orders)
        slots = [place_of(word, count) for word in rest.split()]
        if len(slots) != 2 or slots[0] is None or slots[1] is None:
            app.tell("tray.move_how", count=count)
            return
        self._tray.move(slots[0], slots[1])
        self._show_tray(app, "")

    def _undo(self, app: App, rest: str) -> None:
        app.tell("tray.undone" if self._tray.undo() else "tray.nothing_to_undo")
        self._show_tray(app, "")

    def _redo(self, app: App, rest: str) -> None:
        app.tell("tray.redone" if self._tray.redo() else "tray.nothing_to_redo")
        self._show_tray(app, "")

    # --- offer, statement, agenda -----------------------------------------------------------------------

    def _offer(self, app: App, rest: str) -> None:
        """Attach a public offer of a joint order, or take it back."""
        if not rest:
            app.tell("offer.how", word=shown_word(app.texts, "offer"))
        elif app.words.find(rest, ["none"]):
            self._tray.offer(0)
            app.tell("offer.none")
        else:
            self._make_offer(app, rest)

    def _make_offer(self, app: App, rest: str) -> None:
        if not any(kind in JOINT for kind in app.voice().kinds_in_play()):
            app.tell("offer.impossible")
        elif order := self._ordering.one(app, (), rest, JOINT):
            self._tray.offer(order.number)
            app.tell("offer.made", order=order.words)

    def _say(self, app: App, rest: str) -> None:
        """Write the public sentence, or delete it."""
        if len(rest) > STATEMENT_LENGTH:
            app.tell("statement.too_long", count=len(rest), limit=STATEMENT_LENGTH)
            return
        self._tray.state(rest)
        app.tell("statement.written" if rest else "statement.deleted", statement=rest)

    def _mark(self, app: App, rest: str) -> None:
        """Mark an agenda of this year, by its number."""
        view = view_of(app, self._seat)
        if not view.may_mark:
            app.write(app.say("mark.not_now"), *pages.agendas(app.texts, view))
            return
        place = place_of(rest, len(view.agendas))
        if place is None:
            app.write(app.say("mark.which", count=len(view.agendas)), *pages.agendas(app.texts, view))
            return
        self._tray.mark(view.agendas[place].place)
        app.tell("mark.done", agenda=view.agendas[place].name)

    # --- aids -------------------------------------------------------------------------------------------

    def _forecast(self, app: App, rest: str) -> None:
        """Tell what may come of the sheet."""
        self._aids.forecast(app, self._tray.sheet, self._sheet_view(app))

    def _advise(self, app: App, rest: str) -> None:
        """Tell what the program would do, or put one of its sets on the sheet."""
        before = self._tray.sheet
        self._aids.advise(app, self._tray, rest)
        if self._tray.sheet != before:
            self._show_tray(app, "")

    # --- leaving ----------------------------------------------------------------------------------------

    def _end(self, app: App, rest: str) -> Screen | None:
        """Submit the sheet; asks again while something useful could still be written."""
        problems = self._sheet_view(app).problems
        if problems:
            app.write(app.say("planning.problems"), *(f"- {problem}" for problem in problems))
            return None
        if not self._is_final(app):
            return None
        kept(app, lambda: app.game.match.submit(self._seat, self._tray.sheet))
        app.tell("planning.submitted")
        return app.proceed

    def _gone(self, app: App, way: Handler) -> Screen | None:
        """Say what is not kept, and go."""
        if self._tray.sheet != Sheet():
            app.tell("planning.unsaved")
        return way(app, "")

    def _is_final(self, app: App) -> bool:
        view = view_of(app, self._seat)
        if view.may_mark and not self._tray.marked:
            first = view.agendas[0].name
            if not agreed(app, app.say("planning.no_agenda", agenda=first)):
                return False
        open_orders = any(order.legal for order in self._ordering.menu(app, self._tray.sheet.orders))
        left = self._sheet_view(app)
        if open_orders and left.attention_left > 0:
            values = {"attention": left.attention_left, "capital": left.capital_left}
            return agreed(app, app.say("planning.something_left", **values))
        return True
