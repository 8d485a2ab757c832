"""Every label fits: all screens, both languages, two text sizes, two window sizes."""

import pytest

from tests.ui.fitting import faults
from tests.ui.gallery import GALLERY, driver_at
from tests.views.games import LANGUAGES

SIZES = ((1280, 720), (1920, 1080))


@pytest.mark.parametrize("text_size", [100, 150])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", GALLERY)
def test_everything_fits(tmp_path, name, language, text_size):
    driver = driver_at(name, tmp_path, language, SIZES[0], text_size=text_size)
    assert "[?" not in driver.says()
    found = {}
    for size in SIZES:
        driver.app.arrange(size)
        found[size] = faults(driver.app, size)
    assert not any(found.values()), found
