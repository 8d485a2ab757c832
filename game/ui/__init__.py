"""The window: the only place that knows pygame. It shows what `game.views` says and computes no rule.

ready       whether there is a pygame to use       client     starts the window
window      opens it and runs the loop             app        what every screen may use, input in, picture out
kit/        widgets that know no game              map/       the map and everything on it
screens/    one file for each screen               parts/     what several screens show
"""

import os

# Both are read when pygame is imported and its display opened, so they stand before every import of it.
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
