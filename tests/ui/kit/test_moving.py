"""What moves begins unseen, ends as if it had never moved, and touches nothing outside its place."""

import pygame
import pytest

from game.ui.kit.label import Label
from game.ui.kit.layout import Card
from game.ui.kit.moving import Sliding, Turning, eased
from game.ui.kit.widget import Canvas, Rect
from tests.ui.kit.stand import look

PLACE = Rect(40, 30, 200, 60)


def drawn(widget, progress: float) -> pygame.Surface:
    surface = pygame.Surface((280, 120), 0, 32)
    surface.fill((10, 20, 30))
    widget.place(look(), PLACE)
    widget.move(progress)
    widget.draw(Canvas(surface, look()))
    return surface


def card() -> Card:
    return Card(Label("Memorandum"), border="line")


def still() -> bytes:
    surface = pygame.Surface((280, 120), 0, 32)
    surface.fill((10, 20, 30))
    whole = card()
    whole.place(look(), PLACE)
    whole.draw(Canvas(surface, look()))
    return pygame.image.tobytes(surface, "RGB")


KINDS = (lambda: Turning(card(), "board-bid", 0.2, 0.8), lambda: Sliding(card(), -1, 0.2, 0.8))


@pytest.mark.parametrize("kind", KINDS)
def test_it_ends_as_if_it_had_not_moved(kind):
    for progress in (0.8, 0.9, 1.0):
        assert pygame.image.tobytes(drawn(kind(), progress), "RGB") == still()


@pytest.mark.parametrize("kind", KINDS)
def test_every_moment_of_the_way_is_another_and_stays_in_its_place(kind):
    seen = {pygame.image.tobytes(drawn(kind(), share), "RGB") for share in (0.3, 0.4, 0.5, 0.6, 0.7)}
    assert len(seen) == 5 and still() not in seen
    for share in (0.3, 0.6):
        outside = drawn(kind(), share)
        outside.fill((10, 20, 30), PLACE)
        assert pygame.mask.from_threshold(outside, (10, 20, 30), (1, 1, 1)).count() == 280 * 120


def test_a_back_says_nothing_of_its_front():
    one = drawn(Turning(Card(Label("One")), "board-bid"), 0.3)
    other = drawn(Turning(Card(Label("Another thing")), "board-bid"), 0.3)
    assert pygame.image.tobytes(one, "RGB") == pygame.image.tobytes(other, "RGB")


def test_what_it_says_can_be_read_at_once_by_those_who_do_not_see():
    assert Turning(Label("Memorandum"), "board-bid").parts[0].text == "Memorandum"


def test_easing_begins_and_ends_gently():
    assert eased(-1) == eased(0) == 0 and eased(1) == eased(2) == 1
    assert eased(0.1) < 0.1 and eased(0.9) > 0.9 and eased(0.5) == 0.5
