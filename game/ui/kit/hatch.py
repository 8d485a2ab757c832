"""Hatching: slanted lines across a rectangle, for what must be told apart without colour."""

from __future__ import annotations

import pygame

from game.ui.kit.widget import Canvas, Rect


def hatch(canvas: Canvas, place: Rect, colour: str, gap: int, width: int = 2) -> None:
    """Draw slanted lines `gap` pixels apart within a rectangle."""
    before, tint = canvas.surface.get_clip(), canvas.look.colour(colour)
    canvas.surface.set_clip(place.clip(before))
    for left in range(place.x - place.height, place.right, max(3, gap)):
        pygame.draw.line(canvas.surface, tint, (left, place.bottom), (left + place.height, place.top), width)
    canvas.surface.set_clip(before)
