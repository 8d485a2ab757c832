"""The reveal, and the telling of a turn: stepped, played, paused, skipped, with rules and bids opened."""

import pygame

from game.ui.kit.widget import live
from game.ui.screens.resolution import Resolution
from game.ui.screens.resolution.story import places_of
from tests.ui.driver import Driver
from tests.ui.gallery import at_table
from tests.ui.screens.reading import lines_shown


def telling(folder, **settings) -> Driver:
    """The reveal of a turn in which much happens."""
    driver = Driver(folder, **settings)
    at_table(driver, 5)
    driver.app.show(Resolution(driver.app.game.course.turns[-1]))
    driver.frame()
    return driver


def test_the_reveal_opens_all_sheets_side_by_side(tmp_path):
    driver = Driver(tmp_path, reduced_motion=True)
    at_table(driver, 3)
    driver.app.show(Resolution(driver.app.game.course.turns[-1]))
    driver.frame()
    view = driver.screen._story.by(driver.app.voice()).view
    for sheet in view.sheets:
        card = driver.widget(f"sheet.{sheet.power}")
        said = [part.text for part in live(card)]
        assert {order.words for order in sheet.orders} <= set(said)
        assert f"“Statement of seat {sheet.power}.”" in said
    tops = {driver.widget(f"sheet.{sheet.power}").rect.y for sheet in view.sheets}
    assert len(tops) == 1
    for wire in view.headline.wires:
        card = driver.widget(f"wire.{wire.id}")
        said = [part.text for part in live(card)]
        assert wire.text in said
        assert {driver.app.voice().power(reader) for reader in wire.readers} <= set(said)


def test_steps_lead_on_and_back(tmp_path):
    driver = telling(tmp_path, reduced_motion=True)
    assert not driver.has("map")
    counts = []
    for _ in range(6):
        driver.press("space")
        counts.append(len(lines_shown(driver)))
    assert counts == [1, 2, 3, 4, 5, 6]
    driver.click("control.back")
    assert len(lines_shown(driver)) == 5
    driver.press("backspace")
    assert len(lines_shown(driver)) == 4
    for _ in range(4):
        driver.press("backspace")
    assert driver.has("sheet.0")


def test_a_chapter_can_be_turned_to_and_the_rest_skipped(tmp_path):
    driver = telling(tmp_path, reduced_motion=True)
    driver.press("space")
    driver.click("chapter.go.3")
    assert driver.has("chapter.3") and not driver.has("chapter.4")
    assert driver.has("line.3.0") and not driver.has("line.3.1")
    driver.press("end")
    assert driver.has("proceed")
    assert not driver.widget("control.skip").enabled
    driver.click("chapter.go.0")
    assert driver.has("step") and not driver.has("proceed")


def test_a_telling_plays_by_itself_pauses_and_stands_still_at_its_end(tmp_path):
    driver = telling(tmp_path)
    driver.wait(5)
    assert driver.has("sheet.0")  # the reveal waits
    driver.press("return")
    driver.wait(8)
    assert len(lines_shown(driver)) > 3
    driver.click("control.play")
    paused = len(lines_shown(driver))
    driver.wait(8)
    assert len(lines_shown(driver)) == paused
    driver.press("p")
    driver.wait(200, step=0.5)
    assert driver.has("proceed")
    assert driver.screen.pause(driver.app) is None


def test_a_step_by_hand_stops_the_playing(tmp_path):
    driver = telling(tmp_path)
    driver.press("return")
    driver.press("return")
    driver.wait(10)
    assert len(lines_shown(driver)) == 2
    assert driver.screen.pause(driver.app) is None


def test_speed_is_remembered_and_faster_is_faster(tmp_path):
    driver = telling(tmp_path)
    driver.press("return")
    driver.wait(6)
    slow = len(lines_shown(driver))
    driver.click("speed.4")
    assert driver.app.settings.speed == 4
    driver.wait(6)
    assert len(lines_shown(driver)) > 3 * slow


def test_with_reduced_motion_nothing_plays_or_moves(tmp_path):
    driver = telling(tmp_path, reduced_motion=True)
    driver.press("return")
    assert driver.screen.pause(driver.app) is None
    driver.wait(10)
    assert len(lines_shown(driver)) == 1
    driver.click("control.play")  # it can still be asked to
    driver.wait(10)
    assert len(lines_shown(driver)) > 3


