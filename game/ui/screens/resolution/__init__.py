"""The resolution of a turn: all orders opened side by side, then what happens, step by step on the map.

screen    the screen and its controls           story      the moments of a turn, and what the map shows at each
playback  which moment is shown, and when       reveal     the opened sheets and both wires
telling   the lines of each step                contests   sealed bids and joint orders
controls  the playback, and how the powers stand
"""

from game.ui.screens.resolution.screen import Resolution

__all__ = ["Resolution"]
