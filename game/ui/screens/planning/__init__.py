"""Planning, the main screen: the map, what can be ordered there, and the sheet that is being written.

screen     the screen itself              desk       what the seat does and sees
header     turn, tension, tools           panel      everything beside the map
overview   news, asks, offers, agendas    places     what is selected, with its orders
powers     a power, likewise              rows       rows that lead to a place
orders     orders as rows to press        effects    what an order changes
kinds      all orders by kind
standing   the seat's own matters         tray       the sheet and what goes with it
steps      the next needed step           meters     pips and the tension gauge
aids       the line of the aids           forecast   what may come of the tray
advice     what the program would do
"""

from game.ui.screens.planning.screen import Planning

__all__ = ["Planning"]
