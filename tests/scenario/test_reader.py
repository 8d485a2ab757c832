"""The reader: plain data with true places, or problems with true places, whatever the bytes are."""

from __future__ import annotations

import pytest
import yaml

from game.scenario import reader
from game.scenario.reader import Document, Place, Problem, read_text
from tests.scenario.mutants import LONG, ORDINARY, mutants


@pytest.fixture(params=["CSafeLoader", "SafeLoader"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Runs each test with both of PyYAML's parsers, as the one in C is not everywhere."""
    loader = getattr(yaml, request.param, None)
    if loader is None:
        pytest.skip("this PyYAML has no parser in C")
    monkeypatch.setattr(reader, "_Parser", loader)
    return str(request.param)


def accepted(source: str | bytes) -> Document:
    document, problems = read_text(source, "board.yaml")
    assert document is not None, [str(problem) for problem in problems]
    assert problems == []
    return document


def refused(source: str | bytes) -> list[Problem]:
    document, problems = read_text(source, "board.yaml")
    assert document is None
    assert problems
    return problems


def data(source: str | bytes) -> object:
    return accepted(source).data


# --- what is read -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "value"),
    [
        *[("", None), ("~", None), ("null", None), ("Null", "Null"), ("'null'", "null"), ('""', "")],
        *[("true", True), ("false", False), ("True", "True"), ("yes", "yes"), ("no", "no"), ("off", "off")],
        *[("0", 0), ("7", 7), ("-12", -12), ("+3", 3), ("'7'", "7"), ("0x1F", "0x1F"), ("1_000", "1_000")],
        *[("1.5", 1.5), ("-0.25", -0.25), (".5", ".5"), ("5.", "5."), ("1e5", "1e5"), (".nan", ".nan")],
        *[("-.inf", "-.inf"), ("2024-01-01", "2024-01-01"), ("2024-13-45", "2024-13-45"), ("٣", "٣")],
        *[("12:30:45", "12:30:45"), ("<<", "<<"), ("=", "="), ("'a''b'", "a'b"), ('"\\u00e9"', "é")],
        *[("[]", []), ("{}", {}), ("[a, 1, [true]]", ["a", 1, [True]]), ("{a: {b: ~}}", {"a": {"b": None}})],
        *[("|\n  one\n  two\n", "one\ntwo\n"), (">-\n  one\n  two\n", "one two"), ("one\n  two", "one two")],
    ],
)
def test_a_value_means_what_it_says(written: str, value: object) -> None:
    found = data(f"key: {written}\n")
    assert found == {"key": value}
    assert isinstance(found, dict)
    assert type(found["key"]) is type(value)


def test_keys_are_text() -> None:
    assert data("no: 1\n'1': 2\n2024-01-01: 3\n'<<': 4\n") == {"no": 1, "1": 2, "2024-01-01": 3, "<<": 4}


def test_every_value_and_key_has_its_place() -> None:
    document = accepted("# board\nname: North\nlist:\n  - {a: 1, 'b': [x]}\n  -\n")
    assert document.data == {"name": "North", "list": [{"a": 1, "b": ["x"]}, None]}
    assert document.values == {
        (): Place(2, 1),
        ("name",): Place(2, 7),
        ("list",): Place(4, 3),
        ("list", 0): Place(4, 5),
        ("list", 0, "a"): Place(4, 9),
        ("list", 0, "b"): Place(4, 17),
        ("list", 0, "b", 0): Place(4, 18),
        ("list", 1): Place(5, 4),
    }
    assert document.keys == {
        ("name",): Place(2, 1),
        ("list",): Place(3, 1),
        ("list", 0, "a"): Place(4, 6),
        ("list", 0, "b"): Place(4, 12),
    }


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_places_do_not_depend_on_line_endings_or_the_utf_8_mark(ending: str) -> None:
    source = ORDINARY.replace("\n", ending).encode("utf-8-sig")
    assert accepted(source) == accepted(ORDINARY)


def test_columns_count_characters() -> None:
    assert accepted("{é😀: 1, b: 2}".encode()).keys[("b",)] == Place(1, 9)


# --- what is refused --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "place", "words"),
    [
        # meanings that surprise
        ("a: 010\n", "1:4", "Write 10 for the number"),
        ("a: -00\n", "1:4", "Write 0 for the number"),
        ("a: 00.5\n", "1:4", "starts with a zero"),
        ("a: 1\nb: 2\na: 3\n", "3:1", "The key 'a' is already on line 1"),
        ("x: {a: 1, a: 2}\n", "1:11", "already on line 1"),
        ("a: 1\n'a': 2\n", "2:1", "already on line 1"),
        ("12: a\n", "1:1", "The key 12 is not text. Put quotes around it"),
        ("x:\n  true: a\n", "2:3", "The key true is not text"),
        ("~: a\n", "1:1", "The key ~ is not text"),
        ("1.5: a\n", "1:1", "not text"),
        ("010: a\n", "1:1", "starts with a zero"),
        ("a: 1\n: b\n", "2:1", "A key is missing"),
        ("{'': b}\n", "1:2", "A key is missing"),
        ("[a, b]: c\n", "1:1", "A key must be text"),
        ("x: {{a: b}: c, d: e}\n", "1:5", "A key must be text"),
        ("a: !!int '1'\n", "1:4", "Tags"),
        ("a: ! b\n", "1:4", "Tags"),
        ("!!map a: 1\n", "1:1", "Tags"),
        ("a: &x 1\n", "1:4", "Anchors"),
        ("a: &x [1]\n", "1:4", "Anchors"),
        ("a: *x\n", "1:4", "Aliases"),
        ("b: 1\n<<: {c: 1}\n", "2:1", "Merge keys"),
        ("a: 1\n---\nb: 2\n", "2:1", "A second document"),
        ("%YAML 1.2\n---\na: 1\n", "1:1", "A line cannot start with '%'"),
        ("%YAML " + "9" * 5000 + ".1\n---\na: 1\n", "1:1", "A line cannot start with '%'"),
        ("", "1:1", "The file is empty"),
        ("# nothing\n", "1:1", "The file is empty"),
        ("---\n", "1:1", "The file is empty"),
        # characters
        ("a: 1\nb:\tc\n", "2:3", "A tab stands here"),
        ("a: é\x07\n", "1:5", "U+0007"),
        ("a: 1\r\nb: \u2028\r\n", "2:4", "U+2028"),
        ("a: 1\rb: \x07\r", "2:4", "U+0007"),
        ("a: \ud800\n", "1:4", "U+D800"),
        ("a: b\ufeff\n", "1:5", "U+FEFF"),
        ('a: "\\0"\n', "1:4", "U+0000"),
        ("a: é\nb: é\xff\n".encode("latin-1"), "1:4", "The byte 0xE9 here is not UTF-8"),
        (b"\xef\xbb\xbfa: \xff\n", "1:4", "not UTF-8"),
        ("a: é\r\nüb: ".encode() + b"\xed\xa0\x80", "2:5", "0xED"),
        ("a: 1\n".encode("utf-16"), "1:1", "UTF-16"),
        ("a: 1\n".encode("utf-16-le"), "1:2", "UTF-16"),
        # syntax
        ("a: 1\n  b: 2\n", "2:4", "Check the indentation"),
        ("a:\n    b: 1\n  c: 2\n", "3:3", "does not fit the block that starts on line 1"),
        ("a:\n  - b\n  c: 1\n", "3:3", "The list that starts on line 2 needs '- ' here"),
        ("a: - b\n", "1:4", "A list cannot start behind a key"),
        ("a: 1\nb 2\nc: 3\n", "2:1", "A key needs a colon"),
        ("a: 1\nb:2\nc: 3\n", "2:1", "a space behind it"),
        ("a: b: c\n", "1:5", "A second ': '"),
        ("a: [b, c\nd: 1\n", "1:4", "The bracket '[' is not closed before line 2. Close it with ']'"),
        ("a: {b: 1\nc: 2\n", "1:4", "Close it with '}'"),
        ("a: [b, c}\n", "1:9", "A comma or ']' is missing"),
        ("a: {b: 1 c: 2}\n", "1:11", "A comma or '}' is missing"),
        ("a: {b: 1, c: of: all}\n", "1:16", "Or this colon belongs to a text: put the text in quotes."),
        ('a: {b: "A port., c: "Ein Hafen."}\n', "1:8", "that opens here is not closed before the key 'c'"),
        ("a: {b: 'A port., c: 'Ein Hafen.'}\n", "1:8", "that opens here is not closed before the key 'c'"),
        ('a: {b: "A port, c: d}\ne: "x"\n', "1:8", "that opens here is closed only on line 2."),
        ('a: {b: "A "port" town"}\n', "1:12", "Text follows a closing quotation mark."),
        ('a: {b: "x" c: 1}\n', "1:12", "A comma or '}' is missing before this."),
        ('a: ["x" "y"]\n', "1:9", "A comma or ']' is missing before this."),
        ("x: 1\na: [\n", "2:4", "a closing bracket is missing"),
        ("a: b\nc: ]\n", "2:4", "A value is missing before ']'"),
        ('a: "b\nc: 1\n', "1:4", "never closed"),
        ("a: 'b\nc: 'd'\ne: 1\n", "1:4", "closed only on line 2"),
        ('"a: 1\nb: "c"\n', "1:1", "closed only on line 2"),
        ("a: 1\n'b\n c': 2\n", "2:1", "not closed on its line"),
        ("a: 'b'\n- c\n", "2:1", "does not fit"),
        ("a: 'b' c\n", "1:8", "Text follows a closing quotation mark"),
        ("a: @b\n", "1:4", "Text cannot start with '@'"),
        ("a: %b\n", "1:4", "Text cannot start with '%'"),
        ("a: >=5\n", "1:4", "Text cannot start with '>'"),
        ("a: * b\n", "1:4", "Text cannot start with '*'"),
        ("a: & b\n", "1:4", "Text cannot start with '&'"),
        ("a: !x!y b\n", "1:4", "Text cannot start with '!'"),
        ("a: b\n...\nc: d\n", "3:1", "The document has ended"),
    ],
)
def test_a_mistake_is_told_where_it_is(source: str | bytes, place: str, words: str) -> None:
    first = refused(source)[0]
    assert str(first).startswith(f"board.yaml:{place}: ")
    assert words in first.sentence


