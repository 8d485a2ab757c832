"""The handbook as text: its sections, what it says about a word, and single rules by their number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches

from game.errors import UsageError
from game.terminal.app import App
from game.terminal.folding import begins, forms, tokens
from game.terminal.words import shown_word
from game.views.handbook import Entry, Handbook, handbook, section_name
from game.views.texts import Texts
from game.views.voice import Voice

_IN_FULL = 3
_LISTED = 20


def look_up(app: App, rest: str) -> None:
    """Tell what the handbook says about some words, or which sections it has."""
    voice = app.reference()
    book = handbook(voice)
    if rest:
        app.write(*entries_about(voice, book, rest))
        return
    app.tell("handbook.sections")
    for section in book.sections:
        titles = [entry.title for entry in book.section(section)]
        app.write(
            f"- {section_name(voice, section)}: {app.texts.joined(titles) if len(titles) < _LISTED else len(titles)}"
        )
    app.tell("handbook.how", word=shown_word(app.texts, "handbook"), rule=shown_word(app.texts, "rule"))


def quote_rule(app: App, rest: str) -> None:
    """Quote a rule by its number."""
    app.write(*rule_lines(app.reference(), rest) or [app.say("handbook.no_rule", number=rest or "?")])


def rule_lines(voice: Voice, number: str) -> list[str]:
    """Return a rule by its number, nothing if there is none; a chapter's number means all its rules."""
    rules = handbook(voice).section("rule")
    wanted = [rule for rule in rules if rule.id == f"rule.{number}" or rule.id.startswith(f"rule.{number}.")]
    return [line for rule in wanted for line in (rule.title, *rule.text)]


def entries_about(voice: Voice, book: Handbook, text: str) -> Iterator[str]:
    """Yield what the handbook says about some words: a few entries in full, the others by their titles.

    Raises UsageError, with the nearest word, if it says nothing.
    """
    section = _section_named(voice, book, text)
    if section:
        for entry in book.section(section):
            yield from (f"{entry.title}:", *entry.text, "")
        return
    found = _found(book, text)
    if not found:
        raise UsageError(_not_found(voice.texts, book, text))
    full = [entry for entry in found if _titled(entry, text)] or found
    for entry in full[:_IN_FULL]:
        yield from (*in_full(voice, entry), "")
    others = [entry.title for entry in found if entry not in full[:_IN_FULL]]
    if others:
        yield voice.say("terminal.handbook.also", titles=voice.joined(others[:_LISTED]))


def in_full(voice: Voice, entry: Entry) -> Iterator[str]:
    """Yield an entry with what it rests on."""
    yield f"{section_name(voice, entry.section)}: {entry.title}"
    yield from entry.text
    yield from (f"- {origin.words}" for origin in entry.origins)


def _section_named(voice: Voice, book: Handbook, text: str) -> str | None:
    return next(
        (name for name in book.sections if set(forms(section_name(voice, name))) & set(forms(text))), None
    )


def _found(book: Handbook, text: str) -> list[Entry]:
    """Return the entries that hold the words; if none does, those with titles that begin so, accents aside."""
    return list(book.search(text)) or [entry for entry in book.entries.values() if _titled(entry, text)]


def _titled(entry: Entry, text: str) -> bool:
    title, typed = tokens(entry.title), tokens(text)
    return bool(typed) and all(any(begins(word, one) for word in title) for one in typed)


def _not_found(texts: Texts, book: Handbook, text: str) -> str:
    words = {
        form: word for entry in book.entries.values() for word in tokens(entry.title) for form in forms(word)
    }
    near = next(
        (found[0] for form in forms(text) if (found := get_close_matches(form, list(words), 1))), None
    )
    hint = f" {texts.say('terminal.suggestion', word=words[near])}" if near else ""
    return texts.say("terminal.handbook.nothing", text=text) + hint


def whole(voice: Voice, book: Handbook) -> Iterable[str]:
    """Yield the whole handbook."""
    for section in book.sections:
        yield section_name(voice, section).upper()
        yield ""
        for entry in book.section(section):
            yield from (entry.title, *entry.text, "")
