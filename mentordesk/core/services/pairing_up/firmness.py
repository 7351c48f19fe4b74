"""How firm the open proposals stand if a weight were a fifth more or less, and whether names chose."""

from __future__ import annotations

from dataclasses import dataclass

from mentordesk.core.desk import Db
from mentordesk.core.i18n import _
from mentordesk.core.matching.candidates import Pair
from mentordesk.core.matching.problem import Problem
from mentordesk.core.matching.steadiness import Steadiness, steadiness
from mentordesk.core.services.pairing_up import open_proposals


@dataclass(frozen=True, slots=True)
class Firmness:
    """What is known of all open proposals; those that a decision keeps together are not among `pairs`."""

    pairs: frozenset[Pair]
    found: Steadiness
    equal: bool
    """Whether another plan is exactly as good."""

    def told(self, pair: Pair) -> str:
        """In words; "" for a pair about which the plan does not decide."""
        if pair not in self.pairs:
            return ""
        told = [self.found.told(pair)]
        if len(self.pairs) > 1:
            told.append(self.found.told_of_all(self.pairs))
        if self.equal:
            told.append(_("Another plan is exactly as good in all; the order of names decided."))
        return " ".join(each for each in told if each)


def firmness(db: Db, cohort_id: int) -> Firmness:
    """Solves the plan some ten times, so not for the window's thread."""
    request = open_proposals.request(db, cohort_id)
    deciding = {each.id for each in request.learners}
    held = open_proposals.pairs(open_proposals.open_rows(db, cohort_id)).items()
    pairs = frozenset(pair for pair in held if pair[0] in deciding and pair not in request.pins)
    return Firmness(pairs, steadiness(request, pairs), Problem(request).solved.equal if pairs else False)
