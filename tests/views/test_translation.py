"""The shipped languages are complete, every text is said, and a report tells what a further language lacks."""

from pathlib import Path

import pytest

from game.views import texts
from game.views.texts import languages, load_table
from game.views.translation import gaps, words_in_data
from game.views.usage import unsaid

THIRD = """
name: Lingua
plural: one-few-many
forms: {visit: "visitationem", emperor: "imperatorem"}
texts:
  nobody: "nullus"
  kind: {envoy: "Legatus", unheard: "?"}
  order: {envoy: "Legatus: {emperor}", visit: "Visitatio"}
  scenario: {length: "{turns} {turns|vicis|vices}, {years} {years|annus|anni|annorum}"}
data:
  "Kazakhstan": "Cazachstania"
  "Elena Panina": "Helena Panina"
  "Gazette": "Acta"
  "Atlantis": "Atlantis"
"""


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    folder = tmp_path_factory.mktemp("texts")
    english = texts.default_folder() / "en.yaml"
    (folder / "en.yaml").write_bytes(english.read_bytes())
    (folder / "la.yaml").write_text(THIRD, encoding="utf-8")
    return gaps("la", folder)


@pytest.mark.parametrize("language", [code for code, _ in languages()])
def test_a_shipped_language_says_all_that_english_says_and_nothing_else(language):
    assert not gaps(language), "see: multivector texts"


def test_every_text_is_said_by_some_code():
    assert unsaid(load_table("en").texts, words_in_data()) == []


def test_keys_and_placeholders_that_are_missing_or_too_many_are_listed(found):
    assert len(found.missing) == len(load_table("en").texts) - 5 and "kind.visit" in found.missing
    assert found.unused == ("kind.unheard", "forms.emperor")
    assert found.placeholders == ("order.envoy", "order.visit")


def test_a_word_needs_as_many_forms_as_the_plural_rule_tells_apart(found):
    assert found.forms == ("scenario.length",)


@pytest.mark.parametrize(
    "text",
    [
        "Uzbekistan",  # a name
        "The Caspian sinks",  # a headline
        "gifts and a delegation",  # a reason in the rules
        "birds, mostly",  # a reason in an example
        "Caspian Sea",  # on the map
        "Rare earths were the main subject of the summit.",  # a fact
        "Nothing here is real: no island, no power, no metal in this place. The example shows that the rules "
        "know nothing of Central Asia.",  # one of a list
    ],
)
def test_what_data_files_say_must_be_translated(found, text):
    assert text in found.untranslated


def test_names_may_be_translated_and_what_no_file_says_is_listed(found):
    assert "Kazakhstan" not in found.untranslated and "Elena Panina" not in found.untranslated
    assert found.stale == ("Atlantis",)


def test_a_language_beside_the_english_needs_no_second_translation():
    assert "Uzbekistan" not in load_table("de").data
    assert "Uzbekistan" not in gaps("de").untranslated


# --- what code says ---------------------------------------------------------------------------------------

CODE = """
class Word:
    BLUE_SKY = 1

class View:
    def say(self, key):
        return self.texts.say(f"page.{key}")

_PREFIX = "walked"
GROUPS = ("north", "south")

def told(texts, view, colour, lost, group):
    texts.say("plain.text")
    view.say("title")
    view.say(f"of.{colour.word}{'_lost' if lost else ''}")
    view.say(f"{group}.about")
    for key in texts.keys(_PREFIX):
        texts.say(f"{_PREFIX}.{key}")
    view.say("outside") if texts.has(f"asked.{word}") else ""
    flag("--loud")
    texts.say(f"flag.{flag}")
    texts.say(f"level.{level}")
    return [f"planner_{level}" for level in ("hard",)], "_and_".join(GROUPS)
"""


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("plain.text", True),
        ("plain.other", False),
        ("page.title", True),
        ("title", True),  # a string of the code: it may be said
        ("page.heading", False),
        ("page.of.blue_sky", True),
        ("page.of.blue_sky_lost", True),
        ("page.of.green_sky", False),
        ("page.north.about", True),
        ("page.east.about", False),
        ("walked.anything.at_all", True),
        ("walking.anything", False),
        ("asked.from_outside", True),
        ("flag.loud", True),
        ("level.planner_hard", True),
        ("level.planner_soft", False),
        ("level.north_and_south", True),
        ("level.north_and_east", False),
        ("level.caps_lock", True),
    ],
)
def test_a_text_is_said_if_the_code_can_make_its_key(tmp_path: Path, key: str, said: bool):
    (tmp_path / "code.py").write_text(CODE, encoding="utf-8")
    assert (unsaid([key], ["caps lock"], tmp_path) == []) is said


def test_where_no_source_code_lies_no_text_is_reported(tmp_path: Path):
    assert unsaid(["ui.title.name"], (), tmp_path) == []