def test_an_unknown_escape_is_told_on_its_line() -> None:
    for escape in ("\\q", "\\xZZ", "\\U00110000"):
        (problem,) = refused(f'a: 1\nb: "{escape}"\n')
        assert problem.line == 2
        assert "escape" in problem.sentence


def test_one_pass_finds_many_mistakes() -> None:
    found = refused("a: 010\na: &x 1\n3: !t 4\nb: [*x, {c: 1, c: 2}]\nd: [\n")
    assert [(problem.line, problem.column) for problem in found] == [
        *[(1, 4), (2, 1), (2, 4), (3, 1), (3, 4), (4, 5), (4, 16), (5, 4)]
    ]


def test_reading_goes_on_behind_a_mistake() -> None:
    assert [problem.line for problem in refused("a: 1\na: 2\na: 3\n")] == [2, 3]
    assert refused("a: 1\na: 2\na: 3\n")[1].sentence.startswith("The key 'a' is already on line 1")
    assert len(refused("{{a: b}: c, d: 1}")) == 1


def test_problems_come_in_the_order_of_the_file() -> None:
    found = refused("a: [010,\nb: 1: 2\n")
    assert [(problem.line, problem.column) for problem in found] == [(1, 4), (1, 5)]


def test_all_forbidden_characters_are_found() -> None:
    found = refused("a: \x07\nb: \x08\x7f\n")
    assert [(problem.line, problem.column) for problem in found] == [(1, 4), (2, 4), (2, 5)]


