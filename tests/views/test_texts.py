"""Language tables: complete, in use, open to a further language, and clear about what is wrong in a file."""

import ast
import re
from pathlib import Path

import pytest

from game.errors import DataError, UsageError
from game.views import texts
from game.views.texts import gaps, languages, load, load_table

ROOT = Path(__file__).resolve().parents[2]
ENGLISH = load_table("en").texts
KEY = re.compile(r"[a-z_]+(\.[a-z_0-9]+)*")


OWN_TESTS = ("terminal.", "ui.", "server.")  # these sections are tested beside the code that says them


def strings_in_code():
    """Yield every string of the program that may be a text's key, as a pattern."""
    for path in (ROOT / "game").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and KEY.fullmatch(node.value):
                yield re.escape(node.value)
            elif isinstance(node, ast.JoinedStr):
                yield "".join(
                    re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"[a-z_.]*"
                    for part in node.values
                )


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


def test_no_key_is_unused():
    patterns = {pattern for pattern in strings_in_code() if not pattern.startswith("[a-z_.]*")}
    used = re.compile("|".join(sorted(patterns)))
    unused = [key for key in ENGLISH if not used.fullmatch(key)]
    assert [key for key in unused if not key.startswith(OWN_TESTS)] == []


@pytest.mark.parametrize("language", [code for code, _ in languages()])
def test_a_shipped_language_says_all_that_english_says(language):
    found = gaps(language)
    assert not found.unused and not found.placeholders
    assert not found.missing or language == "ru"


def test_german_uses_every_value_that_english_uses():
    """A number that only one language tells is a fact that only one reader gets."""
    german = load_table("de").texts
    numbers = {"amount", "price", "left", "turn", "turns", "level", "stake", "needs", "have", "count", "size"}
    lost = {
        key: missing
        for key, text in ENGLISH.items()
        if (missing := (texts.placeholders(text) - texts.placeholders(german[key])) & numbers)
    }
    assert lost == {}


def test_german_texts_are_not_english_ones():
    german = load_table("de").texts
    same = {
        key for key, text in ENGLISH.items() if german[key] == text and re.search(r"[a-z]{4} [a-z]{2}", text)
    }
    assert [key for key in same if not key.startswith(OWN_TESTS)] == []


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
texts:
  nobody: "nullus"
  kind: {envoy: "Legatus", unheard: "?"}
  order: {envoy: "Legatus: {republic} {emperor}"}
data:
  "Kazakhstan": "Cazachstania"
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


def test_a_report_lists_what_is_missing_unused_and_strange(folder):
    (folder / "la.yaml").write_text(THIRD, encoding="utf-8")
    found = gaps("la", folder)
    assert len(found.missing) == len(ENGLISH) - 3 and "kind.visit" in found.missing
    assert found.unused == ("kind.unheard",)
    assert found.placeholders == ("order.envoy",)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("texts: {}", "needs the key 'name'"),
        ("name: L\nplural: dual", "la.yaml:2:9: 'plural' must be one of: one-many, one-few-many."),
        ("name: L\ntexts: {a: 3}", "la.yaml:2:12: A text must stand here"),
        ("name: L\ntexts: [a]", "la.yaml:2:8: A block of keys must stand here."),
        ("name: L\ndata: {a: {b: c}}", "A text must stand here"),
        ("name: L\ntext: {}", "la.yaml:2:1: The key 'text' is not known here."),
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
