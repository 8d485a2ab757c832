"""The report is one page that needs nothing else, in every language, and shows all that was measured."""

import json
import re

import pytest

from game.cli import main
from game.lab.balance import Plan, balance
from game.lab.labels import Labels
from game.lab.report.page import page
from game.lab.setting import setting
from game.lab.sweep import Sweep
from game.scenario import library
from game.scenario.measures import load_measures
from game.views import texts
from tests.views.games import LANGUAGES

LESSON = "first-lesson"
MEASURES = load_measures()


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("MULTIVECTOR_HOME", str(tmp_path / "saves"))
    monkeypatch.setattr("game.lab.ladder.rungs", lambda: ["uniform:peaceful", "doctrine:hard"])


@pytest.fixture(scope="module")
def measured():
    found = setting(library.load(LESSON))
    plan = Plan(("doctrine:hard",) * 4, 12, 1, sampled=2, rollouts=2, restricted=2)
    data = balance(found, MEASURES, plan, lambda stage: Sweep())
    wins = {"value": 90.0, "low": 80.0, "high": 95.0}
    data["ladder"] = [
        {
            "better": "b",
            "lesser": "a",
            "games": 4,
            "wins": wins,
            "by_power": dict.fromkeys(found.powers, wins),
        }
    ]
    return found.pack, data


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_stands_alone_and_says_everything(measured, language):
    pack, data = measured
    labels = Labels(pack, MEASURES, texts.load(language))
    html = page(data, labels)
    assert "[?" not in html and "{" not in re.sub(
        r"<style.*?</style>|<script.*?</script>|<svg.*?</svg>", "", html, flags=re.S
    )
    links = re.findall(r"(?:src|href)=\"([^\"]*)\"|url\(([^)]*)\)", html)
    assert all(link.startswith("#") for pair in links for link in pair if link)
    assert html.count("<svg") >= 11 and html.count("<h2>") == 14  # no agendas in this scenario
    for power in pack.scenario.powers:
        assert html.count(labels.power(power)) > 5
    assert all(labels.texts.of(verdict["name"]) in html.replace("&gt;", ">") for verdict in data["targets"])


def test_the_same_data_give_the_same_page(measured):
    pack, data = measured
    labels = Labels(pack, MEASURES, texts.load("en"))
    assert page(data, labels) == page(json.loads(json.dumps(data)), labels)


def run(capsys, *words):
    code = main(
        ["balance", LESSON, "--games", "10", "--certainty", "2", "--rollouts", "2", "--jobs", "1", *words]
    )
    return code, *capsys.readouterr()


def test_the_command_writes_page_and_numbers_and_goes_on_from_what_is_known(capsys, tmp_path, monkeypatch):
    path = tmp_path / "report.html"
    code, out, _ = run(capsys, "--report", str(path), "--language", "de")
    assert code == 0 and "nicht gemessen" in out
    assert path.read_text(encoding="utf-8").startswith("<!doctype html>")
    data = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    monkeypatch.setattr("game.lab.plays.simulate", None)  # whoever plays again fails
    code, out, _ = run(capsys, "--json")
    assert code == 0 and json.loads(out) == data
    with pytest.raises(TypeError):
        run(capsys, "--fresh")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--report", "report.pdf"), "must end in .html"),
        (("--agents", "usa=nobody"), "no agent 'nobody'"),
        (("--doctrines", "/nowhere"), "There is no folder '/nowhere'."),
    ],
)
def test_what_cannot_be_measured_is_told(capsys, words, sentence):
    code, _, err = run(capsys, *words)
    assert code == 2 and sentence in err


def test_without_a_plotting_library_a_report_is_refused_before_anything_is_played(capsys, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "matplotlib", None)
    code, _, err = run(capsys, "--report", "report.html")
    assert code == 2 and "pip install 'multivector[lab]'" in err and "[#" not in err
