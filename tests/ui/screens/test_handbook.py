"""The handbook: every entry opens and fits, every link leads to an entry, and one finds back."""

import pytest

from game.ui.kit.label import Link
from game.ui.kit.widget import live
from game.ui.screens.handbook import HandbookPages
from game.ui.screens.title import Title
from game.views.handbook import handbook, section_name
from tests.ui.driver import Driver
from tests.ui.fitting import faults
from tests.ui.gallery import at_table
from tests.ui.screens.planning_desk import at_desk
from tests.views.games import LANGUAGES, MAIN
from tests.views.glossary import words_in

both = pytest.mark.parametrize("language", LANGUAGES)
boards = pytest.mark.parametrize("name", [MAIN, "amber-isles"])


def opened(folder, at="", name=MAIN, language="en", **settings):
    driver = Driver(folder, language, **settings)
    at_table(driver, 0, name)
    driver.app.show(HandbookPages(Title(), at))
    driver.frame()
    return driver


def book_of(driver):
    return handbook(driver.app.reference())


def pane(driver):
    return next(part for part in live(driver.app.stage.root) if part.name.startswith("text."))


def read(driver):
    """All that the entry's pane says."""
    return "\n".join(part.text for part in live(pane(driver)) if part.role == "label")


def listed(driver):
    return [name.removeprefix("entry.") for name in driver.names("option") if name.startswith("entry.")]


def links(driver):
    return [part for part in live(pane(driver)) if isinstance(part, Link)]


@both
@boards
def test_every_entry_opens_fits_and_leads_only_to_entries(tmp_path, name, language):
    driver = opened(tmp_path, name=name, language=language, text_size=150)
    book = book_of(driver)
    for entry in book.entries.values():
        driver.app.show(HandbookPages(Title(), entry.id))
        driver.frame()
        said = read(driver)
        assert entry.title in said and section_name(driver.app.reference(), entry.section) in said
        if not entry.sides:
            assert all(text in said for text in entry.text)
        for origin in entry.origins:
            assert origin.subject in said and all(fact.text in said for fact in origin.facts)
            assert origin.reason in said
        assert faults(driver.app, (1280, 720)) == [], entry.id
        targets = {link._target for link in links(driver)}
        assert targets <= set(book.entries) and entry.id not in targets, entry.id


@both
def test_every_word_of_the_glossary_is_a_link(tmp_path, language):
    driver = opened(tmp_path, language=language)
    book = book_of(driver)
    for entry in (*book.section("rule")[::5], *book.section("order"), *book.section("word")[::5]):
        driver.app.show(HandbookPages(Title(), entry.id))
        driver.frame()
        words = {word for text in entry.text for word in words_in(book, text)}
        assert words - {entry.id} <= {link._target for link in links(driver)}, entry.id


def test_a_link_is_followed_by_mouse_and_by_keyboard_and_one_finds_back(tmp_path):
    driver = opened(tmp_path, "rule.4.2")
    driver.click(links(driver)[0].name)
    assert pane(driver).name == "text.word.influence" and driver.widget("section.word").selected
    assert driver.app.stage.focus == "earlier"
    driver.press("return")
    assert pane(driver).name == "text.rule.4.2"
    driver.choose(links(driver)[1].name)
    assert pane(driver).name == "text.word.contact"
    driver.press("alt+left", "alt+left")
    assert pane(driver).name == "text.rule.4.2" and not driver.widget("earlier").enabled
    driver.press("alt+right")
    assert pane(driver).name == "text.word.contact" and not driver.widget("later").enabled
    driver.press("alt+left")
    driver.click("entry.rule.4.3")
    driver.press("alt+right")
    assert pane(driver).name == "text.rule.4.3", "the way ahead is lost when another is taken"


def test_a_number_of_a_rule_is_a_link(tmp_path):
    driver = opened(tmp_path, "rule.10.3")
    target = next(link for link in links(driver) if link._target == "rule.2.8")
    driver.click(target.name)
    assert pane(driver).name == "text.rule.2.8"


@both
def test_the_search_lists_what_the_handbook_finds(tmp_path, language):
    driver = opened(tmp_path, language=language)
    words = "Memorandum"
    driver.press("ctrl+f")
    assert driver.app.stage.focus == "search"
    for place in range(1, len(words) + 1):
        driver.type(words[place - 1])
        assert listed(driver) == [entry.id for entry in book_of(driver).search(words[:place])]
    driver.press("return")
    assert pane(driver).name == f"text.{listed(driver)[0]}"
    driver.press("down", "down", "return")
    assert pane(driver).name == f"text.{listed(driver)[1]}"
    driver.press("ctrl+f")
    driver.type("xyz")
    assert listed(driver) == [] and "Memorandumxyz" in driver.says()
    driver.press("alt+left")
    assert pane(driver).name == f"text.{book_of(driver).search(words)[0].id}"
    driver.click("section.ask")
    assert listed(driver) == [entry.id for entry in book_of(driver).section("ask")]


