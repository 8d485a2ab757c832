"""The register of sources, and the honest count of what rests on it."""

from __future__ import annotations

from pathlib import Path

from game.scenario.library import load
from game.scenario.sources import Share, claims_of, table_of
from game.scenario.values import Number

SMALL = str(Path(__file__).parents[1] / "bad" / "small.yaml")


def test_every_claim_has_its_path() -> None:
    claims = dict(claims_of(load("after-washington").scenario))
    influence = claims["powers.usa.starts.kazakhstan.influence"]
    assert isinstance(influence, Number)
    assert influence.value == 3
    assert claims["powers.usa.signature.origin"].facts == ["dfc-guarantees-discussed"]
    assert claims["schedule.0"].facts
    assert "corridors.middle.origin" in claims
    assert dict(claims_of(load(SMALL).ruleset, "rules"))["rules.turn.slots"].design


def test_what_nobody_wrote_does_not_count() -> None:
    claims = dict(claims_of(load(SMALL).scenario))
    assert "powers.north.starts.plains.floor" in claims
    assert "powers.north.starts.hills.floor" not in claims  # 0 unless one is named
    assert "powers.north.summit_tension" not in claims


def test_the_table_tells_each_claim_what_it_rests_on() -> None:
    rows = {(row.file, row.path): row for row in table_of(load(SMALL)).rows}
    assert rows["scenario", "headlines.fair"].facts == (("us-returns", "judged"),)
    assert rows["scenario", "headlines.fair"].value is None
    assert rows["scenario", "tension"].value == 2
    assert rows["scenario", "tension"].design == "calm"
    assert rows["rules", "orders.summit.influence"].facts == (("us-summit-five-leaders", "reported"),)


def test_headlines_of_a_deck_are_in_the_table_too() -> None:
    rows = table_of(load("before-washington")).rows
    assert [row.file for row in rows if row.path.endswith("trade-war-truce")] == ["headlines"]
    assert [row.file for row in rows if row.path.endswith("invitation-to-washington")] == ["scenario"]


def test_the_shares_count_numbers_only() -> None:
    pack = load(SMALL)
    table = table_of(pack)
    rules = [row for row in table.rows if row.file == "rules" and row.value is not None]
    assert table.share.documented == sum(bool(row.facts) for row in rules)
    # 4 of the seat, 2 of the mandate, 2 influences, 1 floor, 1 share of a segment; and without that and the floor
    assert table.seats == {"north": Share(0, 10), "south": Share(0, 7)}
    assert Share(1, 3).percent == 33
    assert Share(0, 0).percent == 0


def test_a_lens_brings_its_own_origins_into_the_count() -> None:
    seats = table_of(load(SMALL, "northern")).seats
    assert seats == {"north": Share(1, 10), "south": Share(0, 8)}  # first_year_attention is written now


def test_each_seat_of_the_standard_board_has_some_numbers_from_documents() -> None:
    table = table_of(load("after-washington"))
    assert all(0 < share.documented < share.numbers for share in table.seats.values())
    assert table.share.numbers > 200
