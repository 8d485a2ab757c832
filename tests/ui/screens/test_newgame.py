"""A new game: Begin works at once; board, lens, seats, seed and name can be chosen; a bad file says what is wrong."""

import pytest

from game.errors import DataError
from game.scenario import library
from game.session.newgame import PLAYERS
from game.ui.kit.photo import Photo
from game.ui.kit.widget import live, walk
from game.ui.map.widget import MapWidget
from tests.ui.driver import Driver, languages

WAYS = ("click", "choose")


@pytest.fixture
def page(tmp_path):
    return opened(tmp_path)


def opened(folder, language="en"):
    driver = Driver(folder, language)
    driver.click("new")
    driver.wait(2)
    return driver


def test_enter_alone_begins_an_ordinary_game(page, tmp_path):
    page.press("return")
    table = page.app.game
    assert page.screen.title == "premise"
    assert table.course.pack.name == library.scenario_names()[0] and table.course.pack.lens is None
    assert table.course.seed == 7, "the seed is by chance"
    assert table.path == tmp_path / f"{library.scenario_names()[0]}.mvsave"
    assert list(table.match.seats.values()) == ["person", *["doctrine:normal"] * 3]


@pytest.mark.parametrize("way", WAYS)
def test_everything_can_be_chosen(page, tmp_path, way):
    act = getattr(page, way)
    act("scenario.before-washington")
    act("lens.russian")
    act("player.usa.hard")
    act("player.china.person")
    act("player.eu.beginner")
    for name, text in (("name", "Tuesday club"), ("seed", "1x234")):
        act(name)
        page.type(text)
    act("begin")
    table = page.app.game
    assert (table.course.pack.name, table.course.pack.lens) == ("before-washington", "russian")
    assert table.match.seats == {
        "usa": "doctrine:hard",
        "russia": "doctrine:normal",
        "china": "person",
        "eu": "uniform:peaceful",
    }
    assert table.course.seed == 1234, "only digits can be typed"
    assert table.path == tmp_path / "tuesday-club.mvsave"


@pytest.mark.parametrize("way", WAYS)
def test_a_game_can_be_set_up_without_aids(page, way):
    act = getattr(page, way)
    assert page.widget("aid.forecast").chosen and page.widget("aid.advisor").chosen
    act("aid.advisor")
    act("begin")
    assert page.app.game.aids.model_dump() == {"forecast": True, "advisor": False}


def test_an_aid_that_the_scenario_rules_out_stays_off(page, tmp_path):
    path = tmp_path / "bare.yaml"
    path.write_text("extends: first-lesson\naids: {forecast: false}\n")
    page.click("file")
    page.type(str(path))
    page.click("file.load")
    switch = page.widget("aid.forecast")
    assert not switch.chosen and not switch.enabled
    assert "This scenario has none." in switch.text
    page.click("aid.forecast")
    assert not page.widget("aid.forecast").chosen and page.widget("aid.advisor").chosen


def test_every_scenario_is_listed_with_its_length(page):
    for name in library.scenario_names():
        assert library.load(name).scenario.name["en"] in page.widget(f"scenario.{name}").text
    assert "12 turns, scored 3 times" in page.widget("scenario.after-washington").text


def test_the_list_fills_while_the_page_can_be_used(tmp_path):
    driver = Driver(tmp_path)
    driver.click("new")
    assert "Loading" in driver.widget("scenario.long-game").text
    driver.click("scenario.long-game")
    assert "Long Game" in driver.says()
    driver.wait(2)
    assert "Loading" not in driver.says()
    assert driver.screen.pause(driver.app) is None


def test_a_scenario_of_the_library_that_does_not_load_is_told_and_leaves_the_list(tmp_path, monkeypatch):
    load = library.load

    def broken(name, lens=None):
        if name == "long-game":
            raise DataError(["long-game.yaml:3:1: there is no such key"])
        return load(name, lens)

    monkeypatch.setattr(library, "load", broken)
    driver = Driver(tmp_path)
    driver.click("new")
    driver.click("scenario.long-game")
    assert "long-game.yaml:3:1" in driver.app.notice
    assert driver.widget("scenario.after-washington").chosen
    driver.wait(2)
    assert not driver.has("scenario.long-game") and driver.has("scenario.first-lesson")


@pytest.mark.parametrize("language", languages())
def test_a_lens_is_told_with_all_its_differences(tmp_path, language):
    page = opened(tmp_path, language)
    page.click("lens.russian")
    lens = library.load("after-washington").scenario.lenses["russian"]
    of = languages()[language].of
    says = page.says()
    assert all(of(text) in says for text in [lens.text, *(one.text for one in lens.differences)])
    page.click("lens.base")
    assert of(lens.differences[0].text) not in page.says()


def test_a_scenario_without_lenses_offers_none_and_keeps_none(page):
    page.click("lens.russian")
    page.click("scenario.first-lesson")
    assert not page.has("lens.base")
    page.click("begin")
    assert page.app.game.course.pack.lens is None


def test_the_texts_behind_the_board_are_named(page):
    assert "Novastan" in page.says() and "Russtrat" in page.says()


