"""What may have changed since a pairing was proposed and stands against it whoever decides (S4-16)."""

from collections.abc import Iterator, Sequence

from mentordesk.core.desk import Db
from mentordesk.core.errors import Refused
from mentordesk.core.matching.rules import barriers
from mentordesk.core.pairings import PairingRow
from mentordesk.core.services import asking

WHOEVER_DECIDES = frozenset({"H1", "H2", "H3", "H4"})
"""Oneself, line management, a wish not to meet, a conflict: no coordinator confirms that."""


def refuse_if_never(db: Db, rows: Sequence[PairingRow]) -> None:
    """Raises `Refused` with a sentence for each mentor and learner who must not be paired as things stand."""
    found = [
        said for cohort_id in sorted({row.cohort_id for row in rows}) for said in _said(db, cohort_id, rows)
    ]
    if found:
        raise Refused(" ".join(dict.fromkeys(found)))


def _said(db: Db, cohort_id: int, rows: Sequence[PairingRow]) -> Iterator[str]:
    mine = [row for row in rows if row.cohort_id == cohort_id]
    asked = asking.request(db, cohort_id, also=[each.participant_id for row in mine for each in row.learners])
    mentors = {each.id: each for each in asked.mentors}
    learners = {each.id: each for each in asked.learners}
    for row in mine:
        for one in row.mentors:
            for other in row.learners:
                mentor, learner = mentors.get(one.participant_id), learners.get(other.participant_id)
                if mentor and learner:
                    broken = barriers(mentor, learner, asked.rules)
                    yield from (each.sentence for each in broken if each.code in WHOEVER_DECIDES)
