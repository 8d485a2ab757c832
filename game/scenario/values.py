"""The building blocks of every data file: localized text, and numbers that say where they come from."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator

Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=40)]
Words = Annotated[str, StringConstraints(min_length=1, max_length=4000)]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]
Text = Words | dict[Language, Words]


class Strict(BaseModel):
    """A model that refuses unknown keys and silent conversions, and cannot be changed."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Claim(Strict):
    """Says where something comes from: facts of the source register, or `design` with one line of reason."""

    facts: list[Identifier] = Field(
        default=[], max_length=8, description="Facts in sources.yaml that this rests on."
    )
    why: Words | None = Field(default=None, description="One line: how the facts lead to this. Optional.")
    design: Words | None = Field(default=None, description="One line of reason, when no document says it.")

    @model_validator(mode="before")
    @classmethod
    def _has_one_origin(cls, data: object) -> object:
        if isinstance(data, dict) and bool(data.get("facts")) == bool(data.get("design")):
            raise ValueError(
                "name its facts (facts: [...]) or say why it is so (design: ...), one of the two"
            )
        return data


class Number(Claim):
    """A whole number with its origin, written `{value: 3, facts: [...]}` or `{value: 3, design: ...}`."""

    value: int = Field(ge=-99, le=999, description="The number.")


def _between(low: int, high: int) -> AfterValidator:
    def check(number: Number) -> Number:
        if not low <= number.value <= high:
            raise ValueError(f"must be from {low} to {high}, not {number.value}")
        return number

    return AfterValidator(check)


Count = Annotated[Number, _between(0, 20)]
Positive = Annotated[Number, _between(1, 20)]
Signed = Annotated[Number, _between(-20, 20)]
Level = Annotated[Number, _between(0, 10)]
Third = Annotated[Number, _between(1, 3)]


def in_language(text: str | dict[str, str], language: str) -> str:
    """Return the text in a language, in English where it is missing, else in any language it has."""
    if isinstance(text, str):
        return text
    return text.get(language) or text.get("en") or next(iter(text.values()))
