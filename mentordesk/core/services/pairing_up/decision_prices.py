"""What a decision about two people costs everybody: the best plan without it against that with it."""

from dataclasses import replace
from datetime import date

from mentordesk.core import matching, pairings
from mentordesk.core.desk import Db, command
from mentordesk.core.i18n import N_
from mentordesk.core.pairings import Cost, Noted
from mentordesk.core.services.pairing_up import open_proposals


def cost(without: matching.Proposal, having: matching.Proposal) -> Cost:
    """Hundredths of a point of the total, and how many people fewer are matched."""
    return Cost(round((without.total - having.total) * 100), len(without.pairs) - len(having.pairs))


@command(N_("Keep two people together"))
def lock(db: Db, mentor_id: int, learner_id: int, today: date) -> Cost:
    """Every later proposal pairs these two; what that costs everybody now is kept with it, and told."""
    request = _asked(db, mentor_id, learner_id)
    kept = replace(request, pins=request.pins | {(learner_id, mentor_id)})
    price = cost(matching.propose(request), matching.propose(kept))
    pairings.pin(db, mentor_id, learner_id, "", Noted(today, price))
    return price


@command(N_("Forbid a pairing"))
def rule_out(db: Db, mentor_id: int, learner_id: int, today: date) -> Cost:
    """No later proposal pairs these two, who are not paired; what it costs everybody is kept, and told."""
    price = price_of_forbidding(db, mentor_id, learner_id)
    pairings.forbid(db, mentor_id, learner_id, "", Noted(today, price))
    return price


def price_of_forbidding(db: Db, mentor_id: int, learner_id: int) -> Cost:
    """What it costs everybody that these two are never paired."""
    request = _asked(db, mentor_id, learner_id)
    forbidden = replace(request, forbids=request.forbids | {(learner_id, mentor_id)})
    return cost(matching.propose(request), matching.propose(forbidden))


def _asked(db: Db, mentor_id: int, learner_id: int) -> matching.Request:
    """What is asked about everybody as if nothing were decided about these two; what was answered stays."""
    two = (learner_id, mentor_id)
    request = open_proposals.request(db, pairings.cohort_of(db, mentor_id), learner_id)
    return replace(
        request,
        pins=frozenset(pin for pin in request.pins if pin[0] != learner_id),
        forbids=request.forbids - {two},
    )
