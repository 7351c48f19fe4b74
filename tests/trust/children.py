"""Runs works in processes forked from one that has read the program already: a start costs little."""

from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from tests.trust import workload
from tests.trust.workload import Rounds

SERVER = get_context("forkserver")
SERVER.set_forkserver_preload(["tests.trust.preloaded"])
PATIENCE = 60.0
"""Seconds after which a run hangs."""


def start(work: str, folder: Path, book: Path, rounds: Rounds = None) -> BaseProcess:
    process = SERVER.Process(target=workload.run, args=(work, folder, book, rounds))
    process.start()
    return process


def started_at_a_gate(
    work: str, folder: Path, book: Path, rounds: Rounds = None
) -> tuple[BaseProcess, Connection]:
    """A process that begins when something is sent to it: until then an instrument can be put to it."""
    theirs, ours = SERVER.Pipe(duplex=False)
    process = SERVER.Process(target=_behind, args=(theirs, work, folder, book, rounds))
    process.start()
    theirs.close()
    return process, ours


def ended(process: BaseProcess) -> int | None:
    """The exit code, below 0 for a signal; None for one that had to be killed because it hung."""
    process.join(PATIENCE)
    hung = process.exitcode is None
    if hung:
        process.kill()
        process.join()
    return None if hung else process.exitcode


def _behind(gate: Connection, *work: object) -> None:
    gate.recv()
    workload.run(*work)
