"""Waiting for what another process does some time."""

import time
from collections.abc import Callable

WAIT = 60  # seconds after which what has not happened will not happen


def until(condition: Callable[[], object]) -> None:
    """Wait until something is so."""
    end = time.monotonic() + WAIT
    while not condition() and time.monotonic() < end:
        time.sleep(0.01)
    assert condition()
