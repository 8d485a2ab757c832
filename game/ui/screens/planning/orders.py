"""Orders as rows to press: what they do, what they cost, what they rest on, and every reason why not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from game.ui.app import App
from game.ui.kit.controls import Button
from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Card, Column, Flow, Row, Space
from game.ui.kit.widget import Widget
from game.ui.parts.noted import noted
from game.ui.parts.origins import origin_list
from game.ui.parts.powers import power_token
from game.ui.screens.planning.desk import Desk
from game.ui.screens.planning.effects import effect_list
from game.views.effects import joined
from game.views.orders import OrderView, order_origins
from game.views.voice import Voice
from game.vocabulary import OrderKind

_ICON = 20  # units

Key = Callable[[OrderView], object]


@dataclass(frozen=True)
class Group:
    """Orders that differ in one thing alone: a stake, a partner, a rival or a place."""

    orders: tuple[OrderView, ...]

    @property
    def name(self) -> str:
        """Return what the group is called: it is the same while the sheet changes."""
        return f"{self.orders[0].kind.word}.{self.orders[0].number}"

    @property
    def is_possible(self) -> bool:
        """Whether one of the orders can be given."""
        return any(order.legal for order in self.orders)

    @property
    def answers(self) -> bool:
        """Whether one of the orders answers an ask."""
        return any(order.answers_ask for order in self.orders)


def place_key(order: OrderView) -> object:
    """Return what orders of one group share when their stakes and partners may differ."""
    return order.kind, order.republic, order.deposit, order.segment, order.corridor


def partner_key(order: OrderView) -> object:
    """Return what orders of one group share when their places may differ."""
    return order.kind, order.other


def grouped(orders: Iterable[OrderView], key: Key) -> list[Group]:
    """Return orders in groups of those that share a key."""
    found: dict[object, list[OrderView]] = {}
    for order in orders:
        found.setdefault(key(order), []).append(order)
    return [Group(tuple(members)) for members in found.values()]


def order_list(app: App, desk: Desk, orders: Iterable[OrderView], key: Key = place_key) -> list[Widget]:
    """Return a card for each group of orders: those that answer an ask first, the impossible ones last.

    What is on the sheet does not count for that: a row that is pressed stays where it is.
    """
    at_first = desk.menu_at_first(app)

    def rank(group: Group) -> tuple[bool, bool]:
        then = Group(tuple(at_first[order.number] for order in group.orders))
        return not then.is_possible, not then.answers

    return [group_card(app, desk, group) for group in sorted(grouped(orders, key), key=rank)]


def group_card(app: App, desk: Desk, group: Group) -> Widget:
    """Return the order that a group shows, and a choice among the others."""
    written = next((o.number for o in group.orders if o.number in desk.tray.sheet.orders), 0)
    shown = _shown(app, desk, group, written)
    options = _options(app, desk, group, shown, written) if len(group.orders) > 1 else None
    return order_card(app, desk, shown, options=options)


def _shown(app: App, desk: Desk, group: Group, written: int) -> OrderView:
    """Return the order that was chosen, else the one on the sheet, else the first possible one."""
    numbers = [order.number for order in group.orders]
    chosen = desk.chosen.get(group.name, written)
    if chosen not in numbers:
        chosen = next((order.number for order in group.orders if order.legal), numbers[0])
    if chosen == written:
        return _on_sheet(app, desk, chosen)
    return desk.menu(app)[chosen]


def _on_sheet(app: App, desk: Desk, number: int) -> OrderView:
    return next(order for order in desk.sheet(app).orders if order.number == number)


def order_card(
    app: App, desk: Desk, order: OrderView, *, name: str = "order", options: Widget | None = None
) -> Widget:
    """Return one order: pressing it writes it on the sheet or takes it off again."""
    written = order.number in desk.tray.sheet.orders
    if written:
        order = _on_sheet(app, desk, order.number)
    button = Button(
        f"{name}.{order.number}",
        lambda: desk.toggle(order.number),
        face=_face(app, order, written),
        enabled=order.legal or written,
        why=order.reasons,
        hint=app.say("planning.order.take_off" if written else "planning.order.add"),
        selected=written,
        role="order",
        pad=(10, 7),
        grow=1,
    )
    more = f"{name}.more.{order.number}"
    detail = order_detail(app, desk, order) if more in desk.unfolded else None
    below = _indented(options) if options else None
    return Column(Row(button, _source_button(app, desk, more), gap=4), below, detail, gap=5)


def _face(app: App, order: OrderView, written: bool) -> Column:
    """Return icon, words and cost on one line, below it effects or reasons."""
    ink = "text" if order.legal or written else "soft"
    told: list[Widget] = [noted("verb-refused", reason, "warning", "warning", 14) for reason in order.reasons]
    if order.legal:
        told.append(effect_list(app, order))
    if written:
        told.insert(0, noted("verb-chosen", app.say("planning.order.written"), "text", size=14))
    return Column(
        Row(
            Icon(f"order-{order.kind.word}", _ICON, ink),
            Label(order.words, "small_strong", ink, grow=1),
            cost_line(app, order, ink),
            gap=9,
        ),
        _indented(Column(*told, gap=2)),
        gap=3,
    )


def _indented(widget: Widget) -> Row:
    """Return a widget below the words of an order, not below its icon."""
    widget.grow = 1
    return Row(Space(width=_ICON), widget, gap=9)


def cost_line(app: App, order: OrderView, colour: str = "text") -> Row:
    """Return what an order costs."""
    return Row(
        _amount("board-attention", order.attention, colour, app.say("planning.attention")),
        _amount("board-capital", order.capital, colour, app.say("planning.capital")),
        gap=8,
    )


def _amount(icon: str, amount: int, colour: str, says: str) -> Row:
    return Row(Icon(icon, 14, colour, says), Label(str(amount), "small_strong", colour), gap=4)


def _source_button(app: App, desk: Desk, name: str) -> Button:
    return Button(
        name,
        lambda: desk.unfolded.turn(name),
        icon="verb-up" if name in desk.unfolded else "verb-info",
        kind="quiet",
        role="source",
        hint=app.say("planning.order.more"),
        pad=(5, 5),
    )


def order_detail(app: App, desk: Desk, order: OrderView) -> Card:
    """Return everything that an order is expected to change, and what its numbers rest on."""
    voice = app.voice()
    origins = order_origins(voice, desk.seat, order.number)
    expected = voice.say("terminal.orders.expected", effects=joined(voice, order.expected))
    return Card(
        Column(
            Label(expected, "small") if order.legal else None,
            Label(voice.say("terminal.orders.sources"), "small_strong"),
            origin_list(voice, origins),
            gap=6,
        ),
        border="line",
    )


# --- choosing among alike orders ------------------------------------------------------------------------


def _options(app: App, desk: Desk, group: Group, shown: OrderView, written: int) -> Widget:
    """Return a line of small buttons: the stakes, partners, rivals or places among which one can choose."""
    sort = _varies(group.orders)
    word = app.say(f"planning.vary.{_word_of(sort, group.orders[0])}")
    buttons = [_option(app, desk, group, order, shown, written, sort) for order in group.orders]
    return Row(Label(word, "small", "soft"), Flow(*buttons, gap=4, grow=1), gap=8, align="top")


def _option(
    app: App, desk: Desk, group: Group, order: OrderView, shown: OrderView, written: int, sort: str
) -> Button:
    voice = app.voice()
    possible = order.legal or order.number == written or desk.gives_way(app, written, order.number)
    return Button(
        f"option.{order.number}",
        lambda: desk.choose(app, group.name, order.number, written),
        face=Row(
            power_token(voice, order.other, 14) if sort == "other" else None,
            Label(_label(voice, order, sort), "small_strong", "text" if possible else "soft"),
            Icon("verb-refused", 12, "warning") if not possible else None,
            gap=5,
        ),
        kind="quiet",
        role="option",
        selected=order.number == shown.number,
        hint=" ".join(order.reasons) if not possible else order.words,
        pad=(8, 3),
    )


_SORTS = ("stake", "other", "republic", "deposit", "segment", "corridor")


def _varies(orders: Sequence[OrderView]) -> str:
    """Return in what the orders of a group differ."""
    return next(sort for sort in _SORTS if len({getattr(order, sort) for order in orders}) > 1)


def _word_of(sort: str, order: OrderView) -> str:
    return sort if sort != "other" else "rival" if order.kind is OrderKind.PRESSURE else "partner"


def _label(voice: Voice, order: OrderView, sort: str) -> str:
    number = int(getattr(order, sort))
    if sort == "stake":
        return str(number)
    if sort == "other":
        return voice.power(number)
    names = {
        "republic": voice.republic,
        "deposit": voice.deposit,
        "segment": voice.segment,
        "corridor": voice.corridor,
    }
    return names[sort](number)
