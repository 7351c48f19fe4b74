"""Another way of pairing is used: kept with the cohort, and the best plan of that kind is proposed."""

from dataclasses import dataclass, replace
from datetime import date

from mentordesk.core import matching, programmes
from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Refused
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import Cohort
from mentordesk.core.progress import Progress, silent
from mentordesk.core.services.pairing_up import open_proposals
from mentordesk.core.services.pairing_up.proposals import Proposed, bring, propose, refuse_if_many
from mentordesk.core.vocab import MatchMode


@dataclass(frozen=True, slots=True)
class Way:
    """What counts; what a higher floor may cost of the total in thousandths (None: as the cohort has it).

    With `moves`, what is proposed is kept but for so many mentees, and the total counts.
    """

    mode: MatchMode
    price: int | None = None
    moves: int | None = None

    def asked(self, request: matching.Request) -> matching.Request:
        """The request, this way."""
        price = request.price if self.price is None else self.price
        return replace(request, mode=self.mode, price=price, moves=self.moves)


@command(N_("Use another way of pairing"))
def use_way(db: Db, cohort_id: int, way: Way, today: date, progress: Progress = silent) -> Proposed:
    """Let the cohort compare plans so from now on, and propose the best plan of this kind, in one step.

    How many may move counts this once: the plan that it brings is what is kept from then on.
    """
    cohort = db.get_one(Cohort, cohort_id)
    cohort.match_mode = way.mode
    if way.price is not None:
        cohort.match_price = None if way.price == programmes.PRICE else way.price
    db.flush()
    if way.moves is None:
        brought = propose(db, cohort_id, today, progress)
    else:
        brought = _moved(db, cohort_id, way, today, progress)
    describe(db, _("Use this way of pairing: {mode}").format(mode=way.mode.label))
    return brought


def _moved(db: Db, cohort_id: int, way: Way, today: date, progress: Progress) -> Proposed:
    refuse_if_many(db, cohort_id)
    request = way.asked(open_proposals.request(db, cohort_id))
    plan = matching.propose_aside(request, progress)
    if way.moves is not None and plan.six.moves > way.moves:
        raise Refused(_("More have to move by now than you chose. Look at the choices again."))
    return bring(db, cohort_id, (request, plan), today)
