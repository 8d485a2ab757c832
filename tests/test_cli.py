"""The command line: each command does what it says, and each bad input gets a sentence and exit code 2."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from types import ModuleType

import pygame
import pytest

from game import cli
from game.cli import COMMANDS, main
from game.records import saves
from game.scenario import library
from game.session import settings
from game.session.settings import Settings
from tests.terminal.playing import LESSON, STANDARD, flat, new_game, played
from tests.views.games import LANGUAGES

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(autouse=True)
def away_from_home(tmp_path, monkeypatch):
    """Every test has saves of its own, no language of the system's, and a folder that is not the project's."""
    monkeypatch.setenv("MULTIVECTOR_HOME", str(tmp_path / "saves"))
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name in ("SDL_VIDEODRIVER", "SDL_AUDIODRIVER"):
        monkeypatch.setenv(name, "dummy")
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")


@pytest.fixture
def run(capsys, monkeypatch):
    """Run a command line and return its exit code, output and error output."""

    def running(*words, typed=""):
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        code = main(words)
        said = capsys.readouterr()
        assert "Traceback" not in said.out + said.err
        assert "[?" not in said.out + said.err
        return code, said.out, said.err

    return running


@cache
def finished(folder: Path) -> Path:
    """A finished game on disk."""
    turn = ["envoy kazakhstan", "end", "yes", "skip"]
    played(folder, ["", "", *turn * 4, "quit"], new_game("eu", name=LESSON))
    return folder / f"{LESSON}.mvsave"


@pytest.fixture(scope="module")
def save(tmp_path_factory):
    return finished(tmp_path_factory.mktemp("finished"))


# --- every command --------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", COMMANDS)
def test_every_help_is_in_plain_words_with_an_example(run, command, language):
    code, out, _ = run(command, "--help", "--language", language)
    assert code == 0
    assert f"  multivector {command}" in out
    usage = cli.tables.load(language).say("terminal.cli.usage")
    assert f"{usage} multivector {command}" in out


def test_every_example_in_the_help_is_a_command_line_that_is_understood(run):
    for command in COMMANDS:
        _, out, _ = run(command, "--help")
        examples = [line.split()[1:] for line in out.splitlines() if line.startswith("  multivector ")]
        assert examples
        for _, *words in examples:
            parser = cli.Parser(command, cli.tables.load("en"))
            COMMANDS[command].declare(parser)
            parser.read(words)


@pytest.mark.parametrize("words", [("--help",), ("-h",)])
def test_the_overview_names_every_command(run, words):
    code, out, _ = run(*words)
    assert code == 0
    assert all(f"  {command}" in out for command in COMMANDS)


def test_the_version_is_told_with_that_of_the_rules(run):
    code, out, _ = run("--version")
    assert code == 0
    assert "multivector" in out and "rules version" in out


@pytest.fixture
def window(monkeypatch):
    """The application of the window that a command opens, and whether it tells what it shows; nobody plays in it."""
    opened = []
    monkeypatch.setattr("game.ui.window.Loop.run", lambda loop: opened.append((loop._app, loop._tell)))
    yield opened
    for app, _ in opened:
        app.get_up()
    pygame.quit()


def test_without_a_command_the_window_shows_its_title(run, window):
    code, out, _ = run()
    assert (code, out) == (0, "")
    [(app, tells)] = window
    assert app.screen.title == "title" and not tells


def test_a_language_is_that_of_the_window_too(run, window):
    run("--language", "de")
    run()
    assert [app.settings.language for app, _ in window] == ["de", "en"]


def test_a_window_has_the_size_asked_for_and_describes_itself_where_wanted(run, window):
    run("play", "--size", "900x600", "--describe")
    assert pygame.display.get_surface().get_size() == (900, 600)
    assert window[0][1]


def test_a_window_begins_the_game_that_is_asked_for(run, window, tmp_path):
    run("play", STANDARD, "--seat", "eu,usa", "--lens", "russian", "--seed", "7", "--save", "Our Game")
    table = window[0][0].game
    assert table.path == tmp_path / "saves" / "our-game.mvsave"
    assert (table.course.seed, table.course.pack.lens) == (7, "russian")
    assert table.match.persons == [0, 3]


def test_a_game_can_be_begun_without_aids(run, window):
    run("play", "--no-aids")
    assert not any(window[0][0].game.aids.model_dump().values())


@pytest.mark.parametrize("word", ["game", "--continue"])
def test_a_window_goes_on_with_a_save(run, window, tmp_path, word):
    run("play", LESSON, "--text", "--seat", "eu", "--save", "game", typed="quit\n")
    run("play", word)
    assert window[0][0].game.path == tmp_path / "saves" / "game.mvsave"


def test_a_window_that_cannot_go_on_shows_its_title(run, window):
    run("play", "--continue")
    assert window[0][0].table is None


@pytest.mark.parametrize(
    "words", [("--watch",), ("--watch", "after-washington"), ("--watch", "--text", "board.yaml")]
)
def test_only_a_file_is_watched_and_only_in_a_window(run, words):
    code, _, err = run("play", *words)
    assert code == 2 and "multivector play my-board.yaml --watch" in err


def test_a_watched_file_that_is_not_there_is_told(run):
    code, _, err = run("play", "nowhere.yaml", "--watch")
    assert code == 2 and "nowhere.yaml" in err


def test_a_watched_file_opens_at_its_first_sheet(run, window, tmp_path):
    board = tmp_path / "my-board.yaml"
    board.write_text("extends: first-lesson\nname: {en: Mine, de: Meins}\n", encoding="utf-8")
    assert run("play", str(board), "--watch", "--seat", "eu")[0] == 0
    assert window[0][0].game.match.seats["eu"] == "person"
    assert window[0][0].screen.title == "planning"


@pytest.mark.parametrize(
    ("language", "sentence"),
    [("en", "multivector play --text"), ("de", "Stattdessen im Terminal spielen: multivector play --text")],
)
def test_without_a_display_there_is_a_sentence(run, monkeypatch, language, sentence):
    monkeypatch.setenv("SDL_VIDEODRIVER", "nosuch")
    pygame.quit()
    code, _, err = run("--language", language)
    assert code == 2
    assert sentence in err and len(err.splitlines()) == 1


@pytest.mark.parametrize("broken", [ModuleType("pygame"), None])
def test_a_pygame_that_is_missing_or_damaged_is_told_with_its_repair(run, monkeypatch, broken):
    monkeypatch.setitem(sys.modules, "pygame", broken)
    code, _, err = run("play")
    assert code == 2
    assert "pip install pygame-ce" in err and len(err.splitlines()) == 1


def test_the_text_client_and_all_commands_do_without_pygame():
    lines = [
        "import sys",
        "sys.modules['pygame'] = None",
        "from game.cli import main",
        "sys.exit(main(['play', '--text']))",
    ]
    done = program(input=b"quit\n", start=["-c", "; ".join(lines)])
    assert done.returncode == 0 and b"MULTIVECTOR" in done.stdout


def test_play_takes_seats_lens_seed_and_name_of_the_save(run, tmp_path):
    words = [
        "--seat",
        "usa",
        "--seat",
        "eu=uniform",
        "--lens",
        "russian",
        "--seed",
        "7",
        "--save",
        "Our Game",
    ]
    code, out, _ = run("play", STANDARD, "--text", *words, typed="\n\nquit\n")
    assert code == 0
    assert "Seed: 7." in out
    opened = saves.resume(tmp_path / "saves" / "our-game.mvsave")
    assert opened.seats == {
        "usa": "person",
        "russia": "doctrine:hard",
        "china": "doctrine:hard",
        "eu": "uniform",
    }
    assert opened.course.pack.lens == "russian"
    opened.journal.close()


def test_play_asks_for_a_seat_when_none_is_named(run):
    code, out, _ = run("play", LESSON, "--text", typed="3\n\n\n\nquit\n")
    assert code == 0
    assert "China, turn 1." in out


@pytest.mark.parametrize("word", ["first-lesson.mvsave", "first-lesson-game", "--continue"])
def test_play_goes_on_with_a_save_by_file_name_or_the_latest(run, tmp_path, word):
    run("play", LESSON, "--text", "--seat", "eu", "--save", "first-lesson-game", typed="quit\n")
    if word.endswith(".mvsave"):
        word = str(tmp_path / "saves" / "first-lesson-game.mvsave")
    code, out, _ = run("play", word, "--text", typed="quit\n")
    assert code == 0
    assert "first-lesson-game.mvsave is open, in turn 1." in out


def test_play_keeps_lines_within_the_width(run):
    _, out, _ = run("play", LESSON, "--text", "--seat", "eu", "--width", "40", typed="\n\nquit\n")
    assert max(map(len, out.splitlines())) <= 100  # a prompt stands on one line
    assert max(len(line) for line in out.splitlines() if " > " not in line) <= 40


def test_simulate_tells_who_wins(run):
    code, out, err = run(
        "simulate", LESSON, "--games", "20", "--seed", "1", "--agents", "uniform:peaceful", "--check"
    )
    assert code == 0
    assert "games/s" in out and "wins %" in out
    assert "Every invariant held" in err


def test_simulate_prints_one_json_object(run):
    words = ["--games", "20", "--seed", "3", "--agents", "usa=doctrine:easy,uniform", "--json"]
    code, out, _ = run("simulate", LESSON, *words)
    report = json.loads(out)
    assert code == 0
    assert report["games"] == 20 and report["seconds"] > 0
    assert set(report["win_share"]) == {"usa", "russia", "china", "eu"}
    assert sum(report["win_share"].values()) <= 1.001
    assert report["agents"]["usa"] == "doctrine:easy" and report["agents"]["eu"] == "uniform"


def test_simulate_depends_on_the_seed_alone(run):
    def seats(seed):
        words = ["--games", "30", "--seed", seed, "--agents", "uniform", "--json"]
        return json.loads(run("simulate", LESSON, *words)[1])["seats"]

    assert seats("1") == seats("1") != seats("2")


def test_validate_says_passed_for_everything_that_is_shipped(run):
    code, out, _ = run("validate")
    assert code == 0
    assert out.startswith("passed: ")


def test_validate_names_every_mistake_with_its_place(run):
    Path("board.yaml").write_text("extends: first-lesson\nname: 1\nsumary: x\n")
    Path("texts").mkdir()
    Path("texts/de.yaml").write_text('name: Deutsch\nplural: one-many\ntexts:\n  nobody: "{who}"\n')
    Path("texts/en.yaml").write_text('name: English\nplural: one-many\ntexts:\n  nobody: "nobody"\n')
    code, out, err = run("validate", "board.yaml", "texts")
    assert code == 2 and not out
    assert "board.yaml:2:7:" in err
    assert "board.yaml:3:1: The key 'sumary' is not known here." in err
    assert "de.yaml" in err and "placeholder" in err


def test_schema_writes_its_files_below_a_folder(run, tmp_path):
    code, out, _ = run("schema", "--output", str(tmp_path / "schemas"))
    assert code == 0
    written = [Path(line) for line in out.splitlines()]
    assert len(written) >= 4
    assert all(json.loads(path.read_text(encoding="utf-8"))["$schema"] for path in written)


@pytest.mark.parametrize("words", [(), (LESSON,), (STANDARD, "--lens", "european")])
def test_sources_tells_what_each_number_rests_on(run, words):
    code, out, _ = run("sources", *words)
    assert code == 0
    assert "powers.usa.attention = " in out
    assert out.splitlines()[-1].startswith("European Union: ")
    assert "All numbers: " in out


@pytest.mark.parametrize("language", LANGUAGES)
def test_replay_tells_the_game_turn_by_turn_with_reasons(run, save, language):
    code, out, _ = run("replay", str(save), "--language", language)
    page = flat(out)
    assert code == 0
    titles = ("Turn 4, Q4 2026", "Runde 4, 4. Quartal 2026", "Ход 4, 4 кв. 2026")
    assert [title in page for title in titles] == [language == code for code in ("en", "de", "ru")]
    assert "[4.1]" in out and "[13.1]" in out


def test_replay_checks_digests_and_says_so(run, save):
    code, out, _ = run("replay", str(save), "--check")
    assert code == 0
    assert out == "Verified: 4 turns, every digest is the same.\n"


def test_replay_says_when_lines_may_be_missing(run, save, tmp_path):
    lines = save.read_bytes().splitlines(keepends=True)
    cut, torn = tmp_path / "cut.mvsave", tmp_path / "torn.mvsave"
    cut.write_bytes(b"".join(lines[:-1]))
    torn.write_bytes(b"".join(lines[:-1]) + lines[-1][:20])
    assert "not closed properly" in run("replay", str(cut), "--check")[1]
    assert "unfinished" in run("replay", str(torn), "--check")[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_debrief_is_written_and_not_overwritten_unless_asked_for(run, save, tmp_path, language):
    page = tmp_path / "debrief.html"
    words = ("debrief", str(save), "--out", str(page), "--language", language)
    code, out, _ = run(*words)
    assert code == 0 and "debrief.html" in flat(out)
    html = page.read_text(encoding="utf-8")
    assert f'<html lang="{language}">' in html and "[?" not in html
    page.write_text("mine")
    code, _, err = run(*words)
    assert code == 2 and "--overwrite" in err and page.read_text() == "mine"
    assert run(*words, "--overwrite")[0] == 0
    assert page.read_text(encoding="utf-8") == html
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".multivector")] == []


def test_a_debrief_needs_no_extra_package(run, save, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    assert run("debrief", str(save), "--out", str(tmp_path / "page.html"))[0] == 0


def test_the_handbook_is_printed_whole_or_about_a_word(run):
    code, out, _ = run("handbook")
    assert code == 0 and "4.2 Visit" in out and len(out.splitlines()) > 300
    code, out, _ = run("handbook", "spannung", "--language", "de")
    assert code == 0 and "Eine Leiste für die ganze Region" in out


# --- language -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("variables", "remembered", "words", "language"),
    [
        ({}, "", (), "en"),
        ({"LANG": "de_DE.UTF-8"}, "", (), "de"),
        ({"LANG": "de"}, "", (), "de"),
        ({"LANG": "ru_RU.UTF-8"}, "", (), "ru"),
        ({"LANG": "fr_FR.UTF-8"}, "", (), "en"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C"}, "", (), "en"),
        ({"LANG": "en_GB.UTF-8"}, "de", (), "de"),
        ({}, "nonsense", (), "en"),
        ({}, "de", ("--language", "en"), "en"),
        ({}, "", ("--language=de",), "de"),
    ],
)
def test_the_language_is_asked_for_or_remembered_or_the_systems(
    run, monkeypatch, tmp_path, variables, remembered, words, language
):
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    settings.remember(tmp_path / "saves", Settings(language=remembered))
    _, out, _ = run("simulate", "--help", *words)
    assert out.startswith({"en": "usage:", "de": "Aufruf:", "ru": "Вызов:"}[language])


def test_the_language_may_stand_before_the_command(run):
    code, out, _ = run("--language", "de", "handbook", "spannung")
    assert code == 0 and "Leiste" in out
    code, out, _ = run("--language=de", "--text", typed="beenden\n")
    assert code == 0 and "Auf Wiedersehen." in out


# --- bad input ------------------------------------------------------------------------------------------

LONG = "x" * 5000


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("simulat",), "Did you mean 'simulate'?"),
        (("xyzzy",), "There is no command 'xyzzy'."),
        (("play", "after-wshington"), "Did you mean 'after-washington'?"),
        (("play", "xyzzy"), "There is no scenario 'xyzzy'."),
        (("play", "nosuch.yaml"), "There is no file"),
        (("play", "nosuch.mvsave"), "there is no such file"),
        (("play", LONG), "There is no scenario"),
        (("play", f"{LONG}.mvsave"), "cannot be read"),
        (("play", "///"), "There is no"),
        (("play", "elsewhere/.."), "There is no"),
        (("play", LESSON, "--seat", "uso"), "Did you mean 'usa'?"),
        (("play", LESSON, "--seat", "usa=doctrin"), "Did you mean 'doctrine'?"),
        (("play", STANDARD, "--lens", "rusian", "--seat", "usa"), "Did you mean 'russian'?"),
        (("play", "--seed", "-1"), "not a whole number from 0 to"),
        (("play", "--seed", "9" * 40), "not a whole number from 0 to"),
        (("play", LESSON, "--seat", "usa", "--save", "///"), "letters or digits"),
        (("play", LESSON, "extra"), "'extra' is not known here."),
        (("play", "--language", "xx"), "There is no language 'xx'."),
        (("play", "--language"), "There is no language"),
        (("play", "--width", "5"), "not a whole number from 20"),
        (("play", "--size", "wide"), "'wide' is not a size of a window. Write it like this: 1280x760"),
        (("play", "--size", "10x10"), "at least 800x500"),
        (("play", "nosuch.mvsave", "--text"), "there is no such file"),
        (("simulate",), "multivector simulate --help"),
        (("simulate", "xyzzy"), "There is no scenario 'xyzzy'."),
        (("simulate", f"{LONG}.yaml"), "There is no file"),
        (("simulate", LESSON, "--games", "0"), "not a whole number from 1 to"),
        (("simulate", LESSON, "--games", "many"), "not a whole number from 1 to"),
        (("simulate", LESSON, "--games"), "--games"),
        (("simulate", LESSON, "--gmaes", "3"), "Did you mean '--games'?"),
        (("simulate", LESSON, "--agents", "usa=doctrin:hard"), "Did you mean 'doctrine:hard'?"),
        (("simulate", LESSON, "--agents", "uso=uniform"), "Did you mean 'usa'?"),
        (("simulate", LESSON, "--lens", "russian"), "There is no lens 'russian'."),
        (("validate", "nosuch"), "There is no file or folder"),
        (("validate", LONG), "There is no file or folder"),
        (("sources", "xyzzy"), "There is no scenario 'xyzzy'."),
        (("replay",), "multivector replay --help"),
        (("replay", "nosuch"), "there is no such file"),
        (("replay", LONG), "there is no such file"),
        (("debrief",), "--out"),
        (("debrief", "nosuch", "--out", "page.html"), "there is no such file"),
        (("debrief", "nosuch", "--out", "page.pdf"), "must end in .html"),
        (("debrief", "nosuch", "--out", "."), "must end in .html"),
        (("handbook", "xyzzyplugh"), "The handbook says nothing about 'xyzzyplugh'."),
        (("handbook", "tensoin"), "Did you mean 'Tension'?"),
        (("play", "--save", "x", "--seat", "usa", LONG), "There is no scenario"),
        (("handbook", "--scenario", "xyzzy"), "There is no scenario 'xyzzy'."),
    ],
)
def test_what_cannot_be_used_gets_a_sentence_and_exit_code_2(run, words, sentence):
    code, _, err = run(*words)
    assert code == 2
    assert sentence in err
    assert len(err.splitlines()) == 1


def test_a_scenario_that_does_not_validate_is_refused_with_every_mistake(run):
    Path("board.yaml").write_text("extends: first-lesson\nname: 1\nsumary: x\n")
    for command in ("play", "simulate", "sources"):
        code, _, err = run(command, "board.yaml")
        assert code == 2
        assert len(err.splitlines()) == 2 and "board.yaml:2:7:" in err


def test_a_save_of_another_version_is_refused_by_name(run, save, tmp_path, monkeypatch):
    monkeypatch.setattr("game.records.replay.RULES_VERSION", 99)
    for command in (("play",), ("replay",), ("review",), ("debrief", "--out", "page.html")):
        code, _, err = run(*command, str(save))
        assert code == 2
        assert "this save is of rules version 1, this program plays version 99" in err


def test_a_changed_save_is_refused_with_its_line(run, save, tmp_path):
    changed = tmp_path / "changed.mvsave"
    changed.write_bytes(save.read_bytes().replace(b"envoy kazakhstan", b"visit kazakhstan", 1))
    code, _, err = run("replay", str(changed))
    assert code == 2
    assert "changed.mvsave:" in err and "does not follow" in err


def test_a_debrief_that_cannot_be_written_gets_its_sentence(run, save, tmp_path):
    (tmp_path / "file").write_text("")
    code, _, err = run("debrief", str(save), "--out", str(tmp_path / "file" / "page.html"))
    assert code == 2 and "a part of the path is a file where a folder should be" in err
    code, _, err = run("debrief", str(save), "--out", str(tmp_path / "nowhere" / "page.html"))
    assert code == 2 and "there is no such file or folder" in err


def test_an_unwritable_folder_gets_its_sentence_and_exit_code_2(run, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("MULTIVECTOR_HOME", str(tmp_path / "file" / "saves"))
    code, out, err = run("play", LESSON, "--text", "--seat", "eu", typed="3\n")
    assert code == 2
    assert "a part of the path is a file where a folder should be" in flat(out) + err
    code, _, err = run("schema", "--output", str(tmp_path / "file" / "schemas"))
    assert code == 2
    assert "cannot be written" in err


@pytest.mark.parametrize("folder", [LONG, "relative\n", "~nobody-of-this-name"])
def test_a_folder_that_cannot_be_is_told_in_a_sentence(run, monkeypatch, folder):
    monkeypatch.setenv("MULTIVECTOR_HOME", folder)
    code, _, err = run("play", "--text", typed="load\nquit\n")
    assert code in (0, 2) and len(err.splitlines()) <= 1


def test_input_that_ends_gets_its_sentence_and_loses_no_turn(run, tmp_path):
    typed = "\n\nenvoy kazakhstan\nend\nyes\nskip\n"
    code, _, err = run("play", LESSON, "--text", "--seat", "eu=person", "--save", "game", typed=typed)
    assert code == 2
    assert "The input ended before the game did. The game is saved as game.mvsave." in err
    assert len(saves.read(tmp_path / "saves" / "game.mvsave")[1].turns) == 1


def test_an_interruption_says_where_the_game_is(run, monkeypatch, tmp_path):
    def interrupted(self, prompt):
        raise KeyboardInterrupt

    monkeypatch.setattr("game.terminal.console.Console.ask", interrupted)
    code, out, _ = run("play", LESSON, "--text", "--seat", "eu", "--save", "game")
    assert code == 130
    assert "The game is saved as game.mvsave." in out
    assert saves.summary(tmp_path / "saves" / "game.mvsave").complete


# --- as a program ---------------------------------------------------------------------------------------


def program(*words, start=("-m", "game"), **details):
    environment = os.environ | {"PYTHONPATH": str(ROOT)} | details.pop("environment", {})
    return subprocess.run(
        [sys.executable, *start, *words],
        capture_output=True,
        env=environment,
        timeout=120,
        check=False,
        **details,
    )


def test_a_reader_that_goes_away_is_no_failure():
    words = f"{sys.executable} -m game handbook | head -n 1; exit ${{PIPESTATUS[0]}}"
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        ["bash", "-c", words], capture_output=True, env=environment, timeout=120, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_terminal_without_umlauts_and_bytes_that_are_no_text_are_survived():
    environment = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = program(
        "play", "--text", "--language", "de", input=b"\xff\xfe\x00\nhilfe\nbeenden\n", environment=environment
    )
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr + done.stdout


def test_scenarios_of_the_library_are_found_from_anywhere():
    assert {LESSON, STANDARD} <= set(library.scenario_names())
    done = program("sources", LESSON)
    assert done.returncode == 0


def test_a_program_without_a_terminal_writes_nowhere(monkeypatch):
    """As on Windows, where a program with a window alone has no streams at all."""
    for words, code in ((["--version"], 0), (["no-such-command"], 2)):
        monkeypatch.setattr("sys.stdout", None)
        monkeypatch.setattr("sys.stderr", None)
        assert main(words) == code
        sys.stdout.close()
        sys.stderr.close()


# --- texts ----------------------------------------------------------------------------------------------


@pytest.fixture
def third_language(tmp_path, monkeypatch):
    """A folder of language tables to which somebody has added a language that is far from complete."""
    shipped, folder = cli.tables.default_folder(), tmp_path / "texts"
    folder.mkdir()
    for path in shipped.glob("*.yaml"):
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "la.yaml").write_text('name: Lingua\ntexts: {nobody: "nullus", x: "y"}\n', encoding="utf-8")
    monkeypatch.setattr(cli.tables, "default_folder", lambda: folder)


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_says_that_nothing_is_missing(run, language):
    code, out, _ = run("texts", "--language", language)
    assert code == 0
    assert "English (en): " in out and "Deutsch (de): " in out and "Русский (ru): " in out


def test_texts_lists_what_a_new_language_lacks(run, third_language):
    code, out, _ = run("texts", "la")
    assert code == 2
    assert "English has no such key: x" in out and "is missing: kind.visit" in out
    assert "is not translated under 'data': Uzbekistan" in out
    assert "Deutsch" not in out


def test_texts_refuses_a_language_that_is_not_there(run):
    code, _, error = run("texts", "xx")
    assert code == 2
    assert "no language 'xx'" in error
