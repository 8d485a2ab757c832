"""The gallery: every screen of the window in the states that a player sees, each set up from scratch."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from fnmatch import fnmatch
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from game.lab.findings import findings_path
from game.lab.retrospect import Retrospect
from game.lab.review import Effort
from game.records.course import Course, Sheet
from game.records.replay import PERSON
from game.scenario import library
from game.scenario.models import Aids
from game.scenario.pack import Pack
from game.session.adviser import Adviser
from game.session.aids import NO_AIDS
from game.session.newgame import set_up
from game.session.table import ALL_AIDS, begin
from game.ui.map.atlas import Atlas
from game.ui.parts.entering import Entering
from game.ui.parts.question import Answer, Question
from game.ui.screen import Screen
from game.ui.screens.briefing import Briefing
from game.ui.screens.ending import Ending
from game.ui.screens.handover import HandOver
from game.ui.screens.planning import Planning
from game.ui.screens.premise import Premise
from game.ui.screens.resolution import Resolution
from game.ui.screens.review import Review, subject_of
from game.ui.screens.year import Year
from game.vocabulary import Outcome
from tests.ui.driver import TODAY, Driver
from tests.views.games import MAIN, pack

Setting = Callable[[Driver], None]
SEAT = 3
SEED = 11
SHORT = "double-lesson"


def at_table(
    driver: Driver,
    turns: int = 0,
    name: str = MAIN,
    lens: str | None = None,
    players: str = "doctrine:hard",
    aids: Aids = NO_AIDS,
) -> None:
    """Sit down with people at all seats, after some turns that scripted players played for them.

    There are no aids unless they are wanted: a forecast would keep every planning screen busy for a while.
    """
    board = _board(name, lens)
    table = set_up(
        board, dict.fromkeys(board.scenario.powers, PERSON), SEED, TODAY, driver.app.folder, "", aids
    )
    driver.app.sit_down(table)
    for sheets in _played(name, lens, players, turns):
        for seat, sheet in enumerate(sheets):
            table.match.submit(seat, sheet)
        table.resolve()


@cache
def _board(name: str, lens: str | None) -> Pack:
    return library.load(name, lens) if lens else pack(name)


@cache
def _played(name: str, lens: str | None, players: str, turns: int) -> list[tuple[Sheet, ...]]:
    """What scripted players write in the first turns of a game; played once for all pictures of it."""
    board = _board(name, lens)
    table = begin(board, SEED, dict.fromkeys(board.scenario.powers, players), TODAY, None)
    while len(table.course.turns) < turns and table.course.outcome is Outcome.RUNNING:
        table.decide_for_agents()
        for seat, sheet in list(table.course.pending.items()):
            table.match.submit(seat, replace(sheet, statement=f"Statement of seat {seat}."))
        table.resolve()
    return [turn.sheets for turn in table.course.turns]


def _title(driver: Driver) -> None:
    driver.app.show(driver.app.route("title"))


def _route(name: str, turns: int = 0) -> Setting:
    def show(driver: Driver) -> None:
        if turns:
            at_table(driver, turns)
            driver.app.show(Planning(SEAT))
            driver.frame()
        driver.app.show(driver.app.route(name))

    return show


def _premise(driver: Driver) -> None:
    at_table(driver, lens="russian")
    driver.app.show(Premise())


def _briefing(driver: Driver) -> None:
    at_table(driver)
    driver.app.show(Briefing(SEAT, Planning(SEAT)))


def _planning(turns: int, *clicks: str) -> Setting:
    def show(driver: Driver) -> None:
        at_table(driver, turns)
        driver.app.show(Planning(SEAT))
        driver.frame()
        for name in clicks:
            driver.click(name)

    return show


def _thought(*clicks: str) -> Setting:
    """Planning with its aids, when they have finished; the adviser is a quicker one."""

    def show(driver: Driver) -> None:
        at_table(driver, 8, aids=ALL_AIDS)
        screen = Planning(1)
        screen._desk._adviser = Adviser(driver.app.game, 1, "normal")
        driver.app.show(screen)
        driver.frame()
        for name in ("advice.open", *clicks):
            driver.click(name)
            idle(driver)

    return show


def idle(driver: Driver, most: int = 3000) -> None:
    """Let time pass until nothing moves."""
    for _ in range(most):
        if driver.screen.pause(driver.app) is None:
            break
        driver.wait(0.1)


def _handover(driver: Driver) -> None:
    at_table(driver, 2)
    driver.app.show(HandOver(SEAT, Planning(SEAT)))


def _thinking(driver: Driver) -> None:
    board = pack("first-lesson")
    seats = dict.fromkeys(board.scenario.powers, "planner:expert")
    driver.app.sit_down(set_up(board, seats, SEED, TODAY, driver.app.folder))
    driver.app.show(driver.app.route("proceed"))


def _entering(driver: Driver) -> None:
    driver.app.show(Entering(driver.screen, lambda: None))


def _resolution(turns: int, steps: int) -> Setting:
    def show(driver: Driver) -> None:
        at_table(driver, turns)
        driver.app.show(Resolution(driver.app.game.course.turns[-1]))
        driver.frame()
        for _ in range(steps):
            driver.press("return")

    return show


def _resolved(*presses: str, chapter: str = "") -> Setting:
    """A turn with sealed bids and much else; with a chapter, the rule behind its first line is opened."""

    def show(driver: Driver) -> None:
        at_table(driver, 5)
        driver.app.show(Resolution(driver.app.game.course.turns[-1]))
        driver.frame()
        driver.press(*presses)
        if chapter:
            driver.click(chapter)
            driver.press("w")

    return show


def _everybody(driver: Driver) -> None:
    at_table(driver, 2)
    driver.app.show(HandOver(None, Resolution(driver.app.game.course.turns[-1])))


def _year(driver: Driver) -> None:
    at_table(driver, 4)
    driver.app.show(driver.app.route("year"))
    driver.frame()
    driver.click("entries.1")
    driver.click("rule.entry.1.0")


def _unfolded(setting: Setting) -> Setting:
    def show(driver: Driver) -> None:
        setting(driver)
        driver.frame()
        for name in driver.names("fold"):
            driver.click(name)

    return show


def _ending(driver: Driver) -> None:
    at_table(driver, 20)
    driver.app.show(Ending())


def _reviewed(*clicks: str, steps: int | None = None, turns: int = 20, name: str = SHORT) -> Setting:
    """The review of a game, complete or stopped after some steps; what is found is found once for all pictures."""

    def show(driver: Driver) -> None:
        at_table(driver, turns, name)
        subject = subject_of(driver.app)
        path = findings_path(subject.path)
        if steps is None:
            path.write_bytes(_findings(name, turns))
        driver.app.show(Review(driver.screen, subject, QUICK))
        for _ in range(steps or 0):
            driver.app.tick(driver.now)
        driver.frame()
        for click in clicks:
            driver.click(click)

    return show


QUICK = Effort("review", 64)


@cache
def _findings(name: str, turns: int) -> bytes:
    """What a small review finds in the gallery's game."""
    board = _board(name, None)
    course = Course(board, SEED)
    for sheets in _played(name, None, "doctrine:hard", turns):
        course.pending.update(enumerate(sheets))
        course.resolve()
    with TemporaryDirectory() as folder:
        save = Path(folder) / "found.mvsave"
        work = Retrospect(course, dict.fromkeys(board.scenario.powers, PERSON), save, effort=QUICK)
        for _ in work.steps():
            pass
        work.keep()
        return findings_path(save).read_bytes()


