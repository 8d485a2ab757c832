"""Every letter that a language says can be drawn: no empty boxes in any face, whatever is added to the texts."""

from pathlib import Path

import pygame
import pytest

from game.scenario.library import data_folder
from game.views.texts import load_table
from tests.views.games import LANGUAGES

FACES = sorted((data_folder() / "assets" / "fonts").glob("*.ttf"))


def letters(language):
    """All characters of a language's texts, translations of data, and rulebook; a browser has letters of its own."""
    table = load_table(language)
    book = data_folder() / "rules" / f"rulebook.{language}.md"
    texts = (text for key, text in table.texts.items() if not key.startswith("debrief.page."))
    spoken = (*texts, *table.data.values(), book.read_text(encoding="utf-8"))
    return sorted({letter for text in spoken for letter in text if not letter.isspace()})


def drawn(font, letter):
    return pygame.image.tobytes(font.render(letter, True, "white", "black"), "RGB")


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.stem)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_letter_of_a_language_is_in_every_face(language: str, face: Path):
    font = pygame.font.Font(face, 20)
    box = drawn(font, "字")  # none of the faces has it
    assert drawn(font, "嗎") == box != drawn(font, "w")
    assert [letter for letter in letters(language) if drawn(font, letter) == box] == []
