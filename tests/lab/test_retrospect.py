"""A look back remembers what was found, goes on where it stopped, and survives whatever stands in its file."""

import json

import pytest

from game.lab.findings import findings_path
from game.lab.retrospect import Retrospect
from game.lab.review import Effort
from tests.lab.test_review import course_of

QUICK = Effort("easy", 4)


@pytest.fixture(scope="module")
def course():
    return course_of(2)


def look_back(course, save, stop=10**6, **how):
    seats = dict.fromkeys(course.pack.scenario.powers, "person")
    work = Retrospect(course, seats, save, effort=QUICK, **how)
    steps = [step for _, step in zip(range(stop), work.steps(), strict=False)]
    work.keep()
    return work, steps


def test_a_look_back_opens_at_once_when_it_is_kept(tmp_path, course):
    save = tmp_path / "club.mvsave"
    first, steps = look_back(course, save)
    assert first.complete and steps and not save.exists()
    again, none = look_back(course, save)
    assert none == [] and again.complete and again.review == first.review
    fresh, anew = look_back(course, save, fresh=True)
    assert len(anew) == len(steps) and fresh.review == first.review


def test_one_that_was_left_goes_on_where_it_was(tmp_path, course):
    save = tmp_path / "club.mvsave"
    whole, steps = look_back(course, None)
    part, _ = look_back(course, save, stop=len(steps) // 2)
    assert not part.complete and part.review.chances and findings_path(save).exists()
    rest, left = look_back(course, save)
    assert rest.complete and rest.review == whole.review and len(left) < len(steps)


def test_what_somebody_wrote_into_the_file_is_sought_again(tmp_path, course):
    save = tmp_path / "club.mvsave"
    first, _ = look_back(course, save)
    path = findings_path(save)
    file = json.loads(path.read_text())
    file["found"] = {key: [7] for key in file["found"]}
    path.write_text(json.dumps(file))
    again, steps = look_back(course, save)
    assert steps and again.review == first.review
    path.write_bytes(path.read_bytes()[:-20])
    assert look_back(course, save)[0].review == first.review
    assert look_back(course, save)[1] == []
