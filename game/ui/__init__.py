"""The window: the only place that knows pygame. It shows what `game.views` says and computes no rule.

ready       whether there is a pygame to use       client     starts the window
window      opens it and runs the loop             app        what every screen may use, input in, picture out
screen      what a screen is                       routes     every screen by name, keys that work everywhere
flow        what comes next in a game              keymap     keys as the player has chosen them
speech      a voice, and `spoken`, what it says    sound      few tones, computed
watcher     follows a designer's file              browser    opens a page beside the game
kit/        widgets that know no game              map/       the map and everything on it
screens/    one file for each screen               parts/     what several screens show
"""

import os

# Both are read when pygame is imported and its display opened, so they stand before every import of it.
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
