"""Whole games through a pseudo-terminal, in each language, with a save, a kill and a continuation in between."""

from __future__ import annotations

import io
import os
import re
import signal
import sys
from pathlib import Path
from typing import NamedTuple

import pexpect
import pytest

from game.records import saves
from game.records.journal import load
from game.scenario import library
from tests.terminal.playing import LESSON, STANDARD, languages

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals are a thing of Unix"),
    pytest.mark.filterwarnings(
        "ignore:.*forkpty.*:DeprecationWarning"
    ),  # of the tool, when tests run in parallel
]

ROOT = Path(__file__).resolve().parents[2]
LONGEST_WAIT = 120


class Phrases(NamedTuple):
    """What a player types and waits for in one language."""

    planning: str
    mark: str
    order: str
    end: str
    sure: str
    yes: str
    step: str
    skip: str
    enter: str
    handover: str
    ended: str
    save: str
    unclosed: str
    quit: str
    kept: str
    lesson: str
    guided: str


PHRASES = {
    "en": Phrases(
        planning=r"{seat}, turn {turn}\. Left: .*? > ",
        mark="mark 1",
        order="envoy kazakhstan",
        end="end",
        sure=r"\(yes or no\) > ",
        yes="yes",
        step=r"all of\s+them > ",
        skip="skip",
        enter=r"Enter to go on > ",
        handover="Next: ",
        ended="The game is over > ",
        save="save halfway",
        unclosed=r"not\s+closed\s+properly",
        quit="quit",
        kept=r"The game is kept as",
        lesson="lesson",
        guided=r"Type:? '?([^'\n]+?)(?:' when .*)?$",
    ),
    "de": Phrases(
        planning=r"{seat}, Runde {turn}\. Übrig: .*? > ",
        mark="ankreuzen 1",
        order="gesandter kasachstan",
        end="fertig",
        sure=r"\(ja oder nein\) > ",
        yes="ja",
        step=r"alle auf\s+einmal > ",
        skip="rest",
        enter=r"Eingabetaste > ",
        handover="Als Nächstes: ",
        ended="Das Spiel ist zu Ende > ",
        save="speichern halfway",
        unclosed=r"nicht\s+ordentlich\s+geschlossen",
        quit="beenden",
        kept=r"Das Spiel bleibt unter",
        lesson="lektion",
        guided=r"(?:Dafür|Dann weiter mit): (.+)$",
    ),
    "ru": Phrases(
        planning=r"{seat}, ход {turn}\. Осталось: .*? > ",
        mark="отметить 1",
        order="посланник казахстан",
        end="сдать",
        sure=r"\(да или нет\) > ",
        yes="да",
        step=r"все\s+сразу > ",
        skip="пропустить",
        enter=r"чтобы продолжить > ",
        handover="На очереди: ",
        ended="Игра окончена > ",
        save="сохранить halfway",
        unclosed=r"не была\s+закрыта\s+как\s+следует",
        quit="выход",
        kept=r"Партия хранится под",
        lesson="урок",
        guided=r"(?:Введите: |введите «)([^»\n]+?)(?:»\.)?$",
    ),
}


class Terminal:
    """A person in front of a terminal; `seen` is all that ever stood on it."""

    def __init__(self, folder: Path, language: str) -> None:
        self.folder, self.language, self.say = folder, language, PHRASES[language]
        self.seen = io.StringIO()

    def start(self, *words: str) -> None:
        """Start the program from another folder, as one who has installed it would."""
        environment = os.environ | {"MULTIVECTOR_HOME": str(self.folder), "PYTHONPATH": str(ROOT)}
        environment["COLUMNS"] = "80"
        arguments = ["-m", "game", "play", "--text", *words, "--language", self.language]
        self.program = pexpect.spawn(
            sys.executable,
            arguments,
            cwd=str(self.folder),
            env=environment,
            encoding="utf-8",
            echo=False,
            timeout=LONGEST_WAIT,
            maxread=1 << 16,
        )
        self.program.delaybeforesend = None
        self.program.logfile_read = self.seen

    def wait(self, *patterns: str) -> int:
        """Wait for one of some prompts and return which came."""
        return self.program.expect(list(patterns))

    def answer(self, line: str, *patterns: str) -> int:
        """Type a line and wait for what follows."""
        self.program.sendline(line)
        return self.wait(*patterns)

    def planning(self, seat: str, turn: int) -> str:
        """What is asked of a seat, called by its English name, while it plans."""
        name = languages()[self.language].of(library.load(STANDARD).scenario.powers[seat.lower()].short)
        return self.say.planning.format(seat=name, turn=turn)

    def hand_in(self, seat: str, turn: int, following: str) -> None:
        """Mark, order and hand in."""
        prompt = self.planning(seat, turn)
        self.answer(self.say.mark, prompt)
        self.answer(self.say.order, prompt)
        if self.answer(self.say.end, self.say.sure, following) == 0:
            self.answer(self.say.yes, following)

    def follow(self, seat: str, turn: int, following: str) -> list[str]:
        """Type what the guidance says, line by line, until it says that the sheet is handed in."""
        prompt, typed = self.planning(seat, turn), []
        while not typed or typed[-1] != self.say.end:
            told = self.program.before.replace("\r", "")
            typed.append(re.findall(self.say.guided, told, re.MULTILINE)[-1])
            if self.answer(typed[-1], prompt, self.say.sure, following) == 1:
                self.answer(self.say.yes, following)
        return typed

    def killed(self) -> None:
        """Die as a computer without power does."""
        self.program.kill(signal.SIGKILL)
        self.program.expect(pexpect.EOF)
        self.program.wait()

    def leave(self) -> int:
        """Quit and return the exit code."""
        self.answer(self.say.quit, self.say.kept)
        self.program.expect(pexpect.EOF)
        return self.program.wait()


