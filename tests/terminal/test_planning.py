"""Planning as a player meets it: lists, reasons, the sheet with undo, offers, agendas, and handing in."""

import re
from itertools import count

import pytest

from game.records.course import Sheet
from game.terminal.planning import Planning
from tests.terminal.playing import LESSON, at_table, complete, flat, new_game, played

PROMPT = re.compile(r"\w+, turn \d+\. Left: attention (\d+), capital (-?\d+), orders (\d+) >")


@pytest.fixture
def plan(tmp_path):
    """Answer lines in one seat's planning and return what was written after each."""
    folders = count()

    def answer(*lines, power="usa"):
        app, out = at_table(tmp_path / str(next(folders)), [], power)
        screen = Planning(app.game.match.persons[0])
        pages = []
        for line in lines:
            screen._answered(app, line)
            pages.append(complete(out.getvalue()))
            out.seek(0)
            out.truncate()
        answer.prompt = screen.prompt(app)
        app.get_up()
        return pages

    return answer


def left(prompt):
    return tuple(map(int, PROMPT.match(prompt).groups()))


def test_a_turn_begins_with_what_the_republics_ask_for_and_who_answers(tmp_path):
    page = flat(played(tmp_path, ["", ""], new_game("usa", name=LESSON)))
    assert "- Uzbekistan: Investment, 3 turns left (Contract, Investment)" in page


def test_no_other_powers_signature_order_is_said_to_answer(tmp_path):
    asked = [flat(played(tmp_path / power, ["", ""], new_game(power))) for power in ("usa", "eu")]
    assert ["Blended finance)" in page for page in asked] == [False, True]


def test_orders_are_listed_by_kind_with_numbers_of_possible_ones(plan):
    (page,) = plan("orders")
    assert "- Visit: 5 of 5 possible now, attention 2, capital 1" in page
    assert "- Contract: 0 of 13 possible now" in page


def test_a_listed_order_says_cost_effect_source_and_an_impossible_one_why(plan):
    (page,) = plan("orders kazakhstan")
    assert re.search(
        r"\d+\. Visit to Kazakhstan\. Attention 2, capital 1\. Effect: .*Source: design\.", flat(page)
    )
    assert "Not possible now:" in page
    assert re.search(r"\d+\. Contract for the Kundybai .* Sign it first\.", flat(page))


def test_a_number_on_the_list_adds_that_order(plan):
    pages = plan("orders visit", "add 3", "tray")
    third = re.search(r"3\. (Visit to \w+)\.", pages[0])[1]
    assert f"On the sheet: {third}" in pages[1]
    assert f"1. {third}" in pages[2]


def test_a_memorandum_takes_its_stake_behind_the_number(plan):
    pages = plan("orders memorandum kundybai", "add 1 3", "add 1 9")
    assert "stake 3" in pages[1]
    assert "There is no stake 9" in pages[2]


@pytest.mark.parametrize("line", ["add visit kazakhstan", "visit kazakhstan", "add besuch kasachstan"])
def test_words_add_an_order_and_the_prompt_counts_down(plan, line):
    before = left((plan("board"), plan.prompt)[1])
    plan(line)
    assert left(plan.prompt) == (before[0] - 2, before[1] - 1, before[2] - 1)


def test_why_tells_every_reason_and_the_sources(plan):
    (page,) = plan("why plant kazakhstan")
    assert "This order is possible." in page
    assert "Plant, capital: 4. Design:" in page
    (page,) = plan("why flagship kazakhstan")
    assert "Needs contact in Kazakhstan" in page


def test_an_impossible_order_is_refused_with_its_reasons(plan):
    pages = plan("add contract kundybai", "tray")
    assert "You do not hold this memorandum" in pages[0]
    assert "The sheet is empty." in pages[1]


def test_orders_of_others_and_of_other_scenarios_say_so(plan, tmp_path):
    assert "This order belongs to: Russia." in plan("why programme kazakhstan")[0]
    app, out = at_table(tmp_path, [], "usa", name=LESSON, seed=8)
    Planning(0)._answered(app, "why plant kazakhstan")
    assert "This scenario is played without the order: Plant." in out.getvalue()


def test_the_sheet_can_be_changed_and_changed_back(plan):
    pages = plan(
        "envoy kazakhstan", "envoy uzbekistan", "move 2 1", "remove 1", "undo", "undo", "redo", "tray"
    )
    assert order_of(pages[2]) == ["Envoy to Uzbekistan", "Envoy to Kazakhstan"]
    assert "Off the sheet: Envoy to Uzbekistan." in pages[3]
    assert order_of(pages[4]) == ["Envoy to Uzbekistan", "Envoy to Kazakhstan"]
    assert order_of(pages[5]) == ["Envoy to Kazakhstan", "Envoy to Uzbekistan"]
    assert order_of(pages[7]) == ["Envoy to Uzbekistan", "Envoy to Kazakhstan"]


def test_undo_and_redo_end_somewhere(plan):
    pages = plan("undo", "envoy kazakhstan", "redo", "undo", "envoy uzbekistan", "redo")
    assert "nothing to take back" in pages[0]
    assert "nothing to do again" in pages[2]
    assert "nothing to do again" in pages[5]


@pytest.mark.parametrize(
    "line", ["remove", "remove 0", "remove 3", "remove x", "move 1", "move 1 9", "move a b"]
)
def test_a_slot_that_is_none_changes_nothing(plan, line):
    pages = plan("envoy kazakhstan", "envoy uzbekistan", line, "tray")
    assert order_of(pages[3]) == ["Envoy to Kazakhstan", "Envoy to Uzbekistan"]


