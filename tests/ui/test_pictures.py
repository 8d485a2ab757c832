"""Golden pictures: every screen in two languages and sizes looks as it did when somebody last looked at it.

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
SIZES = ((1280, 720), (1920, 1080))
KEPT = (960, 540)
QUALITY = 76
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
    for size in SIZES:
        driver.surface = pygame.Surface(size)
        driver.app.redraw()
        driver.frame()
        assert_golden(driver.surface, Path(f"{size[0]}x{size[1]}") / f"{name}-{language}.webp", tmp_path)


def assert_golden(surface: pygame.Surface, name: Path, folder: Path) -> None:
    """Compare a picture with the golden one, or put it in its place."""
    golden, actual = GOLDEN / name, folder / name
    if os.environ.get("MULTIVECTOR_REMAKE"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        picture(surface, golden)
        return
    actual.parent.mkdir(exist_ok=True)
    picture(surface, actual)
    differing = (np.abs(pixels(actual) - pixels(golden)) > NOTICEABLE).any(axis=2)
    if differing.mean() > MOST:
        Image.open(golden).save(actual.with_suffix(".expected.png"))
        Image.fromarray((differing * 255).astype(np.uint8)).save(actual.with_suffix(".difference.png"))
    assert differing.mean() <= MOST, f"{differing.sum()} pixels differ: see {actual.parent}"
