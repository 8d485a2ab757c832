"""Reads a page as a browser would: the tree of elements with their text, and every address that it names."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"meta", "br", "hr"}


class Element:
    def __init__(self, tag, attributes, parent=None):
        self.tag, self.attributes, self.parent, self.parts = tag, dict(attributes), parent, []

    def walk(self):
        yield self
        for part in self.parts:
            if isinstance(part, Element):
                yield from part.walk()

    @property
    def text(self):
        """All text below, words apart and nothing twice."""
        return " ".join(" ".join(p if isinstance(p, str) else p.text for p in self.parts).split())

    def find(self, tag="", **wanted):
        return [
            each
            for each in self.walk()
            if tag in ("", each.tag)
            and all(
                value in each.attributes.get(name.rstrip("_"), "").split() for name, value in wanted.items()
            )
        ]

    def one(self, tag="", **wanted):
        (found,) = self.find(tag, **wanted)
        return found


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.root = self.here = Element("document", {})

    def handle_starttag(self, tag, attrs):
        made = Element(tag, attrs, self.here)
        self.here.parts.append(made)
        if tag not in VOID:
            self.here = made

    def handle_startendtag(self, tag, attrs):
        self.here.parts.append(Element(tag, attrs, self.here))

    def handle_endtag(self, tag):
        assert self.here.tag == tag, f"</{tag}> closes <{self.here.tag}>"
        self.here = self.here.parent

    def handle_data(self, data):
        self.here.parts.append(data)


def read(html):
    """Return the tree of a page; fails where elements are not closed in order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader.here is reader.root, f"<{reader.here.tag}> is never closed"
    return reader.root
