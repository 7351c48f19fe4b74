"""Proposing groups and circles: the best plan for everybody who waits."""

from datetime import date

from mentordesk.core import matching, pairings
from mentordesk.core.desk import Db
from mentordesk.core.i18n import ngettext
from mentordesk.core.pairings import PairingDraft
from mentordesk.core.progress import Progress
from mentordesk.core.services import matching_runs
from mentordesk.core.services.pairing_up import group_asking
from mentordesk.core.services.pairing_up.open_proposals import answered, open_rows, remove
from mentordesk.core.vocab import Format

HUNDRED = 100


def propose_groups(db: Db, cohort_id: int, today: date, progress: Progress) -> tuple[matching.Gathered, str]:
    """Replace the open proposals by the best plan; what was answered stays. Also says how many, in words."""
    request, sizes = group_asking.request(db, cohort_id), group_asking.sizes(db, cohort_id)
    found = matching.gather(request, sizes, progress, group_asking.week(db, cohort_id))
    rows = open_rows(db, cohort_id)
    kept = [row for row in rows if answered(row)]
    remove(db, [row.id for row in rows if row not in kept])
    pairings.pair(db, cohort_id, [draft(each, request.rules.format) for each in found.gatherings], today)
    matching_runs.keep_groups(db, cohort_id, (request, sizes, found), kept, today)
    return found, _count(len(found.gatherings), request.rules.format)


def draft(found: matching.Gathering, kind: Format) -> PairingDraft:
    """A proposal of these people."""
    return PairingDraft(
        mentors=found.mentors,
        learners=found.members,
        score=int(found.score * HUNDRED),
        rationale=found.reasons,
        format=kind,
        theme=found.theme or None,
    )


def bound(found: matching.Gathered) -> str:
    """What may still be better, where the plan is not proven to be the best."""
    return "" if found.proven else told_bound(found.more_people, int(found.gap * HUNDRED))


def told_bound(people: int, hundredths: int) -> str:
    """The same of figures that were kept; points in hundredths."""
    if people:
        text = ngettext(
            "Best found: at most {count} person more could be placed.",
            "Best found: at most {count} people more could be placed.",
            people,
        )
        return text.format(count=people)
    text = ngettext(
        "Best found: at most {count} point more would be possible.",
        "Best found: at most {count} points more would be possible.",
        -(-hundredths // HUNDRED),
    )
    return text.format(count=-(-hundredths // HUNDRED))


def _count(groups: int, kind: Format) -> str:
    if kind is Format.CIRCLE:
        return ngettext("{count} circle", "{count} circles", groups).format(count=groups)
    return ngettext("{count} group", "{count} groups", groups).format(count=groups)
