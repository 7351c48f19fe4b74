"""Makes one system call after another kill the work or fail, and looks at what is left each time.

By hand: `python -m tests.trust.fault_sweep --points 60 write EIO`; faults are kill, EIO, EIO+, ENOSPC and
ENOSPC+ (with a plus that call and all later ones of its kind fail: a disk that stays broken, or full).
"""

import argparse
import json
import random
import re
import shutil
import sys
import tempfile
from collections import Counter
from dataclasses import asdict, dataclass, field
from functools import cache
from itertools import chain, zip_longest
from pathlib import Path

from tests.trust import ledger, tracing, verifying, workload
from tests.trust.tracing import Job, Traced

CALLS = ("pwrite64", "write", "fdatasync", "fsync", "ftruncate", "rename", "unlink", "mkdir")
FAULTS = ("kill", "EIO", "EIO+", "ENOSPC", "ENOSPC+")
ROUNDS = {"write": 4, "import": 2, "export": 1, "save": 2, "backup": 2, "migrate": 1}
"""Enough of each work that every kind of call is made."""


@dataclass(frozen=True)
class Plan:
    """Which work, which fault, at how many calls."""

    work: str
    fault: str
    points: int
    seed: int = 1
    noticed: str = ""
    """What a careless work is found out by: then that is enough."""


@dataclass
class Tally:
    """What came of the faults."""

    hit: int = 0
    told: int = 0
    """Runs that stopped with a sentence."""
    unhurt: int = 0
    """Runs that went on to their end."""
    failures: list[str] = field(default_factory=list)


def sweep(plan: Plan, prepared: Path, place: Path) -> Tally:
    """One run without a fault to count the calls, then one for each point."""
    tally = Tally()
    for call, at in _points(plan, _counted(plan.work, prepared, place)):
        job = _job(plan.work, prepared, place)
        ended = tracing.run(job, "-e", f"trace={call}", "-e", f"inject={call}:{_what(plan.fault, at)}")
        tally.hit += "INJECTED" in ended.trace or ended.code == -9
        tally.told += ended.code == workload.TOLD
        tally.unhurt += ended.code == 0
        wrong = [*_misbehaved(plan, job, ended), *verifying.broken_promises(job.folder, job.book)]
        tally.failures += [f"{plan.fault} at {call} {at}: {sentence}" for sentence in wrong]
        if plan.noticed and any(plan.noticed in sentence for sentence in wrong):
            break
    return tally


def _job(work: str, prepared: Path, place: Path) -> Job:
    folder, book = place / "run", place / "ledger"
    shutil.rmtree(folder, ignore_errors=True)
    book.unlink(missing_ok=True)
    shutil.copytree(prepared, folder)
    return Job(work, folder, book, ROUNDS.get(work, 4))


@cache
def _counted(work: str, prepared: Path, place: Path) -> dict[str, int]:
    """How often one thread makes each call at most: strace counts for each anew."""
    ended = tracing.run(_job(work, prepared, place), "-e", "trace=" + ",".join(CALLS))
    if ended.code != 0:
        raise RuntimeError(f"{work} does not even run without a fault: {ended.code}")
    found = Counter(re.findall(r"^(\d+) +(\w+)\(", ended.trace, re.MULTILINE))
    return {
        call: max((number for (_thread, name), number in found.items() if name == call), default=0)
        for call in CALLS
    }


def _points(plan: Plan, counts: dict[str, int]) -> list[tuple[str, int]]:
    """Calls drawn so that each kind has its turn before any has two."""
    drawn = random.Random(f"{plan.seed} {plan.work} {plan.fault}")  # noqa: S311 - moments, no secrets
    piles = [
        [(call, at) for at in drawn.sample(range(1, number + 1), number)] for call, number in counts.items()
    ]
    drawn.shuffle(piles)
    turns = chain.from_iterable(zip_longest(*piles))
    return [point for point in turns if point is not None][: plan.points]


def _what(fault: str, at: int) -> str:
    if fault == "kill":
        return f"signal=KILL:when={at}"
    return f"error={fault.removesuffix('+')}:when={at}{'+' * fault.endswith('+')}"


def _misbehaved(plan: Plan, job: Job, ended: Traced) -> list[str]:
    """It may stop with a sentence or go on, but neither hang, nor fall, nor show an error of ours."""
    if ended.code is None:
        return ["it hung"]
    if ended.code in {0, workload.TOLD} or (plan.fault == "kill" and ended.code == -9):
        return []
    fell = [words[1] for words in ledger.said(job.book) if words[0] == "fell"]
    return fell or [f"it ended with {ended.code}"]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work")
    parser.add_argument("fault", choices=FAULTS)
    parser.add_argument("--points", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        prepared = Path(place, "prepared")
        prepared.mkdir()
        workload.setup(prepared)
        tally = sweep(Plan(**vars(given)), prepared, Path(place))
    sys.stdout.write(json.dumps(asdict(tally), indent=1) + "\n")
    return int(bool(tally.failures))


if __name__ == "__main__":
    sys.exit(main())
