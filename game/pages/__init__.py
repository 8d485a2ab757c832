"""Pages that are one HTML file and need nothing else: no network, no script of others, readable on paper and screen.

markup   elements, in which whatever is not markup already is escaped
frame    the document around a page: style, policy, what opens before it is printed
tables   tables
axis     the arithmetic of axes          plot     lines over time and stacked bars, as inline SVG
tokens   what tells powers apart: shape and letter beside the colour
debrief  the debrief of a game
"""
