"""Carries a mended plan out: what moves ends without fault, and everything new is proposed, in one step."""

from datetime import date

from mentordesk.core import pairings, programmes
from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Refused
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.matching.fewest_moves import MendStep
from mentordesk.core.services import matching_runs
from mentordesk.core.services.pairing_up import ending, open_proposals
from mentordesk.core.services.pairing_up.mended_plans import (
    MendCase,
    MendWish,
    broken_off,
    kept_proposals,
    mend_case,
    pairs_of,
)
from mentordesk.core.vocab import EndReason, PairingState

Pairs = tuple[tuple[int, int], ...]


@command(N_("Mend the plan"))
def mend(db: Db, cohort_id: int, wish: MendWish, pairs: Pairs, today: date) -> int:
    """Do what `mending` showed with these pairs; gives how many were proposed. Each knows what it replaces.

    Raises `Refused` where something has changed since, so that nothing else is done than was seen.
    """
    case = mend_case(db, cohort_id, wish)
    step = next((each for each in case.steps if pairs_of(each) == pairs), None)
    if step is None or not pairs:
        raise Refused(_("Something has changed since this was worked out. Look at the plan again."))
    former = broken_off(pairings.rows(db, cohort_id))
    former |= {learner: row.id for learner, row in case.ends.items()}
    _propose(db, cohort_id, step, former, today)
    _end(db, case, step, wish, today)
    count = len(pairs)
    text = ngettext(
        "Mend the plan: {count} pairing proposed", "Mend the plan: {count} pairings proposed", count
    )
    describe(db, text.format(count=count))
    return count


def _end(db: Db, case: MendCase, step: MendStep, wish: MendWish, today: date) -> None:
    """Without fault for who moves; whose pairing was to end anyway is not proposed with the same again."""
    for shift in step.shifts:
        row = case.ends.get(shift.learner)
        if row is None:
            continue
        apart = row.id == wish.apart
        ending.end(db, row.id, wish.reason if apart else EndReason.NO_FAULT_MUTUAL, today)
        if apart:
            two = row.mentors[0].participant_id, shift.learner
            pairings.forbid(db, *two, _("They were paired before."), pairings.Noted(today))


def _propose(db: Db, cohort_id: int, step: MendStep, former: dict[int, int], today: date) -> None:
    """What is proposed already, and would be again, stays."""
    rows = pairings.rows(db, cohort_id)
    kept = kept_proposals(rows)
    open_ones = [row for row in rows if row.state is PairingState.PROPOSED and row not in kept]
    wanted = dict(pairs_of(step))
    staying = [row for row in open_ones if open_proposals.pairs([row]).items() <= wanted.items()]
    open_proposals.remove(db, [row.id for row in open_ones if row not in staying])
    made = sorted(wanted.items() - open_proposals.pairs(staying).items())
    drafts = [open_proposals.draft(step.asked, *two, former.get(two[0])) for two in made]
    pairings.pair(db, cohort_id, drafts, today)
    if programmes.mentors_each(db, cohort_id) == 1:  # else one round of several would stand alone
        matching_runs.keep(db, cohort_id, (step.asked, step.plan), kept, today)
