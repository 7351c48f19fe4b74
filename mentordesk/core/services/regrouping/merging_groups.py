"""Two groups become one: the people of one join the other; goals and sessions stay where they were."""

from dataclasses import dataclass
from datetime import date, timedelta

from mentordesk.core import pairings
from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Invalid, Problem
from mentordesk.core.i18n import N_, _
from mentordesk.core.pairings import Changed, PairingRow
from mentordesk.core.services.pairing_up.ending import end
from mentordesk.core.services.regrouping.entering import Entry, enter, running
from mentordesk.core.vocab import ChangeKind, EndReason

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class MergeDraft:
    """The group that goes on, its first day with both, whether the mentors come along, and why."""

    into: int
    on: date | None
    mentors: bool = True
    reason: str = ""


@command(N_("Merge groups"))
def merge_groups(db: Db, pairing_id: int, draft: MergeDraft, today: date) -> None:
    """One group ends on the day before, and its people belong to the other from that day on.

    What was planned for it is called off. Raises `Invalid` and `Refused` as joining and ending do.
    """
    on = draft.on or today
    if on > today + _DAY:
        raise Invalid([Problem("on", _("They merge today or tomorrow at the latest."))])
    gone, kept = running(db, pairing_id), running(db, draft.into)
    if kept.id == gone.id or kept.format is not gone.format:
        raise Invalid([Problem("into", _("Choose another group that meets in the same way."))])
    coming = _coming(gone, kept, mentors=draft.mentors)
    end(db, gone.id, EndReason.OTHER, on - _DAY)
    db.flush()
    enter(db, kept.id, Entry(coming, on, draft.reason, gone.id, merger=True), today)
    pairings.note(db, kept.id, Changed(ChangeKind.MERGED, on, draft.reason, pairing=gone.id))
    describe(db, _("Merge {group} into {other}").format(group=gone.code, other=kept.code))


def _coming(gone: PairingRow, kept: PairingRow, *, mentors: bool) -> tuple[int, ...]:
    """Who is not there already."""
    people = [*gone.learners, *(gone.mentors if mentors else ())]
    return tuple(each.participant_id for each in people if not kept.holds(each.participant_id))
