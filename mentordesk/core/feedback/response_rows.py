"""What came back, what is still out, and what it says about relationships."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from sqlalchemy import ColumnElement, or_, select

from mentordesk.core import surveys
from mentordesk.core.db import Db
from mentordesk.core.model import (
    Answer,
    MentoringSession,
    Pairing,
    Participant,
    Person,
    Response,
    Slip,
    Wave,
)
from mentordesk.core.slips import belongs
from mentordesk.core.vocab import Role, SessionState, SurveyKind, WaveState

READS = frozenset({"wave", "slip", "response", "answer", "session", "pairing", "participant", "person"})

CALLS_LAST = timedelta(days=30)
"""How long a call for help asks to be looked at (domain 11, R14)."""

S = MentoringSession


@dataclass(frozen=True, slots=True)
class ResponseRow:
    """One answer set as lists show it; an anonymous one has no person and no pairing."""

    id: int
    wave_id: int
    survey: SurveyKind
    received_on: date
    participant_id: int | None
    name: str
    role: Role | None
    pairing_id: int | None
    pairing_code: str
    session_id: int | None
    session_number: int | None
    slip_number: str
    carry_on: bool | None
    contact_me: bool
    concern: bool
    comment: str
    values: Mapping[str, int]
    """By item; what was left blank is not there."""

    @property
    def rating(self) -> Fraction | None:
        """The relationship rating, where enough was answered."""
        return surveys.relationship_rating(self.values)


@dataclass(frozen=True, slots=True)
class OutstandingRow:
    """A slip that has not come back."""

    slip_id: int
    code: str
    number: str
    survey: SurveyKind
    participant_id: int
    name: str
    role: Role
    pairing_id: int
    pairing_code: str
    session_id: int
    session_number: int
    day: date


@dataclass(frozen=True, slots=True)
class Rating:
    """What someone thought of a relationship when they answered."""

    participant_id: int
    pairing_id: int | None
    wave_id: int
    received_on: date
    value: Fraction


def rows(db: Db, cohort_id: int, survey: SurveyKind | None = None) -> list[ResponseRow]:
    """All that came back to the cohort's surveys, or to one of them, in the order in which it came."""
    where = [Wave.cohort_id == cohort_id]
    return _rows(db, *where, *([Wave.survey == survey] if survey else ()))


def of_pairing(db: Db, pairing_id: int) -> list[ResponseRow]:
    """All that was answered about a pairing, in the order in which it came."""
    return _rows(db, Response.pairing_id == pairing_id)


def outstanding(db: Db, cohort_id: int, by: date) -> list[OutstandingRow]:
    """Slips of sessions until `by` that nobody has handed in, oldest session first.

    Those of sessions that were called off, of closed surveys and of people who had left are not waited for.
    """
    found: Any = db.execute(
        select(
            Slip.id,
            Slip.code,
            Slip.number,
            Wave.survey,
            Participant.id,
            Person.name,
            Participant.role,
            Pairing.id,
            Pairing.code,
            S.id,
            S.number,
            S.day,
        )
        .join(Wave, Wave.id == Slip.wave_id)
        .join(S, S.id == Slip.session_id)
        .join(Pairing, Pairing.id == S.pairing_id)
        .join(Participant, Participant.id == Slip.participant_id)
        .join(Person, Person.id == Participant.person_id)
        .where(Wave.cohort_id == cohort_id, Wave.state == WaveState.OPEN, belongs())
        .where(S.day <= by, S.state != SessionState.CANCELLED)
        .where(~select(Response.id).where(Response.slip_id == Slip.id).exists())
        .order_by(S.day, S.start, S.id, Wave.survey, Person.folded_name)
    )
    return [OutstandingRow(*row) for row in found]


def ratings(db: Db, cohort_id: int) -> dict[int, list[Rating]]:
    """The relationship ratings that each participant gave, oldest first."""
    found = defaultdict(list)
    for row in rows(db, cohort_id, SurveyKind.PULSE):
        if row.participant_id is not None and row.rating is not None:
            rating = Rating(row.participant_id, row.pairing_id, row.wave_id, row.received_on, row.rating)
            found[row.participant_id].append(rating)
    return dict(found)


def latest_ratings(db: Db, cohort_id: int) -> dict[int, Rating]:
    """The newest relationship rating of each participant who gave any."""
    return {participant: given[-1] for participant, given in ratings(db, cohort_id).items()}


def calls(db: Db, cohort_id: int, today: date) -> list[ResponseRow]:
    """Calls for somebody and worries of the last 30 days (domain 11, R14), and wishes to stop.

    A wish to stop counts, however old, while it is the latest that someone said of it (R16).
    """
    lately = Response.received_on >= today - CALLS_LAST
    said = _rows(
        db,
        Wave.cohort_id == cohort_id,
        Response.received_on <= today,
        or_(lately & (Response.contact_me | Response.concern), Response.carry_on.is_not(None)),
    )
    latest = {(row.participant_id, row.pairing_id): row.id for row in said if row.carry_on is not None}
    recent = today - CALLS_LAST
    return [
        row
        for row in said
        if (row.received_on >= recent and (row.contact_me or row.concern))
        or (row.carry_on is False and latest[row.participant_id, row.pairing_id] == row.id)
    ]


_COLUMNS = (
    select(
        Response.id,
        Response.wave_id,
        Wave.survey,
        Response.received_on,
        Response.participant_id,
        Person.name,
        Participant.role,
        Response.pairing_id,
        Pairing.code,
        Response.session_id,
        S.number,
        Slip.number,
        Response.carry_on,
        Response.contact_me,
        Response.concern,
        Response.comment,
    )
    .join(Wave, Wave.id == Response.wave_id)
    .outerjoin(Participant, Participant.id == Response.participant_id)
    .outerjoin(Person, Person.id == Participant.person_id)
    .outerjoin(Pairing, Pairing.id == Response.pairing_id)
    .outerjoin(S, S.id == Response.session_id)
    .outerjoin(Slip, Slip.id == Response.slip_id)
    .order_by(Response.received_on, Response.id)
)


def _rows(db: Db, *where: ColumnElement[bool]) -> list[ResponseRow]:
    values: dict[int, dict[str, int]] = defaultdict(dict)
    answered = (
        select(Answer.response_id, Answer.item, Answer.value)
        .join(Response, Response.id == Answer.response_id)
        .join(Wave, Wave.id == Response.wave_id)
        .where(*where)
    )
    for response, item, value in db.execute(answered):
        values[response][item] = value
    return [_row(row, values.get(row[0], {})) for row in db.execute(_COLUMNS.where(*where))]


def _row(row: Any, values: Mapping[str, int]) -> ResponseRow:
    response, wave, survey, on, who, name, role, pairing, code, session, number, slip, *said = row
    told = (on, who, name or "", role, pairing, code or "", session, number, slip or "")
    return ResponseRow(*(response, wave, survey, *told, *said, values))
