"""What all screens with commands share: the loop, the words that work everywhere, and the hint at a typing error."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from game.errors import GameError
from game.terminal.app import App, GoHome, Leave, Screen
from game.terminal.folding import begins, tokens
from game.terminal.guiding import handle, tell_step
from game.terminal.reading import look_up, quote_rule
from game.terminal.words import shown_word
from game.views.guidance import Situation, guidance_of
from game.views.voice import Voice

Handler = Callable[[App, str], Screen | None]
"""Takes what was typed behind the command word; returns the next screen, or None to stay."""


class Commands:
    """A screen that answers commands until one of them leads to another screen."""

    def __call__(self, app: App) -> Screen:
        """Show the screen, then answer commands."""
        self.show(app)
        while True:
            tell_step(app, self.situation(app))
            following = self._answered(app, app.ask(self.prompt(app)))
            if following:
                return following

    def show(self, app: App) -> None:
        """Write what the screen begins with."""

    def situation(self, app: App) -> Situation | None:
        """Return where a seat stands with the scenario's guidance on this page; None where there is none."""
        return None

    def prompt(self, app: App) -> str:
        """Return the prompt."""
        return app.say("prompt.command")

    def commands(self, app: App) -> Mapping[str, Handler]:
        """Return the screen's own commands by their keys in the language tables."""
        return {}

    def otherwise(self, app: App, line: str) -> Screen | None:
        """Answer a line that begins with no command."""
        word = line.split(maxsplit=1)[0]
        if app.words.find(word, app.texts.keys("terminal.help")):
            app.tell("not_here", word=word, help=shown_word(app.texts, "help"))
            return None
        near = app.words.nearest(word, self._all(app), self.other_words(app))
        app.tell("unknown_command", word=word, hint=f" {app.say('suggestion', word=near)}" if near else "")
        return None

    def other_words(self, app: App) -> Sequence[str]:
        """Return words besides commands that a typing error may stand for."""
        return ()

    def empty(self, app: App) -> Screen | None:
        """Answer the Enter key alone."""
        app.tell("say_help", word=shown_word(app.texts, "help"))
        return None

    def _all(self, app: App) -> dict[str, Handler]:
        everywhere: dict[str, Handler] = {
            "handbook": look_up,
            "rule": quote_rule,
            "language": self._language,
            "help": self._help,
            "quit": leave,
        }
        own = self.commands(app)
        return {**own, **self._guiding(app), **everywhere, **own}

    def _guiding(self, app: App) -> dict[str, Handler]:
        """Return the command of the guidance, where a board has any."""
        if app.table is None or guidance_of(app.voice()) is None:
            return {}
        return {"guide": lambda app, rest: handle(app, self.situation(app), rest)}

    def _answered(self, app: App, line: str) -> Screen | None:
        try:
            return self._answer(app, line)
        except GameError as error:
            app.write(str(error))
            return None

    def _answer(self, app: App, line: str) -> Screen | None:
        if not line:
            return self.empty(app)
        word, _, rest = line.partition(" ")
        handlers = self._all(app)
        key = app.words.find(word, handlers)
        return handlers[key](app, rest.strip()) if key else self.otherwise(app, line)

    def _help(self, app: App, rest: str) -> None:
        """Explain one command, or list them all."""
        handlers = self._all(app)
        key = app.words.find(rest, handlers) if rest else None
        names = _examples(app.voice()) if app.table else {}
        for one in [key] if key else handlers:
            app.write(f"- {shown_word(app.texts, one)}: {app.say(f'help.{one}', **names)}")

    def _language(self, app: App, rest: str) -> None:
        """Change the language, named by its code or its own name, or list what there is."""
        for code, texts in app.languages.items():
            if rest and (code == rest.lower() or begins(texts.say("terminal.language_name"), rest)):
                app.choose_language(code)
                app.tell("language_chosen")
                self.show(app)
                return
        known = [f"{code} ({texts.say('terminal.language_name')})" for code, texts in app.languages.items()]
        app.tell("languages", known=", ".join(known), word=shown_word(app.texts, "language"))


def _examples(voice: Voice) -> dict[str, str]:
    """Return the names on the board that the help shows in its examples."""
    republic = voice.republic(0)
    joint = [voice.of(each.name) for each in voice.deposits] or [
        voice.of(each.name) for each in voice.segments
    ]
    return {
        "power": voice.power(0),
        "partner": voice.power(voice.tables.powers - 1),
        "republic": republic,
        "place": joint[0] if joint else republic,
    }


def go_home(app: App, rest: str) -> Screen:
    """Go to the title; what was submitted is saved."""
    raise GoHome


def leave(app: App, rest: str) -> Screen:
    """Leave the program; what was submitted is saved."""
    raise Leave


def choose(app: App, question: str, labels: Sequence[str], default: int = 0) -> int:
    """Let the player choose from a numbered list; Enter takes the default."""
    app.write(question, *(f"{number}. {label}" for number, label in enumerate(labels, 1)))
    while True:
        line = app.ask(app.say("prompt.choice", default=default + 1))
        chosen = _chosen(line, labels, default)
        if chosen is not None:
            return chosen
        if app.words.find(line.split(maxsplit=1)[0], ["quit"]):
            raise Leave
        app.tell("not_on_list", count=len(labels))


def _chosen(line: str, labels: Sequence[str], default: int) -> int | None:
    """Return the place of an answer on a list: its number, or a beginning that only one entry has."""
    if not line:
        return default
    if line.isdecimal() and len(line) < 4:
        return int(line) - 1 if 1 <= int(line) <= len(labels) else None
    typed = tokens(line)
    found = [place for place, label in enumerate(labels) if typed and _has_all(label, typed)]
    return found[0] if len(found) == 1 else None


def _has_all(label: str, typed: Sequence[str]) -> bool:
    words = tokens(label)
    return all(any(begins(word, one) for word in words) for one in typed)


def agreed(app: App, question: str) -> bool:
    """Ask a question for yes or no; Enter is no."""
    line = app.ask(f"{question} {app.say('prompt.yes_no')}")
    return bool(line) and app.words.find(line.split(maxsplit=1)[0], ["yes", "no"]) == "yes"
