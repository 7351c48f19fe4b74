"""How long groups and circles take, from people to plan and reasons, and how far from proven the answer is.

`.venv/bin/python benchmarks/together.py`: the people of `matchable.py`, groups of 4 to 6 with a mentor for
every four learners, circles of 4 to 6. What goes to a child process is counted with it.
"""

import sys

from matchable import people
from ratio import Result, alone, report, timed

GROUPS = ((60, 15, 1, 2000), (120, 30, 1, 10_000), (250, 60, 1, 10_000), (60, 20, 2, 20_000))
CIRCLES = ((24, 5000), (60, 1000), (200, 5000))


def asked(learners: int, mentors: int, *, circles: bool):
    """A request for groups or circles."""
    from dataclasses import replace

    from mentordesk.core.vocab import Format

    request = people(learners, mentors)
    form = Format.CIRCLE if circles else Format.GROUP
    return replace(request, rules=replace(request.rules, format=form))


def gathered(learners: int, mentors: int, each: int, ceiling: int) -> Result:
    """One size; no mentors: circles."""
    from mentordesk.core.matching import Sizes, gather

    request, sizes = asked(learners, mentors or 1, circles=not mentors), Sizes(4, 6, each)
    found = []
    name = f"{learners} in groups, {mentors} mentors, {each} each" if mentors else f"{learners} in circles"
    result = alone(
        name,
        lambda: timed(lambda: found.append(gather(request, sizes))),
        ceiling=ceiling,
        runs=3 if learners <= 60 and each == 1 else 1,
    )
    best = found[-1]
    placed = sum(len(one.members) for one in best.gatherings)
    told = "proven" if best.proven else f"at most {best.more_people} more, {float(best.gap):.1f} points more"
    print(f"  {name}: {placed} placed in {len(best.gatherings)}, {float(best.total):.1f} points; {told}")
    return result


def main() -> int:
    results = [gathered(*each) for each in GROUPS]
    return report(*results, *(gathered(learners, 0, 1, ceiling) for learners, ceiling in CIRCLES))


if __name__ == "__main__":
    sys.exit(main())
