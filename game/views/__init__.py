"""What one seat may know, as plain data and ready sentences: the same for a text client and for a window.

While a seat plans, its views are built field by field from an `Observation`. After the reveal all but the seed and the
marked agendas is public: those views take a resolved turn or a course, and read neither. Nothing here prints or
colours. Every view is a function of a `Voice`: the words of one language for one board.

    texts       language tables: one file a language, English behind every gap
    voice       names of everything on one board
    wording     orders in words           reasons    refusals in sentences, with the numbers
    lines       events as log lines       effects    what an order is expected to change
    origins     facts or design behind a value          rules    the rulebook's clauses
    searching   words found however they are typed
    translation what a language table lacks             usage    which texts nobody says
    reading     single numbers out of the board's arrays

    premise     what the board assumes    briefing   what one seat wants and where it stands
    board       the board of one seat: republics, resources, powers, agendas, news, five
    orders      the menu with costs, reasons and expected effects; the sheet
    guidance    the step at which a newcomer stands
    advice      sets that a search found      forecast   what may come of a sheet, from its `outcomes`
    resolution  a resolved turn: opened sheets, bidding, steps
    scene       what a map shows              scenarios  boards before anybody has chosen one
    year        a year's end              end        the end, or how the game stands
    log         all that happened, filtered   history    series for charts, `money` among them
    handbook    rules, places and words as entries (reference: the table of orders)
    debrief     a whole game, to be talked about: its frame, and turn by turn
    review      chances turn by turn, what decided a game, what could have been played
    knowledge   what a seat knew               fates      what came of an order
    questions   the debrief sheet, out of moments of the game and the authorship of its texts
    lenses      the board under all lenses     register   facts, wires and what is design
"""
