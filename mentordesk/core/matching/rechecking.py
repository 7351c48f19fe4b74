"""Has the proof of a proposal weighed by a separate checker, from what was asked and what is told alone."""

import json
from collections.abc import Mapping

from mentordesk.core.matching.candidates import Request
from mentordesk.core.matching.certified import case, many
from mentordesk.core.matching.checker import check
from mentordesk.core.matching.checking_many import check_many
from mentordesk.core.matching.problem import Problem
from mentordesk.core.matching.proof_rules import Refused
from mentordesk.core.matching.results import Proposal

LARGE = 20_000
"""From so many pairs on it is quicker to go through them in arrays than one by one."""


def proven(request: Request, proposal: Proposal) -> bool:
    """Whether a checker takes the proof of all that is not pinned."""
    plan = {pair.learner: pair.mentor for pair in proposal.pairs if not pair.pinned}
    return holds(request, plan, proposal.certificate)


def holds(request: Request, plan: Mapping[int, int], certificate: str) -> bool:
    """Whether a checker takes this proof of a plan: the mentors of learners who are not pinned."""
    problem, proof = Problem(request), json.loads(certificate)
    told = {str(learner): str(mentor) for learner, mentor in plan.items()}
    try:
        if len(problem.learners) * len(problem.mentors) > LARGE:
            check_many(many(problem.instance, *problem.ids), request.mode, told, proof)
        else:
            check(case(problem.instance, *problem.ids), request.mode, told, proof)
    except Refused:
        return False
    return True


def input_hash(request: Request) -> str:
    """Stands for all that was asked, as a proposal keeps it."""
    return Problem(request).input_hash
