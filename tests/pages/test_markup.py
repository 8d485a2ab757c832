"""Markup: whatever a person wrote is text, wherever it is put."""

import pytest

from game.pages.markup import Html, element, joined
from game.pages.plot import Curve, Guide, line_chart
from game.pages.tables import table
from tests.pages.reading import read

WRITTEN = '<b onclick="x">\'&amp;'


def test_text_is_escaped_and_markup_is_not():
    assert element("p", "<i>", element("b", "&")) == "<p>&lt;i&gt;<b>&amp;</b></p>"
    assert joined(["<", Html("<br/>"), None]) == "&lt;<br/>"


@pytest.mark.parametrize(
    "made",
    [
        element("a", WRITTEN, title=WRITTEN, href="#"),
        table([WRITTEN], [[WRITTEN, WRITTEN]], WRITTEN, WRITTEN),
        line_chart(WRITTEN, [Curve(WRITTEN, [1, 2], "#123456", "star", WRITTEN)], [WRITTEN] * 2),
        line_chart("", [], ["1"], guides=[Guide(WRITTEN, [1])]),
    ],
)
def test_nothing_that_is_written_becomes_an_element(made):
    page = read(made)
    assert page.find("b") == [] and all("onclick" not in each.attributes for each in page.walk())
    assert WRITTEN in page.text or WRITTEN in str([each.attributes for each in page.walk()])


def test_attributes_of_python_are_those_of_html():
    made = element("path", stroke_width=2, class_="x", id=None, hidden=True)
    assert made == '<path stroke-width="2" class="x" hidden/>'
