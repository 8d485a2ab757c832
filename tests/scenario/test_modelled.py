"""Files of the program's own: what a model refuses is told with line and column, as of any other file."""

import pytest
from pydantic import BaseModel, ConfigDict, RootModel

from game.errors import DataError
from game.scenario.modelled import read_model


class Stamp(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: str
    sizes: list[int]


class Shapes(RootModel[dict[str, str]]):
    pass


@pytest.fixture
def file(tmp_path):
    return tmp_path / "own.yaml"


def test_a_good_file_is_read(file):
    file.write_text("name: seal\nsizes: [12, 24]\n")
    assert read_model(file, Stamp) == Stamp(name="seal", sizes=[12, 24])
    file.write_text("star: M0 0\n")
    assert read_model(file, Shapes).root == {"star": "M0 0"}


@pytest.mark.parametrize(
    ("text", "model", "places"),
    [
        ("name: seal\nsizes: [12, large]\n", Stamp, ["own.yaml:2:13:"]),
        ("name: [seal]\nsizes: []\ncolour: red\n", Stamp, ["own.yaml:1:7:", "own.yaml:3:1:"]),
        ("name: seal\n", Stamp, ["own.yaml:1:1:"]),
        ("- star\n", Shapes, ["own.yaml:1:1:"]),
        ("name: [", Stamp, ["own.yaml:"]),
    ],
)
def test_every_mistake_is_told_with_its_place(file, text, model, places):
    file.write_text(text)
    with pytest.raises(DataError) as raised:
        read_model(file, model)
    problems = raised.value.problems
    assert len(problems) == len(places)
    assert all(told.startswith(place) for told, place in zip(problems, places, strict=True)), problems
