"""How long matching takes, from people to a proven plan, beside scipy's bare solver on the same scores.

`.venv/bin/python benchmarks/matching.py [--huge] [--peers]`: 50,000 x 25,000 takes minutes, the peers need a
package index. The bare solver gets a finished table of costs with a column for each place; ours begins with
people, reads them, scores every pair, applies the rules, finds the plan, breaks its ties and proves it.
"""

import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from statistics import median

import peers
from matchable import people
from programmes import at_home, programme
from ratio import Result, alone, report, timed_here

SIZES = (
    ("150 people", 75, 75, 1, {"coverage-total": 50, "fair": 50}),
    ("500 x 500", 500, 500, 1, {"coverage-total": 150, "fair": 150}),
    ("2,000 x 2,000", 2000, 2000, 1, {"coverage-total": 1500, "fair": 1500}),
    ("5,000 x 2,500, 1 to 3 places", 5000, 2500, 3, {"coverage-total": 5000, "fair": 12_000}),
)
ALTERNATIVES = ((500, 10), (2000, 50))
QUICK = ("coverage-total", "fair", "profile", "balance", "keep")
PEERS = (50, 200, 500)
HUGE = ((10_000, 5000, 3), (20_000, 10_000, 3), (50_000, 25_000, 3))


def matched(request, mode: str):
    """The problem, scored and solved."""
    from dataclasses import replace

    from mentordesk.core.matching.problem import Problem
    from mentordesk.core.vocab import MatchMode

    problem = Problem(replace(request, mode=MatchMode(mode)))
    assert problem.solved
    return problem


def bare(problem) -> float:
    """What scipy alone takes for the same scores."""
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    given = problem.instance
    count, top = len(given.scores), given.top
    gains = np.where(given.allowed, count * top + 1 + given.scores, 0)
    costs = np.repeat(gains, given.places, axis=1).astype(np.float64)
    return timed_here(lambda: linear_sum_assignment(costs, maximize=True))


def sized(words: str, learners: int, mentors: int, most: int, ceilings: dict[str, int]) -> list[Result]:
    """Both modes on one instance, made of new people each time so that nothing is remembered of them."""
    runs, found = (7 if learners <= 500 else 3), []
    for mode, ceiling in ceilings.items():
        times = []
        for _turn in range(runs + 1):
            request = people(learners, mentors, most=most)
            times.append(timed_here(partial(matched, request, mode)))
        found.append(Result(f"{words}, {mode}", median(times[1:]), ceiling))
    alone_ = median(bare(matched(people(learners, mentors, most=most), "coverage-total")) for _ in range(3))
    for each in found:
        print(f"  {each.name}: {each.ours / alone_:.2f} times scipy's bare solver ({alone_:.1f} ms)")
    return found


def alternatives(size: int, ceiling: int) -> list[Result]:
    """The next best mentors of one learner with their exact price, the plan being known, in every mode."""
    return [_alternatives(size, ceiling, mode) for mode in QUICK]


def _alternatives(size: int, ceiling: int, mode: str) -> Result:
    from mentordesk.core.matching.overriding import Overriding

    problem = matched(people(size, size), mode)
    pairs = problem.pairs(problem.plan.mates)
    learners = iter([each.id for each in problem.learners] * 2)

    def once() -> object:
        asked = Overriding(problem, pairs, next(learners))
        return [asked.answer(mentor) for mentor in asked.cheapest(3)]

    return alone(
        f"alternatives of one of {size:,}, {mode}", lambda: timed_here(once), ceiling=ceiling, runs=15
    )


def slider() -> Result:
    """Other weights on 200 x 200: all scores, and the fair plan."""
    from dataclasses import replace

    from mentordesk.core.matching import WhatIf
    from mentordesk.core.vocab import MatchMode

    what_if = WhatIf(replace(people(200, 200), mode=MatchMode.FAIR))
    weights = iter(range(1, 100))

    def once() -> object:
        moved = {"skills": next(weights)}
        return what_if.scores_with(moved), what_if.plan_with(moved)

    return alone("a weight moved, 200 x 200", lambda: timed_here(once), ceiling=100, runs=15)


def asking(place: Path) -> Result:
    """What the matching is asked, read out of a programme file of 500 people."""
    from mentordesk.core import programmes
    from mentordesk.core.desk import Desk
    from mentordesk.core.services import asking as service

    desk = Desk.open(programme(place, 500))
    cohort = desk.ask(programmes.cohorts)[0].id
    result = alone(
        "500 people read out of the file",
        lambda: timed_here(lambda: desk.ask(service.request, cohort)),
        ceiling=250,
    )
    desk.close()
    return result


