"""The waiting list of a cohort, in the order in which people came onto it."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select

from mentordesk.core.desk import Db
from mentordesk.core.model import Department, Participant, Person
from mentordesk.core.vocab import ParticipantState, Role

_LAST = "9999-12-31"


@dataclass(frozen=True, slots=True)
class Waiter:
    """Someone on the waiting list; `place` counts from 1 in a line that is `of` people long."""

    id: int
    name: str
    role: Role
    line: str
    since: date | None
    place: int
    of: int


def waiting_list(db: Db, cohort_id: int) -> list[Waiter]:
    """Those who wait for a place, the longest first; mentors and those who learn stand in two lines."""
    query = (
        select(Participant, Person.name, Person.job_title, func.coalesce(Department.name, ""))
        .join(Person, Person.id == Participant.person_id)
        .outerjoin(Department, Department.id == Person.department_id)
        .where(Participant.cohort_id == cohort_id, Participant.state == ParticipantState.WAITLISTED)
        .order_by(
            func.coalesce(Participant.waitlisted_on, Participant.applied_on, _LAST),
            func.coalesce(Participant.applied_on, _LAST),
            Participant.id,
        )
    )
    found = list(db.execute(query))
    lengths = {learns: sum(row[0].role.learns is learns for row in found) for learns in (True, False)}
    passed = {True: 0, False: 0}
    waiters = []
    for participant, name, post, department in found:
        learns = participant.role.learns
        passed[learns] += 1
        line = ", ".join(part for part in (post, department) if part)
        since = participant.waitlisted_on or participant.applied_on
        waiters.append(
            Waiter(participant.id, name, participant.role, line, since, passed[learns], lengths[learns])
        )
    return waiters


def place_in_line(db: Db, participant_id: int) -> Waiter | None:
    """Where someone stands on the waiting list; None when they are not on it."""
    participant = db.get(Participant, participant_id)
    if participant is None or participant.state is not ParticipantState.WAITLISTED:
        return None
    return next(each for each in waiting_list(db, participant.cohort_id) if each.id == participant_id)
