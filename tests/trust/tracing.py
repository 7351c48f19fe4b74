"""Runs a work with strace at its side, which writes down its system calls or makes some of them fail."""

import subprocess
from dataclasses import dataclass
from multiprocessing.process import BaseProcess
from pathlib import Path

from tests.trust import children


@dataclass(frozen=True)
class Traced:
    """How a watched run ended (None: it hung), and what was seen of it."""

    code: int | None
    trace: str


@dataclass(frozen=True)
class Job:
    """Which work, where, how many rounds."""

    work: str
    folder: Path
    book: Path
    rounds: int


def run(job: Job, *options: str) -> Traced:
    """Do the work under strace with these options; it begins once strace is there."""
    trace = job.book.with_suffix(".trace")
    process, gate = children.started_at_a_gate(job.work, job.folder, job.book, job.rounds)
    command = ["strace", "-f", "-qq", "-o", str(trace), *options, "-p", str(process.pid)]
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE) as watcher:
        _await(process, watcher)
        gate.send("go")
        gate.close()
        code = children.ended(process)
        watcher.communicate(timeout=children.PATIENCE)
    return Traced(code, trace.read_text(encoding="utf-8", errors="replace"))


def _await(process: BaseProcess, watcher: subprocess.Popen) -> None:
    """Until the process is being watched."""
    status = Path(f"/proc/{process.pid}/status")
    while "TracerPid:\t0\n" in status.read_text(encoding="ascii"):
        if watcher.poll() is not None:
            raise RuntimeError(watcher.stderr.read().decode())
        process.join(0.001)
