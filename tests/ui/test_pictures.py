"""Golden pictures: every screen in two languages looks as it did when somebody last looked at it.

MULTIVECTOR_REMAKE=1 makes them anew; look at each one before committing. A difference leaves three pictures in the
folder that the failure names.
"""

import os
from pathlib import Path

import numpy as np
import pygame
import pytest
from PIL import Image

from tests.ui.gallery import GALLERY, driver_at

LANGUAGES = ("en", "de")  # a further one differs in words only: whether those fit is measured elsewhere
GOLDEN = Path(__file__).parents[1] / "golden" / "screens"
KEPT = (960, 540)
QUALITY = 88
NOTICEABLE = 16  # of 255
MOST = 0.001  # share of the pixels that may differ noticeably


def picture(surface: pygame.Surface, path: Path) -> None:
    """Keep a picture as golden ones are kept: reduced and packed."""
    small = pygame.transform.smoothscale(surface.convert(32), KEPT)
    image = Image.frombytes("RGB", KEPT, pygame.image.tobytes(small, "RGB"))
    image.save(path, "WEBP", quality=QUALITY, method=4)


def pixels(path: Path) -> np.ndarray:
    return np.asarray(Image.open(path).convert("RGB"), np.int16)


@pytest.mark.skipif(not getattr(pygame, "IS_CE", False), reason="pixels differ slightly on the other pygame")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", GALLERY)
def test_a_screen_looks_as_it_did(tmp_path, monkeypatch, name, language):
    monkeypatch.chdir(tmp_path)  # some pages show where a game is saved
    driver = driver_at(name, Path("saves"), language)
    golden, actual = GOLDEN / f"{name}-{language}.webp", tmp_path / f"{name}-{language}.webp"
    if os.environ.get("MULTIVECTOR_REMAKE"):
        picture(driver.surface, golden)
        return
    picture(driver.surface, actual)
    differing = (np.abs(pixels(actual) - pixels(golden)) > NOTICEABLE).any(axis=2)
    if differing.mean() > MOST:
        Image.open(golden).save(tmp_path / "expected.png")
        Image.fromarray((differing * 255).astype(np.uint8)).save(tmp_path / "difference.png")
    assert differing.mean() <= MOST, f"{differing.sum()} pixels differ: see {tmp_path}"
