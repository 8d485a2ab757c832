"""Language tables: what is said, open to a further language, and clear about what is wrong in a file."""

import ast
import re
from pathlib import Path

import pytest

from game.errors import DataError, UsageError
from game.views import texts
from game.views.texts import languages, load, load_table

ROOT = Path(__file__).resolve().parents[2]
ENGLISH = load_table("en").texts
KEY = re.compile(r"[a-z_]+(\.[a-z_0-9]+)*")


def keys_said():
    """Yield every key that a view names outright when it calls `say`."""
    for path in (ROOT / "game" / "views").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr == "say"
            ):
                for inner in ast.walk(node.args[0]) if node.args else ():
                    if (
                        isinstance(inner, ast.Constant)
                        and "." in str(inner.value)
                        and KEY.fullmatch(inner.value)
                    ):
                        yield inner.value


def test_every_key_that_code_says_exists():
    assert [key for key in keys_said() if key not in ENGLISH] == []


@pytest.mark.parametrize("language", [code for code, _ in languages() if code != "en"])
def test_texts_of_a_language_are_not_english_ones(language):
    own = load_table(language).texts
    same = {
        key for key, text in ENGLISH.items() if own.get(key) == text and re.search(r"[a-z]{4} [a-z]{2}", text)
    }
    assert {key for key in same if not key.endswith(".example")} == set()


def test_placeholders():
    table = texts.Table("en", "English", "one-many", TEXTS, {})
    said = texts.Texts(table, table).say
    assert said("sign", amount=2) == "+2" and said("sign", amount=-2) == "-2"
    assert said("count", count=1) == "1 turn" and said("count", count=0) == "0 turns"
    assert said("lower", mineral="Rare earths") == "the rare earths"
    assert said("lower") == "the [?mineral]"
    assert said("nothing.there") == "[?nothing.there]"


TEXTS = {"sign": "{amount:+}", "count": "{count} {count|turn|turns}", "lower": "the {mineral:lower}"}


@pytest.mark.parametrize(
    ("count", "form"),
    [
        (0, "many"),
        (1, "one"),
        (2, "few"),
        (4, "few"),
        (5, "many"),
        (11, "many"),
        (12, "many"),
        (21, "one"),
        (22, "few"),
    ],
)
def test_a_language_with_three_forms(count, form):
    table = texts.Table("ru", "Russian", "one-few-many", {"x": "{n|one|few|many}"}, {})
    assert texts.Texts(table, table).say("x", n=count) == form


# --- a third language -----------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path):
    for path in texts.default_folder().glob("*.yaml"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    return tmp_path


THIRD = """
name: Lingua
forms: {visit: "visitatione, visitationis"}
texts:
  nobody: "nullus"
  kind: {envoy: "Legatus", unheard: "?"}
  order: {envoy: "Legatus: {republic} {emperor}"}
data:
  "Kazakhstan": "Cazachstania"
  a block for what belongs together:
    "China": "Sinae"
"""


def test_a_third_language_is_one_more_file(folder):
    (folder / "la.yaml").write_text(THIRD, encoding="utf-8")
    said = load("la", folder)
    assert ("la", "Lingua") in languages(folder)
    assert said.say("nobody") == "nullus" and said.say("kind.envoy") == "Legatus"
    assert said.say("kind.visit") == ENGLISH["kind.visit"]
    assert said.of({"en": "Kazakhstan", "de": "Kasachstan"}) == "Cazachstania"
    assert said.of({"en": "Uzbekistan", "de": "Usbekistan"}) == "Uzbekistan"
    assert said.of("Kazakhstan") == "Cazachstania"
    assert said.of("China") == "Sinae"
    assert said.forms("visit") == (ENGLISH["glossary.visit.name"], "visitatione", "visitationis")
    assert load("en", folder).forms("visit") == (ENGLISH["glossary.visit.name"],)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("texts: {}", "needs the key 'name'"),
        ("name: L\nplural: dual", "la.yaml:2:9: 'plural' must be one of: one-many, one-few-many."),
        ("name: L\ntexts: {a: 3}", "la.yaml:2:12: A text must stand here"),
        ("name: L\ntexts: [a]", "la.yaml:2:8: A block of keys must stand here."),
        ("name: L\ndata: {a: {b: {c: d}}}", "la.yaml:2:15: A text must stand here"),
        ("name: L\ndata: [a]", "la.yaml:2:7: A block of keys must stand here."),
        ("name: L\ntext: {}", "la.yaml:2:1: The key 'text' is not known here."),
        ("name: L\nforms: {visit: [a]}", "la.yaml:2:16: A text must stand here."),
        ("name: [", "la.yaml"),
    ],
)
def test_a_bad_file_says_where_and_what(folder, text, part):
    (folder / "la.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=re.escape(part)):
        load("la", folder)


def test_an_unknown_language_names_those_there_are():
    with pytest.raises(UsageError, match=r"no language 'xx'. Choose one of: de, en, ru\."):
        load("xx")