def _crisis(driver: Driver) -> None:
    at_table(driver, 20, players="uniform")
    assert driver.app.game.course.outcome is Outcome.CRISIS
    driver.app.show(Ending())


def _isles(driver: Driver) -> None:
    """Another region, of three powers, whose map is drawn from its YAML alone."""
    at_table(driver, 3, "amber-isles")
    driver.app.show(Planning(1))
    driver.frame()
    driver.click("place.republic.2")


def _looked_up(name: str, turns: int, *clicks: str) -> Setting:
    """A page of a game after some clicks; `rule.*` is the first such widget, whatever the game's numbers made of it."""

    def show(driver: Driver) -> None:
        _route(name, turns)(driver)
        driver.frame()
        for click in clicks:
            driver.click(next(said.name for said in driver.said() if fnmatch(said.name, click)))

    return show


def _entry(entry: str) -> Setting:
    def show(driver: Driver) -> None:
        driver.app.show(driver.app.route("handbook", entry))

    return show


def _webpage(driver: Driver) -> None:
    _route("webpage", 3)(driver)
    driver.wait(2)


def _question(driver: Driver) -> None:
    _planning(1)(driver)
    answers = (Answer("storage.again", lambda: None, "primary"), Answer("storage.leave", lambda: None))
    driver.app.show(
        Question(driver.screen, lambda app: app.say("storage.refused"), answers, detail="disk full " * 12)
    )


@cache
def _atlas(assets: Path) -> Atlas:
    """The maps of all pictures, surveyed once for each board and size."""
    return Atlas(assets)


def _themed(theme: str, setting: Setting) -> Setting:
    def show(driver: Driver) -> None:
        driver.app.change(theme=theme)
        setting(driver)

    return show


def _lesson(
    make: Callable[[Driver], Screen], turns: int, *presses: str, name: str = "first-lesson"
) -> Setting:
    """A page of a lesson with its guidance, after some presses."""

    def show(driver: Driver) -> None:
        at_table(driver, turns, name)
        driver.app.show(make(driver))
        driver.frame()
        driver.press(*presses)

    return show


