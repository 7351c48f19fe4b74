"""A programme file of 100 MB: opened, looked over, backed up, compared, restored, repaired.

`.venv/bin/python benchmarks/workspace.py`; on a busy computer behind `chrt -f 1`, for times are on the clock.
"""

import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from programmes import at_home
from ratio import Result, alone, report

ENOUGH = 100 * 2**20
AT_ONCE = 2000
WORDS = (
    "We met and talked about what was tried since last time, what came of it, and what to try until then. "
)


def large(path: Path) -> Path:
    """A file whose people have said a lot, with all its history: 100 MB."""
    from sqlalchemy import insert

    from mentordesk.core import codes, folding, issuing, programmes
    from mentordesk.core.desk import Db, Desk, command
    from mentordesk.core.model import Participant, Person
    from mentordesk.core.vocab import Role

    @command("Many")
    def many(db: Db, cohort: int, first: int) -> None:
        numbers = range(first, first + AT_ONCE)
        names = [f"Person Number {number}" for number in numbers]
        given = issuing.issue(db, codes.Kind.PERSON, AT_ONCE)
        people = [
            {"id": number, "code": code, "name": name, "folded_name": folding.folded(name)}
            for number, code, name in zip(numbers, given, names, strict=True)
        ]
        db.execute(insert(Person), people)
        roles = (Role.MENTOR, Role.MENTEE)
        wanted = [
            {"person_id": number, "cohort_id": cohort, "role": roles[number % 2], "motivation": WORDS * 5}
            for number in numbers
        ]
        db.execute(insert(Participant), wanted)

    desk = Desk.create(path, "Robin Reyes")
    draft = programmes.CohortDraft(
        programme="Leaders", name="2026", start_on=date(2026, 9, 1), end_on=date(2027, 8, 31)
    )
    cohort, first = desk.do(programmes.add, draft), 1
    while path.stat().st_size < ENOUGH:
        desk.do(many, cohort, first)
        first += AT_ONCE
    desk.close()
    print(f"{path.stat().st_size / 2**20:.0f} MB, {first - 1} people")
    return path


def clocked(work: Callable[[], object]) -> float:
    """Milliseconds on the clock: what a person waits."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def measured(path: Path) -> list[Result]:
    """Each act on the file, on the clock."""
    from mentordesk.core import workspace
    from mentordesk.core.desk import Desk

    def opened() -> float:
        desks: list[Desk] = []
        took = clocked(lambda: desks.append(Desk.open(path)))
        desks[0].close()
        return took

    assert workspace.check(path) == []
    copy = workspace.backup(path, "by hand")
    numbers = iter(range(100))

    def repaired() -> object:
        return workspace.repair(path, path.with_name(f"repaired{next(numbers)}.mentordesk"))

    return [
        alone("open", opened, ceiling=1000),
        alone("check", lambda: clocked(lambda: workspace.check(path)), ceiling=3000, runs=3),
        alone("backup", lambda: clocked(lambda: workspace.backup(path, "by hand")), ceiling=3000, runs=3),
        alone(
            "compare with a backup",
            lambda: clocked(lambda: workspace.compare(path, copy)),
            ceiling=3000,
            runs=3,
        ),
        alone("restore", lambda: clocked(lambda: workspace.restore(path, copy)), ceiling=6000, runs=3),
        alone("repair", lambda: clocked(repaired), ceiling=60_000, runs=1),
    ]


def main() -> int:
    with at_home() as place:
        return report(*measured(large(place / "large.mentordesk")))


if __name__ == "__main__":
    sys.exit(main())
