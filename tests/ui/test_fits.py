"""Every label fits: all screens, all languages, the usual and the large text size, two window sizes.

At twice the size words may be broken; but nothing leaves what holds it, where no pointer would reach it.
"""

import pytest

from tests.ui.fitting import faults
from tests.ui.gallery import GALLERY, driver_at
from tests.views.games import LANGUAGES

SIZES = ((1280, 720), (1920, 1080))
USUAL, LARGE, TWICE = 100, 150, 200


@pytest.mark.parametrize("name", GALLERY)
def test_everything_fits(tmp_path, name):
    """One window is told other languages and sizes, as a player may at any time."""
    driver = driver_at(name, tmp_path, LANGUAGES[0], SIZES[0])
    found = {}
    for language in LANGUAGES:
        for text_size in (USUAL, LARGE, TWICE):
            driver.app.change(language=language, text_size=text_size)
            for size in SIZES if text_size < TWICE else SIZES[:1]:
                driver.arrange(size)
                assert "[?" not in driver.says()
                seen = faults(driver.app, size)
                found[language, text_size, size] = [
                    fault for fault in seen if text_size < TWICE or " leaves " in fault
                ]
    assert not any(found.values()), {case: told for case, told in found.items() if told}
