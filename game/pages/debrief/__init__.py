"""The debrief of a game as a page: questions first, then turn by turn, and what came of it behind a fold.

book      rules and sources that the page names, for its appendix
sheet     the debrief sheet           charts   influence, capital and tension over time
turns     one turn after the other    results  years, agendas and ranking, the republics' own table first
"""

from game.pages.debrief.page import debrief_page, debrief_pieces

__all__ = ["debrief_page", "debrief_pieces"]
