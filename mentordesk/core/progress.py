"""How long work reports on itself and learns that it should stop."""

from collections.abc import Callable

Progress = Callable[[int, int], None]
"""(done, total); raises `Cancelled` to stop the work."""


def silent(done: int, total: int) -> None:
    """Progress that nobody watches."""
