"""What happens inside the limited child process: limits first, then the work, then its answer."""

import contextlib
import gc
import importlib
import os
import pickle
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from multiprocessing.connection import Connection
from typing import cast

from mentordesk.core.errors import DeskError

Answer = tuple["Outcome", object]


class Outcome(Enum):
    """What the child's next words are."""

    BEGUN = "that it is there"
    PIECE = "one of several results"
    DONE = "the result, or the end of the pieces"
    REFUSED = "a sentence for the person"
    FAULT = "the traceback of our own bug"


class ChildFault(RuntimeError):
    """Our own bug, met in the child; carries its traceback as text."""


@dataclass(frozen=True, slots=True)
class Most:
    """Bytes of memory and seconds that the child may use."""

    memory: int
    seconds: float


def enter(  # pragma: no cover - runs in the child, where coverage does not look
    theirs: Connection,
    most: Most,
    name: tuple[str, str],
    args: tuple[object, ...],
    kwargs: dict[str, object],
) -> None:
    """The child's whole life."""
    _hush()
    _limit(most)
    gc.disable()  # it lives for seconds, and its many cells hold no cycles
    with contextlib.suppress(BrokenPipeError):
        theirs.send((Outcome.BEGUN, None))
        for answer in answers(name, args, kwargs):
            theirs.send(answer)
        theirs.close()


def answers(name: tuple[str, str], args: tuple[object, ...], kwargs: dict[str, object]) -> Iterator[Answer]:
    """What becomes of the work; running out of memory is left to end the child."""
    module, qualname = name
    try:
        function: object = importlib.import_module(module)
        for part in qualname.split("."):
            function = getattr(function, part)
        result = cast(Callable[..., object], function)(*args, **kwargs)
        if isinstance(result, Iterator):
            for piece in result:
                yield Outcome.PIECE, piece
            result = None
        yield Outcome.DONE, result
    except DeskError as refusal:
        yield Outcome.REFUSED, _portable(refusal)
    except MemoryError:
        raise
    except Exception:  # noqa: BLE001 - any bug travels to the parent, which raises it
        import traceback

        yield Outcome.FAULT, traceback.format_exc()


def _portable(refusal: DeskError) -> DeskError:
    try:
        pickle.loads(pickle.dumps(refusal))  # noqa: S301 - our own object, made here
    except (TypeError, AttributeError, ValueError, pickle.PicklingError):
        return DeskError(str(refusal))
    return refusal


def _hush() -> None:  # pragma: no cover - as `enter`
    """Libraries that abort write to standard error; that is no message for a person."""
    with contextlib.suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        for stream in (1, 2):
            os.dup2(nowhere, stream)


def _limit(most: Most) -> None:  # pragma: no cover - as `enter`
    """Address space, processor time and no core dump, where the system has such limits.

    Windows has none of them and macOS does not keep the first: there the parent looks, and ends the child.
    """
    if sys.platform == "win32":
        return
    import resource

    for kind, value in (
        (resource.RLIMIT_AS, most.memory),
        (resource.RLIMIT_CPU, int(most.seconds) + 1),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(kind)[1]
        soft = value if hard == resource.RLIM_INFINITY else min(value, hard)
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (soft, soft))
