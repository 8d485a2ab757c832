"""What is said of a scenario before a game: name, length, lenses with all differences, seats, documents."""

import pytest

from game.views.scenarios import scenario_view
from tests.views.games import LANGUAGES, SCENARIOS, voice


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SCENARIOS)
def test_a_scenario_is_told_whole(name, language):
    speaker = voice(language, name)
    view, scenario = scenario_view(speaker), speaker.pack.scenario
    assert view.name == speaker.of(scenario.name)
    assert [seat.id for seat in view.seats] == list(scenario.powers)
    assert [lens.id for lens in view.lenses] == list(scenario.lenses)
    for lens in view.lenses:
        told = [speaker.of(difference.text) for difference in scenario.lenses[lens.id].differences]
        assert list(lens.differences) == told
    assert len(view.documents) == len(speaker.pack.documents)
    assert "[?" not in str(view)


def test_the_length_counts_turns_and_scorings():
    assert scenario_view(voice("en", "first-lesson")).length == "4 turns, scored 2 times"
    assert scenario_view(voice("de", "long-game")).length == "16 Runden, 4 Wertungen"
