"""Breaks YAML text in the ways that people, editors and pranksters do; one seed, one series."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

ORDINARY = (Path(__file__).parent / "ordinary.yaml").read_text(encoding="utf-8")
"""A text like a scenario, for tests that need no real one."""

LONG = os.environ.get("MULTIVECTOR_LONG") == "1"
"""Whether to try as many mutants as before a release, instead of as many as at each push."""


def mutants(text: str, count: int, seed: int) -> Iterator[bytes]:
    """Yield `count` broken or changed versions of a YAML text, as the bytes of a file."""
    random = Random(seed)
    for _ in range(count):
        if random.random() < 0.03:
            yield random.choice(WHOLE_FILES)(random)
            continue
        lines = text.split("\n")
        gentle = random.random() < 0.5
        for _ in range(random.choice((1, 1, 1, 2, 3))):
            random.choice(GENTLE_CHANGES if gentle else LINE_CHANGES)(lines, random)
        raw = "\n".join(lines).encode("utf-8", "surrogatepass")
        for _ in range(0 if gentle else random.choice((0, 0, 1, 2))):
            raw = random.choice(BYTE_CHANGES)(raw, random)
        yield raw


VALUES = (
    *(
        "-1",
        "100",
        "999",
        "word",
        "two words",
        "two-words",
        "'1'",
        '""',
        "[a, b]",
        "[1, 2]",
        "{a: 1}",
        "{value: 3}",
    ),
    *(
        "",
        "~",
        "null",
        "Null",
        "true",
        "True",
        "yes",
        "no",
        "on",
        "0",
        "-0",
        "+7",
        "007",
        "0x1F",
        "0o17",
        "1_000",
    ),
    *(
        "1.5",
        "-1.50",
        ".5",
        "5.",
        "1e5",
        "1e999",
        ".nan",
        ".inf",
        "-.inf",
        "12:30:45",
        "2024-01-01",
        "2024-13-45",
    ),
    *("9" * 17, "9" * 18, "9" * 19, "9" * 5000, "0" * 5000, "1." + "3" * 5000, "x" * 19_999, "x" * 20_001),
    *(
        "!!int ''",
        "!!timestamp x",
        "!!python/name:os.system ",
        "!local x",
        "!",
        "!<tag:x> y",
        "!x!y z",
        "!!binary ==",
    ),
    *(
        "&a b",
        "*a",
        "& b",
        "*",
        "@at",
        "`tick`",
        "%percent",
        "|",
        ">",
        "|9",
        ">-",
        "|x",
        "- - -",
        "? a",
        ": b",
        "a: b",
    ),
    *(
        "[",
        "]",
        "{",
        "}",
        "[]",
        "{}",
        "[a, b",
        "{a: b",
        "[a: b]",
        "{a, b}",
        "{[a]: b}",
        "{? a}",
        "[,]",
        "{a: 1, a: 2}",
    ),
    *(
        "'",
        '"',
        "'open",
        '"open',
        "'closed' more",
        '"\\q"',
        '"\\x00"',
        '"\\uD800"',
        '"\\U00110000"',
        '"\\u2028"',
    ),
    *(
        "\u0085",
        "\u2028",
        "\ufeff",
        "\ufffe",
        "\ud800",
        "\U0001f600",
        "\x00",
        "\x07",
        "\x7f",
        "\t",
        "a\tb",
        "a #b",
        "#",
    ),
    *(
        "<<",
        "---",
        "...",
        "--- a",
        "é" * 50,
        "{" * 19,
        "[" * 21 + "]" * 21,
        "[" * 1500,
        "{a: " * 1500,
        "- " * 1500,
    ),
)

KEYS = (
    *(
        "<<",
        "1",
        "1.5",
        "true",
        "null",
        "~",
        "",
        "010",
        "'quoted'",
        '"quoted"',
        "[a]",
        "{a: b}",
        "? a",
        "*a",
        "&a b",
    ),
    *(
        "!!str a",
        "- a",
        "#",
        "2024-01-01",
        "k" * 1000,
        "k" * 1100,
        "'",
        '"',
        "__class__",
        "name",
        "[key]",
        "yes",
        "=",
    ),
)

STARTS = (
    "%YAML 1.2\n---\n",
    "%YAML " + "9" * 5000 + ".1\n---\n",
    "%TAG ! tag:x,2000:\n---\n",
    "%FOO\n",
    "---\n",
    "# x\n",
)

LineChange = Callable[[list[str], Random], None]
ByteChange = Callable[[bytes, Random], bytes]


def _line(lines: list[str], random: Random) -> int:
    return random.randrange(len(lines)) if lines else 0


def _drop_line(lines: list[str], random: Random) -> None:
    if lines:
        lines.pop(_line(lines, random))


def _repeat_line(lines: list[str], random: Random) -> None:
    if lines:
        lines.insert(_line(lines, random), random.choice(lines))


def _swap_lines(lines: list[str], random: Random) -> None:
    if lines:
        first, second = _line(lines, random), _line(lines, random)
        lines[first], lines[second] = lines[second], lines[first]


def _shift_line(lines: list[str], random: Random) -> None:
    if lines:
        at = _line(lines, random)
        space = random.choice((" ", "  ", "    ", "\t", " \t", "\u00a0", "- ", ""))
        lines[at] = space + (lines[at] if random.random() < 0.5 else lines[at].lstrip())


def _change_value(lines: list[str], random: Random) -> None:
    if lines:
        at = _line(lines, random)
        key, colon, _ = lines[at].partition(":")
        lines[at] = f"{key}{colon} {random.choice(VALUES)}"


def _copy_value(lines: list[str], random: Random) -> None:
    if lines:
        at, other = _line(lines, random), _line(lines, random)
        lines[at] = lines[at].partition(":")[0] + "".join(lines[other].partition(":")[1:])


def _copy_key(lines: list[str], random: Random) -> None:
    if lines:
        at, other = _line(lines, random), _line(lines, random)
        lines[at] = lines[other].partition(":")[0] + "".join(lines[at].partition(":")[1:])


def _change_key(lines: list[str], random: Random) -> None:
    if lines:
        at = _line(lines, random)
        key, colon, value = lines[at].partition(":")
        indent = key[: len(key) - len(key.lstrip())]
        lines[at] = f"{indent}{random.choice(KEYS)}{colon}{value}"


def _add_line(lines: list[str], random: Random) -> None:
    at = _line(lines, random)
    lines.insert(at, f"{' ' * random.randrange(8)}{random.choice(KEYS)}: {random.choice(VALUES)}")


def _nest(lines: list[str], random: Random) -> None:
    """Indent everything below a line under more and more new keys."""
    at = _line(lines, random)
    depth = random.choice((1, 5, 19, 20, 21, 40))
    below = [" " * depth + line for line in lines[at:]]
    lines[at:] = [f"{' ' * level}deeper:" for level in range(depth)] + below


def _add_merge(lines: list[str], random: Random) -> None:
    lines.insert(_line(lines, random), "<<: [*a, *a]")
    lines.insert(0, "a: &a {b: c}")


def _start_file(lines: list[str], random: Random) -> None:
    lines[:0] = random.choice(STARTS).split("\n")


def _spot(raw: bytes, random: Random) -> int:
    return random.randrange(len(raw) + 1)


def _flip_byte(raw: bytes, random: Random) -> bytes:
    at = _spot(raw, random)
    return raw[:at] + bytes([random.randrange(256)]) + raw[at + 1 :]


def _add_bytes(raw: bytes, random: Random) -> bytes:
    at = _spot(raw, random)
    added = random.choice(VALUES).encode("utf-8", "surrogatepass")
    return raw[:at] + random.choice((added, random.randbytes(random.randrange(1, 5)))) + raw[at:]


def _cut(raw: bytes, random: Random) -> bytes:
    first, last = sorted((_spot(raw, random), _spot(raw, random)))
    return raw[:first] if random.random() < 0.3 else raw[:first] + raw[last:]


def _repeat_bytes(raw: bytes, random: Random) -> bytes:
    first, last = sorted((_spot(raw, random), _spot(raw, random)))
    return raw[:last] + raw[first:last] * random.choice((1, 2, 10)) + raw[last:]


def _recode(raw: bytes, random: Random) -> bytes:
    text = raw.decode("utf-8", "replace")
    coding = random.choice(("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1", "cp437"))
    return text.encode(coding, "replace")


def _end_lines(raw: bytes, random: Random) -> bytes:
    return raw.replace(
        b"\n", random.choice((b"\r\n", b"\r", b"\n\n", b"\xc2\x85", b"\xe2\x80\xa8", b"\x0b", b""))
    )


def _brackets(random: Random) -> bytes:
    return random.choice((b"[", b"{", b"[[]", b"- ", b"? ", b"{a: ", b"]", b"'", b'"', b":", b"-")) * 100_000


def _many_brackets(_: Random) -> bytes:
    return b"[" * 400_000


def _many_entries(random: Random) -> bytes:
    return (
        random.choice((b"- a\n", b"a: b\n", b"? a\n", b"- 010\n", b"\n", b"#\n", b"\x07", b"%\n")) * 100_000
    )


def _too_large(random: Random) -> bytes:
    return b"a: b\n" + b"#" * random.choice((512 * 1024 - 5, 512 * 1024 - 4, 600 * 1024))


def _alias_bomb(_: Random) -> bytes:
    levels = [f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]" for level in range(1, 9)]
    return "\n".join(["a0: &a0 [x, x, x]", *levels]).encode()


def _merge_bomb(_: Random) -> bytes:
    levels = [f"a{level}: &a{level} {{<<: [{', '.join([f'*a{level - 1}'] * 9)}]}}" for level in range(1, 9)]
    return "\n".join(["a0: &a0 {x: y}", *levels]).encode()


def _noise(random: Random) -> bytes:
    return random.randbytes(random.randrange(2000))


# Gentle changes often leave YAML that only a model can refuse.
GENTLE_CHANGES: tuple[LineChange, ...] = (_copy_value, _copy_key, _drop_line, _repeat_line, _change_value)
LINE_CHANGES: tuple[LineChange, ...] = (
    *(*GENTLE_CHANGES, _swap_lines, _shift_line, _change_key, _add_line, _nest, _add_merge, _start_file),
)
BYTE_CHANGES: tuple[ByteChange, ...] = (_flip_byte, _add_bytes, _cut, _repeat_bytes, _recode, _end_lines)
WHOLE_FILES: tuple[Callable[[Random], bytes], ...] = (
    *(_brackets, _many_brackets, _many_entries, _too_large, _alias_bomb, _merge_bomb, _noise),
)
