"""Tells how far long work is: one line on the terminal, nothing where nobody looks on."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from mentordesk.core.progress import Progress, silent

_EVERY = 0.1  # seconds between two changes of the line
_CLEAR = "\r\x1b[K"


@contextmanager
def told(words: str) -> Iterator[Progress]:
    """Progress with these words, such as "Importing…"; the line goes when the work ends, however it ends."""
    if not sys.stderr.isatty():
        yield silent
        return
    shown_at = 0.0

    def show(done: int, total: int) -> None:
        nonlocal shown_at
        now = time.monotonic()
        if total > 0 and now - shown_at >= _EVERY:
            shown_at = now
            print(f"{_CLEAR}{words} {100 * done // total} %", end="", file=sys.stderr, flush=True)

    try:
        yield show
    finally:
        if shown_at:
            print(_CLEAR, end="", file=sys.stderr, flush=True)
