"""Why two people fit as they do, who else there is, and what another choice would cost everybody."""

from dataclasses import dataclass

from mentordesk.core import matching
from mentordesk.core.desk import Db
from mentordesk.core.services import asking
from mentordesk.core.services.pairing_up import open_proposals


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


def alternatives(db: Db, cohort_id: int, learner_id: int, limit: int = 3, pairing_id: int = 0) -> list[Fit]:
    """The next best mentors for someone, the cheapest for everybody first."""
    request, seen = open_proposals.about(db, cohort_id, learner_id, pairing_id)
    found = matching.alternatives(request, seen.items(), learner_id, limit)
    return [_named(request, each) for each in found]


def why_not(db: Db, cohort_id: int, learner_id: int, mentor_id: int, pairing_id: int = 0) -> Fit:
    """What forbids a pair, or what it would cost everybody."""
    request, seen = open_proposals.about(db, cohort_id, learner_id, pairing_id)
    return _named(request, matching.why_not(request, seen.items(), learner_id, mentor_id))


def _named(request: matching.Request, answer: matching.WhyNot) -> Fit:
    return Fit(request.mentor(answer.mentor).name, answer)
