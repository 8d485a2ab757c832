"""Keys: the list is that of the code; each can be given another key, which then works, is told and is remembered."""

import ast
import re
from contextlib import suppress
from pathlib import Path

import pytest

from game.session import settings
from game.session.settings import Settings
from game.ui.keymap import KeyMap, is_key
from game.ui.kit.widget import live
from game.ui.routes import KEYS
from game.ui.screens.keys import Keys
from game.views.texts import load_table
from tests.ui.driver import Driver, languages
from tests.ui.gallery import driver_at
from tests.ui.screens.planning_desk import at_desk, give, menu

ROOT = Path(__file__).resolve().parents[3]
EVERYWHERE = {"tab", "arrows", "return", "escape", "pages"}  # what the stage and every screen answer
SAME = {"ctrl+=": "ctrl++", "ctrl+[+]": "ctrl++", "ctrl+[-]": "ctrl+-"}  # the same keys on other keyboards


def rebound(driver: Driver, action: str, key: str) -> None:
    """Give an action another key, by the screen, and go back."""
    driver.press("f2")
    driver.click(button(driver, action))
    driver.press(key)
    driver.click("back")


def button(driver: Driver, action: str) -> str:
    """The name of the button that gives an action another key."""
    return next(
        name for name in driver.names("button") if name.startswith("key.") and name.endswith(f".{action}")
    )


def first_order(driver: Driver) -> int:
    return next(number for number, order in menu(driver).items() if order.legal)


def test_another_key_works_in_place_of_the_usual_one_and_is_told(tmp_path):
    driver = at_desk(tmp_path)
    rebound(driver, "ctrl+z", "u")
    give(driver, first_order(driver))
    driver.press("ctrl+z")
    assert driver.screen._desk.tray.sheet.orders
    driver.press("u")
    assert not driver.screen._desk.tray.sheet.orders
    assert driver.widget("undo").hint.endswith("Key: U")


def test_a_key_that_is_taken_changes_places(tmp_path):
    driver = at_desk(tmp_path)
    rebound(driver, "l", "c")
    assert driver.app.settings.keys == {"l": "c", "c": "l"}
    driver.press("c")
    assert driver.screen.title == "log"
    driver.press("escape")
    driver.press("l")
    assert driver.screen.title == "charts"


def test_whose_key_was_taken_is_told(tmp_path):
    driver = driver_at("keys", tmp_path)
    driver.click(button(driver, "l"))
    driver.press("c")
    assert "charts" in driver.app.notice.lower() and driver.app.notice.endswith(": now L.")


def test_keys_that_work_everywhere_can_be_others_too(tmp_path):
    driver = Driver(tmp_path)
    rebound(driver, "f1", "h")
    driver.press("f1")
    assert driver.screen.title == "title"
    driver.press("h")
    assert driver.screen.title == "handbookpages"


@pytest.mark.parametrize("key", ["tab", "return", "up", "3"])
def test_keys_that_steer_are_kept(tmp_path, key):
    driver = driver_at("keys", tmp_path)
    driver.click(button(driver, "ctrl+z"))
    driver.press(key)
    assert driver.app.settings.keys == {}
    assert "always does the same" in driver.app.notice


def test_escape_leaves_a_key_as_it_is_and_the_screen_open(tmp_path):
    driver = driver_at("keys", tmp_path)
    driver.click(button(driver, "ctrl+z"))
    driver.press("escape")
    assert isinstance(driver.screen, Keys) and not driver.app.notice
    driver.press("escape")
    assert not isinstance(driver.screen, Keys)


def test_keys_are_remembered_and_can_be_as_usual_again(tmp_path):
    driver = at_desk(tmp_path)
    rebound(driver, "ctrl+z", "ctrl+u")
    assert settings.read(driver.app.folder).keys == {"ctrl+z": "ctrl+u"}
    driver.press("f2")
    driver.click("keys.usual")
    assert settings.read(driver.app.folder) == settings.Settings(**{**vars(driver.app.settings), "keys": {}})
    assert not driver.widget("keys.usual").enabled


@pytest.mark.parametrize("damaged", [3, [], {"ctrl+z": 4}, {"": "u"}, {"ctrl+z": "u" * 99}])
def test_damaged_keys_are_as_usual(tmp_path, damaged):
    settings.remember(tmp_path, Settings(keys=damaged))
    assert settings.read(tmp_path).keys == {}


