"""Sources: the board under its lenses, both texts of every headline, the register of facts, and what is design.

screen   which page is open, and where on it one is       lenses   readings side by side
wires    headlines with all their texts                   facts    the register, narrowed down and searched
seats    how much of each seat no document says           desk     what the pages share
"""

from game.ui.screens.sources.screen import Sources

__all__ = ["Sources"]