@boards
def test_sections_list_their_entries(tmp_path, name):
    driver = opened(tmp_path, name=name)
    for section in book_of(driver).sections:
        driver.click(f"section.{section}")
        assert listed(driver) == [entry.id for entry in book_of(driver).section(section)]


def test_large_text_has_two_panes_and_every_section_is_reached(tmp_path):
    driver = opened(tmp_path, "order.visit", text_size=150)
    assert not driver.has("section.word") and "order.visit" in listed(driver)
    driver.choose("sections.all")
    driver.choose("section.word")
    driver.choose("entry.word.floor")
    assert pane(driver).name == "text.word.floor"
    driver.type("x")
    driver.focus("search")
    driver.type("floor")
    assert listed(driver)[0] == book_of(driver).search("floor")[0].id


@both
def test_where_documents_disagree_both_are_shown_side_by_side(tmp_path, language):
    driver = opened(tmp_path, language=language, size=(1920, 1080))
    for entry in book_of(driver).section("dispute"):
        driver.app.show(HandbookPages(Title(), entry.id))
        driver.frame()
        one, other = (
            next(part for part in live(pane(driver)) if part.text == side.text and part.role == "label")
            for side in entry.sides
        )
        assert one.rect.right < other.rect.left and abs(one.rect.top - other.rect.top) <= 1
        documents = {link._target for link in links(driver)}
        assert documents == {f"document.{side.document_id}" for side in entry.sides}


def test_a_disputed_value_shows_the_other_side_too(tmp_path):
    driver = opened(tmp_path)
    origins = [
        (entry, fact)
        for entry in book_of(driver).entries.values()
        for origin in entry.origins
        for fact in origin.facts
        if fact.dispute
    ]
    assert origins
    for entry, fact in origins:
        driver.app.show(HandbookPages(Title(), entry.id))
        driver.frame()
        others = [driver.app.reference().pack.sources.facts[name] for name in fact.disputed_by]
        assert all(driver.app.reference().of(other.text) in read(driver) for other in others)


def test_other_screens_open_it_at_an_entry_and_escape_leads_back(tmp_path):
    driver = opened(tmp_path)
    driver.app.show(Title())
    driver.frame()
    driver.app.show(driver.app.route("handbook", "word.tension"))
    driver.frame()
    assert pane(driver).name == "text.word.tension"
    area, button = driver.widget("entries.word"), driver.widget("entry.word.tension")
    assert area.rect.contains(button.rect), "its place in the list is in sight"
    driver.press("escape")
    assert driver.screen.title == "title"


def test_it_opens_without_a_game_and_at_an_entry_that_this_board_lacks(tmp_path):
    driver = Driver(tmp_path)
    driver.press("f1")
    assert driver.screen.title == "handbookpages" and driver.app.say("signs.title") in driver.says()
    driver.app.show(driver.app.route("handbook", "order.of_another_board"))
    driver.frame()
    assert driver.app.say("signs.title") in driver.says()
    assert listed(driver) == [entry.id for entry in book_of(driver).section("order")]


def test_it_stays_at_its_entry_in_another_language(tmp_path):
    driver = opened(tmp_path, "rule.4.2")
    driver.app.change(language="de")
    driver.frame()
    assert book_of(driver).entries["rule.4.2"].text[0] in read(driver)


@both
def test_it_opens_with_what_the_signs_of_the_board_mean(tmp_path, language):
    driver = at_desk(tmp_path, 0, language=language)
    driver.click("begin.signs")
    told = [
        driver.app.say(f"signs.{group}.{sign}")
        for group in ("map", "beside")
        for sign in signs_of(driver, group)
    ]
    assert len(told) > 15 and all(words in read(driver) for words in told)
    assert {"word.influence", "word.room", "word.floor"} <= {link._target for link in links(driver)}
    driver.click(next(link.name for link in links(driver) if link._target == "word.room"))
    assert pane(driver).name == "text.word.room"
    driver.press("alt+left")
    assert told[0] in read(driver)
    driver.click("entry.order.visit")
    driver.click("signs")
    assert told[0] in read(driver)


def signs_of(driver, group):
    return driver.app.texts.keys(f"ui.signs.{group}")