def test_a_key_does_one_thing_whatever_is_chosen():
    actions = {"a", "b", "c", "ctrl+z"}
    chosen = {}
    for action, key in (("a", "b"), ("b", "x"), ("c", "a"), ("ctrl+z", "c"), ("a", "a"), ("b", "b")):
        chosen = KeyMap(chosen).with_key(action, key, actions)
        keys = KeyMap(chosen)
        assert len({keys.key(action) for action in actions}) == len(actions)
        assert all(keys.meant(keys.key(action)) == action for action in actions)


@pytest.mark.parametrize(
    ("chord", "whole"),
    [
        ("a", True),
        ("ctrl++", True),
        ("f5", True),
        ("shift+left shift", False),
        ("ctrl+left ctrl", False),
        ("", False),
    ],
)
def test_a_held_key_alone_is_none(chord, whole):
    assert is_key(chord) is whole


@pytest.mark.parametrize("language", languages())
def test_the_keyboard_says_what_each_key_does(tmp_path, language):
    driver = driver_at("keys", tmp_path, language)
    assert languages()[language].say("ui.keys.planning.ctrl+z") in driver.widget("keyboard.z").hint
    assert driver.widget("keyboard.left").hint
    assert not driver.widget("keyboard.q").hint


@pytest.mark.parametrize("language", languages())
def test_every_key_of_the_table_is_listed(tmp_path, language):
    driver = driver_at("keys", tmp_path, language)
    texts = languages()[language]
    for group in texts.keys("ui.keys"):
        assert all(
            texts.say(f"ui.keys.{group}.{chord}") in driver.says() for chord in texts.keys(f"ui.keys.{group}")
        )
    assert f"{texts.say('ui.key.ctrl')} + Z" in driver.says()


def listed():
    texts = languages()["en"]
    return {chord for group in texts.keys("ui.keys") for chord in texts.keys(f"ui.keys.{group}")}


def as_listed(chord):
    *modifiers, key = chord.split("+") if not chord.endswith("+") else ["ctrl", "+"]
    with suppress(ValueError):
        key = "digits" if 1 <= int(key) <= 9 else key
    return SAME.get(chord, "+".join([*modifiers, key]))


def written():
    """Yield every shortcut that stands in the code."""
    for path in (ROOT / "game" / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                values = [keyword.value for keyword in node.keywords if keyword.arg == "shortcut"]
                values += node.args[:1] if getattr(node.func, "id", "") == "Shortcut" else []
                yield from (
                    value.value for value in values if isinstance(value, ast.Constant) and value.value
                )


def test_the_list_of_keys_is_that_of_the_code(tmp_path):
    used = {as_listed(chord) for chord in (*KEYS, *written())}
    planning = at_desk(tmp_path)
    give(planning, next(number for number, order in menu(planning).items() if order.legal))
    others = (driver_at(name, tmp_path / name) for name in ("resolution-bids", "handbook-dispute"))
    for driver in (planning, *others):
        used |= {as_listed(widget.shortcut) for widget in live(driver.app.stage.root) if widget.shortcut}
    assert used | EVERYWHERE == listed()


@pytest.mark.parametrize("language", languages())
def test_no_text_names_a_key_that_may_be_another_by_now(language):
    texts = languages()[language]
    parts = [texts.say(f"ui.key.{name}") for name in ("ctrl", "alt")]
    literal = re.compile(rf"\b(?:{'|'.join(parts)}) ?\+|{texts.say('ui.key.space')[:5]}", re.IGNORECASE)
    table = load_table(language).texts
    said = {key: text for key, text in table.items() if key.startswith("ui.") and "ui.key" not in key}
    assert len(said) > 500
    assert not [key for key, text in said.items() if literal.search(text)]


def test_a_hint_names_the_key_that_was_chosen(tmp_path):
    driver = driver_at("handbook-dispute", tmp_path)
    rebound(driver, "alt+left", "b")
    assert driver.widget("earlier").hint.endswith("Key: B")


def test_choices_that_lock_a_player_out_do_not_count():
    """As somebody may have written them into the file of the settings."""
    keys = KeyMap({"escape": "x", "l": "return", "c": "u", "a": "u", "g": "j"})
    assert [keys.meant(key) for key in ("escape", "return", "l", "c", "a")] == [
        "escape",
        "return",
        "l",
        "c",
        "a",
    ]
    assert keys.meant("j") == "g" and keys.meant("g") == ""


def test_no_two_keys_of_the_list_share_the_focus(tmp_path):
    driver = driver_at("keys", tmp_path)
    names = [name for name in driver.names("button") if name.startswith("key.")]
    assert len(names) == len({*names})
