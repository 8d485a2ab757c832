"""Remakes all golden games: `python -m tests.golden.remake`; review the result as a diff."""

from tests.golden import text

if __name__ == "__main__":
    for name, lens in text.GAMES:
        text.path_of(name, lens).write_text(text.record(name, lens), encoding="utf-8")
