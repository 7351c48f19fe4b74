"""Why two people fit as they do, who else there is, and what another choice would cost everybody."""

from dataclasses import dataclass

from mentordesk.core import matching
from mentordesk.core.desk import Db
from mentordesk.core.services import asking
from mentordesk.core.services.pairing_up import open_proposals
from mentordesk.core.services.pairing_up.open_proposals import open_rows


@dataclass(frozen=True, slots=True)
class Fit:
    """An answer to "why not": the mentor's name beside what the matching says."""

    name: str
    answer: matching.WhyNot

    @property
    def allowed(self) -> bool:
        """No rule and no decision forbids the pair."""
        return not self.answer.barriers


def explain(db: Db, cohort_id: int, learner_id: int, mentor_id: int) -> matching.Explanation:
    """Why two people fit as they do, criterion by criterion; the place that they hold counts as free."""
    return matching.explain(
        asking.request(db, cohort_id, also=[learner_id, mentor_id]), learner_id, mentor_id
    )


def alternatives(db: Db, cohort_id: int, learner_id: int, limit: int = 3) -> list[Fit]:
    """The next best mentors for someone, the cheapest for everybody first."""
    request = open_proposals.request(db, cohort_id, learner_id)
    found = matching.alternatives(request, _seen(db, cohort_id), learner_id, limit)
    return [_named(request, each) for each in found]


def why_not(db: Db, cohort_id: int, learner_id: int, mentor_id: int) -> Fit:
    """What forbids a pair, or what it would cost everybody."""
    request = open_proposals.request(db, cohort_id, learner_id)
    return _named(request, matching.why_not(request, _seen(db, cohort_id), learner_id, mentor_id))


def _seen(db: Db, cohort_id: int) -> frozenset[tuple[int, int]]:
    return frozenset(open_proposals.pairs(open_rows(db, cohort_id)).items())


def _named(request: matching.Request, answer: matching.WhyNot) -> Fit:
    return Fit(request.mentor(answer.mentor).name, answer)
