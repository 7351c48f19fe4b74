"""Times something of ours beside a bare run of what it stands on, turn by turn, and prints the ratio."""

import json
import os
import platform
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
    """Medians; `ceiling` is the most that ours may be, of the bare one if there is one, else in the unit."""

    name: str
    ours: float
    ceiling: float
    bare: float | None = None
    unit: str = "ms"

    @property
    def measured(self) -> float:
        return self.ours / self.bare if self.bare else self.ours

    @property
    def holds(self) -> bool:
        return self.measured <= self.ceiling

    def __str__(self) -> str:
        verdict = "holds" if self.holds else "EXCEEDED"
        line = f"{self.name:<38} {self.ours:9.1f} {self.unit}"
        if self.bare:
            line = f"{line}   bare {self.bare:8.1f}"
            return f"{line}   x {self.measured:5.2f} (at most {self.ceiling:g})   {verdict}"
        return f"{line}   at most {self.ceiling:g} {self.unit}   {verdict}"


def beside(
    name: str, ours: Callable[[], float], bare: Callable[[], float], *, ceiling: float, runs: int = 7
) -> Result:
    """Run both `runs` times in turn, so that a busy moment hits both; the first turn only warms up."""
    pairs = [(ours(), bare()) for _turn in range(runs + 1)][1:]
    return Result(
        name, statistics.median(p[0] for p in pairs), ceiling, statistics.median(p[1] for p in pairs)
    )


def alone(name: str, ours: Callable[[], float], *, ceiling: float, unit: str = "ms", runs: int = 7) -> Result:
    """Run ours so often; the first turn only warms up, unless there is but one."""
    found = [ours() for _turn in range(runs + (runs > 1))]
    return Result(name, statistics.median(found[runs > 1 :]), ceiling, unit=unit)


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that the processor worked on it, in this process and its children.

    Unlike time on the clock, this does not grow while others keep the computer busy.
    """
    started = _processor()
    work()
    return (_processor() - started) * 1000


def timed_here(work: Callable[[], object]) -> float:
    """The same of this process alone, and finer: what takes a few milliseconds can be told apart."""
    started = time.process_time_ns()
    work()
    return (time.process_time_ns() - started) / 1e6


def _processor() -> float:
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


def marks(*command: str | Path) -> dict[str, float]:
    """What a Python script prints as its last line: JSON of marks in milliseconds since its process began."""
    done = subprocess.run([sys.executable, *command], cwd=ROOT, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return found


def report(*results: Result) -> int:
    """Print one line each, and what else kept the computer busy; 1 where a ceiling is exceeded."""
    for result in results:
        print(result)
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
    print(
        f"({os.cpu_count()} cores, load {load:.1f}, {platform.system()}, Python {platform.python_version()})"
    )
    return int(not all(result.holds for result in results))
