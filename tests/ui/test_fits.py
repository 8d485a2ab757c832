"""Every label fits: all screens, all languages, two text sizes, two window sizes.

English is shorter than the others, so it is measured where there is least room for it only: with large text.
"""

import pytest

from tests.ui.fitting import faults
from tests.ui.gallery import GALLERY, driver_at
from tests.views.games import LANGUAGES

SIZES = ((1280, 720), (1920, 1080))


CASES = [(language, size) for language in LANGUAGES for size in (100, 150) if language != "en" or size == 150]


@pytest.mark.parametrize(("language", "text_size"), CASES)
@pytest.mark.parametrize("name", GALLERY)
def test_everything_fits(tmp_path, name, language, text_size):
    driver = driver_at(name, tmp_path, language, SIZES[0], text_size=text_size)
    assert "[?" not in driver.says()
    found = {}
    for size in SIZES:
        driver.app.arrange(size)
        found[size] = faults(driver.app, size)
    assert not any(found.values()), found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", GALLERY)
def test_at_twice_the_size_everything_keeps_its_place_or_can_be_scrolled_to(tmp_path, name, language):
    """Words may be broken there; but nothing leaves what holds it, where no pointer would reach it."""
    driver = driver_at(name, tmp_path, language, SIZES[0], text_size=200)
    lost = [fault for fault in faults(driver.app, SIZES[0]) if " leaves " in fault]
    assert not lost
