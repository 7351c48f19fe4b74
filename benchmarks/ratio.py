"""Times something of ours beside a bare run of what it stands on, turn by turn, and prints the ratio."""

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Result:
    """Medians in milliseconds; `ceiling` is the most that ours may be of the bare one."""

    name: str
    ours: float
    bare: float
    ceiling: float

    @property
    def ratio(self) -> float:
        return self.ours / self.bare

    @property
    def holds(self) -> bool:
        return self.ratio <= self.ceiling

    def __str__(self) -> str:
        verdict = "holds" if self.holds else "EXCEEDED"
        return (
            f"{self.name:<28} {self.ours:9.1f} ms   bare {self.bare:9.1f} ms   "
            f"x {self.ratio:5.2f} (at most {self.ceiling:g})   {verdict}"
        )


def beside(
    name: str, ours: Callable[[], float], bare: Callable[[], float], *, ceiling: float, runs: int = 7
) -> Result:
    """Run both `runs` times in turn, so that a busy moment hits both; the first turn only warms up."""
    pairs = [(ours(), bare()) for _turn in range(runs + 1)][1:]
    return Result(
        name, statistics.median(p[0] for p in pairs), statistics.median(p[1] for p in pairs), ceiling
    )


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that `work` takes."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def marks(*command: str | Path) -> dict[str, float]:
    """What a Python script prints as its last line: JSON of marks in milliseconds since its process began."""
    done = subprocess.run([sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return found


def report(*results: Result) -> int:
    """Print one line each; 1 where a ceiling is exceeded."""
    for result in results:
        print(result)
    return int(not all(result.holds for result in results))
