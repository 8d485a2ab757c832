"""Random input over all screens: whatever is pressed, clicked, typed or resized, nothing falls over."""

import os
import random

import pygame
import pytest

from tests.ui.driver import event, languages
from tests.ui.gallery import GALLERY, driver_at

EVENTS = 200_000 if os.environ.get("MULTIVECTOR_LONG") else 3_500  # over all screens together
RESIZES = 0.002  # share of the events
SIZES = ((800, 500), (1280, 720), (1024, 768), (1600, 900), (640, 400), (1920, 1080))
KEYS = (
    *(pygame.K_TAB, pygame.K_RETURN, pygame.K_SPACE, pygame.K_ESCAPE, pygame.K_BACKSPACE, pygame.K_DELETE),
    *(pygame.K_LEFT, pygame.K_RIGHT, pygame.K_UP, pygame.K_DOWN, pygame.K_PAGEUP, pygame.K_PAGEDOWN),
    *(pygame.K_HOME, pygame.K_END, pygame.K_F1, pygame.K_F2, pygame.K_F4, pygame.K_F6, pygame.K_F11),
    *(pygame.K_a, pygame.K_c, pygame.K_f, pygame.K_g, pygame.K_l, pygame.K_n, pygame.K_p, pygame.K_s),
    *(pygame.K_w, pygame.K_y, pygame.K_z, pygame.K_1, pygame.K_5, pygame.K_EQUALS, pygame.K_MINUS),
    *(pygame.K_LCTRL, 0, 2**30 + 7),
)
MODIFIERS = (0, 0, 0, 0, pygame.KMOD_CTRL, pygame.KMOD_SHIFT, pygame.KMOD_ALT)
LETTERS = "aZ7 äßЖқ\u0301\u200b€.-/\\%{}[]"


def random_event(dice: random.Random, size: tuple[int, int]) -> pygame.event.Event:
    place = (dice.randrange(-5, size[0] + 5), dice.randrange(-5, size[1] + 5))
    kind = dice.choices(("move", "down", "up", "wheel", "key", "text", "quit"), (4, 6, 6, 2, 9, 2, 0.01))[0]
    return {
        "move": lambda: event(pygame.MOUSEMOTION, pos=place, rel=(0, 0), buttons=(0, 0, 0)),
        "down": lambda: event(pygame.MOUSEBUTTONDOWN, pos=place, button=dice.choice((1, 1, 1, 2, 3))),
        "up": lambda: event(pygame.MOUSEBUTTONUP, pos=place, button=1),
        "wheel": lambda: event(pygame.MOUSEWHEEL, x=0, y=dice.choice((-3, -1, 1, 40)), flipped=False),
        "key": lambda: event(pygame.KEYDOWN, key=dice.choice(KEYS), mod=dice.choice(MODIFIERS), unicode=""),
        "text": lambda: event(pygame.TEXTINPUT, text=dice.choice(LETTERS) * dice.choice((1, 1, 5))),
        "quit": lambda: event(pygame.QUIT),
    }[kind]()


@pytest.mark.parametrize("name", GALLERY)
def test_nothing_falls_over(tmp_path, name):
    dice = random.Random(name)
    driver = driver_at(name, tmp_path, dice.choice(list(languages())))
    driver.with_map = dice.random() < 0.5
    size = driver.surface.get_size()
    clicked = None
    for _ in range(EVENTS // len(GALLERY)):
        if dice.random() < RESIZES:
            size = dice.choice(SIZES)
            driver.surface = pygame.Surface(size)
        one = random_event(dice, size)
        if one.type == pygame.MOUSEBUTTONUP and clicked and dice.random() < 0.7:
            one = event(pygame.MOUSEBUTTONUP, pos=clicked, button=1)
        clicked = one.pos if one.type == pygame.MOUSEBUTTONDOWN else clicked
        driver.send(one)
        if one.type == pygame.KEYDOWN and dice.random() < 0.9:  # a key may also be held
            driver.send(event(pygame.KEYUP, key=one.key, mod=0))
        driver.wait(dice.choice((0, 0, 0, 0.3)), step=0.3)
    assert driver.said()
