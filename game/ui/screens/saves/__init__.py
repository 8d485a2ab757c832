"""Saves: keep the game in play under a name, go on with another, look back at a finished one.

shelf      the list of saves, and what is known of the one chosen     card      one save on the list
details    the chosen save with a picture of its board                screen    the page
"""

from game.ui.screens.saves.screen import Saves

__all__ = ["Saves"]
