"""How long people take to come in, and to be taken back: `.venv/bin/python benchmarks/importing.py`."""

import resource
import sys
from pathlib import Path

from programmes import at_home, run, sheet
from ratio import Result, alone, report, timed

MIB = 1024


def new_file(place: Path, people: int, runs: int, ceiling: float) -> Result:
    """The whole command in a process of its own: read, check, compare, write, close."""
    file = sheet(place / f"mentee{people}.csv", "mentee", people)
    into = place / f"import{people}.mentordesk"

    def once() -> float:
        into.unlink(missing_ok=True)
        return timed(lambda: run("import", file, "--into", into))

    return alone(f"import of {people:,} people", once, ceiling=ceiling, runs=runs)


def taken_back(place: Path, people: int) -> Result:
    """Undo of the import of so many people who each said seven things."""
    from mentordesk.core.desk import Desk

    desk = Desk.open(place / f"import{people}.mentordesk")
    took = timed(desk.undo)
    desk.close()
    return Result(f"undo of {people:,} people", took, 20_000, unit="ms")


def memory() -> Result:
    """The most that any command above held at once."""
    most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / MIB
    return Result("memory of an import, most", most, 1000, unit="MB")


def main() -> int:
    with at_home() as place:
        small = new_file(place, 1000, 3, 3_000)
        large = new_file(place, 100_000, 1, 20_000)
        return report(small, large, memory(), taken_back(place, 100_000))


if __name__ == "__main__":
    sys.exit(main())
