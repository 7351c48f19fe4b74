"""Lets work run into a full disk, makes room, and has it go on without a new start.

As root on a real small disk in memory; else a limit on the length of files stands in for it.
By hand: `python -m tests.trust.small_disk 8 80 640` (kilobytes that are free).
"""

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from multiprocessing.process import BaseProcess
from pathlib import Path

from tests.trust import children, ledger, verifying, workload

ROUNDS = 60
SIZE = 96 * 2**20
"""Bytes of the small disk; what is not to be free is filled."""


@dataclass
class Outcome:
    """What came of one size."""

    free: int
    """Kilobytes."""
    really: bool
    """A real disk, not a limit."""
    told: list[str] = field(default_factory=list)
    promises: int = 0
    failures: list[str] = field(default_factory=list)


def may_mount() -> bool:
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return False
    with tempfile.TemporaryDirectory() as place:
        tried = _mount(Path(place))
        if tried:
            _unmount(Path(place))
        return tried


def run(work: str, free: int, prepared: Path, place: Path) -> Outcome:
    """Do the work with so many kilobytes free, and make room as soon as it says that there is none."""
    outcome = Outcome(free, may_mount())
    with _disk(place / f"disk {free}", really=outcome.really) as disk:
        folder, book = disk / "run", place / f"ledger {free}"
        shutil.copytree(prepared, folder)
        process, gate = children.started_at_a_gate(work, folder, book, ROUNDS)
        room = _filled(disk, free) if outcome.really else _limited(process, folder, free)
        gate.send("go")
        _until_told(process, book)
        room()
        ledger.add(book, "room")
        code = children.ended(process)
        outcome.told = [words[1] for words in ledger.said(book) if words[0] in {"told", "fell"}]
        outcome.promises = sum(words[0] in {"there", "saved"} for words in ledger.said(book))
        outcome.failures = [*_misbehaved(code, book), *verifying.broken_promises(folder, book)]
    return outcome


def _until_told(process: BaseProcess, book: Path) -> None:
    waited = 0.0
    while process.exitcode is None and waited < children.PATIENCE:
        if any(words[0] == "told" for words in ledger.said(book)):
            return
        process.join(0.01)
        waited += 0.01


def _misbehaved(code: int | None, book: Path) -> list[str]:
    said = ledger.said(book)
    wrong = [words[1] for words in said if words[0] == "fell"]
    wrong += [f"it ended with {code}"] * (code != 0 and not wrong)
    wrong += ["it did not go on"] * (["went on"] not in said and not wrong)
    told = [words[1] for words in said if words[0] == "told"]
    files = (workload.FILE, "large.bin", workload.FILE.removesuffix(".mentordesk"))
    return wrong + [
        f"says not which file: {text}" for text in told if not any(name in text for name in files)
    ]


@contextmanager
def _disk(place: Path, *, really: bool) -> Iterator[Path]:
    place.mkdir()
    if really:
        _mount(place)
    try:
        yield place
    finally:
        if really:
            _unmount(place)


def _mount(place: Path) -> bool:
    command = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(place)]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _unmount(place: Path) -> None:
    subprocess.run(["umount", "-l", str(place)], check=True)


def _filled(disk: Path, free: int):
    """Take all but so many kilobytes; the result gives them back."""
    space = os.statvfs(disk)
    filler = disk / "filler"
    with filler.open("wb") as file:
        os.posix_fallocate(file.fileno(), 0, space.f_bavail * space.f_frsize - free * 1024)
    return filler.unlink


def _limited(process: BaseProcess, folder: Path, free: int):
    """No file may grow longer than the programme file and so many kilobytes; the result lifts that."""
    hard = resource.RLIM_INFINITY
    longest = (folder / workload.FILE).stat().st_size + free * 1024
    resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (longest, hard))
    return lambda: resource.prlimit(process.pid, resource.RLIMIT_FSIZE, (hard, hard))


def main(sizes: list[str]) -> int:
    with tempfile.TemporaryDirectory() as place:
        prepared = Path(place, "prepared")
        prepared.mkdir()
        workload.setup(prepared)
        outcomes = [run("fill_up", int(size), prepared, Path(place)) for size in sizes]
    sys.stdout.write(json.dumps([asdict(each) for each in outcomes], indent=1) + "\n")
    return int(any(each.failures for each in outcomes))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
