"""What moves in its place: cards that turn over, and halves that slide together, as far as they are told."""

from __future__ import annotations

from math import cos, pi

import pygame

from game.ui.kit.widget import Canvas, Widget

_ICON = 34  # units, on a back


def eased(share: float) -> float:
    """Return a share of the way that starts and ends gently (smoothstep, 3s² - 2s³)."""
    share = min(1.0, max(0.0, share))
    return share * share * (3 - 2 * share)


class Moving(Widget):
    """One part that is on its way to its place; `begins` and `ends` say in which shares of the whole motion."""

    def __init__(self, part: Widget, begins: float = 0.0, ends: float = 1.0) -> None:
        super().__init__(grow=part.grow, parts=[part])
        self._begins, self._ends = begins, ends
        self._share = 1.0

    def move(self, progress: float) -> None:
        """Show another moment of the whole motion, from 0 to 1."""
        self._share = eased((progress - self._begins) / (self._ends - self._begins))

    def draw(self, canvas: Canvas) -> None:
        """Draw the part in its place, or on its way there."""
        seen = self.rect.clip(canvas.surface.get_clip())
        if self._share >= 1 or not seen.width or not seen.height:
            super().draw(canvas)
        else:
            self.on_the_way(canvas, seen)

    def on_the_way(self, canvas: Canvas, seen: pygame.Rect) -> None:
        """Draw the part on its way; `seen` is what is seen of its place."""
        raise AssertionError(f"{type(self).__name__} does not move")

    def pictured(self, canvas: Canvas, seen: pygame.Rect) -> pygame.Surface:
        """Return the part as it looks in its place, which stays as it was."""
        place = canvas.surface.subsurface(seen)
        below = place.copy()
        super().draw(canvas)
        picture = place.copy()
        place.blit(below, (0, 0))
        return picture


class Turning(Moving):
    """A card that turns over on its upright axis: first its back with an icon is seen, then what it says."""

    def __init__(self, part: Widget, icon: str, begins: float = 0.0, ends: float = 1.0) -> None:
        super().__init__(part, begins, ends)
        self._icon = icon

    def on_the_way(self, canvas: Canvas, seen: pygame.Rect) -> None:
        """Draw the side that is seen, as narrow as it looks."""
        wide = max(2, round(seen.width * abs(cos(pi * self._share))))
        at = pygame.Rect(seen.centerx - wide // 2, seen.y, wide, seen.height)
        if self._share < 0.5:
            self._back(canvas, at)
        else:
            canvas.surface.blit(pygame.transform.scale(self.pictured(canvas, seen), at.size), at.topleft)

    def _back(self, canvas: Canvas, at: pygame.Rect) -> None:
        look, radius = canvas.look, canvas.look.px(8)
        pygame.draw.rect(canvas.surface, look.colour("raised"), at, border_radius=radius)
        pygame.draw.rect(canvas.surface, look.colour("edge"), at, max(1, look.px(1)), radius)
        if not self._icon:
            return
        icon = look.icon(self._icon, min(_ICON, self.rect.height / look.scale - 8), "soft")
        size = (max(1, icon.get_width() * at.width // max(1, self.rect.width)), icon.get_height())
        picture = pygame.transform.smoothscale(icon, size)
        canvas.surface.blit(picture, picture.get_rect(center=at.center))


class Sliding(Moving):
    """A part that comes from one side: from the left for -1, from the right for 1."""

    def __init__(self, part: Widget, side: int, begins: float = 0.0, ends: float = 1.0) -> None:
        super().__init__(part, begins, ends)
        self._side = side

    def on_the_way(self, canvas: Canvas, seen: pygame.Rect) -> None:
        """Draw as much of it as has come."""
        picture = self.pictured(canvas, seen)
        away = round(seen.width * (1 - self._share)) * self._side
        around = canvas.surface.get_clip()
        canvas.surface.set_clip(seen)
        canvas.surface.blit(picture, (seen.x + away, seen.y))
        canvas.surface.set_clip(around)
