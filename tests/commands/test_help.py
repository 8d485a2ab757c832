"""The overview, the version and the help of every command, in every language."""

from __future__ import annotations

import pytest

from game import cli
from game.cli import COMMANDS
from tests.views.games import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", COMMANDS)
def test_every_help_is_in_plain_words_with_an_example(run, command, language):
    code, out, _ = run(command, "--help", "--language", language)
    assert code == 0
    assert f"  multivector {command}" in out
    usage = cli.tables.load(language).say("terminal.cli.usage")
    assert f"{usage} multivector {command}" in out


def test_every_example_in_the_help_is_a_command_line_that_is_understood(run):
    for command in COMMANDS:
        _, out, _ = run(command, "--help")
        examples = [line.split()[1:] for line in out.splitlines() if line.startswith("  multivector ")]
        assert examples
        for _, *words in examples:
            parser = cli.Parser(command, cli.tables.load("en"))
            COMMANDS[command].declare(parser)
            parser.read(words)


@pytest.mark.parametrize("words", [("--help",), ("-h",)])
def test_the_overview_names_every_command(run, words):
    code, out, _ = run(*words)
    assert code == 0
    assert all(f"  {command}" in out for command in COMMANDS)


def test_the_version_is_told_with_that_of_the_rules(run):
    code, out, _ = run("--version")
    assert code == 0
    assert "multivector" in out and "rules version" in out
