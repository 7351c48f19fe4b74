"""Runs a function in a limited child process, so that a hostile file cannot take the program along."""

import multiprocessing
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import ParamSpec, TypeVar, cast

from mentordesk.core.apart import held_memory, inside
from mentordesk.core.apart.inside import ChildFault, Outcome
from mentordesk.core.errors import DeskError
from mentordesk.core.progress import Progress, silent

P = ParamSpec("P")
R = TypeVar("R")

MIB = 2**20
_TO_BEGIN = 60.0  # seconds that a busy computer may take to start a process
_SHARED = 1 if sys.platform == "win32" else 4
"""Where processor time is limited, the clock may show so many times more: the computer may be busy."""
_LOOK_EVERY = 0.05  # seconds between two looks at the child, the clock and Cancel


@dataclass(frozen=True, slots=True)
class Limits:
    """The sentence if the child falls, and what it may use: bytes of memory, seconds of work."""

    sentence: str
    memory: int = 1024 * MIB
    seconds: float = 10.0


@dataclass(frozen=True, slots=True)
class _Child:
    """A child at work, and what it may use until when."""

    process: SpawnProcess
    ours: Connection
    limits: Limits
    deadline: float

    def say(self, progress: Progress) -> tuple[Outcome, object]:
        """What the child says next; `progress` may raise `Cancelled` meanwhile."""
        while not self.ours.poll(_LOOK_EVERY):
            progress(0, 0)
            if time.monotonic() > self.deadline or held_memory.held(self.process) > self.limits.memory:
                raise DeskError(self.limits.sentence)
        try:
            return cast(tuple[Outcome, object], self.ours.recv())
        except (EOFError, OSError):
            raise DeskError(self.limits.sentence) from None


def run(limits: Limits, progress: Progress, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """What `function` returns; it must be importable by name, arguments and result must pickle.

    A `DeskError` of the child is raised here again (a plain one if its class takes more than a message).
    """
    with _started(limits, progress, function, args, kwargs) as child:
        return cast(R, _good(*child.say(progress)))


def each(
    limits: Limits, progress: Progress, function: Callable[P, Iterator[R]], *args: P.args, **kwargs: P.kwargs
) -> Iterator[R]:
    """What a generator function yields, piece by piece, so that nobody waits for one large answer.

    `progress` is asked until the first piece is there; then whoever takes the pieces knows how far it is.
    """
    with _started(limits, progress, function, args, kwargs) as child:
        outcome, piece = child.say(progress)
        while outcome is Outcome.PIECE:
            yield cast(R, piece)
            outcome, piece = child.say(silent)
        _good(outcome, piece)


def told(
    limits: Limits,
    progress: Progress,
    function: Callable[P, Iterator[object]],
    *args: P.args,
    **kwargs: P.kwargs,
) -> object:
    """What a generator function yields last; until then it yields how far it is: (done, total)."""
    with _started(limits, progress, function, args, kwargs) as child:
        far, found = (0, 0), None
        outcome, piece = child.say(progress)
        while outcome is Outcome.PIECE:
            far, found = piece if isinstance(piece, tuple) else far, piece
            outcome, piece = child.say(partial(_at, progress, far))
        _good(outcome, piece)
        return found


def _at(progress: Progress, far: tuple[int, int], _done: int, _total: int) -> None:
    progress(*far)


def _good(outcome: Outcome, result: object) -> object:
    if outcome is Outcome.REFUSED:
        raise cast(DeskError, result)
    if outcome is Outcome.FAULT:
        raise ChildFault(result)
    return result


@contextmanager
def _started(
    limits: Limits,
    progress: Progress,
    function: Callable[..., object],
    args: tuple[object, ...],
    kwargs: dict[str, object],
) -> Iterator[_Child]:
    """A child that has begun; it is gone afterwards, whatever happened."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    most = inside.Most(limits.memory, limits.seconds)
    name = (function.__module__, function.__qualname__)
    process = context.Process(target=inside.enter, args=(theirs, most, name, args, kwargs), daemon=True)
    with _undisturbed():
        process.start()
    theirs.close()
    try:
        child = _Child(process, ours, limits, time.monotonic() + _TO_BEGIN)
        child.say(progress)  # it has begun; only from now on time is the file's
        yield replace(child, deadline=time.monotonic() + limits.seconds * _SHARED)
    finally:
        process.kill()
        process.join()
        process.close()
        ours.close()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Ctrl+C waits until the child is there, and the child, which inherits this, never hears of it."""
    if sys.platform == "win32":  # pragma: no cover - it has no such masks
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
