"""What the matching is asked about groups and circles: who waits, which mentors have a place, how large."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from mentordesk.core import matching, programmes
from mentordesk.core.desk import Db
from mentordesk.core.pairings import PairingRow
from mentordesk.core.services import asking
from mentordesk.core.services.pairing_up.open_proposals import answered, open_rows


def sizes(db: Db, cohort_id: int) -> matching.Sizes:
    """How large the cohort's groups or circles are."""
    found = programmes.meeting_sizes(db, cohort_id)
    return matching.Sizes(found.fewest, found.most, found.mentors)


def week(db: Db, cohort_id: int) -> matching.Week:
    """The week in which times are compared, and the zone in which they are told."""
    cohort = programmes.cohort(db, cohort_id)
    return matching.Week(cohort.start_on - timedelta(days=cohort.start_on.weekday()), cohort.zone)


def request(db: Db, cohort_id: int) -> matching.Request:
    """What is decided anew: proposals that were answered keep their people and their places."""
    return without(asking.request(db, cohort_id), [row for row in open_rows(db, cohort_id) if answered(row)])


def about(db: Db, row: PairingRow) -> matching.Request:
    """Everybody who could be in a proposed group: all who have no confirmed pairing; its places are free.

    What other groups hold is taken, but their people may be asked about.
    """
    others = [each for each in open_rows(db, row.cohort_id) if each.id != row.id]
    return taking(asking.request(db, row.cohort_id), others)


def without(asked: matching.Request, rows: Iterable[PairingRow]) -> matching.Request:
    """The request without the people of these pairings and without the places that they take."""
    held = list(rows)
    gone = {member.participant_id for row in held for member in row.learners}
    left = tuple(each for each in asked.learners if each.id not in gone)
    return taking(replace(asked, learners=left), held)


def taking(asked: matching.Request, rows: Iterable[PairingRow]) -> matching.Request:
    """The request without the places that these pairings take."""
    taken: Counter[int] = Counter()
    for row in rows:
        taken.update({mentor.participant_id: row.takes for mentor in row.mentors})
    mentors = (replace(each, taken=each.taken + taken[each.id]) for each in asked.mentors)
    return replace(asked, mentors=tuple(mentors))
