"""Has the proof of a proposal weighed by the separate checker, from what was asked and what is told alone."""

import json

from mentordesk.core.matching.candidates import Request
from mentordesk.core.matching.certified import case
from mentordesk.core.matching.checker import Refused, check
from mentordesk.core.matching.problem import Problem
from mentordesk.core.matching.results import Proposal

LARGE = 300_000
"""More pairs than these would take the checker, which goes through them one by one, seconds."""


def proven(request: Request, proposal: Proposal) -> bool:
    """Whether the checker takes the proof of all that is not pinned; very many pairs are not looked at."""
    problem = Problem(request)
    if len(problem.learners) * len(problem.mentors) > LARGE:
        return True
    told = case(problem.instance, *problem.ids)
    plan = {str(pair.learner): str(pair.mentor) for pair in proposal.pairs if not pair.pinned}
    try:
        check(told, request.mode, plan, json.loads(proposal.certificate))
    except Refused:
        return False
    return True
