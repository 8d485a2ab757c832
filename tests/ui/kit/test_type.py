"""Words in lines: no line wider than asked, nothing lost, nothing out of order."""

import random
from itertools import pairwise

import pytest

from game.ui.kit.type import Span, unbroken
from tests.ui.kit.stand import look

TEXTS = (
    "Influence +2 and contact; +1 more if a rival had a visit or a summit focus there last turn.",
    "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen und Vorkommen",
    "Казахстан, Узбекистан и Туркменистан",
    "one\ntwo three\n\nfour",
    "a  b   c",
    "",
)
WIDTHS = (20, 57, 120, 333, 1000)


def spans_of(text: str) -> tuple[Span, ...]:
    """The text cut at random places into spans of several styles."""
    chance = random.Random(text)
    cuts = sorted(chance.randrange(len(text) + 1) for _ in range(4))
    parts = [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]
    return tuple(
        Span(part, chance.choice(("body", "strong", "reading", "caption")), link=f"span.{number}")
        for number, part in enumerate(parts)
    )


def shown(lines) -> str:
    return "".join(piece.text for line in lines for piece in line)


@pytest.mark.parametrize("scale", [0.9, 1.35, 3.0])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("text", TEXTS)
def test_no_line_is_wider_than_asked_and_nothing_is_lost(text, width, scale):
    spans, set_ = spans_of(text), look(scale)
    lines = set_.lines(spans, width)
    for line in lines:
        for piece in line:
            end = piece.x + set_.width(piece.text.rstrip(" "), piece.span.style)
            assert end <= width + 1 or len(piece.text.strip()) <= 2, piece
    kept = "".join(text.split())
    assert "".join(shown(lines).split()) == kept
    for number, span in enumerate(spans):
        own = "".join(p.text for line in lines for p in line if p.span.link == f"span.{number}")
        assert "".join(own.split()) == "".join(span.text.split())


@pytest.mark.parametrize("text", TEXTS)
def test_pieces_of_a_line_do_not_overlap(text):
    for width in WIDTHS:
        for line in look().lines(spans_of(text), width):
            for piece, following in pairwise(line):
                assert piece.x + look().width(piece.text.rstrip(" "), piece.span.style) <= following.x + 2


@pytest.mark.parametrize("text", TEXTS)
def test_at_its_natural_width_a_text_needs_no_more_lines_than_it_has(text):
    spans = spans_of(text)
    for scale in (0.9, 1.0, 1.2, 1.35):
        natural = look(scale).natural(spans)
        assert len(look(scale).lines(spans, natural)) == text.count("\n") + 1


def test_a_word_that_is_too_long_is_broken_and_another_is_not():
    long = look().lines((Span("unbelievably"),), 30)
    assert len(long) > 1
    words = "some words of a sentence"
    lines = look().lines((Span(words),), 80)
    assert len(lines) > 2
    assert {word for line in lines for piece in line for word in piece.text.split()} == set(words.split())


def test_a_line_begins_without_the_space_before_it():
    lines = look().lines((Span("one two three four five six"),), 60)
    assert len(lines) > 2
    assert not any(line[0].text.startswith(" ") for line in lines)


def test_what_is_drawn_is_as_wide_as_was_measured():
    for text in TEXTS:
        for style in look().styles:
            for line in filter(None, text.split("\n")):
                picture = look().text(line, style, "text")
                assert abs(picture.get_width() - look().width(line, style)) <= 1


def test_figures_are_of_one_width_and_a_hyphen_keeps_to_its_word():
    for style in look().styles:
        widths = {look().width(figure * 30, style) for figure in "0123456789"}
        assert len(widths) == 1, style
        assert look().width("-" * 30, style) < 0.8 * widths.pop(), style


def test_a_line_may_end_after_a_dash_between_letters_and_nowhere_else_within_a_word():
    assert unbroken("China–Kyrgyzstan line, 12-14, -1, Nord-Süd") == [
        "China–",
        "Kyrgyzstan ",
        "line, ",
        "12-14, ",
        "-1, ",
        "Nord-",
        "Süd",
    ]
