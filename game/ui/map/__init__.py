"""The map of the window: the ground, everything that stands on it, and what can be pointed at.

widget    the widget of a screen             place     what can be pointed at, and what a map shows
atlas     pictures that outlive a widget     picture   draws a standing on a sheet
sheet     where everything stands            placing   finds room, so that nothing covers anything
chart     degrees into pixels                frame     the file with projection, words and anchors
ground    the tinted picture                 sea       the drawn ground, with the isles of isles.py
standing  what is seen of a scene            spots     what can be pointed at, by its true shape
plates    how a republic stands              badges    deposits and standards
capsules  who has shares in a segment        routes    corridors as lines
survey    finds everything its place         words     what is written, and where
curve     arithmetic of lines                hatching  who leads, without colour
letters   spaced words with halos            glow      what shines
surfaces  smooth pictures                    motion    from one scene to the next
steps     long work done piece by piece
"""
