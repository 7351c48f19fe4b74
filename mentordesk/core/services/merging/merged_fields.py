"""What is kept in single columns of a person and of a place in a cohort, as lines to choose between."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from mentordesk.core import words
from mentordesk.core.desk import Db
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import Department, Organisation, Participant, Person
from mentordesk.core.vocab import ParticipantState

Texts = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """Columns that go together, and how they are told (nothing: an empty tuple); `both`: may be joined."""

    key: str
    label: str
    columns: Texts
    tell: Callable[[Db, Any], Texts]
    both: bool = False


def _text(*columns: str) -> Callable[[Db, Any], Texts]:
    def tell(_db: Db, row: Any) -> Texts:
        values = [getattr(row, column) for column in columns]
        return tuple(str(getattr(value, "label", value)) for value in values if value not in {None, ""})

    return tell


def _listed(column: str) -> Callable[[Db, Any], Texts]:
    return lambda _db, row: tuple(getattr(row, column) or ())


def _place(db: Db, person: Any) -> Texts:
    rows = (
        db.get(Department, person.department_id or 0),
        db.get(Organisation, person.organisation_id or 0),
    )
    return tuple(row.name for row in rows if row)


def _manager(db: Db, person: Any) -> Texts:
    found = db.get(Person, person.line_manager_id or 0)
    return (found.name,) if found else ()


def _style(_db: Db, participant: Any) -> Texts:
    items = [getattr(participant, f"style_{number}") for number in (1, 2, 3, 4)]
    return () if None in items else (", ".join(map(str, items)),)


def _difference(_db: Db, participant: Any) -> Texts:
    return (_("Yes"),) if participant.wants_difference else ()


_DAYS: Mapping[str, str] = {
    "applied_on": N_("Applied {day}"),
    "accepted_on": N_("accepted {day}"),
    "onboarded_on": N_("onboarded {day}"),
}


def _state(_db: Db, participant: Any) -> Texts:
    days = (
        _(sentence).format(day=words.medium_date(day))
        for column, sentence in _DAYS.items()
        if isinstance(day := getattr(participant, column), date)
    )
    return (participant.state.label, *days)


PERSON = (
    Field("name", N_("Name"), ("name",), _text("name")),
    Field("email", N_("E-mail"), ("email",), _text("email")),
    Field("phone", N_("Phone"), ("phone",), _text("phone")),
    Field("channel", N_("Best reached by"), ("channel",), _text("channel")),
    Field("job_title", N_("Post"), ("job_title",), _text("job_title")),
    Field("specialty", N_("Specialty"), ("specialty",), _text("specialty")),
    Field("grade", N_("Grade"), ("grade",), _text("grade")),
    Field("place", N_("Department"), ("department_id", "organisation_id"), _place),
    Field("manager", N_("Line manager"), ("line_manager_id",), _manager),
    Field("zone", N_("Time zone"), ("zone",), _text("zone")),
    Field("languages", N_("Languages"), ("languages",), _listed("languages"), both=True),
)
_SAID = (
    Field("source", N_("Heard of it through"), ("source",), _text("source")),
    Field("origin", N_("Came through"), ("origin",), _text("origin")),
    Field("capacity", N_("How many at a time"), ("capacity",), _text("capacity")),
    Field("aspiration", N_("Hopes"), ("aspiration",), _text("aspiration")),
    Field("motivation", N_("Motivation"), ("motivation",), _text("motivation")),
    Field("difference", N_("Wants someone different"), ("wants_difference",), _difference),
    Field("style", N_("Style"), ("style_1", "style_2", "style_3", "style_4"), _style),
    Field("more", N_("Further answers"), ("more",), _listed("more"), both=True),
)
_ELSEWHERE = {"id", "person_id", "cohort_id", "role", "times_known"}
_REST = tuple(
    column.name
    for column in Participant.__table__.columns
    if column.name not in _ELSEWHERE and not any(column.name in field.columns for field in _SAID)
)
PLACE = (Field("state", N_("State"), _REST, _state), *_SAID)
"""How far they have come goes as a whole, with its days and reasons."""

FURTHEST = (
    ParticipantState.MATCHED,
    ParticipantState.PAUSED,
    ParticipantState.COMPLETED,
    ParticipantState.ACCEPTED,
    ParticipantState.WAITLISTED,
    ParticipantState.APPLIED,
    ParticipantState.UNPLACED,
    ParticipantState.INVITED,
    ParticipantState.WITHDRAWN,
    ParticipantState.DECLINED,
)
"""Which state is proposed of two: the one that leads furthest."""


def joined(one: Texts, other: Texts) -> Texts:
    """Both lists, each word once."""
    return tuple(dict.fromkeys((*one, *other)))
