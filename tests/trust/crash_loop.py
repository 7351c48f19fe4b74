"""Kills work at random moments, many times, and has every promise looked after each time.

By hand: `python -m tests.trust.crash_loop --trials 100 write`, or another of the works.
"""

import argparse
import json
import random
import shutil
import sys
import tempfile
from dataclasses import asdict, dataclass, field
from pathlib import Path

from tests.trust import children, verifying, workload
from tests.trust.ledger import lines

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
    """Which work, how many kills, how long it may run at most (seconds) once it has promised something.

    A careless work is only killed until that is `noticed`.
    """

    work: str
    trials: int
    longest: float = 0.4
    seed: int = 1
    noticed: str = ""


def kill(work: str, folder: Path, book: Path, delay: float) -> int | None:
    """Start the work, kill it `delay` seconds after its first line in the book; its exit code."""
    had = lines(book)
    process = children.start(work, folder, book)
    waited = 0.0
    while lines(book) == had and process.exitcode is None and waited < children.PATIENCE:
        process.join(0.002)
        waited += 0.002
    process.join(delay)
    process.kill()
    process.join()
    return process.exitcode


def loop(plan: Plan, prepared: Path, place: Path) -> Tally:
    """Kill as often as planned; each few trials start from a copy of the folder `prepared`."""
    drawn, tally = random.Random(plan.seed), Tally()  # noqa: S311 - moments, no secrets
    folder, book = place / "run", place / "ledger"
    for trial in range(plan.trials):
        if trial % FRESH_EVERY == 0:
            _fresh(prepared, folder, book)
        had = lines(book)
        code = kill(plan.work, folder, book, drawn.uniform(0, plan.longest))
        tally.killed += code == -9
        tally.promises += lines(book) - had
        wrong = verifying.broken_promises(folder, book) + [f"ended with {code}"] * (code != -9)
        tally.failures += [f"kill {trial}: {sentence}" for sentence in wrong]
        if plan.noticed and any(plan.noticed in sentence for sentence in wrong):
            break
        if wrong:
            _fresh(prepared, folder, book)
    return tally


def _fresh(prepared: Path, folder: Path, book: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    book.unlink(missing_ok=True)
    shutil.copytree(prepared, folder)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("work", choices=sorted(workload.works()))
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
