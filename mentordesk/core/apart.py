"""Runs a function in a limited child process, so that a hostile file cannot take the program along."""

import contextlib
import importlib
import multiprocessing
import os
import pickle
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import ParamSpec, TypeVar, cast

from mentordesk.core.errors import DeskError
from mentordesk.core.progress import Progress

P = ParamSpec("P")
R = TypeVar("R")

MIB = 2**20
_LOOK_EVERY = 0.05  # seconds between two looks at the child, the clock and Cancel


@dataclass(frozen=True, slots=True)
class Limits:
    """The sentence if the child falls, and what it may use: bytes of address space, seconds of wall time."""

    sentence: str
    memory: int = 1024 * MIB
    seconds: float = 10.0


class ChildFault(RuntimeError):
    """Our own bug, met in the child; carries its traceback as text."""


def run(limits: Limits, progress: Progress, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """What `function` returns; it must be importable by name, arguments and result must pickle.

    A `DeskError` of the child is raised here again (a plain one if its class takes more than a message).
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    name = (function.__module__, function.__qualname__)
    child = context.Process(target=_enter, args=(theirs, limits, name, args, kwargs), daemon=True)
    child.start()
    theirs.close()
    try:
        _await(ours, limits, progress)
        outcome, result = _received(ours, limits)
    finally:
        child.kill()
        child.join()
        child.close()
        ours.close()
    if outcome == "refused":
        raise cast(DeskError, result)
    if outcome == "fault":
        raise ChildFault(result)
    return cast(R, result)


def _await(ours: Connection, limits: Limits, progress: Progress) -> None:
    """Until the child says something, dies or is late; `progress` may raise `Cancelled`."""
    deadline = time.monotonic() + limits.seconds
    while not ours.poll(_LOOK_EVERY):
        progress(0, 0)
        if time.monotonic() > deadline:
            raise DeskError(limits.sentence)


def _received(ours: Connection, limits: Limits) -> tuple[str, object]:
    try:
        return cast(tuple[str, object], ours.recv())
    except (EOFError, OSError):
        raise DeskError(limits.sentence) from None


def _enter(  # pragma: no cover - runs in the child, where coverage does not look
    theirs: Connection,
    limits: Limits,
    name: tuple[str, str],
    args: tuple[object, ...],
    kwargs: dict[str, object],
) -> None:
    _hush()
    _limit(limits)
    _send(theirs, *_outcome(name, args, kwargs))


def _outcome(
    name: tuple[str, str], args: tuple[object, ...], kwargs: dict[str, object]
) -> tuple[str, object]:
    """What became of it; running out of memory is left to end the child."""
    module, qualname = name
    try:
        function: object = importlib.import_module(module)
        for part in qualname.split("."):
            function = getattr(function, part)
        return "done", cast(Callable[..., object], function)(*args, **kwargs)
    except DeskError as refusal:
        return "refused", _portable(refusal)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - any bug travels to the parent, which raises it
        import traceback

        return "fault", traceback.format_exc()


def _portable(refusal: DeskError) -> DeskError:
    try:
        pickle.loads(pickle.dumps(refusal))  # noqa: S301 - our own object, made here
    except (TypeError, AttributeError, ValueError, pickle.PicklingError):
        return DeskError(str(refusal))
    return refusal


def _send(theirs: Connection, outcome: str, result: object) -> None:
    with contextlib.suppress(BrokenPipeError):
        theirs.send((outcome, result))
        theirs.close()


def _hush() -> None:
    """Libraries that abort write to standard error; that is no message for a person."""
    with contextlib.suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for stream in (1, 2):
            os.dup2(nowhere, stream)


def _limit(limits: Limits) -> None:
    """Address space, processor time and no core dump, where the system has such limits."""
    if sys.platform == "win32":
        return
    import resource

    seconds = int(limits.seconds) + 1
    for kind, most in (
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(kind)[1]
        value = most if hard == resource.RLIM_INFINITY else min(most, hard)
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (value, value))
