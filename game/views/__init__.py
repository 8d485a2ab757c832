"""What one seat may know, as plain data and ready sentences: the same for a text client and for a window.

A view is built field by field from an `Observation`; nothing here prints, colours or reads a `State`. What several
seats may know only after the reveal (resolution, year, end, debrief) is built from the events of resolved turns.

    texts       language tables: one file a language, English behind every gap
    voice       names of everything on one board in one language: the first argument of every view
    wording     orders in words           reasons   refusals in sentences, with the numbers
    board       the board of one seat: republics, resources (deposits, corridors), powers, agendas, news, five
    orders      the menu with costs, reasons, expected effects (effects) and sources (origins); the sheet
    reading     single numbers out of the board's arrays

A screen asks `board_view`, `menu_view` and `sheet_view` for what a seat plans with.
"""
