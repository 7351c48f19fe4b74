"""Many pairs are matched in a child process, which Cancel ends at once: the solver cannot be interrupted."""

from collections.abc import Callable, Iterator
from typing import cast

from mentordesk.core import apart, i18n
from mentordesk.core.i18n import N_, _
from mentordesk.core.matching.candidates import Request
from mentordesk.core.matching.problem import Problem
from mentordesk.core.matching.proposing import STAGES, proposal, propose
from mentordesk.core.matching.results import Proposal
from mentordesk.core.progress import Progress, silent

MANY = 2_000_000
"""From so many pairs on it takes longer to match them than to start a process."""
STAGE_WORDS = (
    N_("How well everybody fits…"),
    N_("Looking for the best plan…"),
    N_("Why it is so, for everybody who is left out…"),
)
"""What is being done at each stage."""
_BYTES, _LEAST = 300, 4096 * apart.MIB
"""Memory for a pair, and for the program's own parts as the system counts them."""
_SECONDS, _A_SECOND = 120.0, 20_000
"""Time in any case, and the pairs that give a second more: far beyond what was ever needed."""


def propose_aside(request: Request, progress: Progress = silent) -> Proposal:
    """As `propose`; few pairs stay where they are."""
    if len(request.learners) * len(request.mentors) < MANY:
        return propose(request, progress)
    found = apart.told(_limits(request), progress, stages, i18n.language(), request)
    return cast(Proposal, found)


def stages(language: str, request: Request) -> Iterator[tuple[int, int] | Proposal]:
    """How far it is before each stage, and the proposal in the end."""
    i18n.use(language)
    problem = Problem(request)
    parts: list[Callable[[], object]] = [lambda: problem.instance, lambda: problem.solved, lambda: None]
    for stage, reckon in enumerate(parts):
        yield stage, STAGES
        reckon()
    yield proposal(problem)


def _limits(request: Request) -> apart.Limits:
    pairs = len(request.learners) * len(request.mentors)
    sentence = _("Matching so many people takes more memory or time than there is; nothing was proposed.")
    return apart.Limits(sentence, memory=_LEAST + _BYTES * pairs, seconds=_SECONDS + pairs / _A_SECOND)
