"""Art from the assets: icons and shapes tinted to order, flags, and the files of the fonts."""

from __future__ import annotations

from pathlib import Path

import pygame

from game.ui.kit.theme import Colour

_ICON_SIZES = (18, 24, 32, 64)
_FLAG_WIDTHS = (24, 40, 80)
_MOST = 3000


class Art:
    """Pictures by name and size, each made once. What has no picture is drawn as nothing."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._files: dict[Path, pygame.Surface | None] = {}
        self._made: dict[tuple[str, int, Colour | None], pygame.Surface] = {}

    def font_file(self, name: str) -> Path:
        """Return the file of a font."""
        return self.folder / "fonts" / f"{name}.ttf"

    def has_icon(self, name: str) -> bool:
        """Return whether there is an icon of this name."""
        return self._icon_file(name, _ICON_SIZES[-1]) is not None

    def icon(self, name: str, size: int, colour: Colour) -> pygame.Surface:
        """Return an icon `size` pixels square in a colour; a missing one is clear."""
        key = (name, size, colour)
        if key not in self._made:
            self._remember(key, self._tinted(name, size, colour))
        return self._made[key]

    def flag(self, name: str, width: int) -> pygame.Surface | None:
        """Return a flag of a width in pixels, or None where there is none."""
        fitting = next((have for have in _FLAG_WIDTHS if have >= width), _FLAG_WIDTHS[-1])
        file = self._load(self.folder / "flags" / str(fitting) / f"{name}.png")
        if file is None:
            return None
        key = (f"flag {name}", width, None)
        if key not in self._made:
            self._remember(key, pygame.transform.smoothscale(file, (width, max(1, width * 3 // 4))))
        return self._made[key]

    def photo(
        self, file: Path, size: tuple[int, int], corner: int, veil: tuple[Colour, float] | None = None
    ) -> pygame.Surface:
        """Return a picture that fills a size in pixels, cropped where it must be, with corners rounded by a radius.

        A veil is a colour and its share: that much of the picture is hidden under it.
        """
        key = (f"photo {file} {size} {corner} {veil}", 0, None)
        if key not in self._made:
            picture = self._rounded(file, (max(1, size[0]), max(1, size[1])), corner)
            self._remember(key, _veiled(picture, *veil) if veil else picture)
        return self._made[key]

    def _rounded(self, file: Path, size: tuple[int, int], corner: int) -> pygame.Surface:
        mask = pygame.Surface(size, pygame.SRCALPHA, 32)
        picture = self._loaded(file)
        if picture is None:
            return mask
        pygame.draw.rect(mask, (255, 255, 255), mask.get_rect(), border_radius=corner)
        fitted = covering(picture, size)
        mask.blit(
            fitted, fitted.get_rect(center=mask.get_rect().center), special_flags=pygame.BLEND_RGBA_MULT
        )
        return mask

    def _tinted(self, name: str, size: int, colour: Colour) -> pygame.Surface:
        fitting = next((have for have in _ICON_SIZES if have >= size), _ICON_SIZES[-1])
        file = self._icon_file(name, fitting)
        if file is None:
            return pygame.Surface((size, size), pygame.SRCALPHA)
        icon = pygame.transform.smoothscale(file, (size, size))
        icon.fill((*colour, 255), special_flags=pygame.BLEND_RGBA_MULT)
        return icon

    def _icon_file(self, name: str, size: int) -> pygame.Surface | None:
        return self._load(self.folder / "icons" / str(size) / f"{name}.png")

    def _load(self, path: Path) -> pygame.Surface | None:
        if path not in self._files:
            self._files[path] = self._loaded(path)
        return self._files[path]

    def _loaded(self, path: Path) -> pygame.Surface | None:
        """Return a picture with 32 bits a pixel, or None where the file is missing or broken."""
        try:
            picture = pygame.image.load(str(path))
        except (pygame.error, OSError):
            return None
        whole = pygame.Surface(picture.get_size(), pygame.SRCALPHA, 32)
        whole.blit(picture, (0, 0))
        return whole

    def _remember(self, key: tuple[str, int, Colour | None], picture: pygame.Surface) -> None:
        if len(self._made) >= _MOST:
            self._made.clear()
        self._made[key] = picture


def _veiled(picture: pygame.Surface, colour: Colour, share: float) -> pygame.Surface:
    whole = pygame.Surface(picture.get_size(), 0, 32)
    whole.fill(colour)
    picture.set_alpha(round(255 * (1 - share)))
    whole.blit(picture, (0, 0))
    return whole


def covering(picture: pygame.Surface, size: tuple[int, int]) -> pygame.Surface:
    """Return a picture as large as a size asks for, or larger in one direction."""
    width, height = picture.get_size()
    scale = max(size[0] / width, size[1] / height)
    return pygame.transform.smoothscale(
        picture, (max(1, round(width * scale)), max(1, round(height * scale)))
    )
