"""Participants as a table: which of them, in which order, and what each line says."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select

from mentordesk.core.desk import Db
from mentordesk.core.errors import NotFound
from mentordesk.core.folding import folded
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import (
    Department,
    Member,
    Organisation,
    Pairing,
    Participant,
    Person,
)
from mentordesk.core.participants.lines import HOLDING, gaps, last_met, partners, taken_places
from mentordesk.core.vocab import ParticipantState, Role, Vocabulary

READS = frozenset(
    [
        "person",
        "participant",
        "department",
        "organisation",
        "need",
        "offer",
        "interest",
        "free_time",
        "preference",
        "avoidance",
        "checklist_item",
        "pairing",
        "member",
        "session",
        "attendance",
        "absence",
        "skill",
    ]
)
_PLACED = (ParticipantState.ACCEPTED, ParticipantState.MATCHED)


class Chip(Vocabulary):
    """The standing filters above the table."""

    EVERYONE = "everyone", N_("Everyone")
    MENTORS = "mentors", N_("Mentors")
    LEARNERS = "learners", N_("Mentees")
    WAITING = "waiting", N_("Waiting")
    MISSING = "missing", N_("Missing something")
    FREE_PLACES = "free_places", N_("Free places")


@dataclass(frozen=True, slots=True)
class Shown:
    """Which participants a table shows, and in which order."""

    text: str = ""
    chip: Chip = Chip.EVERYONE
    order: str = "name"
    descending: bool = False


@dataclass(frozen=True, slots=True)
class ParticipantRow:
    """One line; `intake` says how many of ten things are known, `missing` names the first that is not."""

    id: int
    person_id: int
    code: str
    name: str
    role: Role
    state: ParticipantState
    job_title: str
    department: str
    organisation: str
    email: str
    phone: str
    capacity: int
    taken: int
    partners: tuple[str, ...]
    proposed: tuple[str, ...]
    intake: int
    missing: str
    last_met: date | None


@dataclass(frozen=True, slots=True)
class Standing:
    """How far somebody has come in a cohort; `accepted_on` is None before that."""

    id: int
    name: str
    role: Role
    state: ParticipantState
    accepted_on: date | None


def standings(db: Db, cohort_id: int) -> list[Standing]:
    """Everybody in a cohort, by name; much less to read than their profiles."""
    query = (
        select(Participant.id, Person.name, Participant.role, Participant.state, Participant.accepted_on)
        .join(Person, Person.id == Participant.person_id)
        .where(Participant.cohort_id == cohort_id)
        .order_by(Person.folded_name, Participant.id)
    )
    return [Standing(*found) for found in db.execute(query)]


def ids(db: Db, cohort_id: int, shown: Shown) -> list[int]:
    """The participants to show, in order."""
    order = _ORDERS.get(shown.order, Person.folded_name)
    query = (
        select(Participant.id)
        .join(Person, Person.id == Participant.person_id)
        .outerjoin(Department, Department.id == Person.department_id)
        .where(Participant.cohort_id == cohort_id, *_wanted(shown))
        .order_by(order.desc() if shown.descending else order, Person.folded_name, Participant.id)
    )
    return list(db.scalars(query))


def rows(db: Db, wanted: Sequence[int]) -> dict[int, ParticipantRow]:
    """The lines of these participants, by id."""
    query = (
        select(
            Participant,
            Person,
            func.coalesce(Department.name, ""),
            func.coalesce(Organisation.name, ""),
            taken_places().label("taken"),
            *(condition.label(f"gap_{number}") for number, (_word, condition) in enumerate(gaps())),
        )
        .join(Person, Person.id == Participant.person_id)
        .outerjoin(Department, Department.id == Person.department_id)
        .outerjoin(Organisation, Organisation.id == Person.organisation_id)
        .where(Participant.id.in_(wanted))
    )
    others, met = partners(db, wanted), last_met(db, wanted)
    words = [_(word) for word, _condition in gaps()]
    found = {}
    for participant, person, department, organisation, taken, *lacks in db.execute(query):
        missing = [word for word, gap in zip(words, lacks, strict=True) if gap]
        theirs = others.get(participant.id, [])
        found[participant.id] = ParticipantRow(
            id=participant.id,
            department=department,
            organisation=organisation,
            taken=taken,
            partners=tuple(name for name, proposed in theirs if not proposed),
            proposed=tuple(name for name, proposed in theirs if proposed),
            intake=len(words) - len(missing),
            missing=missing[0] if missing else "",
            last_met=met.get(participant.id),
            **{field: getattr(participant, field) for field in _OF_PARTICIPANT},
            **{field: getattr(person, field) for field in _OF_PERSON},
        )
    return found


_OF_PARTICIPANT = ("person_id", "role", "state", "capacity")
_OF_PERSON = ("code", "name", "job_title", "email", "phone")


def counts(db: Db, cohort_id: int) -> dict[Chip, int]:
    """How many participants each standing filter would show."""
    queries = [
        select(func.count(Participant.id))
        .join(Person, Person.id == Participant.person_id)
        .where(Participant.cohort_id == cohort_id, *_wanted(Shown(chip=chip)))
        .scalar_subquery()
        for chip in Chip
    ]
    return dict(zip(Chip, db.execute(select(*queries)).one(), strict=True))


def headcount(db: Db, cohort_id: int, _today: date) -> int:
    """How many participants there are: what stands beside the room."""
    return db.scalar(select(func.count(Participant.id)).where(Participant.cohort_id == cohort_id)) or 0


def those(db: Db, wanted: Sequence[int]) -> list[Participant]:
    """Those participants, for commands of this room; raises `NotFound` when one is gone."""
    there = list(db.scalars(select(Participant).where(Participant.id.in_(wanted))))
    if len(there) != len(set(wanted)):
        raise NotFound(_("This participant is no longer there."))
    return there


def by_code(db: Db, cohort_id: int, code: str) -> list[int]:
    """The participants of the person with this public code."""
    query = select(Participant.id).join(Person, Person.id == Participant.person_id)
    return list(db.scalars(query.where(Participant.cohort_id == cohort_id, Person.code == code)))


def matching_names(db: Db, cohort_id: int, text: str, limit: int = 8) -> list[tuple[int, str, Role, str]]:
    """Id, name, role and code of those whose name, post, e-mail or code holds `text`."""
    query = (
        select(Participant.id, Person.name, Participant.role, Person.code)
        .join(Person, Person.id == Participant.person_id)
        .outerjoin(Department, Department.id == Person.department_id)
        .where(Participant.cohort_id == cohort_id, *_wanted(Shown(text=text)))
        .order_by(Person.folded_name)
        .limit(limit)
    )
    return [(number, name, role, code) for number, name, role, code in db.execute(query)]


def departments(db: Db) -> list[str]:
    """The names of all departments, in order."""
    return list(db.scalars(select(Department.name).distinct().order_by(Department.folded_name)))


def _wanted(shown: Shown) -> list[ColumnElement[bool]]:
    conditions = list(_CHIPS[shown.chip]())
    for word in folded(shown.text).split():
        inside = (
            Person.folded_name,
            Person.folded_email,
            Person.folded_job_title,
            func.lower(Person.code),
        )
        by_department = Person.department_id.in_(
            select(Department.id).where(Department.folded_name.contains(word, autoescape=True))
        )
        conditions.append(or_(*(column.contains(word, autoescape=True) for column in inside), by_department))
    return conditions


def _learns() -> ColumnElement[bool]:
    return Participant.role != Role.MENTOR


def _has_pairing() -> ColumnElement[bool]:
    return (
        select(Member.id)
        .join(Pairing, Pairing.id == Member.pairing_id)
        .where(Member.participant_id == Participant.id, Member.left_on.is_(None), Pairing.state.in_(HOLDING))
        .correlate(Participant)
        .exists()
    )


_CHIPS: dict[Chip, Callable[[], list[ColumnElement[bool]]]] = {
    Chip.EVERYONE: list,
    Chip.MENTORS: lambda: [Participant.role == Role.MENTOR],
    Chip.LEARNERS: lambda: [_learns()],
    Chip.WAITING: lambda: [_learns(), Participant.state == ParticipantState.ACCEPTED, ~_has_pairing()],
    Chip.MISSING: lambda: [or_(*(condition for _word, condition in gaps()))],
    Chip.FREE_PLACES: lambda: [
        Participant.role == Role.MENTOR,
        Participant.state.in_(_PLACED),
        Participant.capacity > taken_places(),
    ],
}

_ORDERS: dict[str, ColumnElement[Any]] = {
    "name": Person.folded_name.expression,
    "role": Participant.role.expression,
    "post": Person.folded_job_title.expression,
    "department": func.coalesce(Department.folded_name, ""),
    "state": Participant.state.expression,
    "email": Person.folded_email.expression,
}
