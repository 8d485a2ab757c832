"""Labels and pictures: text in lines with links, icons, flags, tokens."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pygame

from game.ui.kit.look import Look
from game.ui.kit.theme import Colour
from game.ui.kit.type import Piece, Span
from game.ui.kit.widget import Canvas, Rect, Widget

Follow = Callable[[str], object]


class Label(Widget):
    """Text that wraps. `align` is `left`, `middle` or `right`; links in it can be followed.

    It takes room for `least` lines even if it has fewer, for a place where texts of different lengths take turns.
    """

    role = "label"

    def __init__(
        self,
        text: str | Sequence[Span],
        style: str = "body",
        colour: str = "text",
        *,
        align: str = "left",
        grow: float = 0,
        name: str = "",
        follow: Follow | None = None,
        least: int = 0,
    ) -> None:
        super().__init__(name, grow)
        self._least = least
        self._spans = (Span(text, style, colour),) if isinstance(text, str) else tuple(text)
        self._align = align
        self._follow = follow

    @property
    def text(self) -> str:
        """Return the whole text."""
        return "".join(span.text for span in self._spans)

    def measure_width(self, look: Look) -> int:
        """Return the width on one line."""
        return look.natural(self._spans)

    def measure_height(self, look: Look, width: int) -> int:
        """Return the height of all lines."""
        return max(self._least, len(look.lines(self._spans, width))) * self._line_height(look)

    def place(self, look: Look, rect: Rect) -> None:
        """Remember the rectangle, and put a link on each piece that is one."""
        self.rect = rect
        if self._follow:
            self.parts = tuple(self._links(look, self._follow))

    def paint(self, canvas: Canvas) -> None:
        """Draw line after line."""
        high = self._line_height(canvas.look)
        top = self.rect.y
        for line in canvas.look.lines(self._spans, self.rect.width):
            if line:
                indent = self._indent(line)
                for piece in line:
                    self._set(canvas, piece, self.rect.x + indent + piece.x, top, high)
            top += high

    def _set(self, canvas: Canvas, piece: Piece, left: int, top: int, high: int) -> None:
        picture = canvas.look.text(piece.text, piece.span.style, piece.span.colour)
        canvas.surface.blit(picture, (left, top + (high - picture.get_height()) // 2))
        if piece.span.link:
            line = top + high - max(2, high // 8)
            colour = canvas.look.colour(piece.span.colour)
            end = left + canvas.look.width(piece.text.rstrip(), piece.span.style) - 1
            pygame.draw.line(canvas.surface, colour, (left, line), (end, line))

    def _links(self, look: Look, follow: Follow) -> list[Widget]:
        found: list[Link] = []
        high, span = self._line_height(look), None
        for number, line in enumerate(look.lines(self._spans, self.rect.width)):
            for piece in (piece for piece in line if piece.span.link):
                left = self.rect.x + self._indent(line) + piece.x
                wide = look.width(piece.text.rstrip(), piece.span.style)  # the space behind it may stand out
                place = Rect(left, self.rect.y + number * high, wide, high)
                start = found[-1] if found and piece.span is span else None
                found.append(Link(piece.span, follow, place, start))
                span = piece.span
        return list(found)

    def _indent(self, line: Sequence[Piece]) -> int:
        free = self.rect.width - (line[-1].x + line[-1].width)
        return {"left": 0, "middle": free // 2, "right": free}[self._align]

    def _line_height(self, look: Look) -> int:
        return max(look.line_height(span.style) for span in self._spans)


class Link(Widget):
    """A word that leads somewhere; where it goes on in the next line, that piece has the name of its `start`."""

    role = "link"
    focusable = True

    def __init__(self, span: Span, follow: Follow, rect: Rect, start: Link | None = None) -> None:
        super().__init__(start.name if start else f"link.{span.link}.{rect.x}.{rect.y}")
        self._text, self._target, self._follow = span.text.strip(), span.link, follow
        self.rect = rect
        if start:
            self.role = ""

    @property
    def text(self) -> str:
        """Return the word."""
        return self._text

    def activate(self) -> object:
        """Go there."""
        return self._follow(self._target)

    def paint(self, canvas: Canvas) -> None:
        """Draw a ring around it while it has the focus."""
        if self.name in (canvas.focus, canvas.hover):
            colour = canvas.look.colour("focus" if self.name == canvas.focus else "edge")
            pygame.draw.rect(canvas.surface, colour, self.rect.inflate(4, 2), max(1, canvas.look.px(1.5)), 3)


class Picture(Widget):
    """A small picture of a size in units, with a word for descriptions."""

    role = "picture"

    def __init__(self, width: float, height: float, says: str = "") -> None:
        super().__init__()
        self._size = (width, height)
        self._says = says

    @property
    def text(self) -> str:
        """Return what is on it."""
        return self._says

    def measure_width(self, look: Look) -> int:
        """Return its width."""
        return look.px(self._size[0])

    def measure_height(self, look: Look, width: int) -> int:
        """Return its height."""
        return look.px(self._size[1])

    def middle(self, picture: pygame.Surface) -> Rect:
        """Return where a picture stands in the middle of the rectangle."""
        return picture.get_rect(center=self.rect.center)


class Icon(Picture):
    """An icon."""

    def __init__(self, icon: str, size: float = 18, colour: str = "text", says: str = "") -> None:
        super().__init__(size, size, says)
        self._icon, self._colour = icon, colour

    def paint(self, canvas: Canvas) -> None:
        """Draw it."""
        picture = canvas.look.icon(self._icon, self._size[0], self._colour)
        canvas.surface.blit(picture, self.middle(picture))


class Flag(Picture):
    """A flag; nothing where there is none."""

    def __init__(self, flag: str, width: float = 24) -> None:
        super().__init__(width, width * 0.75)
        self._flag = flag

    def measure_width(self, look: Look) -> int:
        """Return its width; none where there is no flag."""
        return super().measure_width(look) if look.art.flag(self._flag, look.px(self._size[0])) else 0

    def paint(self, canvas: Canvas) -> None:
        """Draw it."""
        picture = canvas.look.art.flag(self._flag, canvas.look.px(self._size[0]))
        if picture:
            canvas.surface.blit(picture, self.middle(picture))


class Token(Picture):
    """A power's token: its shape in its colour on a light rim."""

    def __init__(self, shape: str, colour: str, size: float = 18, says: str = "") -> None:
        super().__init__(size, size, says)
        self._shape, self._colour = shape, colour

    def paint(self, canvas: Canvas) -> None:
        """Draw it."""
        stamp(
            canvas.surface,
            canvas.look,
            self._shape,
            self._colour,
            canvas.look.px(self._size[0]),
            self.rect.center,
        )


def stamp(
    surface: pygame.Surface,
    look: Look,
    shape: str,
    colour: str,
    size: int,
    middle: tuple[int, int],
    rim: Colour | None = None,
) -> None:
    """Draw a token with its middle at a place, `size` in pixels; its rim is the theme's unless another is given."""
    inner, outer = look.colour(colour), rim or look.colour("rim")
    for name, tint in ((f"shape-{shape}-rim", outer), (f"shape-{shape}", inner)):
        picture = look.art.icon(name, max(1, size), tint)
        surface.blit(picture, picture.get_rect(center=middle))
