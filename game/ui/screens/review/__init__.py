"""Review: a game looked back on, turn by turn, while it is still being judged or at once when it was before.

subject    which game it is, and who sat where         work       the judging, in slices, kept beside the save
curve      chances to win over the turns               turn       what was ordered in a turn, and what came of it
better     what the planner would have played          deciders   where the game was decided, and by what
screen     the page
"""

from game.ui.screens.review.screen import Review
from game.ui.screens.review.subject import subject_of

__all__ = ["Review", "subject_of"]
