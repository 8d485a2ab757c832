"""Every target is met or missed as its numbers say, names where it was measured, and is open where it was not."""

from copy import deepcopy

import pytest

from game.lab.targets import judged
from game.scenario.measures import load_measures
from game.vocabulary import OrderKind
from tests.agents.players import board

TABLES = board()[0]
POWERS = TABLES.names.powers
KINDS = [kind.word for kind in OrderKind if kind]
SIGNATURES = ("guarantee", "programme", "licence", "blend")


def orders(power, **more):
    """Shares of a seat's orders; each seat likes another kind best."""
    shares = dict.fromkeys(KINDS, 4.0) | dict.fromkeys(SIGNATURES, 0.0)
    shares[SIGNATURES[POWERS.index(power)]] = 5.0
    shares[KINDS[POWERS.index(power)]] += 30.0
    return shares | more


def good():
    """Made-up data that meet every target."""
    return {
        "wins": {power: {"value": 25.0} for power in POWERS},
        "summary": {
            "seats": {power: {"orders": orders(power)} for power in POWERS},
            "orders": dict.fromkeys(KINDS, 5.0),
            "lead_changes": 3.0,
            "leader_stays": 40.0,
            "frozen": 10.0,
            "ties_at_the_top": 10.0,
            "points": {"partners": 35.0, "supply": 20.0, "corridors": 20.0, "mandate": 10.0, "agenda": 15.0},
            "joint_matched": {"joint_deposit": 40.0, "joint_segment": 80.0},
            "headlines": {"one": 3.0, "two": 100.0},
            "asks": {republic: dict.fromkeys(TABLES.names.asks, 1.0) for republic in TABLES.names.republics},
        },
        "certainty": {"before": {"value": 40.0}},
        "crises": {"share": 2.0},
        "restricted": {
            "prices": [
                {"power": power, "part": part, "pillar": True, "cost": {"value": cost}}
                for power in POWERS
                for part, cost in (("diplomacy", 12.0), ("minerals", 11.0), ("corridors", 3.0))
            ]
        },
        "ladder": [
            {"better": "doctrine:hard", "lesser": "uniform:peaceful", "wins": {"value": 90.0}},
            {"better": "planner:normal", "lesser": "doctrine:hard", "wins": {"value": 50.0}},
            {"better": "planner:expert", "lesser": "doctrine:hard", "wins": {"value": 61.0}},
        ],
    }


def verdicts(data):
    return {
        f"{each.target} {each.name}" if each.target == "skill" else each.target: each
        for each in judged(TABLES, load_measures(), data)
    }


def test_good_data_meet_every_target_that_a_lab_can_measure():
    found = verdicts(good())
    assert {word: each.status for word, each in found.items() if each.status != "met"} == {
        "first_orders": "open"
    }
    assert found["distinct"].value == 35.0  # 30 of the favourite, 5 of the signature
    assert found["joint_matched"].value == 60.0 and found["source_least"].value == 20.0
    assert found["main_price"].value == 11.0


BAD = {
    "seat_gap": (lambda data: data["wins"]["eu"].update(value=30.0), 5.0, ("eu",)),
    "distinct": (
        lambda data: data["summary"]["seats"]["eu"].update(orders=orders("china", blend=4.0, licence=1.0)),
        4.0,
        ("china", "eu"),
    ),
    "lead_changes": (lambda data: data["summary"].update(lead_changes=2.4), 2.4, ()),
    "leader_stays": (lambda data: data["summary"].update(leader_stays=61.0), 61.0, ()),
    "frozen": (lambda data: data["summary"].update(frozen=26.0), 26.0, ()),
    "ties": (lambda data: data["summary"].update(ties_at_the_top=21.0), 21.0, ()),
    "certain": (lambda data: data["certainty"]["before"].update(value=51.0), 51.0, ()),
    "crises": (lambda data: data["crises"].update(share=0.4), 0.4, ()),
    "source_least": (lambda data: data["summary"]["points"].update(supply=14.0), 14.0, ("supply",)),
    "source_most": (lambda data: data["summary"]["points"].update(agenda=31.0), 41.0, ("mandate",)),
    "kind_least": (lambda data: data["summary"]["orders"].update(accede=0.5), 0.5, ("accede",)),
    "kind_most": (lambda data: data["summary"]["orders"].update(joint_segment=26.0), 31.0, ("joint",)),
    "signature_least": (
        lambda data: data["summary"]["seats"]["usa"]["orders"].update(guarantee=3.0),
        3.0,
        ("usa", "guarantee"),
    ),
    "joint_matched": (lambda data: data["summary"]["joint_matched"].update(joint_segment=50.0), 45.0, ()),
    "headlines_missing": (lambda data: data["summary"]["headlines"].update(one=0.0), 1.0, ("one",)),
    "asks_missing": (
        lambda data: data["summary"]["asks"]["tajikistan"].update(security=0.0),
        1.0,
        ("tajikistan.security",),
    ),
    "main_price": (
        lambda data: data["restricted"]["prices"][1]["cost"].update(value=9.0),
        9.0,
        ("usa", "minerals"),
    ),
    "pillar_price": (
        lambda data: data["restricted"]["prices"][-1]["cost"].update(value=-1.0),
        -1.0,
        ("eu", "corridors"),
    ),
    "skill doctrine:hard > uniform:peaceful": (
        lambda data: data["ladder"][0]["wins"].update(value=80.0),
        80.0,
        (),
    ),
}


@pytest.mark.parametrize("word", BAD)
def test_one_number_out_of_bounds_misses_its_target_alone(word):
    spoil, value, where = BAD[word]
    data = deepcopy(good())
    spoil(data)
    found = verdicts(data)
    assert found[word].status == "missed" and found[word].value == value and found[word].where == where
    assert [key for key, each in found.items() if each.status == "missed"] == [word]


def test_what_was_not_measured_is_open():
    data = good()
    for part in ("certainty", "restricted", "ladder"):
        del data[part]
    found = verdicts(data)
    open_ = {word for word, each in found.items() if each.status == "open"}
    assert open_ == {"first_orders", "certain", "main_price", "pillar_price"} | {
        word for word in found if word.startswith("skill")
    }


def test_whether_leaders_stay_is_not_measured_where_no_second_year_is_scored():
    data = deepcopy(good())
    data["summary"]["leader_stays"] = None
    assert verdicts(data)["leader_stays"].status == "open"