@pytest.mark.parametrize("way", WAYS)
def test_presets_seat_a_class_or_one_person(page, way):
    getattr(page, way)("preset.everybody")
    assert all(page.widget(f"player.{power}.person").selected for power in ("usa", "russia", "china", "eu"))
    getattr(page, way)("preset.alone")
    getattr(page, way)("begin")
    assert page.app.game.match.persons == [0]


def test_seats_are_those_of_the_board(page):
    page.click("player.usa.hard")
    page.click("player.eu.person")
    page.click("scenario.double-lesson")
    assert page.widget("player.usa.hard").selected, "the same seats keep their players"
    page.click("scenario.amber-isles")
    assert not page.has("player.usa.person")
    page.click("begin")
    assert list(page.app.game.match.seats) == ["league", "meridian", "combine"]


def test_every_player_of_the_choice_can_take_a_seat(page):
    for player in PLAYERS:
        page.click(f"player.china.{player}")
        assert page.widget(f"player.china.{player}").selected
    page.click("begin")
    assert page.app.game.match.seats["china"] == list(PLAYERS.values())[-1]


@pytest.mark.parametrize(
    ("language", "reason"),
    [("en", "At least one seat needs a person."), ("de", "Mindestens ein Platz braucht einen Menschen.")],
)
def test_a_game_without_people_cannot_begin_and_says_why(tmp_path, language, reason):
    page = opened(tmp_path, language)
    page.click("player.usa.normal")
    assert not page.widget("begin").enabled and page.widget("begin").why == (reason,)
    page.click("begin")
    assert page.screen.title == "newgame"


@pytest.mark.parametrize(("seed", "fits"), [(str(2**63 - 1), True), (str(2**63), False), ("9" * 40, False)])
def test_a_seed_too_large_is_told_beside_it(page, seed, fits):
    page.click("seed")
    page.type(seed)
    assert ("must be a whole number" in page.says()) == (not fits)
    assert page.widget("begin").enabled == fits


def test_a_name_that_is_none_is_told_and_nothing_has_begun(page, tmp_path):
    page.click("name")
    page.type("///")
    page.click("begin")
    assert page.screen.title == "newgame" and page.app.table is None
    assert "letters or digits" in page.app.notice
    assert not list(tmp_path.glob("*.mvsave"))


@pytest.mark.parametrize("way", WAYS)
def test_a_file_of_ones_own_is_played(page, tmp_path, way):
    file = tmp_path / "my-board.yaml"
    file.write_text('extends: first-lesson\nname: "My Board"\n')
    getattr(page, way)("file")
    page.type(str(file))
    getattr(page, way)("file.load")
    assert page.widget(f"scenario.{file}").selected
    page.click("begin")
    assert page.app.game.course.pack.scenario.name == "My Board"


def test_a_bad_file_tells_every_mistake_in_its_place_and_can_be_mended(page, tmp_path):
    file = tmp_path / "my-board.yaml"
    file.write_text("extends: first-lesson\nname: 1\nsumary: x\n")
    page.click("file")
    page.type(str(file))
    page.press("return")
    error = page.widget("file.error").text
    assert "my-board.yaml:2:7:" in error and "my-board.yaml:3:1:" in error
    assert page.widget("scenario.after-washington").selected, "what was chosen before stays chosen"
    file.write_text('extends: first-lesson\nname: "Mended"\n')
    page.press("return")
    assert not page.has("file.error") and "Mended" in page.says()


def test_a_disk_that_refuses_is_told_and_the_game_goes_on_in_memory(tmp_path):
    (tmp_path / "file").write_text("")
    page = opened(tmp_path / "file" / "saves")
    page.click("begin")
    assert page.screen.title == "question" and "The disk refuses" in page.says()
    page.click("answer.storage.without")
    assert page.screen.title == "premise" and page.app.game.path is None


def test_every_scenario_of_the_library_has_a_picture_on_which_something_is_seen(page):
    for name in library.scenario_names():
        page.click(f"scenario.{name}")
        photo = next(
            widget for widget in live(page.app.stage.root) if isinstance(widget, Photo) and widget.text
        )
        seen = page.surface.subsurface(photo.rect.clip(page.surface.get_rect()))
        colours = {tuple(seen.get_at((x, seen.get_height() // 2))) for x in range(0, seen.get_width(), 7)}
        assert len(colours) > 20, name


def test_a_scenario_of_ones_own_is_shown_by_its_board(page, tmp_path):
    file = tmp_path / "my-board.yaml"
    file.write_text('extends: after-washington\nname: {en: "Mine", de: "Meins"}\n', encoding="utf-8")
    page.click("file")
    page.type(str(file))
    page.press("return")
    page.wait(1)
    assert not any(isinstance(widget, Photo) and widget.text for widget in live(page.app.stage.root))
    assert any(isinstance(widget, MapWidget) for widget in walk(page.app.stage.root))


def test_beside_the_seed_stands_nothing_about_the_seats(page):
    page.click("player.usa.normal")
    page.click("seed")
    page.type(str(2**63))
    said = [line.text for line in page.said() if line.role == "label"]
    assert page.app.say("newgame.seed_wrong", largest=2**63 - 1) in said
    assert page.app.say("newgame.nobody") not in said
    assert len(page.widget("begin").why) == 2