def test_an_order_is_removed_by_words_too(plan):
    pages = plan("envoy kazakhstan", "visit uzbekistan", "remove visit", "tray")
    assert "Off the sheet: Visit to Uzbekistan." in pages[2]
    assert order_of(pages[3]) == ["Envoy to Kazakhstan"]


def test_a_sheet_that_lost_what_an_order_needs_is_not_handed_in(plan):
    pages = plan("visit kazakhstan", "flagship kazakhstan", "remove 1", "end", "tray")
    assert "Needs contact in Kazakhstan" in flat(pages[2])
    assert "This sheet cannot be handed in:" in pages[3]
    assert "Needs contact in Kazakhstan" in flat(pages[3])


def test_leaving_says_that_the_sheet_being_written_is_not_kept(tmp_path):
    pages = [
        played(tmp_path / str(number), ["", "", *lines, "quit"], new_game("usa"))
        for number, lines in enumerate([[], ["envoy kazakhstan"], ["envoy kazakhstan", "remove"]])
    ]
    assert ["is not kept" in page for page in pages] == [False, True, False]


def test_an_offer_is_made_and_taken_back(plan):
    pages = plan("offer joint kundybai china", "tray", "offer none", "tray", "offer visit kazakhstan")
    assert "Offer for next turn: Joint order on the Kundybai" in pages[1]
    assert "Offer" not in pages[3]
    assert "No order fits" in pages[4]


def test_an_offer_made_to_a_seat_is_answered_by_its_number(tmp_path):
    app, out = at_table(tmp_path, [], "usa", "china")
    course, catalogue = app.game.course, app.game.course.tables.catalogue
    offer = course.notation.number("joint_segment middle.almaty-aktau usa")
    for seat in range(4):
        app.game.match.submit(seat, Sheet(offer=offer if seat == 2 else 0))
    app.game.resolve()
    screen = Planning(0)
    screen.show(app)
    screen._answered(app, "add 1")
    assert "1. China offers: Joint order on Almaty to Aktau" in flat(out.getvalue())
    assert screen._tray.sheet.orders == (int(catalogue.mirror[2, offer]),)
    app.get_up()


def test_a_public_sentence_is_kept_within_its_length(plan):
    pages = plan("say We come as friends.", "tray", "say " + "x" * 281, "tray", "say")
    assert "Public sentence: We come as friends." in pages[1]
    assert "at most 280" in pages[2]
    assert "We come as friends." in pages[3]
    assert "No public sentence." in pages[4]


def test_an_agenda_is_marked_in_a_years_first_turn(plan):
    pages = plan("mark 2", "mark 9", "mark")
    assert pages[0].startswith("Marked in secret: ")
    assert "number from 1 to 3" in pages[1]
    assert "1. " in pages[2] and "3. " in pages[2]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("vist kazakhstan", "Did you mean 'visit'?"),
        ("visit kazakstan", "Did you mean"),
        ("bord", "Did you mean 'board'?"),
        ("debrief", "'debrief' is not possible here."),
        ("xyzzy", "'xyzzy' is not a command here."),
        ("add 3", "There is no number 3 on the last list."),
        ("board mars", "Nothing on this board is called 'mars'."),
        ("board almaty", "This could be: Khorgos to Almaty and Almaty to Aktau."),
        ("rule 99", "There is no rule 99."),
        ("handbook tensoin", "Did you mean 'Tension'?"),
        ("log mars", "Nothing on this board"),
        ("load 99", "cannot be read"),
        ("save ...", "letters or digits"),
    ],
)
def test_what_cannot_be_done_gets_a_sentence(plan, line, expected):
    assert expected in flat(plan(line)[0])


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("board", "Kazakhstan, value 5: USA 3"),
        ("board kazakhstan", "Can afford"),
        ("kazakhstan", "Can afford"),
        ("board usa", "Signature order: Guarantee."),
        ("board tungsten", "Upper Kairakty (tungsten)"),
        ("board middle", "Khorgos to Almaty: level 1 of 2"),
        ("deposits", "Kutessay (rare earths)"),
        ("corridors", "Astana to Beineu: level 1 of 2"),
        ("points", "The republics' own table"),
        ("news", "Headline, as Novastan tells it"),
        ("agendas", "1. "),
        ("log", "Nothing is written"),
        ("log kazakhstan", "[3."),
        ("sources tungsten", "From the documents:"),
        ("sources visit", "Visit, attention: 2. Design:"),
        ("premise", "The texts behind the board:"),
        ("briefing", "Briefing: United States of America."),
        ("handbook", "Sections of the handbook:"),
        ("handbook visit", "4.2 Visit"),
        ("rule 4.2", "Influence +2 and contact"),
        ("help", "- orders:"),
        ("hilfe angebot", "- offer:"),
    ],
)
def test_everything_can_be_looked_at(plan, line, expected):
    assert expected in flat(plan(line)[0])


def test_the_language_can_be_changed_at_any_time(plan):
    pages = plan("sprache de", "brett", "language nowhere")
    assert "Von jetzt an auf Deutsch." in pages[0]
    assert "Kasachstan, Wert 5" in pages[1]
    assert "en (English)" in pages[2]


def test_handing_in_asks_only_while_something_useful_is_left(tmp_path):
    lines = ["", "", "mark 1", "end", "no", "summit kazakhstan", "envoy uzbekistan", "end"]
    page = flat(played(tmp_path, lines, new_game("usa")))
    assert page.count("Hand the sheet in?") == 1
    assert "Your sheet is in." in page


def test_a_missing_agenda_is_asked_for_before_handing_in(tmp_path):
    page = flat(played(tmp_path, ["", "", "end", "no"], new_game("usa")))
    assert "You have marked no agenda" in page
    assert "Your sheet is in." not in page


def order_of(page):
    return re.findall(r"^\d\. (.+?)\. Attention", page, re.MULTILINE)
