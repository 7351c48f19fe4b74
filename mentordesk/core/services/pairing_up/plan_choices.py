"""What could be had for a price: each higher floor by what it costs, each further move by what it brings."""

from dataclasses import dataclass

from mentordesk.core.desk import Db
from mentordesk.core.matching.choices import LARGE, Choice, choices
from mentordesk.core.matching.problem import Problem
from mentordesk.core.services.pairing_up import open_proposals
from mentordesk.core.services.pairing_up.plan_ways import Comparison, compared
from mentordesk.core.services.pairing_up.using_ways import Way
from mentordesk.core.vocab import MatchMode


@dataclass(frozen=True, slots=True)
class Step:
    """A plan that can be had: its weakest pair and its total, in hundredths of a point.

    `price` is what it gives up, in thousandths of the highest total; `moves` is how many it moves, and `plan`
    who that is.
    """

    worst: int
    total: int
    price: int = 0
    moves: int = 0
    plan: Comparison | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    """Each step is better than the one before: a higher floor, or a higher total.

    `price` is the cohort's. Of very many people no steps are told (`many`).
    """

    mode: MatchMode
    price: int
    steps: tuple[Step, ...] = ()
    many: bool = False


def plan_choices(db: Db, cohort_id: int, mode: MatchMode) -> Choices:
    """What there is to choose from, where the mode has a choice; many plans are solved for it."""
    problem = Problem(Way(mode).asked(open_proposals.request(db, cohort_id)))
    if problem.instance.scores.size > LARGE:
        return Choices(mode, problem.request.price, many=True)
    found = choices(problem)
    if not found and mode is MatchMode.KEEP and problem.instance.allowed.any():
        return Choices(mode, problem.request.price, many=True)
    kept = [int(problem.scores[pair]) for pair in problem.pinned.items()]
    steps = [_step(each, kept) for each in found]
    if mode is MatchMode.KEEP:
        plans = compared(db, cohort_id, problem, Way(mode), [each.pairs for each in found])
        steps = [
            Step(plan.then.worst or 0, plan.then.total, 0, choice.at, plan)
            for choice, plan in zip(found, plans, strict=True)
        ]
    return Choices(mode, problem.request.price, tuple(steps))


def _step(choice: Choice, kept: list[int]) -> Step:
    """With the scores of pairs that stay by decision, which every plan has."""
    return Step(min([choice.worst, *kept]), choice.total + sum(kept), choice.thousandths)
