"""The map of the window: the ground, everything that stands on it, and what can be pointed at.

    place    what can be pointed at, and the scene that is shown    widget    the widget of a screen
"""
