"""Handbook, premise, briefing and debrief: numbers from the data, every entry findable, sources named."""

import re
from dataclasses import replace

import pytest

from game.kernel.observe import observe
from game.scenario import library
from game.scenario.compiler import compile_tables
from game.scenario.sources import claims_of
from game.views import texts
from game.views.briefing import briefing_view
from game.views.debrief import debrief_view, story_of
from game.views.handbook import handbook, section_name
from game.views.premise import premise_view
from game.views.reference import order_rows
from game.views.voice import Voice
from game.vocabulary import OrderKind
from tests.views.games import LANGUAGES, MAIN, SCENARIOS, course, pack, voice
from tests.views.glossary import words_in
from tests.views.test_resolution import texts_in

OPEN = re.compile(r"\[\?|[{}]")
both = pytest.mark.parametrize("language", LANGUAGES)
everywhere = pytest.mark.parametrize("name", SCENARIOS)


def lens(name):
    chosen = library.load(MAIN, name)
    return Voice(chosen, compile_tables(chosen), texts.load("en"))


@both
@everywhere
def test_handbook_premise_and_briefings_leave_no_gap(name, language):
    said = voice(language, name)
    book = handbook(said)
    pages = [*book.entries.values(), premise_view(said)]
    pages += [briefing_view(said, course(0, 1, name).observe(seat)) for seat in range(said.tables.powers)]
    assert [text for page in pages for text in texts_in(page) if OPEN.search(text)] == []
    assert all(entry.title and all(entry.text) for entry in book.entries.values())
    assert all(section_name(said, section)[0] != "[" for section in book.sections)


def test_entries_are_addressed_by_id():
    book = handbook(voice())
    assert book.entries["rule.4.2"].title == "4.2 Visit"
    assert book.entries["order.visit"].text[0] == "Costs 2 attention and 1 capital. Can answer: Security."
    assert book.entries["deposit.taror"].title == "Taror"
    assert book.entries["word.floor"].section == "word"


@both
def test_ids_do_not_depend_on_the_language(language):
    assert set(handbook(voice(language)).entries) == set(handbook(voice()).entries)


def test_search_finds_titles_first():
    found = handbook(voice()).search("FLAGSHIP sale")
    assert {entry.id for entry in found[:2]} == {"order.flagship", "word.flagship"}
    assert len(found) > 3
    assert handbook(voice()).search("xyzzy") == () == handbook(voice()).search("  ")


def test_glossary_words_are_found_in_a_text():
    def found(text):
        return {target for _, target in handbook(voice()).linked(text) if target}

    assert found("The floor holds, whatever the tension.") == {"word.floor", "word.tension"}
    assert found("flooring") == set()


def test_words_are_found_in_the_forms_that_a_language_lists():
    links = dict(handbook(voice("ru")).linked("Потеря влияния, но не ниже опоры; у совместного приказа."))
    assert {piece: target for piece, target in links.items() if target} == {
        "влияния": "word.influence",
        "опоры": "word.floor",
        "совместного приказа": "word.joint_order",
    }


@pytest.mark.parametrize(
    ("language", "typed", "word"),
    [("ru", "напряженность", "tension"), ("ru", "ЁМКОСТЬ", "room"), ("de", "ziel fur", "agenda")],
)
def test_a_search_needs_no_accents(language, typed, word):
    assert f"word.{word}" in {entry.id for entry in handbook(voice(language)).search(typed)}


@both
@everywhere
def test_texts_name_what_they_link_to_and_lose_nothing(name, language):
    book = handbook(voice(language, name))
    for entry in book.entries.values():
        for text in entry.text:
            pieces = book.linked(text)
            assert "".join(piece for piece, _ in pieces) == text
            targets = {target for _, target in pieces if target}
            assert targets <= set(book.entries)
            assert {target for target in targets if target.startswith("word.")} == words_in(book, text)


def test_numbers_of_rules_are_links_and_other_numbers_are_not():
    links = dict(handbook(voice()).linked("As 4.2 says (7.1), 3 of 4 cost 1.25, 14.2."))
    assert {piece: target for piece, target in links.items() if target} == {
        "4.2": "rule.4.2",
        "7.1": "rule.7.1",
        "14.2": "rule.14.2",
    }


def test_numbers_in_the_handbook_are_those_of_the_ruleset():
    said = voice()
    changed = pack().ruleset.model_copy(deep=True)
    visit = changed.orders.visit.model_copy(
        update={"attention": changed.orders.visit.attention.model_copy(update={"value": 7})}
    )
    changed = changed.model_copy(update={"orders": changed.orders.model_copy(update={"visit": visit})})
    other = replace(pack(), ruleset=changed)
    book = handbook(Voice(other, compile_tables(other), said.texts))
    assert book.entries["order.visit"].text[0].startswith("Costs 7 attention")


