"""A line of text to type, with a caret that arrow keys move."""

from __future__ import annotations

from collections.abc import Callable

import pygame

from game.ui.kit.look import Look
from game.ui.kit.widget import IGNORED, Canvas, Reply, Widget

_COMMANDS = pygame.KMOD_CTRL | pygame.KMOD_ALT | pygame.KMOD_META


class Entry(Widget):
    """Shows a text and hands every change to the screen; Enter submits."""

    role = "entry"
    focusable = True

    def __init__(
        self,
        name: str,
        value: str,
        change: Callable[[str], object],
        *,
        submit: Callable[[], object] | None = None,
        empty: str = "",
        limit: int = 80,
        allowed: Callable[[str], bool] = str.isprintable,
        hint: str = "",
        grow: float = 0,
    ) -> None:
        super().__init__(name, grow)
        self.value, self._change, self._submit = value, change, submit
        self._empty, self._limit, self._allowed = empty, limit, allowed
        self.hint = hint

    @property
    def text(self) -> str:
        """Return what is written."""
        return self.value or self._empty

    def measure_width(self, look: Look) -> int:
        """Return room for some words."""
        return look.px(220)

    def measure_height(self, look: Look, width: int) -> int:
        """Return a line with padding."""
        return look.line_height("body") + look.px(12)

    def typed(self, text: str, carets: dict[str, int]) -> Reply:
        """Write at the caret what is allowed, as far as there is room."""
        caret = self.caret(carets)
        fresh = "".join(letter for letter in text if self._allowed(letter))[: self._limit - len(self.value)]
        if not fresh:
            return Reply(True)
        carets[self.name] = caret + len(fresh)
        return Reply(True, self._change(self.value[:caret] + fresh + self.value[caret:]), True)

    def key(self, key: int, modifiers: int, carets: dict[str, int]) -> Reply:
        """Move the caret, delete, submit; keys with Ctrl or Alt are commands and not for it."""
        if modifiers & _COMMANDS:
            return IGNORED
        caret = self.caret(carets)
        moves = {
            pygame.K_LEFT: max(0, caret - 1),
            pygame.K_RIGHT: min(len(self.value), caret + 1),
            pygame.K_HOME: 0,
            pygame.K_END: len(self.value),
        }
        if key in moves:
            carets[self.name] = moves[key]
            return Reply(True)
        if key == pygame.K_BACKSPACE and caret:
            carets[self.name] = caret - 1
            return Reply(True, self._change(self.value[: caret - 1] + self.value[caret:]), True)
        if key == pygame.K_DELETE and caret < len(self.value):
            return Reply(True, self._change(self.value[:caret] + self.value[caret + 1 :]), True)
        if key in (pygame.K_RETURN, pygame.K_KP_ENTER) and self._submit:
            return Reply(True, self._submit(), True)
        return Reply(key in (pygame.K_BACKSPACE, pygame.K_DELETE, pygame.K_SPACE))

    def caret(self, carets: dict[str, int]) -> int:
        """Return where the caret stands: at the end until it was moved."""
        return max(0, min(carets.get(self.name, len(self.value)), len(self.value)))

    def paint(self, canvas: Canvas) -> None:
        """Draw ground, text and caret; a long text is moved so that the caret is seen."""
        look, focused = canvas.look, canvas.focus == self.name
        pygame.draw.rect(canvas.surface, look.colour("field"), self.rect, border_radius=look.px(6))
        border = look.colour("focus" if focused else "text" if canvas.hover == self.name else "edge")
        pygame.draw.rect(canvas.surface, border, self.rect, max(1, look.px(1.5)), border_radius=look.px(6))
        inside = self.rect.inflate(-look.px(16), -look.px(4))
        caret = look.width(self.value[: self.caret(canvas.carets or {})], "body")
        shift = max(0, caret - inside.width + 2)
        before = canvas.surface.get_clip()
        canvas.surface.set_clip(inside.clip(before))
        picture = look.text(self.text, "body", "text" if self.value else "soft")
        canvas.surface.blit(picture, picture.get_rect(midleft=(inside.x - shift, inside.centery)))
        canvas.surface.set_clip(before)
        if focused:
            high = look.line_height("body")
            place = pygame.Rect(
                inside.x + caret - shift, inside.centery - high // 2, max(1, look.px(1.5)), high
            )
            canvas.surface.fill(look.colour("text"), place)
