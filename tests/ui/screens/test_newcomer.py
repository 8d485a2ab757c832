"""A newcomer who reads every word that the window shows, and follows the guidance, orders within five minutes.

No person is timed here: what one takes is reckoned from what is drawn, at the pace of reading aloud, and from what is
pressed with the mouse, which has to be thought of, pointed at and clicked. Not counted: figures on the map's plates.
"""

import pytest

from game.ui.kit.look import Look
from game.ui.kit.widget import walk
from game.ui.map.widget import MapWidget
from game.ui.screens.planning import Planning
from tests.ui.driver import Driver

READ = {"en": 228, "de": 179, "ru": 184}
"""Words a minute: Trauzettel-Klosinski and Dietz, Standardized Assessment of Reading Performance (IReST), 2012."""
PRESS = 1.35 + 1.1 + 0.2
"""Seconds to think, point and click: Card, Moran and Newell, The Keystroke-Level Model, 1980."""
LIMIT = 5 * 60


class Newcomer:
    """Reads, presses what leads on, and counts the seconds; `shown` is what the window draws, line by line."""

    def __init__(self, driver: Driver, language: str, shown: list[str]) -> None:
        self._driver, self._pace, self._shown = driver, READ[language] / 60, shown
        self._known: set[str] = set()
        self.seconds = 0.0

    def read(self) -> None:
        """Read all that can be seen; no line is read twice."""
        self._shown.clear()
        self._driver.app.redraw()
        self._driver.frame()
        maps = (part for part in walk(self._driver.app.stage.root) if isinstance(part, MapWidget))
        self._shown += [label.text for one in maps for label in one.sheet.labels]
        for line in {*self._shown} - self._known:
            self._known.add(line)
            self.seconds += sum(any(map(str.isalnum, word)) for word in line.split()) / self._pace

    def press(self, name: str) -> None:
        self.seconds += PRESS
        self._driver.click(name)


@pytest.mark.parametrize("language", READ)
def test_a_newcomer_who_reads_everything_gives_the_first_order_within_five_minutes(
    tmp_path, monkeypatch, language
):
    shown: list[str] = []
    draw = Look.text
    monkeypatch.setattr(
        Look, "text", lambda look, line, *how: (shown.append(line), draw(look, line, *how))[1]
    )
    driver = Driver(tmp_path, language)
    newcomer = Newcomer(driver, language, shown)
    for name in ("lesson", "proceed", "proceed"):
        newcomer.read()
        newcomer.press(name)
    assert isinstance(driver.screen, Planning)
    while not (sheet := driver.screen._desk.tray.sheet).orders:
        newcomer.read()
        newcomer.press(next(line.name for line in driver.said() if line.ringed))
    print(f"{language}: {newcomer.seconds:.0f} s")
    assert len(sheet.orders) == 1
    assert 60 < newcomer.seconds < LIMIT
