"""A second role for someone who is here already: the experienced learn too, and learners mentor."""

from datetime import date

from sqlalchemy import select

from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Refused
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import FreeTime, Participant, Person
from mentordesk.core.participants.people_list import those
from mentordesk.core.vocab import ParticipantState, Role


def possible_roles(db: Db, participant_id: int) -> list[Role]:
    """The roles that someone does not have in their cohort yet."""
    (participant,) = those(db, [participant_id])
    taken = set(
        db.scalars(
            select(Participant.role).where(
                Participant.person_id == participant.person_id,
                Participant.cohort_id == participant.cohort_id,
            )
        )
    )
    return [role for role in Role if role not in taken]


@command(N_("Add a role"))
def add_role(db: Db, participant_id: int, role: Role, today: date) -> int:
    """A place in another role, which has to be accepted like any other; times and style are known already."""
    (first,) = those(db, [participant_id])
    name = db.get_one(Person, first.person_id).name
    if role not in possible_roles(db, participant_id):
        told = _("{name} is already in this cohort as {role}.")
        raise Refused(told.format(name=name, role=role.label.lower()))
    second = Participant(
        person_id=first.person_id,
        cohort_id=first.cohort_id,
        role=role,
        state=ParticipantState.APPLIED,
        applied_on=today,
        times_known=first.times_known,
    )
    for item in ("style_1", "style_2", "style_3", "style_4", "origin", "source"):
        setattr(second, item, getattr(first, item))
    db.add(second)
    db.flush()
    db.add_all(
        FreeTime(
            participant_id=second.id, weekday=time.weekday, from_time=time.from_time, to_time=time.to_time
        )
        for time in db.scalars(select(FreeTime).where(FreeTime.participant_id == participant_id))
    )
    describe(db, _("Add {name} as {role}").format(name=name, role=role.label.lower()))
    return second.id
