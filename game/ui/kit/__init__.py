"""A small widget kit: a tree that can be placed, drawn, walked by keyboard and asked what it says.

A screen builds a new tree whenever something has changed; what must outlive a tree (focus, scroll offsets, carets) is
remembered by name on the stage. Sizes are units, which the look turns into pixels, so that one factor scales all.

    theme    colours and text styles from YAML     art      icons, flags and fonts from the assets
    look     theme, art and scale together         type     words in lines
    widget   what all widgets share                label    text, icons, pictures
    layout   columns, rows, cards                  scroll   what is taller than its place
    spread   columns where there is room for them
    controls buttons, toggles, choices             entry    a line of text to type
    stage    focus, hover, clicks and keys         steer    where an arrow key leads
    chart    a plot with a cursor                  plot     series over time as a picture
    stroke   smooth lines, whole or dashed         hatch    slanted lines
    layers   parts on top of each other            moving   cards that turn over, halves that meet
    ring     rings around what is pointed at       progress how far something is
    photo    pictures from files                   keyboard a picture of a keyboard
"""