@pytest.mark.parametrize("language", list(PHRASES))
def test_a_whole_standard_game(tmp_path, language):
    person = Terminal(tmp_path, language)
    person.start(STANDARD, "--text", "--seat", "eu", "--seed", "5")
    person.wait(person.say.enter)
    person.answer("", person.say.enter)
    person.answer("", person.planning("EU", 1))
    for turn in range(1, 13):
        if turn == 4:
            person.answer(person.say.save, r"halfway\.mvsave")
            person.wait(person.planning("EU", turn))
        if turn == 6:
            person.answer(person.say.order, person.planning("EU", turn))
            person.killed()
            person.start("--continue")
            person.wait(person.say.unclosed)
            person.wait(person.planning("EU", turn))
        person.hand_in("EU", turn, person.say.step)
        person.answer(person.say.skip, person.planning("EU", turn + 1) if turn < 12 else person.say.ended)
    assert person.leave() == 0
    assert "Traceback" not in person.seen.getvalue()
    _, course = saves.read(tmp_path / f"{STANDARD}.mvsave")
    assert len(course.turns) == 12 and course.outcome.word == "finished"
    assert all(len(turn.sheets[3].orders) == 1 for turn in course.turns)
    _, halfway = saves.read(tmp_path / "halfway.mvsave")
    assert [turn.sheets for turn in halfway.turns] == [turn.sheets for turn in course.turns[:3]]


@pytest.mark.parametrize("language", list(PHRASES))
def test_a_whole_lesson_of_two_people(tmp_path, language):
    """Killed after one of them has handed in: that sheet is still there, and only the other one writes again."""
    pair = Terminal(tmp_path, language)
    pair.start(LESSON, "--seat", "usa", "--seat", "eu", "--seed", "5")
    pair.wait(pair.say.enter)
    for turn in range(1, 5):
        for seat in ("USA", "EU"):
            pair.wait(pair.say.handover) if turn > 1 or seat == "EU" else pair.answer("", pair.say.handover)
            pair.wait(pair.say.enter)
            if turn == 1:
                pair.answer("", pair.say.enter)
            pair.answer("", pair.planning(seat, turn))
            if (turn, seat) == (3, "EU"):
                pair.killed()
                acknowledged = load(tmp_path / f"{LESSON}.mvsave").entries[-1]
                assert (acknowledged["do"], acknowledged["seat"]) == ("sheet", "usa")
                pair.start("--continue")
                pair.wait(pair.say.unclosed)
                pair.wait(pair.say.handover)
                pair.wait(pair.say.enter)
                pair.answer("", pair.planning(seat, turn))
            if seat == "EU":
                pair.hand_in(seat, turn, pair.say.step)
            else:
                pair.hand_in(seat, turn, r"\n")
        pair.program.sendline(pair.say.skip)
    pair.wait(pair.say.ended)
    assert pair.leave() == 0
    assert "Traceback" not in pair.seen.getvalue()
    _, course = saves.read(tmp_path / f"{LESSON}.mvsave")
    assert len(course.turns) == 4
    assert all(len(turn.sheets[seat].orders) == 1 for turn in course.turns for seat in (0, 3))


@pytest.mark.parametrize("language", list(PHRASES))
def test_a_whole_lesson_as_it_is_guided(tmp_path, language):
    """Somebody who types what the guidance says, and nothing else, plays it from the title to the end."""
    person = Terminal(tmp_path, language)
    person.start()
    person.wait(r" > ")
    person.answer(person.say.lesson, person.say.enter)
    person.answer("", person.say.enter)
    person.answer("", person.planning("EU", 1))
    for turn in range(1, 5):
        if turn == 3:
            person.killed()
            person.start("--continue")
            person.wait(person.planning("EU", turn))
        typed = person.follow("EU", turn, person.say.step)
        assert len(typed) > 2, "a step or two, and the end"
        person.answer(person.say.skip, person.planning("EU", turn + 1) if turn < 4 else person.say.ended)
    assert person.leave() == 0
    assert "Traceback" not in person.seen.getvalue()
    _, course = saves.read(tmp_path / f"{LESSON}.mvsave")
    assert [bool(turn.sheets[3].orders) for turn in course.turns] == [True, True, True, False]
