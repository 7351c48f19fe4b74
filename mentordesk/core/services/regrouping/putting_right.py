"""Puts several pairings right at once that break a rule: matched anew, ended, left, or kept with a reason."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from mentordesk.core import matching, pairings, typed
from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Refused
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.pairings import Changed, Noted, PairingRow
from mentordesk.core.services.pairing_up import open_proposals
from mentordesk.core.services.pairing_up.ending import end
from mentordesk.core.services.regrouping.entering import depart
from mentordesk.core.services.regrouping.fitting_in import set_aside
from mentordesk.core.services.regrouping.rule_check import Finding, Remedy, rule_check
from mentordesk.core.vocab import ChangeKind, EndReason

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What is to be done about a pairing."""

    pairing_id: int
    remedy: Remedy


@dataclass(frozen=True, slots=True)
class PutRight:
    """How many pairings were put right, and for how many learners another mentor is proposed."""

    pairings: int
    proposed: int
    waiting: int


@command(N_("Put pairings right"))
def put_right(db: Db, cohort_id: int, chosen: Sequence[Chosen], reason: str, today: date) -> PutRight:
    """Do what was chosen; the reason is kept with what is kept. Raises `Refused` where nothing is broken.

    Those who are to have another mentor are matched together, best for all of them, with the free places.
    """
    found = {each.pairing.id: each for each in rule_check(db, cohort_id)}
    wanted = [(_found(found, each), each.remedy) for each in chosen]
    if any(remedy is Remedy.KEEP for _finding, remedy in wanted):
        typed.reason(reason, _("Say why they are kept together."))
    for finding, remedy in wanted:
        _do(db, finding, remedy, reason, today)
    anew = [finding.pairing for finding, remedy in wanted if remedy is Remedy.REMATCH]
    proposed = _match_anew(db, cohort_id, anew, today) if anew else 0
    text = ngettext("Put {count} pairing right", "Put {count} pairings right", len(wanted))
    describe(db, text.format(count=len(wanted)))
    return PutRight(len(wanted), proposed, len(anew) - proposed)


def _found(found: dict[int, Finding], chosen: Chosen) -> Finding:
    finding = found.get(chosen.pairing_id)
    if finding is None or chosen.remedy not in finding.remedies:
        raise Refused(_("This has changed meanwhile. Look at the list again."))
    return finding


def _do(db: Db, finding: Finding, remedy: Remedy, reason: str, today: date) -> None:
    row = finding.pairing
    match remedy:
        case Remedy.KEEP:
            set_aside(db, row.id, finding.rules, reason, today)
        case Remedy.WITHDRAW:
            open_proposals.remove(db, [row.id])
        case Remedy.LEAVE:
            for who in finding.leaving:
                changed = Changed(ChangeKind.LEFT, today + _DAY, reason or finding.sentence, who)
                depart(db, row.id, changed, "last")
            pairings.follow(db, finding.leaving)
        case _:
            end(db, row.id, EndReason.NO_FAULT_MUTUAL, today)


def _match_anew(db: Db, cohort_id: int, rows: Sequence[PairingRow], today: date) -> int:
    """The best plan for all of them; nobody gets the same mentor again, and nobody else is moved."""
    for row in rows:
        two = row.mentors[0].participant_id, row.learners[0].participant_id
        pairings.forbid(db, *two, _("They were paired before."), Noted(today))
    db.flush()
    old = {row.learners[0].participant_id: row.id for row in rows}
    request = open_proposals.request(db, cohort_id)
    unanswered = (row for row in open_proposals.open_rows(db, cohort_id) if not open_proposals.answered(row))
    held = list(open_proposals.pairs(unanswered).values())
    request = replace(
        request,
        learners=tuple(each for each in request.learners if each.id in old),
        mentors=tuple(replace(each, taken=each.taken + held.count(each.id)) for each in request.mentors),
    )
    found = matching.propose(request).pairs
    drafts = [open_proposals.draft(request, each.learner, each.mentor, old[each.learner]) for each in found]
    return len(pairings.pair(db, cohort_id, drafts, today))
