"""The map of the window: the ground, everything that stands on it, and what can be pointed at.

widget    the widget of a screen             place     what can be pointed at, and what a map shows
atlas     pictures that outlive a widget     picture   draws a standing on a sheet
sheet     where everything stands            placing   finds room, so that nothing covers anything
chart     degrees into pixels                frame     the file with projection, words and anchors
ground    the tinted picture                 sea       the drawn ground, with the isles of isles.py
standing  what is seen of a scene            spots     what can be pointed at, by its true shape
plates    how a republic stands              badges    deposits, shares, standards
routes    corridors as lines                 curve     arithmetic of lines
letters   spaced words with halos            glow      what shines
surfaces  smooth pictures                    motion    from one scene to the next
"""
