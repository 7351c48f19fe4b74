"""What stands in the register, as a query over the tables that it is worked out of."""

from functools import cache, reduce
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, literal_column, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import aliased

from mentordesk.core.i18n import N_
from mentordesk.core.model import (
    Attendance,
    Cohort,
    Department,
    Interest,
    Member,
    MentoringSession,
    MergedPerson,
    Need,
    Offer,
    Organisation,
    Pairing,
    Participant,
    Person,
    Register,
    Skill,
    SkillSynonym,
)
from mentordesk.core.register.place_counting import counted
from mentordesk.core.vocab import Mark, PairingState, Side

HOLDING = tuple(state for state in PairingState if state.holds_place)
"""The states in which a pairing takes one of its mentor's places."""
SEARCHABLE = "searchable"
"""The name under which SQL knows `folding.searchable`."""
LINE = tuple(column.name for column in Register.__table__.columns)
"""The columns of the register."""


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


@cache
def gap_words() -> tuple[str, ...]:
    """The words of the ten things, in the order of the bits of a line's gaps; made once."""
    return tuple(word for word, _condition in gaps())


def taken_places() -> ColumnElement[int]:
    """How many places of a participant, as the mentor, pairings and proposals hold."""
    learner = aliased(Member)
    own = aliased(Member)
    return (
        select(counted(learner))
        .select_from(own)
        .join(Pairing, Pairing.id == own.pairing_id)
        .join(Cohort, Cohort.id == Pairing.cohort_id)
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


@cache
def lines() -> str:
    """The SQL of the lines of all participants, in the order of `LINE`."""
    missing = [case((condition, 1 << place), else_=0) for place, (_word, condition) in enumerate(gaps())]
    known = [case((condition, 0), else_=1) for _word, condition in gaps()]
    worked_out = {
        "id": Participant.id,
        "cohort_id": Participant.cohort_id,
        "person_id": Participant.person_id,
        "role": Participant.role,
        "state": Participant.state,
        "name": Person.folded_name,
        "post": Person.folded_job_title,
        "department": func.coalesce(Department.folded_name, ""),
        "organisation": func.coalesce(Organisation.folded_name, ""),
        "grade": func.lower(Person.grade),
        "email": Person.folded_email,
        "code": Person.code,
        "gaps": _sum(missing),
        "known": _sum(known),
        "capacity": Participant.capacity,
        "taken": taken_places(),
        "paired": _paired(),
        "last_met": _last_met(),
    }
    return _everybody(*(worked_out[name] for name in LINE))


@cache
def texts() -> str:
    """The SQL of the id of each participant with all words that searching looks through."""
    parts = (
        Person.folded_name,
        Person.folded_email,
        Person.folded_job_title,
        Person.code,
        Department.folded_name,
        Organisation.folded_name,
        *(_skills_of(table) for table in (Need, Offer)),
        _all_of(Interest.tag, Interest.participant_id == Participant.id),
        _all_of(
            func.concat_ws(" ", MergedPerson.code, MergedPerson.folded_email),
            MergedPerson.person_id == Person.id,
        ),
    )
    words: Any = getattr(func, SEARCHABLE)(func.concat_ws(" ", *parts))
    return _everybody(Participant.id, words)


def _everybody(*columns: Any) -> str:
    query = (
        select(*columns)
        .select_from(Participant)
        .join(Person, Person.id == Participant.person_id)
        .outerjoin(Department, Department.id == Person.department_id)
        .outerjoin(Organisation, Organisation.id == Person.organisation_id)
    )
    return str(query.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True}))


def _sum(parts: list[Any]) -> Any:
    return reduce(lambda one, other: one + other, parts)


def _paired() -> ColumnElement[bool]:
    return (
        select(Member.id)
        .join(Pairing, Pairing.id == Member.pairing_id)
        .where(Member.participant_id == Participant.id, Member.left_on.is_(None), Pairing.state.in_(HOLDING))
        .correlate(Participant)
        .exists()
    )


def _last_met() -> ColumnElement[Any]:
    return (
        select(func.max(MentoringSession.day))
        .join(Attendance, Attendance.session_id == MentoringSession.id)
        .where(Attendance.participant_id == Participant.id, Attendance.mark == Mark.ATTENDED)
        .correlate(Participant)
        .scalar_subquery()
    )


def _skills_of(table: type[Need | Offer]) -> ColumnElement[str]:
    """The names of the skills that someone needs or offers, with their other words."""
    other = _all_of(SkillSynonym.folded_word, SkillSynonym.skill_id == Skill.id).correlate(Skill)
    return (
        select(func.group_concat(func.concat_ws(" ", Skill.folded_name, other), literal_column("' '")))
        .join(table, table.skill_id == Skill.id)
        .where(table.participant_id == Participant.id)
        .correlate(Participant)
        .scalar_subquery()
    )


def _all_of(what: Any, whose: ColumnElement[bool]) -> Any:
    return select(func.group_concat(what, literal_column("' '"))).where(whose).scalar_subquery()
