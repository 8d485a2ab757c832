"""What a page names and its appendix explains: clauses of the rulebook, and where values come from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from game.pages.markup import Html, element, joined
from game.views.origins import FactView, OriginView
from game.views.rules import clauses
from game.views.voice import Voice


class Book:
    """Gives each clause and each origin a place in the appendix when it is first named."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._rules: set[str] = set()
        self._origins: dict[OriginView, int] = {}

    def rule(self, number: str) -> Html:
        """Return a link to a clause."""
        self._rules.add(number)
        words = self._voice.say("debrief.page.rule", number=number)
        return element("a", words, href=f"#rule-{number}", class_="rule")

    def sources(self, origins: Iterable[OriginView]) -> Html | None:
        """Return links to origins; those with a document behind them stand out."""
        found = [self._source(origin) for origin in dict.fromkeys(origins)]
        if not found:
            return None
        label = element("span", self._voice.say("debrief.page.sources_of"), class_="label")
        return element("p", label, " ", joined(found, " "), class_="sources")

    def _source(self, origin: OriginView) -> Html:
        number = self._origins.setdefault(origin, len(self._origins) + 1)
        kind = "design" if origin.design else "fact"
        return element("a", str(number), href=f"#source-{number}", class_=kind, title=origin.valued)

    # --- the appendix -------------------------------------------------------------------------------------

    def appendix(self) -> Iterator[Html]:
        """Yield the rules and the sources that were named, and the documents."""
        say = self._voice.say
        known = clauses(self._voice)
        told = [self._clause(number) for number in known if number in self._rules]
        yield element("section", element("h2", say("debrief.page.rules")), *told, id="rules")
        entries = [self._entry(number, origin) for origin, number in self._origins.items()]
        note = element("p", say("debrief.page.sources_note"), class_="soft")
        yield element(
            "section",
            element("h2", say("debrief.page.sources")),
            note,
            element("ol", *entries, class_="origins"),
            id="sources",
        )

    def _clause(self, number: str) -> Html:
        clause = clauses(self._voice)[number]
        title = self._voice.say("handbook.rule", number=number, title=clause.title)
        text = (element("p", paragraph) for paragraph in clause.text.split("\n\n"))
        return element("div", element("h3", title), *text, id=f"rule-{number}", class_="clause")

    def _entry(self, number: int, origin: OriginView) -> Html:
        say = self._voice.say
        told: list[Html] = [element("strong", origin.valued)]
        if origin.design:
            told.append(element("p", say("debrief.page.design", reason=origin.reason), class_="design"))
        else:
            told += [self._fact(fact) for fact in origin.facts]
            if origin.reason:
                told.append(element("p", say("debrief.page.why", reason=origin.reason), class_="soft"))
        return element("li", *told, id=f"source-{number}", value=number)

    def _fact(self, fact: FactView) -> Html:
        say = self._voice.say
        where = say(
            "debrief.page.fact",
            status=fact.status_name,
            says=fact.says,
            document=fact.document,
            paragraph=fact.paragraph,
        )
        told: list[Html] = [element("p", fact.text), element("p", where, class_="soft")]
        if fact.dispute:
            words = say("fact.disputed", dispute=fact.dispute)
            told.append(element("p", words, class_="disputed"))
        return element("div", *told, class_="fact-text")
