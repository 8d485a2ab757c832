"""A newcomer who reads what leads to the first order, and follows the guidance, gives it in less than five minutes.

Title, premise and briefing are read whole; of the planning page only the guidance's card and what it rings, for that
page says far more than anybody reads at once. No person is timed here: what one takes is reckoned from what the window
says, at the pace of reading aloud, and from what is pressed with the mouse, which has to be thought of, pointed at and
clicked.
"""

import pytest

from game.ui.kit.widget import walk
from game.ui.screens.planning import Planning
from tests.ui.driver import Driver

READ = {"en": 228, "de": 179, "ru": 184}
"""Words a minute: Trauzettel-Klosinski and Dietz, Standardized Assessment of Reading Performance (IReST), 2012."""
PRESS = 1.35 + 1.1 + 0.2
"""Seconds to think, point and click: Card, Moran and Newell, The Keystroke-Level Model, 1980."""
LIMIT = 5 * 60


class Newcomer:
    """Reads, presses what leads on, and counts the seconds."""

    def __init__(self, driver: Driver, language: str) -> None:
        self._driver, self._pace = driver, READ[language] / 60
        self._known: set[str] = set()
        self.seconds = 0.0

    def read(self, *names: str) -> None:
        """Read the whole page, or only what is named and all that stands in it; nothing is read twice."""
        whole = (
            (part.text for name in names for part in walk(self._driver.widget(name)))
            if names
            else (line.text for line in self._driver.said())
        )
        for text in {*whole} - self._known:
            self._known.add(text)
            self.seconds += len(text.split()) / self._pace

    def press(self, name: str) -> None:
        self.seconds += PRESS
        self._driver.click(name)


@pytest.mark.parametrize("language", READ)
def test_a_newcomer_who_follows_the_guidance_gives_the_first_order_within_five_minutes(tmp_path, language):
    driver = Driver(tmp_path, language)
    newcomer = Newcomer(driver, language)
    for name in ("lesson", "proceed", "proceed"):
        newcomer.read()
        newcomer.press(name)
    assert isinstance(driver.screen, Planning)
    while not (sheet := driver.screen._desk.tray.sheet).orders:
        ringed = next(line.name for line in driver.said() if line.ringed)
        newcomer.read("coach", ringed)
        newcomer.press(ringed)
    assert len(sheet.orders) == 1
    assert 60 < newcomer.seconds < LIMIT
