"""Sealed bids as stakes and modifiers, and joint orders as two halves that meet or miss."""

from __future__ import annotations

from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Card, Column, Flow, Row
from game.ui.kit.moving import Sliding, Turning
from game.ui.kit.widget import Widget
from game.ui.parts.powers import power_chip
from game.views.bidding import AuctionView, BidView, JointView
from game.views.voice import Voice

_FIRST = 0.15  # share of the motion for which all bids are sealed
_MEETING = 0.6  # share after which halves have met, or not


def auction_card(voice: Voice, auction: AuctionView, opening: bool) -> Card:
    """Return all bids on one deposit, strongest first; they are opened one by one, the strongest last."""
    title = voice.say("ui.resolution.bids", deposit=auction.name)
    return Card(
        Column(
            Row(Icon("board-bid", 18, "warning"), Label(title, "small_strong", grow=1)),
            *_opened([_bid(voice, bid) for bid in auction.bids], opening),
            gap=9,
        ),
        colour="panel",
        name=f"auction.{auction.deposit}",
        label=title,
    )


def _opened(bids: list[Column], opening: bool) -> list[Widget]:
    share = (1 - _FIRST) / max(1, len(bids))
    begins = [_FIRST + share * place for place in reversed(range(len(bids)))]
    if not opening:
        return list(bids)
    return [Turning(bid, "board-bid", first, first + share) for bid, first in zip(bids, begins, strict=True)]


def _bid(voice: Voice, bid: BidView) -> Column:
    colour, icon = ("good", "verb-chosen") if bid.wins else ("soft", "verb-refused")
    outcome = Label(voice.say(f"ui.resolution.{bid.outcome}"), "small_strong", colour)
    head = Row(power_chip(voice, bid.power, size=16, grow=1), Icon(icon, 16, colour), outcome, gap=6)
    return Column(head, None if bid.outcome == "closed" else _sum(voice, bid), gap=3)


def _sum(voice: Voice, bid: BidView) -> Flow:
    """Return what a bid's strength is made of."""
    parts = [
        (bid.stake_weight, voice.say("ui.resolution.stake", stake=bid.stake)),
        (bid.influence, voice.say("ui.resolution.influence")),
        (bid.visit, voice.say("ui.resolution.visit")),
        (bid.ask, voice.say("ui.resolution.ask")),
    ]
    terms: list[Widget] = []
    for place, (weight, word) in enumerate(parts):
        terms.append(_term("+" if place else "", weight, word))
    return Flow(*terms, _term("=", bid.strength, voice.say("ui.resolution.strength"), "text"), gap=8)


def _term(sign: str, weight: int, word: str, colour: str = "soft") -> Row:
    number = Label(f"{sign} {weight}".strip(), "small_strong", "text")
    return Row(number, Label(word, "small", colour), gap=4)


def joint_card(voice: Voice, joint: JointView, opening: bool) -> Card:
    """Return a joint order: two halves with what became of them between."""
    colour, icon = ("good", "order-joint") if joint.matched else ("bad", "verb-refused")
    verdict = voice.say("ui.resolution.met" if joint.matched else "ui.resolution.missed")
    first = _half(voice, joint.first, "first", given=True)
    second = _half(voice, joint.second, "second", given=joint.matched)
    halves = Row(
        Sliding(first, -1, ends=_MEETING) if opening else first,
        Icon(icon, 26, colour),
        Sliding(second, 1, ends=_MEETING) if opening else second,
        gap=8,
    )
    ending = Label(verdict, "small_strong", colour, align="middle")
    return Card(
        Column(
            Label(joint.order_words, "small_strong"),
            halves,
            Turning(ending, "", _MEETING) if opening else ending,
            gap=6,
        ),
        colour="panel",
        name=f"joint.{joint.order}.{joint.first}",
        label=verdict,
    )


def _half(voice: Voice, power: int, which: str, given: bool) -> Card:
    return Card(
        Column(
            Label(voice.say(f"ui.resolution.{which}"), "caption", "soft"),
            power_chip(voice, power, size=16, grow=1),
            gap=3,
        ),
        colour="card" if given else "",
        border="" if given else "line",
        pad=(8, 6),
        grow=1,
    )
