"""A digest of one game's state: the same on every platform, at any place in any batch."""

from __future__ import annotations

import hashlib

import numpy as np

from game.kernel.state import State


def digest(state: State, game: int = 0) -> str:
    """Return 32 hexadecimal digits of one game: every field by name, little-endian, C order."""
    hasher = hashlib.sha256(b"multivector state 1\n")
    fields = [*state.board._asdict().items(), ("seed", state.seed), ("mark", state.mark)]
    for name, field in fields:
        one = np.ascontiguousarray(field[..., game])
        little = one.astype(one.dtype.newbyteorder("<"), copy=False)
        hasher.update(f"{name} {one.dtype.str[1:]} {one.shape}\n".encode())
        hasher.update(little.tobytes())
    return hasher.hexdigest()[:32]


def digests(state: State) -> list[str]:
    """Return the digest of every game of a batch."""
    return [digest(state, game) for game in range(state.games)]
