"""A learner gets another mentor: first who could be had at which price, and only then the end and the new."""

from dataclasses import dataclass, replace
from datetime import date

from mentordesk.core import matching, pairings
from mentordesk.core.desk import Db, command
from mentordesk.core.errors import Refused
from mentordesk.core.i18n import N_, _
from mentordesk.core.pairings import PairingRow
from mentordesk.core.services.pairing_up import open_proposals
from mentordesk.core.services.pairing_up.ending import end
from mentordesk.core.services.pairing_up.matrix import Someone
from mentordesk.core.services.pairing_up.pricing import Prices
from mentordesk.core.services.pairing_up.proposals import pair_by_hand
from mentordesk.core.vocab import EndReason


@dataclass(frozen=True, slots=True)
class RematchDraft:
    """How the pairing ends: the last day, why, and whether the two may be proposed to each other again."""

    on: date | None
    reason: EndReason = EndReason.NO_FAULT_MUTUAL
    again: bool = False


@dataclass(frozen=True, eq=False)
class Rematching:
    """Who else could be had, the cheapest for everybody first, within all rules; nobody where it is empty."""

    prices: Prices
    mentors: tuple[Someone, ...]


def rematching(db: Db, pairing_id: int) -> Rematching:
    """What a rematch would mean; nothing has ended. Raises `Refused` where it is not one of two."""
    row = pairings.row(db, pairing_id)
    learner, former = _two(row)
    request, seen = open_proposals.about(db, row.cohort_id, learner, pairing_id)
    request = replace(
        request,
        pins=frozenset(pin for pin in request.pins if pin[0] != learner),
        forbids=request.forbids | {(learner, former)},
    )
    found = matching.overriding(request, (seen | {learner: former}).items(), learner)
    names = {each.id: each.name for each in request.mentors}
    mentors = tuple(Someone(each, names[each]) for each in found.cheapest())
    return Rematching(Prices(learner, row.learners[0].name, "", frozenset(), found), mentors)


@command(N_("Rematch"))
def rematch(db: Db, pairing_id: int, mentor_id: int, draft: RematchDraft, today: date) -> int:
    """End a pairing and propose the chosen mentor in its place; the two are not proposed again unless said.

    Raises `Refused` where this mentor cannot be had; then nothing has ended.
    """
    row = pairings.row(db, pairing_id)
    learner, former = _two(row)
    end(db, pairing_id, draft.reason, draft.on or today)
    pairings.undecide(db, former, learner)
    if not draft.again:
        pairings.forbid(db, former, learner, _("They were paired before."), pairings.Noted(today))
    made = pair_by_hand(db, row.cohort_id, learner, mentor_id, today)
    pairings.get(db, made).replaces_id = pairing_id
    return made


def _two(row: PairingRow) -> tuple[int, int]:
    """The learner and the mentor."""
    if len(row.learners) != 1 or len(row.mentors) != 1:
        raise Refused(_("Only a pairing of two can be rematched."))
    return row.learners[0].participant_id, row.mentors[0].participant_id
