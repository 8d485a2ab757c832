"""Reads one file of the program's own, such as a theme or a keyboard, into the model that says what may stand in it."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from game.errors import DataError
from game.scenario.problems import problems_of
from game.scenario.reader import read_text

Model = TypeVar("Model", bound=BaseModel)


def read_model(path: Path, model: type[Model]) -> Model:
    """Return what a file says; raises DataError with file, line and column of every mistake."""
    document, problems = read_text(path.read_bytes(), path.name)
    if document is None:
        raise DataError([str(problem) for problem in problems])
    try:
        return model.model_validate(document.data)
    except ValidationError as error:
        found = problems_of(error, document, model)
        raise DataError([str(problem) for problem in found]) from error
