"""The console: wrapping that a braille line can follow, and input that can do no harm."""

import io

import pytest

from game.terminal.console import LONGEST_INPUT, Console, InputEnded, clean, wrapped


def test_list_entries_hang_below_their_number_and_no_line_is_too_long():
    lines = wrapped("12. " + "word " * 30, 40)
    assert lines[0].startswith("12. word")
    assert all(line.startswith("    word") for line in lines[1:])
    assert max(map(len, lines)) <= 40


def test_a_word_longer_than_the_line_is_cut_rather_than_lost():
    assert "".join(wrapped("x" * 100, 30)) == "x" * 100


def test_empty_lines_stay():
    assert wrapped("one\n\ntwo", 30) == ["one", "", "two"]


def test_what_no_keyboard_types_becomes_a_space():
    assert clean("  say \x1b[2Jhello\x07\t there \n") == "say [2Jhello there"


def test_a_line_is_read_only_so_far():
    assert len(clean("x" * 5 * LONGEST_INPUT)) == LONGEST_INPUT


def test_the_end_of_the_input_is_told():
    console = Console(io.StringIO("one\n"), io.StringIO())
    assert console.ask(">") == "one"
    with pytest.raises(InputEnded):
        console.ask(">")


def test_no_control_character_is_ever_written():
    out = io.StringIO()
    Console(io.StringIO(), out, 30).write("plain", "- a list entry that is longer than the line")
    assert all(letter.isprintable() or letter == "\n" for letter in out.getvalue())
