"""What a line of the table of participants says beyond the person: gaps, places, partners, last contact."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, and_, func, select
from sqlalchemy.orm import aliased

from mentordesk.core.desk import Db
from mentordesk.core.i18n import N_
from mentordesk.core.model import (
    Attendance,
    Interest,
    Member,
    MentoringSession,
    Need,
    Offer,
    Pairing,
    Participant,
    Person,
)
from mentordesk.core.vocab import Mark, PairingState, Side

HOLDING = tuple(state for state in PairingState if state.holds_place)
"""The states in which a pairing takes one of its mentor's places."""


def taken_places() -> ColumnElement[int]:
    """How many learners a participant now has or is proposed for, as the mentor."""
    learner = aliased(Member)
    own = aliased(Member)
    return (
        select(func.count(learner.id))
        .select_from(own)
        .join(Pairing, Pairing.id == own.pairing_id)
        .join(
            learner,
            and_(learner.pairing_id == Pairing.id, learner.side == Side.LEARNER, learner.left_on.is_(None)),
        )
        .where(
            own.participant_id == Participant.id,
            own.side == Side.MENTOR,
            own.left_on.is_(None),
            Pairing.state.in_(HOLDING),
        )
        .correlate(Participant)
        .scalar_subquery()
    )


def gaps() -> list[tuple[str, ColumnElement[bool]]]:
    """The ten things that a sign-up should tell: the word of each, and when it is missing."""

    def none_of(*tables: type[Need | Offer | Interest]) -> ColumnElement[bool]:
        return and_(
            *(~select(table.id).where(table.participant_id == Participant.id).exists() for table in tables)
        )

    return [
        (N_("e-mail"), Person.email == ""),
        (N_("phone"), Person.phone == ""),
        (N_("post"), Person.job_title == ""),
        (N_("department"), and_(Person.department_id.is_(None), Person.organisation_id.is_(None))),
        (N_("grade"), Person.grade == ""),
        (N_("skills"), none_of(Need, Offer)),
        (N_("interests"), none_of(Interest)),
        (N_("hopes"), Participant.aspiration == ""),
        (N_("times"), Participant.times_known.is_(False)),
        (N_("style"), Participant.style_1.is_(None)),
    ]


def partners(db: Db, wanted: Sequence[int]) -> dict[int, list[tuple[str, bool]]]:
    """Who stands on the other side of each one's pairings, and whether that is only proposed."""
    own, other, someone = aliased(Member), aliased(Member), aliased(Participant)
    query = (
        select(own.participant_id, Person.name, Pairing.state)
        .join(Pairing, Pairing.id == own.pairing_id)
        .join(
            other, and_(other.pairing_id == own.pairing_id, other.side != own.side, other.left_on.is_(None))
        )
        .join(someone, someone.id == other.participant_id)
        .join(Person, Person.id == someone.person_id)
        .where(own.participant_id.in_(wanted), own.left_on.is_(None), Pairing.state.in_(HOLDING))
        .order_by(Person.folded_name)
    )
    found: dict[int, list[tuple[str, bool]]] = {}
    for participant, name, state in db.execute(query):
        found.setdefault(participant, []).append((name, state is PairingState.PROPOSED))
    return found


def last_met(db: Db, wanted: Sequence[int]) -> dict[int, date]:
    query = (
        select(Attendance.participant_id, func.max(MentoringSession.day))
        .join(MentoringSession, MentoringSession.id == Attendance.session_id)
        .where(Attendance.participant_id.in_(wanted), Attendance.mark == Mark.ATTENDED)
        .group_by(Attendance.participant_id)
    )
    return {participant: day for participant, day in db.execute(query)}  # noqa: C416 - rows are no pairs to dict()
