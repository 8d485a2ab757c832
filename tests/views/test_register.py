"""Sources: the board through every lens, facts with what rests on them, wires, and what each seat invents."""

import re
from dataclasses import replace

import pytest

from game.scenario import library
from game.scenario.compiler import compile_tables
from game.scenario.sources import table_of
from game.scenario.values import Number
from game.views import texts
from game.views.lenses import lens_table
from game.views.register import (
    FactFilter,
    counted,
    narrowed,
    opened_headlines,
    register,
    seat_shares,
    uses_of,
    wire_pairs,
)
from game.views.voice import Voice
from tests.views.games import LANGUAGES, SCENARIOS, course, voice
from tests.views.test_resolution import texts_in

boards = pytest.mark.parametrize("name", SCENARIOS)
both = pytest.mark.parametrize("language", LANGUAGES)


def through(lens, name="before-washington"):
    pack = library.load(name, lens)
    return Voice(pack, compile_tables(pack), texts.load("en"))


@both
@boards
def test_sources_are_told_without_a_gap(name, language):
    said = voice(language, name)
    views = (lens_table(said), register(said), wire_pairs(said), seat_shares(said), uses_of(said))
    assert [text for view in views for text in texts_in(view) if re.search(r"\[\?|[{}]|\bNone\b", text)] == []


def value_at(pack, path):
    node = pack.scenario
    for part in path.split("."):
        node = node[part] if isinstance(node, dict) else getattr(node, part)
    assert isinstance(node, Number)
    return node.value


@pytest.mark.parametrize("name", ["after-washington", "before-washington"])
def test_every_reading_is_the_value_that_is_played_through_that_lens(name):
    table = lens_table(voice(name=name))
    assert [lens.id for lens in table.lenses] == ["", "european", "russian"] and table.rows
    for lens in table.lenses:
        pack = library.load(name, lens.id or None)
        for row in table.rows:
            (reading,) = [reading for reading in row.readings if reading.lens == lens.id]
            assert reading.value == value_at(pack, row.path)
    assert all(any(reading.changed for reading in row.readings) for row in table.rows)


def test_the_table_of_lenses_is_the_same_whichever_lens_is_played():
    plain, lens = lens_table(through(None)), lens_table(through("russian"))
    assert plain.rows == lens.rows
    assert [each.in_play for each in lens.lenses] == [False, False, True]


def test_another_region_has_lenses_of_its_own_and_a_board_without_any_has_no_rows():
    isles = voice(name="amber-isles")
    assert [len(lens_table(isles).rows), len(lens_table(isles).lenses)] == [2, 2]
    bare = isles.pack.base.model_copy(update={"lenses": {}})
    table = lens_table(Voice(replace(isles.pack, base=bare), isles.tables, isles.texts))
    assert table.rows == () and len(table.lenses) == 1


@boards
def test_every_claim_that_names_a_fact_is_found_at_the_fact(name):
    said = voice(name=name)
    rows = [row for row in table_of(said.pack).rows if row.facts]
    uses = sum(len(entry.uses) for entry in register(said))
    assert uses == sum(len(dict.fromkeys(name for name, _ in row.facts)) for row in rows)


def test_a_board_that_is_all_design_shows_only_the_facts_behind_its_rules():
    entries = register(voice(name="amber-isles"))
    disputed = {name for entry in entries if entry.uses for name in entry.fact.disputed_by}
    assert [entry.fact.id for entry in entries if not entry.uses and entry.fact.id not in disputed] == []
    assert 5 < len(entries) < len(register(voice()))


def test_facts_are_narrowed_down_by_every_choice():
    entries = register(voice())
    assert narrowed(entries, FactFilter()) == entries
    for by, values in {"document": ("novastan", "russtrat"), "status": ("quoted", "expected")}.items():
        for value in values:
            found = narrowed(entries, FactFilter(**{by: value}))
            assert 0 < len(found) < len(entries)
            assert len(found) == counted(entries, FactFilter(), by)[value]
    disputed = narrowed(entries, FactFilter(disputed="yes"))
    assert disputed and all(entry.fact.disputed_by for entry in disputed)
    used = narrowed(entries, FactFilter(used="yes", words="kazakhstan"))
    assert (
        used
        and all(entry.uses for entry in used)
        and len(used) < len(narrowed(entries, FactFilter(used="yes")))
    )
    assert narrowed(entries, FactFilter(words="xyzzy")) == ()
    typed = FactFilter(words="китаи")
    assert narrowed(register(voice("ru")), typed), "a search needs no accents, as in the handbook"


def test_wires_stay_sealed_until_they_have_been_opened():
    game = course(3)
    shown = opened_headlines(game)
    pairs = wire_pairs(voice(), shown)
    assert len(shown) == 3
    assert [pair.headline.number for pair in pairs if not pair.sealed] == sorted(shown)
    assert not any(pair.sealed for pair in wire_pairs(voice()))


@both
def test_seats_say_what_is_design(language):
    shares = seat_shares(voice(language))
    assert [share.seat for share in shares] == [-1, 0, 1, 2, 3]
    for share in shares[1:]:
        model = voice(language).powers[share.seat]
        assert share.share.words.startswith(voice(language).power(share.seat))
        assert share.design and all(use.reason and not use.facts for use in share.design)
        assert len(share.design) == share.share.design and model
