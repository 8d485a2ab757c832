"""Idle draws nothing: a screen that nobody touches asks for no frame, unless something on it moves."""

import pytest

from tests.ui.gallery import GALLERY, driver_at


@pytest.mark.parametrize("name", [name for name in GALLERY if name not in ("thinking", "entering")])
def test_nothing_is_drawn_while_nothing_changes(tmp_path, name):
    driver = driver_at(name, tmp_path, reduced_motion=True)
    for second in range(1, 20):
        driver.app.tick(float(second))
        assert not driver.app.needs_frame
