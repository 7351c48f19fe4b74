"""The plan in force beside the best plan of another kind: six numbers of both, and who would move."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from mentordesk.core import programmes, words
from mentordesk.core.desk import Db
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.matching import Six
from mentordesk.core.matching.engine.counting import blocking
from mentordesk.core.matching.problem import Problem
from mentordesk.core.services.pairing_up import open_proposals
from mentordesk.core.services.pairing_up.open_proposals import answered, open_rows
from mentordesk.core.services.pairing_up.using_ways import Way
from mentordesk.core.vocab import MatchMode

_RULES = {
    MatchMode.COVERAGE_TOTAL: N_("First as many as possible, then the best fit in total."),
    MatchMode.FAIR: N_("Fair: first as many as possible, then the weakest pair as strong as it can be."),
    MatchMode.PROFILE: N_("First as many as possible, then as few weak pairs as can be, band by band."),
    MatchMode.FLOOR: N_(
        "First as many as possible, then the weakest pair as strong as it can be "
        "for at most {percent} % of the total."
    ),
    MatchMode.LEXIMIN: N_(
        "Fairest: first as many as possible, then the weakest as strong as can be, then the next weakest."
    ),
    MatchMode.STABLE: N_("Stable: no two people would rather have each other than whom they get."),
    MatchMode.BALANCE: N_("First as many as possible, then the load of the mentors as even as can be."),
    MatchMode.KEEP: N_("First as many as possible, then as few changes as can be."),
}


@dataclass(frozen=True, slots=True)
class Differing:
    """A learner whose mentor is another one; "" for nobody. Scores in hundredths of a point."""

    learner: str
    before: str
    after: str
    score_before: int | None
    score_after: int | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is proposed now, and what the best plan of a kind would be; scores in hundredths of a point.

    `in_force` is how the cohort compares plans, with what it gives up for a floor.
    """

    way: Way
    in_force: Way
    now: Six
    then: Six
    differing: tuple[Differing, ...]
    bands: tuple[str, ...]
    """What the cohort calls the four bands."""

    @property
    def brings(self) -> bool:
        """Whether anything would be another way afterwards."""
        dearer = self.way.mode is MatchMode.FLOOR and self.way.price != self.in_force.price
        return bool(self.differing) or self.way.mode is not self.in_force.mode or dearer


def rule(mode: MatchMode, price: int, moves: int | None = None) -> str:
    """What counts, in one sentence; a floor costs so many thousandths of the total at most."""
    if moves is not None:
        text = ngettext(
            "First as many as possible, then the best fit in total with at most {count} change.",
            "First as many as possible, then the best fit in total with at most {count} changes.",
            moves,
        )
        return text.format(count=moves)
    return _(_RULES[mode]).format(percent=words.percent(price))


def compare(db: Db, cohort_id: int, way: Way) -> Comparison:
    """The proposals that nobody has answered against the best plan of this kind."""
    problem = Problem(way.asked(open_proposals.request(db, cohort_id)))
    return compared(db, cohort_id, problem, way, [problem.pairs(problem.plan.mates)])[0]


def compared(
    db: Db, cohort_id: int, problem: Problem, way: Way, plans: Iterable[Mapping[int, int]]
) -> list[Comparison]:
    """The proposals that nobody has answered against each of some plans, a mentor by learner."""
    aims, before = programmes.match_aims(db, cohort_id), _seen(db, cohort_id, problem)
    now = _numbers(problem, before, before)
    return [
        Comparison(
            replace(way, price=problem.request.price),
            Way(aims.mode, aims.price),
            now,
            _numbers(problem, then, before),
            tuple(_differing(problem, before, then)),
            aims.bands,
        )
        for then in plans
    ]


def price(db: Db, cohort_id: int) -> tuple[int, int, int]:
    """What is proposed against the highest total: people fewer, hundredths less, and of how many."""
    request = open_proposals.request(db, cohort_id)
    problem = Problem(replace(request, mode=MatchMode.COVERAGE_TOTAL))
    best, before = problem.pairs(problem.plan.mates), _seen(db, cohort_id, problem)
    most = sum(_score(problem, *pair) for pair in best.items())
    total = sum(_score(problem, *pair) for pair in before.items())
    return len(best) - len(before), most - total, most


def _seen(db: Db, cohort_id: int, problem: Problem) -> dict[int, int]:
    """Who is proposed to whom, as far as both still take part."""
    found = open_proposals.pairs(row for row in open_rows(db, cohort_id) if not answered(row))
    return {one: other for one, other in found.items() if one in problem.rows and other in problem.columns}


def _score(problem: Problem, learner: int, mentor: int) -> int:
    return int(problem.scores[problem.rows[learner], problem.columns[mentor]])


def _numbers(problem: Problem, plan: Mapping[int, int], seen: Mapping[int, int]) -> Six:
    import numpy as np

    scores = [_score(problem, *pair) for pair in plan.items()]
    edges = [edge * problem.request.steps for edge in problem.request.bands]
    reached = [sum(score >= edge for score in scores) for edge in edges]
    mates = np.full(len(problem.learners), len(problem.mentors), dtype=np.int64)
    for learner, mentor in plan.items():
        if problem.rows[learner] not in problem.pinned:
            mates[problem.rows[learner]] = problem.columns[mentor]
    return Six(
        len(scores),
        (len(scores) - reached[0], reached[0] - reached[1], reached[1] - reached[2], reached[2]),
        min(scores, default=None),
        sum(scores),
        blocking(problem.instance, mates),
        sum(plan.get(learner) != mentor for learner, mentor in seen.items()),
    )


def _differing(problem: Problem, seen: Mapping[int, int], then: Mapping[int, int]) -> list[Differing]:
    names = {each.id: each.name for each in (*problem.learners, *problem.mentors)}
    found = []
    for learner in problem.learners:
        before, after = seen.get(learner.id), then.get(learner.id)
        if before != after:
            found.append(
                Differing(
                    learner.name,
                    names.get(before or 0, ""),
                    names.get(after or 0, ""),
                    None if before is None else _score(problem, learner.id, before),
                    None if after is None else _score(problem, learner.id, after),
                )
            )
    return found
