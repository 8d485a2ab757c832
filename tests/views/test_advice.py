"""Advice in words: each choice with its chance, and what sets the first apart; in every language."""

import pytest

from game.views.advice import Advice, Choice, advice_words, difference, percent
from game.vocabulary import OrderKind, PointSource
from tests.views.games import LANGUAGES, tables, voice

TABLES = tables()
ENVOY, VISIT = (TABLES.catalogue.span[kind].start for kind in (OrderKind.ENVOY, OrderKind.VISIT))
JOINT = TABLES.catalogue.span[OrderKind.JOINT_SEGMENT].start + 1


def choice(orders, win, supply, leads, offer=0) -> Choice:
    points = [0] * len(PointSource)
    points[PointSource.SUPPLY], points[PointSource.PARTNERS] = supply, 1000
    led = (leads, *[2000] * (TABLES.republics - 1))
    return Choice(orders, offer, 0, 128, win, win - 500, win + 500, tuple(points), led)


BEST, OTHER = choice((ENVOY, VISIT), 5760, 1240, 7000, JOINT), choice((VISIT,), 5049, 990, 4000)


def test_the_difference_names_what_differs_most():
    apart = difference(BEST, OTHER)
    assert (apart.win, apart.source, apart.points) == (711, PointSource.SUPPLY, 250)
    assert apart.republics == (0,) and apart.led == (3000,)
    assert difference(OTHER, BEST).points == -250
    assert difference(BEST, BEST).republics == ()


def test_small_differences_of_leads_are_not_named():
    assert difference(choice((ENVOY,), 5000, 0, 2299), choice((VISIT,), 5000, 0, 2000)).republics == ()


def test_basis_points_are_rounded_to_whole_per_cent():
    assert [percent(value) for value in (0, 49, 50, 5049, 10_000)] == [0, 0, 1, 50, 100]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_choice_is_told_with_its_chance_and_its_difference(language):
    said = voice(language)
    words = advice_words(said, Advice((BEST, OTHER), (difference(BEST, OTHER),)))
    assert len(words) == 6
    assert said.say(f"order.{OrderKind.ENVOY.word}", republic=said.republic(0)) in words[0]
    assert "58 %" in words[1] and "22" in words[1] and "128" in words[1]
    assert said.say("source.supply") in words[4] and "3" in words[4]
    assert said.republic(0) in words[5] and "30" in words[5]
    alike = advice_words(said, Advice((BEST, BEST), (difference(BEST, BEST),)))
    assert alike[-1] == said.say("advice.alike")
