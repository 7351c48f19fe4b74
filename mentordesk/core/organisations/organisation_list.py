"""Organisations and their departments, each with figures of its own for one cohort."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, case, distinct, func, select

from mentordesk.core.desk import Db
from mentordesk.core.i18n import _
from mentordesk.core.model import (
    Department,
    Member,
    MentoringSession,
    Organisation,
    Owner,
    Pairing,
    Participant,
    Person,
)
from mentordesk.core.vocab import OrganisationKind, PairingState, ParticipantState, Role, SessionState

READS = frozenset(["organisation", "department", "person", "participant", "owner", "signpost"]) | frozenset(
    ["pairing", "member", "session"]
)
OURS = 0
"""Stands for our own organisation while it has no line of its own: people without one belong to it."""
_GONE = (ParticipantState.DECLINED, ParticipantState.WITHDRAWN)
_BEGUN = tuple(state for state in PairingState if state not in {PairingState.PROPOSED, PairingState.DECLINED})


@dataclass(frozen=True, slots=True)
class Figures:
    """People, mentors and mentees who have not left; pairings agreed with any of them, and sessions held."""

    people: int = 0
    mentors: int = 0
    mentees: int = 0
    pairings: int = 0
    held: int = 0


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """An organisation; `own` is ours, all others are partners. `id` is `OURS` where ours has no line."""

    id: int
    name: str
    kind: OrganisationKind
    own: bool
    departments: int
    figures: Figures


@dataclass(frozen=True, slots=True)
class DepartmentRow:
    """A department of an organisation (`OURS`: of our own)."""

    id: int
    name: str
    organisation_id: int
    organisation: str
    figures: Figures


@dataclass(frozen=True, slots=True)
class Leader:
    """Who leads others of the cohort, and how many."""

    person_id: int
    name: str
    email: str
    people: int


def organisation_list(db: Db, cohort_id: int) -> list[OrganisationRow]:
    """Ours first, then the partners by name."""
    rows = list(
        db.scalars(select(Organisation).order_by(Organisation.is_own.desc(), Organisation.folded_name))
    )
    own = next((row.id for row in rows if row.is_own), OURS)
    figures = _figures(db, cohort_id, func.coalesce(Person.organisation_id, own))
    counted = select(func.coalesce(Department.organisation_id, own), func.count()).group_by(
        func.coalesce(Department.organisation_id, own)
    )
    departments = {number: count for number, count in db.execute(counted)}  # noqa: C416 - rows are no pairs to dict()
    listed = [(row.id, row.name, row.kind, row.is_own) for row in rows]
    if own == OURS:
        listed.insert(0, (OURS, our_name(db), OrganisationKind.OTHER, True))
    return [
        OrganisationRow(
            number, name, kind, is_own, departments.get(number, 0), figures.get(number, Figures())
        )
        for number, name, kind, is_own in listed
    ]


def department_list(db: Db, cohort_id: int) -> list[DepartmentRow]:
    """All departments by name, with the organisation that they belong to."""
    figures = _figures(db, cohort_id, Person.department_id.expression)
    ours = our_name(db)
    query = (
        select(Department, Organisation.name)
        .outerjoin(Organisation, Organisation.id == Department.organisation_id)
        .order_by(Department.folded_name, func.coalesce(Organisation.folded_name, ""))
    )
    return [
        DepartmentRow(
            row.id, row.name, row.organisation_id or OURS, name or ours, figures.get(row.id, Figures())
        )
        for row, name in db.execute(query)
    ]


def line_managers(db: Db, cohort_id: int, organisation_id: int) -> list[Leader]:
    """Who leads people of this organisation in the cohort, those with most first."""
    leads = select(Person.line_manager_id, func.count(distinct(Person.id)).label("people"))
    theirs = (
        leads.join(Participant, Participant.person_id == Person.id)
        .where(
            Participant.cohort_id == cohort_id,
            Participant.state.not_in(_GONE),
            func.coalesce(Person.organisation_id, _own(db)) == organisation_id,
            Person.line_manager_id.is_not(None),
        )
        .group_by(Person.line_manager_id)
        .subquery()
    )
    query = select(Person.id, Person.name, Person.email, theirs.c.people).join(
        theirs, theirs.c.line_manager_id == Person.id
    )
    return [
        Leader(*found) for found in db.execute(query.order_by(theirs.c.people.desc(), Person.folded_name))
    ]


def our_name(db: Db) -> str:
    """What our own organisation is called."""
    name = db.scalar(select(Organisation.name).where(Organisation.is_own.is_(True)))
    return name or db.scalar(select(Owner.organisation)) or _("Our own organisation")


def _own(db: Db) -> int:
    return db.scalar(select(Organisation.id).where(Organisation.is_own.is_(True))) or OURS


def _figures(db: Db, cohort_id: int, by: ColumnElement[Any]) -> dict[int, Figures]:
    mentors = func.sum(case((Participant.role == Role.MENTOR, 1), else_=0))
    counted: Select[Any] = (
        select(by, func.count(distinct(Person.id)), mentors, func.count() - mentors)
        .join(Participant, Participant.person_id == Person.id)
        .where(Participant.cohort_id == cohort_id, Participant.state.not_in(_GONE))
        .group_by(by)
    )
    shared: Select[Any] = (
        select(by, func.count(distinct(Pairing.id)), func.count(distinct(MentoringSession.id)))
        .join(Participant, Participant.person_id == Person.id)
        .join(Member, Member.participant_id == Participant.id)
        .join(Pairing, Pairing.id == Member.pairing_id)
        .outerjoin(
            MentoringSession,
            (MentoringSession.pairing_id == Pairing.id) & (MentoringSession.state == SessionState.HELD),
        )
        .where(Pairing.cohort_id == cohort_id, Pairing.state.in_(_BEGUN))
        .group_by(by)
    )
    people = {number: tuple(rest) for number, *rest in db.execute(counted)}
    pairs = {number: tuple(rest) for number, *rest in db.execute(shared)}
    return {
        number: Figures(*people.get(number, (0, 0, 0)), *pairs.get(number, (0, 0)))
        for number in {**people, **pairs}
        if number is not None
    }