# --- caps: at the cap is read, one more is refused --------------------------------------------------


def test_the_cap_on_bytes() -> None:
    text = "é: 1\n#" + "x" * (reader.MAX_BYTES - 7)
    assert data(text) == data(text.encode()) == {"é": 1}
    for source in (text + "x", (text + "x").encode()):
        assert "larger than 512 KiB" in refused(source)[0].sentence


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a: ", "}"), ("- ", "")])
def test_the_cap_on_depth(opening: str, closing: str) -> None:
    def nested(depth: int) -> str:
        return opening * depth + "x" + closing * depth

    accepted(nested(reader.MAX_DEPTH))
    (problem,) = refused(nested(reader.MAX_DEPTH + 1))
    assert problem.column == len(opening) * reader.MAX_DEPTH + 1
    assert "20 levels" in problem.sentence


def test_the_cap_on_nodes() -> None:
    hundred = f"- [{', '.join('a' * 99)}]\n"
    entries = hundred * (reader.MAX_NODES // 100 - 1) + f"- [{', '.join('a' * 98)}]\n"
    accepted(entries)
    (problem,) = refused(entries + "- a\n")
    assert problem.line == reader.MAX_NODES // 100 + 1


@pytest.mark.parametrize("entry", ["- a\n", "a{}: b\n"])
def test_the_cap_on_entries(entry: str) -> None:
    entries = "".join(entry.format(number) for number in range(reader.MAX_ENTRIES))
    accepted(entries)
    (problem,) = refused(entries + entry.format("x"))
    assert problem.line == reader.MAX_ENTRIES + 1


def test_the_cap_on_text() -> None:
    text = "é" * reader.MAX_SCALAR
    assert data(f"a: {text}") == {"a": text}
    assert "not 20001" in refused(f"a: {text}é")[0].sentence


@pytest.mark.parametrize("sign", ["", "-", "+"])
def test_the_cap_on_digits(sign: str) -> None:
    number = sign + "9" * reader.MAX_DIGITS
    assert data(number) == int(number)
    for longer in (number + "9", number + ".9", sign + "9" * 5000):
        assert "at most 18 digits" in refused(f"a: {longer}")[0].sentence
    assert data(f"{sign}0.{'5' * (reader.MAX_DIGITS - 1)}") == float(f"{sign}0.{'5' * 17}")


@pytest.mark.parametrize("line", ["a: &x 1\n", "\x07\n"])
def test_the_cap_on_problems(line: str) -> None:
    cap = reader.MAX_PROBLEMS
    assert len(refused(line * (cap + 50))) == cap


# --- bombs and mutants ------------------------------------------------------------------------------


@pytest.mark.parametrize("opening", ["[", "{", "{a: ", "- ", "? ", "[[]", "- - [{"])
@pytest.mark.parametrize("count", [1_500, 100_000])
def test_brackets_without_end_are_refused_at_the_cap(opening: str, count: int) -> None:
    problem = refused(opening * count)[-1]
    assert (problem.line, problem.column) < (2, 200)


def test_bombs_are_refused_unexploded() -> None:
    lines = [f"a{level}: &a{level} {{<<: [{', '.join([f'*a{level - 1}'] * 9)}]}}" for level in range(1, 30)]
    assert len(refused("a0: &a0 {x: y}\n" + "\n".join(lines))) == reader.MAX_PROBLEMS


def test_mutants_are_read_or_refused_with_a_place(parser: str) -> None:
    count = (20_000 if LONG else 1_000) // (1 if parser == "CSafeLoader" else 5)
    read = 0
    for raw in mutants(ORDINARY, count, seed=1):
        document, problems = read_text(raw, "board.yaml")
        assert (document is None) == bool(problems), raw
        if document:
            read += 1
            check_places(document, raw.decode("utf-8-sig"))
        for problem in problems:
            check_problem(problem, raw)
    assert count * 0.1 < read < count * 0.6, "mutants should exercise both the reader and what follows"


def check_problem(problem: Problem, raw: bytes) -> None:
    lines = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    assert 1 <= problem.line <= lines, (problem, raw)
    assert 1 <= problem.column <= len(raw) + 1, (problem, raw)
    assert problem.sentence.isprintable(), (problem, raw)
    assert problem.sentence.endswith(".") and len(problem.sentence) < 200, (problem, raw)


def check_places(document: Document, text: str) -> None:
    """Keys stand where the document says, and the tables know every value."""
    lines = text.splitlines()
    for path, place in document.keys.items():
        there = lines[place.line - 1][place.column - 1 :]
        assert there.startswith((str(path[-1]).split("\n")[0].split(" ")[0], "'", '"')), (path, place, text)
    assert set(document.values) == set(paths(document.data))


def paths(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    children = (
        value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    )
    return [path, *(inner for part, child in children for inner in paths(child, (*path, part)))]
