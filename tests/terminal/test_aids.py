"""The forecast and the adviser in lines of text: what they say, what can be put on the sheet, and how they are off."""

from dataclasses import replace

import pytest

from game.scenario.models import Aids
from game.session import adviser, foresight, settings
from game.session.aids import NO_AIDS
from game.terminal.planning import Planning
from tests.terminal.playing import LESSON, at_table, complete, flat


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(foresight, "_STAGES", (8, 48))
    monkeypatch.setattr(adviser, "_LEVEL", "easy")
    monkeypatch.setattr(adviser, "FORECAST_GAMES", 48)


@pytest.fixture
def desk(tmp_path):
    """A person alone who plans, and what is written after each line."""

    class Desk:
        app, out = at_table(tmp_path, [], "usa", name=LESSON)
        screen = Planning(0)

        def tell(self, line):
            self.out.seek(0)
            self.out.truncate()
            self.screen._answered(self.app, line)
            return flat(complete(self.out.getvalue()))

        @property
        def sheet(self):
            return self.screen._tray.sheet

    yield Desk()
    Desk.app.get_up()


def test_a_forecast_says_chances_points_republics_orders_and_its_basis(desk):
    desk.tell("add memorandum")
    desk.tell("add 1")
    assert desk.sheet.orders
    page = desk.tell("forecast")
    assert "Chance to win" in page and "Points at the end:" in page and "They come from:" in page
    for republic in desk.app.voice().republics:
        assert f"{republic.name['en']}: influence" in page
    assert "signed in" in page
    assert "From 48 imagined games" in page and "nothing else" in page


def test_an_impossible_sheet_has_no_forecast_but_says_why(desk):
    for number in (1, 2, 3, 4, 5):
        desk.screen._tray.add(number)
    page = desk.tell("forecast")
    assert "as soon as the sheet is possible" in page and "- " in page and "Chance" not in page


def test_advice_names_sets_and_one_of_them_is_put_on_the_sheet_and_taken_back(desk):
    page = desk.tell("advise")
    assert page.index("1. ") < page.index("2. ") < page.index("'advise' and a number")
    second = desk.screen._aids._adviser.advice.choices[1]
    page = desk.tell("advise 2")
    assert "plays whole sheets out" not in page, "what was found out is not searched again"
    assert desk.sheet.orders == second.orders and "undo" in page
    desk.tell("undo")
    assert desk.sheet.orders == ()


@pytest.mark.parametrize("which", ["0", "9", "best"])
def test_a_set_that_there_is_not_is_asked_for_again(desk, which):
    assert "from 1 to 3" in desk.tell(f"advise {which}")
    assert desk.sheet.orders == ()


def test_ctrl_c_takes_the_best_found_so_far(desk, monkeypatch):
    whole, steps = adviser.Adviser.step, []

    def interrupted(self):
        steps.append(1)
        if len(steps) == 7:
            raise KeyboardInterrupt
        return whole(self)

    monkeypatch.setattr(adviser.Adviser, "step", interrupted)
    page = desk.tell("advise")
    assert "Stopped." in page and "1. " in page
    assert not desk.screen._aids._adviser.finished
    desk.tell("advise")
    assert desk.screen._aids._adviser.finished


@pytest.mark.parametrize(("word", "sentence"), [("forecast", "no forecast"), ("advise", "no advisor")])
def test_an_aid_that_is_off_says_so(desk, word, sentence):
    desk.app.game.aids = NO_AIDS
    assert sentence in desk.tell(word)
    desk.app.game.aids = Aids(forecast=True, advisor=True)
    chosen = replace(settings.read(desk.app.folder), forecast=False, advisor=False)
    settings.remember(desk.app.folder, chosen)
    assert sentence in desk.tell(word) and desk.sheet.orders == ()
