"""The questions of a debrief sheet, a card for each sort."""

from __future__ import annotations

from collections.abc import Sequence

from game.ui.kit.label import Icon, Label
from game.ui.kit.layout import Card, Column, Row
from game.ui.kit.spread import Spread
from game.views.questions import QuestionGroup

_GROUP = 460  # units


def question_columns(groups: Sequence[QuestionGroup]) -> Spread:
    """Return a card for each group of questions, in two columns where there is room for them."""
    columns = (Column(*map(_group, groups[start::2]), gap=12) for start in range(2))
    return Spread(*columns, weights=(1, 1), least=_GROUP, gap=12)


def _group(group: QuestionGroup) -> Card:
    return Card(
        Column(
            Label(group.title, "strong"),
            *(
                Row(
                    Icon("verb-help", 16, "warning"),
                    Label(question.words, "body", grow=1),
                    gap=9,
                    align="top",
                )
                for question in group.questions
            ),
            Label(group.more, "small", "soft") if group.more else None,
            gap=9,
        ),
        name=f"questions.{group.id}",
        label=group.title,
    )
