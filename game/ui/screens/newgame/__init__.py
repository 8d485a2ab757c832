"""A new game: scenario, lens, who sits where, aids, chance and the name of the save. Begin works at once.

choices    what has been chosen, and why it cannot begin yet     boards     the scenarios, loaded one by one
shelf      the list of scenarios                                 about      what the chosen one is about
seats      who plays                                             aids       forecast and advisor
screen     the page
"""

from game.ui.screens.newgame.screen import NewGame

__all__ = ["NewGame"]
