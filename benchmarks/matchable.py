"""Makes people to be matched, as many as wanted and the same ones each time.

60 skills of unequal fame, of which mentees want three to five and mentors offer three to eight; a dozen times
in the week, tags, working styles, departments of a handful of organisations, managers, wishes, some refusals.
"""

import random
import sys
from bisect import bisect
from itertools import accumulate
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

SKILLS = tuple(f"skill {number}" for number in range(60))
FAME = tuple(accumulate(1 / (1 + rank) for rank in range(len(SKILLS))))
TAGS = tuple(f"tag {number}" for number in range(24))
STARTS = tuple(day * 1440 + hour * 60 for day in range(4) for hour in (9, 12, 16))
ORGANISATIONS, DEPARTMENTS, SEED = 6, 40, 11


def people(learners: int, mentors: int, *, most: int = 1, steps: int = 100):
    """A request for so many, of whom each mentor has up to `most` places."""
    from mentordesk.core.matching import Request, Rules
    from mentordesk.core.vocab import MatchRule

    dice = random.Random(SEED + learners * 7 + mentors)  # noqa: S311 - the same people each time
    count = learners + mentors
    ids = dice.sample(range(1, count + 1), count)
    sought = tuple(_learner(dice, each, count) for each in ids[:learners])
    helping = tuple(_mentor(dice, each, count, most) for each in ids[learners:])
    forbids = frozenset((dice.choice(sought).id, dice.choice(helping).id) for _each in range(learners // 100))
    rules = Rules(match_rule=MatchRule.CROSS_DEPARTMENT)
    return Request(helping, sought, rules, forbids=forbids, steps=steps)


def _learner(dice: random.Random, identity: int, count: int):
    from mentordesk.core.matching import Candidate, Need

    needs = tuple(
        Need(skill, skill, dice.randint(1, 3), dice.randint(1, 3))
        for skill in _skills(dice, dice.randint(3, 5))
    )
    different = dice.random() < 0.1
    return Candidate(**_anyone(dice, identity, count), needs=needs, wants_difference=different)


def _mentor(dice: random.Random, identity: int, count: int, most: int):
    from mentordesk.core.matching import Candidate, Offer

    offers = tuple(Offer(skill, skill, dice.randint(2, 5)) for skill in _skills(dice, dice.randint(3, 8)))
    return Candidate(**_anyone(dice, identity, count), offers=offers, capacity=dice.randint(1, most))


def _skills(dice: random.Random, wanted: int) -> list[str]:
    """So many different ones, the famous more often."""
    found: dict[str, None] = {}
    while len(found) < wanted:
        found[SKILLS[bisect(FAME, dice.random() * FAME[-1])]] = None
    return list(found)


def _some(dice: random.Random, count: int, share: float, most: int) -> tuple[int, ...]:
    """Few people, named by that share of all."""
    return tuple(dice.sample(range(1, count + 1), dice.randint(1, most))) if dice.random() < share else ()


def _times(dice: random.Random) -> tuple[tuple[int, int], ...]:
    return tuple((start, start + 60) for start in sorted(dice.sample(STARTS, dice.randint(3, 7))))


def _anyone(dice: random.Random, identity: int, count: int) -> dict[str, object]:
    department = dice.randint(1, DEPARTMENTS)
    return {
        "id": identity,
        "person": identity,
        "tie": f"person{identity:06}@example.org",
        "name": f"Person {identity}",
        "grade": dice.randint(1, 11),
        "department": department,
        "organisation": department % ORGANISATIONS,
        "line_manager": dice.randint(1, count) if dice.random() < 0.7 else None,
        "avoid": frozenset(_some(dice, count, 0.01, 1)),
        "preferred": _some(dice, count, 0.3, 3),
        "interests": frozenset(dice.sample(TAGS, dice.randint(0, 5))),
        "style": tuple(dice.randint(1, 5) for _item in range(4)) if dice.random() < 0.8 else None,
        "free": _times(dice) if dice.random() < 0.9 else None,
    }
