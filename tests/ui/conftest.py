"""Tests of the window run without a display and without sound."""

import os

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"

import pygame
import pytest


@pytest.fixture(autouse=True)
def display():
    pygame.display.init()
    pygame.font.init()
    if pygame.display.get_surface() is None:
        pygame.display.set_mode((1, 1))


@pytest.fixture(autouse=True)
def no_waiting_for_the_disk(monkeypatch):
    """What is written is not pressed onto the disk: no test of the window pulls a plug."""
    monkeypatch.setattr(os, "fsync", lambda _: None)
