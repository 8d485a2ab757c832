"""What is said aloud: a page that has opened, what has the focus and how it stands, notices, and guidance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from game.ui.kit.widget import Said
from game.views.texts import Texts

COACH = "coach"
"""The name of the card that shows the guidance."""


@dataclass
class Reader:
    """Remembers what was said last, so that only what is new is said."""

    page: object = None  # the screen
    focused: str = ""
    notice: str = ""
    guidance: str = ""

    def news(self, texts: Texts, page: object, said: Sequence[Said], hint: str, notice: str) -> str:
        """Return what is new since this was last asked."""
        focus = next((line for line in said if line.focused), None)
        focused = line_words(texts, focus, hint) if focus else ""
        opened = next((line.text for line in said if line.text), "") if page is not self.page else ""
        guidance = guidance_words(said)
        found = [
            opened,
            notice if notice != self.notice else "",
            guidance if guidance != self.guidance or opened else "",
            focused if focused != self.focused or opened else "",
        ]
        self.page, self.focused, self.notice, self.guidance = page, focused, notice, guidance
        return sentences(found)


def guidance_words(said: Sequence[Said]) -> str:
    """Return what the card of the guidance says; empty without one."""
    card = next((line for line in said if line.name == COACH), None)
    if card is None:
        return ""
    pressed = [line for line in said if line.role == "button"]
    labels = [line for line in said if line.role == "label" and _lies_in(line, card)]
    return sentences([label.text for label in labels if not any(_lies_in(label, one) for one in pressed)])


def _lies_in(line: Said, around: Said) -> bool:
    left, top, width, height = around.rect
    return left <= line.rect[0] < left + width and top <= line.rect[1] < top + height


def line_words(texts: Texts, line: Said, hint: str = "") -> str:
    """Return one thing in words: what it says, whether it is chosen or possible, and what else is known of it."""
    state = [texts.say("ui.speech.chosen")] if line.chosen else []
    state += [texts.say("ui.speech.ringed")] if line.ringed else []
    state += [] if line.enabled else [texts.say("ui.speech.not_now")]
    return sentences([line.text, *state, *line.why, "" if line.why else hint])


def page_words(texts: Texts, said: Sequence[Said]) -> str:
    """Return everything that is seen of a page, from its top to its end."""
    seen = [line_words(texts, line) for line in said if line.seen and line.text]
    return sentences(list(dict.fromkeys(seen)))


def sentences(parts: Sequence[str]) -> str:
    """Return parts as sentences, each once."""
    whole = [part.strip() for part in parts if part.strip()]
    return " ".join(part if part[-1] in ".!?:…" else f"{part}." for part in dict.fromkeys(whole))