def _seat(driver: Driver) -> Screen:
    return Planning(SEAT)


def _watched(driver: Driver) -> Screen:
    return Resolution(driver.app.game.course.turns[-1])


def _folded(driver: Driver) -> None:
    _lesson(_seat, 0)(driver)
    driver.click("coach.fold")


LOADING = (
    *("newgame", "saves"),  # lists that fill while one looks
    *("reveal", "reveal-sources", "lesson-reveal", "resolution"),  # cards that turn over, and what else moves
)
GALLERY: dict[str, Setting] = {
    "title": _title,
    "newgame": _route("newgame"),
    "premise": _premise,
    "premise-sources": _unfolded(_premise),
    "briefing": _briefing,
    "briefing-sources": _unfolded(_briefing),
    "planning-first": _planning(0),
    "planning-later": _planning(5),
    "planning-place": _planning(5, "ask.1"),
    "planning-orders": _planning(5, "tab.orders", "kind.memorandum"),
    "planning-standing": _planning(5, "tab.standing"),
    "planning-isles": _isles,
    "forecast": _thought("advice.take.1", "tab.forecast"),
    "advice": _thought(),
    "planning-sheet": _planning(5, "power.0", "tray.open", "offer.partner.0"),
    "handover": _handover,
    "handover-everybody": _everybody,
    "entering": _entering,
    "thinking": _thinking,
    "reveal": _resolution(3, 0),
    "resolution": _resolution(3, 6),
    "resolution-bids": _resolved("space", chapter="chapter.go.2"),
    "resolution-end": _resolved("space", "end"),
    "reveal-sources": _unfolded(_resolved()),
    "year": _year,
    "ending": _ending,
    "crisis": _crisis,
    "review": _reviewed(),
    "review-turn": _reviewed("page.turn", "step.earlier"),
    "review-better": _reviewed("verdict.1"),
    "review-started": _reviewed("work", steps=150),
    "review-running": _reviewed(turns=6),
    "log": _route("log", 5),
    "log-rule": _looked_up("log", 5, "republic.1", "rule.*"),
    "charts": _route("charts", 6),
    "charts-presence": _looked_up("charts", 9, "subject.presence"),
    "charts-capital": _looked_up("charts", 9, "subject.capital"),
    "charts-points": _looked_up("charts", 9, "subject.points"),
    "charts-sources": _looked_up("charts", 9, "subject.sources"),
    "handbook": _route("handbook", 3),
    "handbook-rule": _entry("rule.4.2"),
    "handbook-dispute": _entry("dispute.us-summit-second.us-leader-format-shift"),
    "sources": _looked_up("sources", 2, "row.powers.usa.opening_points"),
    "sources-wires": _looked_up("sources", 2, "page.wires", "headline.0"),
    "sources-sealed": _looked_up("sources", 2, "page.wires", "headline.5"),
    "sources-facts": _looked_up("sources", 2, "page.facts", "disputed.yes", "fact.us-summit-second"),
    "sources-seats": _looked_up("sources", 2, "page.seats", "design.3"),
    "questions": _route("questions", 9),
    "webpage": _webpage,
    "saves": _route("saves", 2),
    "settings": _route("settings"),
    "keys": _route("keys"),
    "menu": _route("menu", 2),
    "question": _question,
    "title-light": _themed("light", _title),
    "planning-light": _themed("light", _planning(5, "ask.1")),
    "resolution-light": _themed("light", _resolved("space", chapter="chapter.go.2")),
    "title-contrast": _themed("contrast", _title),
    "planning-contrast": _themed("contrast", _planning(5, "ask.1")),
    "resolution-contrast": _themed("contrast", _resolved("space", chapter="chapter.go.2")),
    "lesson-briefing": _lesson(lambda driver: Briefing(SEAT, Planning(SEAT)), 0),
    "lesson-first": _lesson(_seat, 0),
    "lesson-order": _lesson(_seat, 0, "g", "g"),
    "lesson-corridor": _lesson(_seat, 2),
    "lesson-folded": _folded,
    "lesson-isles": _lesson(lambda driver: Planning(2), 0, "g", name="amber-isles"),
    "lesson-reveal": _lesson(_watched, 1),
    "lesson-telling": _lesson(_watched, 1, "space", "end"),
    "lesson-year": _lesson(lambda driver: Year(driver.app.game.course.turns[-1]), 2),
}


def driver_at(
    name: str, folder: Path, language: str = "en", size: tuple[int, int] = (1280, 720), **settings: object
) -> Driver:
    """A window that shows one picture of the gallery."""
    driver = Driver(folder, language, size, **settings)
    driver.app.atlas = _atlas(driver.app.kit.art.folder)
    GALLERY[name](driver)
    driver.frame()
    if name in LOADING:
        driver.wait(3)
    return driver