def test_the_map_moves_from_chapter_to_chapter_and_then_looks_as_if_it_had_not(tmp_path):
    moving, still = telling(tmp_path / "moving"), telling(tmp_path / "still", reduced_motion=True)
    for driver in (moving, still):
        driver.press("return")
        driver.click("chapter.go.0")
        while not driver.has("line.1.0"):
            driver.press("space")
    pictures = []
    while moving.screen.pause(moving.app) is not None:
        pictures.append(pygame.image.tobytes(moving.surface, "RGB"))
        moving.wait(0.1)
    assert len(set(pictures)) > 3
    final = pygame.image.tobytes(still.surface, "RGB")
    assert pygame.image.tobytes(moving.surface, "RGB") == final
    assert final not in pictures[:-1]


def test_the_map_shows_what_a_chapter_changes_only_when_all_of_it_is_told(tmp_path):
    driver = telling(tmp_path, reduced_motion=True)
    story = driver.screen._story.by(driver.app.voice())
    driver.press("space")
    seen = {}
    while (place := driver.screen._playback.place) < len(story.moments) - 1:
        moment, board = story.moments[place], driver.widget("map")._standing
        seen[moment.chapter, moment.line == len(story.chapters[moment.chapter].lines) - 1] = board
        driver.press("space")
    untold = {chapter: board for (chapter, told), board in seen.items() if not told}
    assert sum(board != seen.get((chapter, True), board) for chapter, board in untold.items()) > 1
    assert all(board == seen.get((chapter - 1, True), board) for chapter, board in untold.items())


def test_the_line_of_the_moment_is_in_sight_and_its_place_lit(tmp_path):
    driver = telling(tmp_path, reduced_motion=True)
    while driver.has("step"):
        driver.press("space")
        moment = driver.screen._story.by(driver.app.voice()).moments[driver.screen._playback.place]
        line = driver.widget(f"line.{moment.chapter}.{moment.line}")
        assert driver.widget("telling").rect.contains(line.rect)
        told = driver.screen._story.by(driver.app.voice()).chapters[moment.chapter].lines[moment.line]
        if moment.lit >= 0:  # the news come all at once
            assert set(driver.widget("map")._highlight) == set(places_of(told))
            assert bool(places_of(told)) == bool(told.republics)


def test_a_rule_opens_in_place(tmp_path):
    driver = telling(tmp_path, reduced_motion=True)
    driver.press("space", "space")
    clause = "Paying"
    assert clause not in driver.says()
    driver.press("w")
    assert clause in driver.says()
    driver.click("rule.line.0.1")
    assert clause not in driver.says()
    driver.choose("rule.line.0.0")
    assert clause in driver.says()


def test_bids_are_sums_and_the_winner_is_marked(tmp_path):
    driver = telling(tmp_path, reduced_motion=True)
    driver.press("space", "end")
    auctions = driver.screen._story.by(driver.app.voice()).view.auctions
    assert auctions
    for auction in auctions:
        said = [part.text for part in live(driver.widget(f"auction.{auction.deposit}"))]
        for bid in auction.bids:
            assert bid.name in said
            if bid.outcome != "closed":
                assert f"= {bid.strength}" in said
        assert said.count("signs") + said.count("keeps it") == (auction.winner >= 0)


def test_cards_of_the_reveal_turn_over_and_then_stand_still(tmp_path):
    moving, still = telling(tmp_path / "moving"), telling(tmp_path / "still", reduced_motion=True)
    assert still.screen.pause(still.app) is None
    end, pictures = pygame.image.tobytes(still.surface, "RGB"), []
    while moving.screen.pause(moving.app) is not None:
        pictures.append(pygame.image.tobytes(moving.surface, "RGB"))
        moving.wait(0.1)
    assert len(set(pictures)) > 10 and end not in pictures
    assert pygame.image.tobytes(moving.surface, "RGB") == end


def test_the_rule_behind_a_line_says_on_request_what_its_numbers_rest_on(tmp_path):
    driver = telling(tmp_path, reduced_motion=True)
    driver.press("return")
    fold = _rule_with_sources(driver)
    before = driver.says()
    driver.click(fold)
    assert len(driver.says()) > len(before)


def _rule_with_sources(driver: Driver) -> str:
    """Open rules behind the first lines of chapters until one has numbers, and name the fold of their sources."""
    chapter = 0
    while not (folds := [name for name in driver.names("fold") if name.endswith(".sources")]):
        driver.click(f"chapter.go.{chapter}")
        driver.press("w")
        chapter += 1
    return folds[0]