def huge(learners: int, mentors: int, most: int) -> None:
    """Most people, then the best total, of pairs that are too many to be held: scored anew in each round.

    Then the separate checker scores them all again and weighs the proof.
    """
    import numpy as np

    from mentordesk.core.matching.blocks import Blocks
    from mentordesk.core.matching.checking_many import check_many
    from mentordesk.core.matching.engine import sparse
    from mentordesk.core.matching.fit_tables import Tables, added
    from mentordesk.core.matching.scores import FULL
    from mentordesk.core.vocab import MatchMode

    request = people(learners, mentors, most=most)
    started = time.monotonic()
    tables = Tables(request.mentors, request.learners, request.rules)
    blocks = Blocks(request.mentors, request.learners, request.rules, tables.rows)
    counting, passes = tables.counting(), []
    room = np.array([each.places for each in request.mentors], dtype=np.int64)
    person = learners * FULL * request.steps + 1

    def scores(some: slice):
        if not some.start:
            passes.append(some)
        found = added([(weight, *rows(some)) for weight, rows in counting], request.steps)
        return np.where(blocks.possible(some) & (room > 0), found, -1)

    def worth(some: slice):
        found = scores(some)
        return np.where(found < 0, 0, person + found)

    sparse.PIECE, found = 2**20, []
    took = timed_here(lambda: found.append(sparse.best_priced(worth, (learners, mentors), room)))
    waited, rounds, memory = time.monotonic() - started, len(passes), _most_memory()
    proof, plan, many = _proof_of(found[0], request, room, person, scores)
    checked = timed_here(lambda: check_many(many, MatchMode.COVERAGE_TOTAL, plan, proof))
    total = proof["levels"][0]["value"] - len(plan) * person
    print(f"{learners:,} x {mentors:,}: {took / 1000:.0f} s of the processor ({waited:.0f} s on the clock)")
    said = f"  {rounds} times all pairs, {memory} MB; {len(plan):,} matched, total {total:,}; "
    print(f"{said}the checker takes the proof: {checked / 1000:.0f} s more, {_most_memory()} MB", flush=True)


def _proof_of(found, request, room, person: int, scores):
    """The plan and its prices by ids, as the checker is told them."""
    from mentordesk.core.matching.many_pairs import Many
    from mentordesk.core.matching.proof_rules import Case

    rows, columns = ([str(each.id) for each in people] for people in (request.learners, request.mentors))
    case = Case({}, dict(zip(columns, room.tolist(), strict=True)), (0, 0, 0))
    level = {
        "words": ["people", "total"],
        "weights": [person, 1],
        "rows": dict(zip(rows, found.rows.tolist(), strict=True)),
        "columns": {
            f"{name}#{at + 1}": price
            for name, price, places in zip(columns, found.columns.tolist(), room.tolist(), strict=True)
            for at in range(places)
        },
        "value": int(found.rows.sum()) + int((found.columns * room).sum()),
    }
    plan = {rows[i]: columns[j] for i, j in enumerate(found.mates.tolist()) if j < len(columns)}
    return {"levels": [level]}, plan, Many(case, rows, columns, scores)


def _most_memory() -> int:
    """Megabytes that this process held at most, where the system tells."""
    if sys.platform == "win32":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (
        2**20 if sys.platform == "darwin" else 2**10
    )


def compared() -> None:
    """The peers on scores of ours, where they can be had."""
    with tempfile.TemporaryDirectory() as folder:
        for package in peers.PACKAGES:
            python = peers.environment(Path(folder), package)
            if python is None:
                print(f"{package} cannot be had here: skipped")
                continue
            for size in PEERS:
                _compare(Path(folder), package, python, size)


def _compare(place: Path, package: str, python: Path, size: int) -> None:
    problem = matched(people(size, size), "coverage-total")
    took = median(timed_here(lambda: matched(people(size, size), "coverage-total")) for _ in range(5))
    scores = [
        [int(score) if allowed else -1 for score, allowed in zip(*row, strict=True)]
        for row in zip(problem.scores, problem.instance.allowed, strict=True)
    ]
    six = problem.solved.six
    ours = f"ours, scoring included: {took:.1f} ms, {six.matched} matched, total {six.total}"
    theirs = peers.run(place, package, python, scores)
    if isinstance(theirs, str):
        print(f"{package} at {size}: {theirs} ({ours})")
    else:
        spent, count, total = theirs
        print(f"{package} at {size}: {spent:.0f} ms, {count} matched, total {total} ({ours})")


def main() -> int:
    if "--peers" in sys.argv:
        compared()
        return 0
    if "--huge" in sys.argv:
        for size in HUGE:
            huge(*size)
        return 0
    results = [result for size in SIZES for result in sized(*size)]
    results += [result for each in ALTERNATIVES for result in alternatives(*each)]
    with at_home() as place:
        return report(*results, slider(), asking(place))


if __name__ == "__main__":
    sys.exit(main())
