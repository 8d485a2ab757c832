"""The house counts itself: short files, short functions, one subject named in the first line, no unfinished work."""

import ast
import re
import statistics
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "game").rglob("*.py"))
FILE_LINES = 400
LONGEST_FUNCTION = 50


def functions():
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield path, node, (node.end_lineno or node.lineno) - node.lineno + 1


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_has_one_subject_and_is_short(path):
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= FILE_LINES
    first = (ast.get_docstring(ast.parse(text)) or "").splitlines()[:1]
    assert first and len(first[0]) > 20, "the first line says in one sentence what the file is about"


def test_functions_are_short():
    lengths = {f"{path.relative_to(ROOT)}:{node.name}": size for path, node, size in functions()}
    sizes = sorted(lengths.values())
    assert statistics.median(sizes) <= 8
    assert sizes[int(len(sizes) * 0.9)] <= 25
    assert {name: size for name, size in lengths.items() if size > LONGEST_FUNCTION} == {}


def test_no_marks_of_unfinished_work():
    marks = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X)\b|NotImplemented" + r"Error")
    found = [str(path) for path in MODULES if marks.search(path.read_text(encoding="utf-8"))]
    assert found == []


def test_nothing_of_this_board_is_in_the_code():
    """Powers and republics come from the scenario; code that names one would not work for another region."""
    names = re.compile(
        r"\b(usa|russia|china|kazakhstan|uzbekistan|turkmenistan|kyrgyzstan|tajikistan)\b", re.I
    )
    offending = []
    for path in (path for path in MODULES if path.parent.name != "commands"):  # whose help shows examples
        tree = ast.parse(path.read_text(encoding="utf-8"))
        documents = {id(node.body[0].value) for node in ast.walk(tree) if _has_docstring(node)}
        for node in ast.walk(tree):
            text = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
            if id(node) not in documents and names.search(text):
                offending.append(f"{path.relative_to(ROOT)}:{node.lineno} {text[:60]}")
    assert offending == []


def _has_docstring(node):
    kinds = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    return isinstance(node, kinds) and ast.get_docstring(node) is not None
