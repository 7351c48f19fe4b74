"""Answers "who with whom": the best plan with reasons for those who are left."""

from fractions import Fraction

from mentordesk.core.matching.candidates import Request
from mentordesk.core.matching.hierarchy import reached, sentence
from mentordesk.core.matching.problem import Problem
from mentordesk.core.matching.results import Component, Explanation, Proposal, ProposedPair
from mentordesk.core.matching.scores import parts
from mentordesk.core.matching.shortage import unmatched
from mentordesk.core.progress import Progress, silent

STAGES = 3


def propose(request: Request, progress: Progress = silent) -> Proposal:
    """The best plan for everybody who waits; the same whatever the order of the people in the request."""
    return proposal(Problem(request), progress)


def proposal(problem: Problem, progress: Progress = silent) -> Proposal:
    """The best plan of a problem of which parts may be known already."""
    request = problem.request
    progress(0, STAGES)
    scores = problem.scores
    progress(1, STAGES)
    mates = problem.plan.mates
    progress(2, STAGES)
    pairs = [
        ProposedPair(
            learner,
            mentor,
            Fraction(int(scores[problem.rows[learner], problem.columns[mentor]]), request.steps),
            problem.rows[learner] in problem.pinned,
        )
        for learner, mentor in problem.pairs(mates).items()
    ]
    left = unmatched(problem, mates)
    progress(STAGES, STAGES)
    total = sum((pair.score for pair in pairs), Fraction(0))
    levels = reached(problem.solved)
    return Proposal(
        tuple(pairs),
        tuple(left),
        total,
        tuple(problem.notes()),
        six=problem.six,
        levels=levels,
        hierarchy=sentence(levels),
        price=Fraction(problem.solved.best_total - problem.solved.six.total, request.steps),
        certificate=problem.certificate,
        equal=problem.solved.equal,
        input_hash=problem.input_hash,
    )


def explain(request: Request, learner_id: int, mentor_id: int) -> Explanation:
    """How the score of two people comes about, the weightiest criterion first, and what forbids the pair."""
    learner, mentor = request.learner(learner_id), request.mentor(mentor_id)
    components = [
        Component(
            part.criterion.key,
            part.criterion.shown,
            part.points,
            part.of,
            part.known,
            part.criterion.explain(mentor, learner),
        )
        for part in parts(mentor, learner, request.rules)
    ]
    total = sum((each.points for each in components), Fraction(0))
    barriers = Problem(request).barriers(learner_id, mentor_id)
    return Explanation(learner_id, mentor_id, total, tuple(components), barriers)
