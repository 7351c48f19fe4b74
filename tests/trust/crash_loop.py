"""Kills work at random moments, many times, and has every promise looked after each time.

By hand: `python -m tests.trust.crash_loop --trials 100 write`, or `take_in`, `export`, `save`.
"""

import argparse
import json
import random
import shutil
import sys
import tempfile
from dataclasses import asdict, dataclass, field
from multiprocessing import get_context
from pathlib import Path

from tests.trust import verifying, workload

SERVER = get_context("forkserver")
"""Children are forked from a process that has read the program already: a start costs milliseconds."""
SERVER.set_forkserver_preload(["tests.trust.workload"])
PATIENCE = 30.0
"""Seconds until a run must have promised something."""
FRESH_EVERY = 5
"""Trials that go on from the wreck of the last one, until a new copy is taken."""


@dataclass
class Tally:
    """What came of a number of kills."""

    killed: int = 0
    promises: int = 0
    failures: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Plan:
    """Which work, how many kills, how long it may run at most (seconds) once it has promised something."""

    work: str
    trials: int
    longest: float = 0.4
    seed: int = 1


def lines(ledger: Path) -> int:
    return ledger.read_bytes().count(b"\n") if ledger.exists() else 0


def kill(work: str, folder: Path, ledger: Path, delay: float) -> int:
    """Start the work, kill it `delay` seconds after its first promise; its exit code."""
    had = lines(ledger)
    process = SERVER.Process(target=workload.run, args=(work, folder, ledger))
    process.start()
    waited = 0.0
    while lines(ledger) == had and process.exitcode is None and waited < PATIENCE:
        process.join(0.002)
        waited += 0.002
    process.join(delay)
    process.kill()
    process.join()
    return process.exitcode or 0


def loop(plan: Plan, prepared: Path, place: Path) -> Tally:
    """Kill as often as planned; each few trials start from a copy of the folder `prepared`."""
    drawn, tally = random.Random(plan.seed), Tally()  # noqa: S311 - moments, no secrets
    for trial in range(plan.trials):
        folder, ledger = place / "run", place / "ledger"
        if trial % FRESH_EVERY == 0:
            shutil.rmtree(folder, ignore_errors=True)
            ledger.unlink(missing_ok=True)
            shutil.copytree(prepared, folder)
        had = lines(ledger)
        code = kill(plan.work, folder, ledger, drawn.uniform(0, plan.longest))
        tally.killed += code == -9
        tally.promises += lines(ledger) - had
        wrong = verifying.broken_promises(folder, ledger) + [f"ended with {code}"] * (code != -9)
        tally.failures += [f"kill {trial}: {sentence}" for sentence in wrong]
        if wrong:
            shutil.rmtree(folder)
            shutil.copytree(prepared, folder)
            ledger.unlink(missing_ok=True)
    return tally


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", choices=sorted(workload.WORKS))
    parser.add_argument("--trials", type=int, default=100)
    parser.add_argument("--longest", type=float, default=0.4)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        prepared = Path(place, "prepared")
        prepared.mkdir()
        workload.setup(prepared)
        tally = loop(Plan(**vars(given)), prepared, Path(place))
    sys.stdout.write(json.dumps(asdict(tally), indent=1) + "\n")
    return int(bool(tally.failures))


if __name__ == "__main__":
    sys.exit(main())
