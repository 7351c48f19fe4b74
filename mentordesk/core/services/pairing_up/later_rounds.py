"""The second mentor of everybody who has one, and the third: a plan of its own, proposed after the first."""

from dataclasses import dataclass, replace
from datetime import date

from mentordesk.core import matching, pairings
from mentordesk.core.desk import Db
from mentordesk.core.i18n import _
from mentordesk.core.pairings.mentor_numbers import called
from mentordesk.core.services import matching_runs
from mentordesk.core.services.pairing_up import open_proposals
from mentordesk.core.services.pairing_up.mentor_rounds import Held
from mentordesk.core.services.pairing_up.open_proposals import draft, pairs


@dataclass(frozen=True, slots=True)
class LaterRound:
    """How many it brought, and what is to be told of it."""

    pairs: int
    notes: tuple[str, ...]


def bring(db: Db, cohort_id: int, before: Held, number: int, today: date) -> LaterRound:
    """Propose the best plan for those who have one mentor fewer; `before` is what was proposed until now.

    The places that are left count, the same way of comparing plans, and never the same mentor again.
    """
    request = open_proposals.request(db, cohort_id, number=number)
    if not request.learners:
        return LaterRound(0, ())
    request = replace(request, before=frozenset(pairs(before.rows(number)).items()))
    plan = matching.propose_aside(request)
    drafts = [draft(request, pair.learner, pair.mentor) for pair in plan.pairs]
    pairings.pair(db, cohort_id, drafts, today)
    matching_runs.keep_later(db, cohort_id, number, (request, plan), today)
    text = _("{which}: {count} of {all}")
    told = text.format(which=called(number), count=len(drafts), all=len(request.learners))
    return LaterRound(len(drafts), (told, *plan.notes))