@everywhere
def test_the_table_of_orders_holds_the_orders_in_play(name):
    rows = order_rows(voice(name=name))
    allowed = pack(name).scenario.orders
    assert {row.kind.word for row in rows} == set(allowed or [kind.word for kind in OrderKind if kind])


def test_every_headline_deposit_and_dispute_names_its_sources():
    book = handbook(voice())
    for section in ("headline", "deposit", "corridor", "order"):
        assert all(entry.origins for entry in book.section(section))
    pairs = {
        tuple(sorted((name, other)))
        for name, fact in pack().sources.facts.items()
        for other in fact.disputed_by
    }
    assert len(book.section("dispute")) == len(pairs) > 0


@both
@everywhere
def test_every_number_has_a_named_part(name, language):
    """An origin that only says `Visit: 2` leaves open which number is meant."""
    said = voice(language, name)
    last = {path.split(".")[-1] for path, _ in claims_of(pack(name).ruleset)}
    last |= {path.split(".")[-1] for model in said.powers for path, _ in claims_of(model)}
    last |= {
        path.split(".")[-1] for model in (*said.deposits, *said.republics) for path, _ in claims_of(model)
    }
    unnamed = {word for word in last if not said.texts.has(f"part.{word}") and not word.isdigit()}
    assert unnamed == {"origin"}


def test_the_premise_names_documents_and_the_share_of_design():
    view = premise_view(voice())
    assert [document.publisher for document in view.documents] == ["Novastan", "Russtrat"]
    assert len(view.seats) == 4 and all(0 < share.percent <= 100 for share in view.seats)
    assert view.design.design < view.design.numbers
    assert view.lens == "" and view.differences == ()


def test_a_board_that_is_all_design_names_no_document_as_its_own():
    view = premise_view(voice(name="amber-isles"))
    assert view.documents == ()
    assert "No document stands behind this board" in view.beside[0]
    assert "some of their numbers rest on texts of Novastan and Russtrat" in view.beside[1]
    assert premise_view(voice()).beside == ()
    entries = handbook(voice(name="amber-isles")).entries.values()
    assert not [entry for entry in entries if entry.section == "dispute"]
    documents = [entry for entry in entries if entry.section == "document"]
    assert all("The rules are not the board" in entry.text[1] for entry in documents)


def test_a_lens_tells_its_differences():
    view = premise_view(lens("russian"))
    assert view.lens == "Russian reading"
    assert len(view.differences) == len(pack().scenario.lenses["russian"].differences)
    assert any(difference.origin.facts for difference in view.differences)


def test_a_briefing_says_what_the_seat_wants_and_where_it_stands():
    view = briefing_view(voice(), course(0).observe(1))
    assert view.mandate_name == "Bridge" and view.signature is OrderKind.PROGRAMME
    assert [start.presence.influence for start in view.starts] == [4, 3, 2, 4, 5]
    assert len(view.agendas) == 3 and "tension -1" in view.signature_rule
    assert view.words[0] == "Briefing: Russian Federation."


def test_a_briefing_in_the_first_lesson_leaves_out_what_is_not_played():
    view = briefing_view(voice(name="first-lesson"), course(0, 1, "first-lesson").observe(1))
    assert view.agendas == () and not any("Signature order" in text for text in view.words)


@both
def test_a_debrief_tells_every_turn(language):
    game = course(12, 4)
    view = debrief_view(voice(language), game)
    stories = [story_of(voice(language), game, turn) for turn in game.turns]
    assert sum(story.year is not None for story in stories) == 3
    assert [text for part in (view, *stories) for text in texts_in(part) if OPEN.search(text)] == []
    assert all(seat.sheet.statement for story in stories for seat in story.seats)
    assert all(len(story.resolution.headline.wires) == 2 for story in stories)


def test_a_debrief_of_a_game_that_has_not_begun():
    view = debrief_view(voice(), course(0))
    assert view.groups and not view.finished and not view.marks


@both
def test_what_is_read_aloud_has_no_drawing(language):
    """No box drawing, arrows or tables: a braille line and a screen reader take the same sentences."""
    game = course(12, 4)
    seen = observe(game.state, 0)
    pages = (
        debrief_view(voice(language), game),
        briefing_view(voice(language), seen),
        handbook(voice(language)).section("rule"),
    )
    drawn = re.compile(r"[\u2190-\u21ff\u2500-\u25ff\u2600-\u27bf|<>*_]")
    assert [text for page in pages for text in texts_in(page) if drawn.search(text)] == []
