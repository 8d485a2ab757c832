"""The library: every scenario loads from disk and from a save alike; whatever else happens is told in sentences."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from unittest.mock import patch

import pytest

from game.errors import DataError, UsageError
from game.scenario import desk, library
from game.scenario.catalogue import Layout, entries
from game.scenario.compiler import compile_tables, numbers_of
from game.scenario.library import data_folder, from_files, load, scenario_names
from game.scenario.pack import Pack
from game.scenario.reader import MAX_PROBLEMS, read_text
from tests.scenario.mutants import LONG, mutants

BAD = Path(__file__).parents[1] / "bad"
SMALL = BAD / "small.yaml"


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], str]:
    """Writes a file into an empty folder that also has the small board, and returns its path."""
    (tmp_path / "small.yaml").write_bytes(SMALL.read_bytes())

    def write(name: str, text: str) -> str:
        (tmp_path / name).write_text(text, encoding="utf-8", newline="")
        return str(tmp_path / name)

    return write


def told(name_or_path: str) -> list[str]:
    with pytest.raises(DataError) as caught:
        load(name_or_path)
    return caught.value.problems


def refused(name_or_path: str, lens: str | None = None) -> str:
    with pytest.raises(UsageError) as caught:
        load(name_or_path, lens)
    return str(caught.value)


def alone(pack: Pack) -> Pack:
    """Load a pack from its own files, with nothing that is there already."""
    with patch.object(library, "_in_use", {}):
        return from_files(pack.files, pack.name, pack.lens)


# --- what loads -----------------------------------------------------------------------------------------


def test_every_scenario_loads_through_every_lens_and_from_its_own_files_alone() -> None:
    names = scenario_names()
    assert names[0] == "after-washington"
    for name in names:
        for lens in (None, *load(name).scenario.lenses):
            pack = load(name, lens)
            assert alone(pack) == pack
            assert compile_tables(pack).names.powers == tuple(pack.scenario.powers)


def test_a_pack_holds_every_file_it_was_built_from() -> None:
    files = load("before-washington").files
    assert sorted(files) == [
        "rules/headlines.yaml",
        "rules/sources.yaml",
        "rules/standard.yaml",
        "scenarios/after-washington.yaml",
        "scenarios/before-washington.yaml",
    ]
    for name, text in files.items():
        assert text == (data_folder() / name).read_text(encoding="utf-8")


def test_headlines_come_in_the_order_of_decks_and_then_the_scenario() -> None:
    pack = load("before-washington")
    assert list(pack.headlines)[-1] == "invitation-to-washington"
    assert next(iter(pack.headlines)) == "twenty-nine-agreements"


def test_the_digest_tells_texts_and_lenses_apart_but_not_systems(write: Callable[[str, str], str]) -> None:
    text = SMALL.read_text(encoding="utf-8")
    plain = load(write("board.yaml", text))
    assert len(plain.digest) == 32
    assert load(write("board.yaml", text), "northern").digest != plain.digest
    assert load(write("board.yaml", text + "# one more line\n")).digest != plain.digest
    assert load(write("other.yaml", text)).digest != plain.digest
    elsewhere = load(write("board.yaml", "\ufeff" + text.replace("\n", "\r\n")))
    assert elsewhere.digest == plain.digest
    assert elsewhere.files == plain.files


def test_what_a_file_names_is_looked_up_beside_it_first(write: Callable[[str, str], str]) -> None:
    rules = (data_folder() / "rules" / "standard.yaml").read_text(encoding="utf-8")
    write("standard.yaml", rules.replace("slots: {value: 3,", "slots: {value: 2,"))
    pack = load(write("board.yaml", "extends: small\n"))
    assert pack.ruleset.turn.slots.value == 2
    assert sorted(pack.files) == [
        "rules/sources.yaml",
        "rules/standard.yaml",
        "scenarios/board.yaml",
        "scenarios/small.yaml",
    ]
    assert alone(pack) == pack


def test_texts_that_are_loaded_already_are_not_loaded_again_and_others_are() -> None:
    pack = load("first-lesson")
    assert from_files(dict(pack.files), "first-lesson") is pack
    file = "scenarios/first-lesson.yaml"
    changed = from_files({**pack.files, file: pack.files[file] + "\n# another\n"}, "first-lesson")
    assert changed is not pack and changed.digest != pack.digest


def test_a_scenario_may_bring_documents_of_its_own(write: Callable[[str, str], str]) -> None:
    write(
        "atlas.yaml",
        "documents:\n  atlas: {title: T, author: A, publisher: P, date: '1999', language: L, stance: S}\n"
        "facts:\n  no-sea: {document: atlas, paragraph: 1, says: author, status: reported, text: No sea here.}\n",
    )
    path = write(
        "board.yaml", "extends: small\nsources: [atlas]\ntension: {value: 1, facts: [no-sea, us-returns]}\n"
    )
    pack = load(path)
    assert pack.scenario.tension.facts == ["no-sea", "us-returns"]
    assert pack.sources.facts["no-sea"].document == "atlas"
    assert alone(pack) == pack


def test_documents_stand_behind_a_board_only_if_it_cites_them_or_a_wire_is_in_their_words() -> None:
    assert list(load("after-washington").documents) == ["novastan", "russtrat"]
    assert list(load("amber-isles").documents) == []
    assert list(load("amber-isles").rules_documents) == ["novastan", "russtrat"]
    assert list(load("after-washington").rules_documents) == []


def test_a_lens_and_a_wire_bring_their_documents(write: Callable[[str, str], str]) -> None:
    fact = "{at: powers.league.income, add: 1, facts: [us-returns], text: More.}"
    lens = f"lenses: {{rich: {{name: Rich, text: Rich., differences: [{fact}]}}}}"
    cited = load(write("lens.yaml", f"extends: amber-isles\n{lens}\n"))
    assert list(cited.documents) == ["novastan"] and list(cited.rules_documents) == ["russtrat"]
    worded = "headlines: {spring-tide: {wires: {russtrat: The tide rises.}}}"
    assert list(load(write("wire.yaml", f"extends: amber-isles\n{worded}\n")).documents) == ["russtrat"]


# --- what does not --------------------------------------------------------------------------------------


def test_an_unknown_scenario_or_lens_is_told_with_the_nearest_name() -> None:
    sentence = refused("after-washingtn")
    assert sentence.startswith(
        "There is no scenario 'after-washingtn'. Did you mean 'after-washington'? Known are: "
    )
    assert refused("after-washington", "europaean") == (
        "There is no lens 'europaean'. Did you mean 'european'? Known are: european, russian."
    )
    with pytest.raises(UsageError, match="There is no scenario 'other'"):
        from_files({"scenarios/small.yaml": ""}, "other")


@pytest.mark.parametrize(
    "name", ["../rules/standard", "/etc/hostname", "..", "", "after-washington\n", "rules/x.yaml"]
)
def test_no_name_reaches_outside_of_the_library(name: str) -> None:
    assert refused(name)
    with pytest.raises(UsageError):
        from_files({"rules/standard.yaml": "a: b"}, name)


def test_no_name_in_a_file_reaches_outside_either(write: Callable[[str, str], str]) -> None:
    for key in ("extends", "rules"):
        [problem, *_] = told(write("board.yaml", f"{key}: ../secret\n"))
        assert "must be small letters and digits" in problem or "needs the key" in problem
        assert "secret" not in "".join(told(write("board.yaml", f"{key}: ../secret\n"))).replace(
            "'../secret'", ""
        )


def test_a_file_that_is_missing_or_misnamed_is_told(write: Callable[[str, str], str]) -> None:
    assert refused("no/such/file.yaml") == "There is no file 'no/such/file.yaml'."
    assert "cannot be called 'My Board.yaml'" in refused(write("My Board.yaml", ""))


def test_a_save_without_one_of_its_files_says_which() -> None:
    files = dict(load("long-game").files)
    del files["rules/headlines.yaml"], files["rules/sources.yaml"]
    with pytest.raises(DataError) as caught:
        from_files(files, "long-game")
    assert sorted(problem.split(": ", 1)[1] for problem in caught.value.problems) == [
        "There is no file 'rules/headlines.yaml'.",
        "There is no file 'rules/sources.yaml'.",
    ]


def test_a_rule_that_rests_on_a_judgement_is_refused(write: Callable[[str, str], str]) -> None:
    rules = (data_folder() / "rules" / "standard.yaml").read_text(encoding="utf-8")
    [line] = [number for number, text in enumerate(rules.split("\n"), 1) if text.startswith("  slots: ")]
    path = write(
        "standard.yaml",
        rules.replace('slots: {value: 3, design: "', 'slots: {value: 3, facts: [us-returns], why: "'),
    )
    [problem] = told(write("board.yaml", "extends: small\n"))
    assert problem == (
        f"{path}:{line}:29: The fact 'us-returns' is judged, and a judgement supports no rule. Use another or design."
    )


def test_a_thousand_mistakes_make_a_short_list(write: Callable[[str, str], str]) -> None:
    facts = ", ".join(f"fact-{number}" for number in range(8))
    names = "".join(
        f"  place-{number}: {{name: '{{x}}', longitude: 1, latitude: 1}}\n" for number in range(500)
    )
    problems = told(
        write("board.yaml", f"extends: small\nplaces:\n{names}tension: {{value: 1, facts: [{facts}]}}\n")
    )
    assert len(problems) == MAX_PROBLEMS


# --- bounds ---------------------------------------------------------------------------------------------


def test_the_largest_board_that_models_allow_fits_into_sixteen_bits() -> None:
    """Order numbers are 16 bits wide; the limits of the models keep every catalogue far below."""
    powers, republics, deposits, corridors, segments = 6, 12, 40, 12, 8
    touched = [tuple(range(4))] * (corridors * segments)
    layout = Layout(powers, republics, [0] * deposits, [1] * deposits, touched, [tuple(range(4))] * corridors)
    assert len(entries(layout, numbers_of(load("after-washington").ruleset))) < 30_000


def test_mutants_of_a_scenario_get_problems_with_file_and_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk, "read_text", cache(read_text))  # the other files are the same each time
    text = (data_folder() / "scenarios" / "after-washington.yaml").read_text(encoding="utf-8")
    path = tmp_path / "mutant.yaml"
    loaded = 0
    for mutant in mutants(text, 20_000 if LONG else 300, seed=7):
        path.write_bytes(mutant)
        try:
            loaded += compile_tables(load(str(path))).powers == 4
        except UsageError:
            continue
        except DataError as error:
            assert error.problems
            for problem in error.problems:
                file, line, column, sentence = problem.removeprefix(str(tmp_path)).split(":", 3)
                assert file in (
                    "/mutant.yaml",
                    "\\mutant.yaml",
                    "rules/headlines.yaml",
                    "rules/standard.yaml",
                )
                assert int(line) >= 1 and int(column) >= 1
                assert sentence.strip().endswith((".", "?", "…"))
                assert "\n" not in problem
    assert loaded  # some changes do no harm


def test_the_library_is_found_in_a_wheel_too(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    package = tmp_path / "game"
    (package / "scenario").mkdir(parents=True)
    monkeypatch.setattr(library, "__file__", str(package / "scenario" / "library.py"))
    assert data_folder() == tmp_path.resolve()
    (package / "data").mkdir()
    assert data_folder() == (package / "data").resolve()


def test_a_scenario_of_the_library_is_loaded_once_until_a_file_there_changes(tmp_path, monkeypatch):
    for folder in ("scenarios", "rules"):
        shutil.copytree(library.data_folder() / folder, tmp_path / folder)
    monkeypatch.setattr(library, "data_folder", lambda: tmp_path)
    first = library.load("first-lesson")
    assert library.load("first-lesson") is first
    headlines = tmp_path / "rules" / "headlines.yaml"
    headlines.write_text(headlines.read_text(encoding="utf-8") + "# changed\n", encoding="utf-8")
    again = library.load("first-lesson")
    assert again is not first and again.digest != first.digest


def test_what_was_read_ahead_takes_no_further_step():
    list(library.read_ahead(["first-lesson"]))
    assert list(library.read_ahead(["first-lesson"])) == []
    library._shipped.cache_clear()
    assert len(list(library.read_ahead(["first-lesson", "after-washington"]))) == 2
