"""`multivector review`: the same review in sentences and as JSON, kept beside the save, and told of no secret."""

import json

import pytest

from game.cli import main
from game.errors import StorageError
from game.lab.findings import findings_path
from game.lab.review import Effort
from game.session.newgame import set_up
from tests.ui.driver import TODAY
from tests.views.games import pack

LESSON = "first-lesson"


@pytest.fixture(autouse=True)
def quick(monkeypatch, tmp_path):
    """A review of a few games is quick; every test has saves of its own."""
    monkeypatch.setenv("MULTIVECTOR_HOME", str(tmp_path / "saves"))
    monkeypatch.setattr("game.lab.review.Effort", lambda: Effort("easy", 4))


@pytest.fixture
def run(capsys):
    def running(*words):
        code = main(["review", *map(str, words)])
        said = capsys.readouterr()
        assert "Traceback" not in said.out + said.err and "[?" not in said.out + said.err
        return code, " ".join(said.out.split()), said.err

    return running


def save_of(folder, turns, people=1, name=LESSON):
    board = pack(name)
    powers = list(board.scenario.powers)
    table = set_up(board, dict.fromkeys(powers, "doctrine:easy"), 3, TODAY, None, name)
    for _ in range(turns):
        table.decide_for_agents()
        table.resolve()
    table.match.seats.update(dict.fromkeys(powers[:people], "person"))
    path = folder / "game.mvsave"
    table.save_as(path)
    return path


def test_a_review_says_chances_deciders_and_advice_for_people(run, tmp_path):
    code, page, _ = run(save_of(tmp_path, 4), "--language", "en")
    assert code == 0
    assert page.index("Before turn 1: USA ") < page.index("At the end: ") < page.index("that decided it:")
    assert "1. Turn " in page and "- Turn 4: " in page and page.count("Played: ") == 4
    assert "USA, what the planner would have played:" in page and "EU, what the" not in page
    assert findings_path(tmp_path / "game.mvsave").is_file()


def test_a_review_speaks_german(run, tmp_path):
    code, page, _ = run(save_of(tmp_path, 4), "--language", "de")
    assert code == 0 and "Vor Runde 1: USA " in page and "was der Planer gespielt hätte:" in page


def test_json_carries_the_same_for_the_seats_named(run, tmp_path):
    save = save_of(tmp_path, 4)
    code, out, _ = run(save, "--json", "--seat", "eu,usa")
    report = json.loads(out)
    assert code == 0 and report["turns"] == 4 and len(report["chances"]) == 5
    assert sum(report["chances"][0].values()) == pytest.approx(1, abs=0.01)
    assert {advice["seat"] for advice in report["advice"]} == {"usa", "eu"} and len(report["advice"]) == 8
    assert {"orders", "offer", "mark", "win", "points"} == set(report["advice"][0]["played"])
    assert [decider["turn"] for decider in report["deciders"]] and run(save, "--json", "--seat", "eu,usa")[
        1
    ] == out


def test_what_is_kept_is_read_and_not_sought_again_unless_that_is_asked_for(run, tmp_path, monkeypatch):
    save = save_of(tmp_path, 4)
    page = run(save)[1]

    def seek(*arguments):
        raise AssertionError("sought again")

    monkeypatch.setattr("game.lab.review.relived", seek)
    assert run(save)[1] == page
    with pytest.raises(AssertionError, match="sought again"):
        run(save, "--fresh")


def test_of_a_game_that_goes_on_nothing_secret_is_told(run, tmp_path):
    _, page, _ = run(save_of(tmp_path, 6, people=2, name="after-washington"))
    assert "The game goes on: chances since turn 5 are judged without knowing" in page
    assert page.count("Turn 6 belongs to a year that is still open.") == 2
    assert page.count("Played: ") == 8


def test_a_game_without_turns_says_that_there_is_nothing(run, tmp_path):
    assert "nothing to look back on" in run(save_of(tmp_path, 0))[1]


def test_a_folder_that_cannot_be_written_stops_no_review(run, tmp_path, monkeypatch):
    def refuse(*arguments):
        raise StorageError("no")

    monkeypatch.setattr("game.lab.findings.replace_file", refuse)
    assert run(save_of(tmp_path, 1))[0] == 0


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((), "multivector review --help"),
        (("nosuch",), "there is no such file"),
        (("game.mvsave", "--seat", "uss"), "Did you mean 'usa'?"),
        (("letter.mvsave",), "letter.mvsave:1:"),
    ],
)
def test_what_cannot_be_used_gets_a_sentence(run, tmp_path, monkeypatch, words, sentence):
    save_of(tmp_path, 1)
    (tmp_path / "letter.mvsave").write_bytes(b"Dear all,\n")
    monkeypatch.chdir(tmp_path)
    code, _, err = run(*words)
    assert code == 2 and sentence in err and len(err.splitlines()) == 1
