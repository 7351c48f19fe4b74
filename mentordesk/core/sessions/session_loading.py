"""Takes in sessions of the past as they are told, without asking whether they were allowed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import insert

from mentordesk.core import slips
from mentordesk.core.db import Db
from mentordesk.core.model import Attendance
from mentordesk.core.sessions.placing import insert_all, last_numbers
from mentordesk.core.vocab import Mark, Mode, SessionState


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """A session as a sheet tells it, all decided; without a number it gets the pairing's next."""

    pairing_id: int
    day: date
    zone: str
    state: SessionState
    start: str = ""
    minutes: int = 60
    mode: Mode = Mode.IN_PERSON
    opens_on: date | None = None
    place_id: int | None = None
    link: str = ""
    topic: str = ""
    topics: tuple[str, ...] = ()
    closing: bool = False
    booked_on: date | None = None
    moved_before: int = 0
    number: int | None = None
    attendance: Mapping[int, Mark] = field(default_factory=dict)
    """By participant."""


_PLAIN = tuple(name for name in SessionRecord.__dataclass_fields__ if name not in {"number", "attendance"})


def load(db: Db, records: Sequence[SessionRecord]) -> list[int]:
    """Write these sessions with who came; gives their ids in order. Those still to come get their slips."""
    numbers = _numbers(db, records)
    values = [
        {name: getattr(record, name) for name in _PLAIN} | {"number": number}
        for record, number in zip(records, numbers, strict=True)
    ]
    ids = insert_all(db, values)
    marks = [
        {"session_id": session_id, "participant_id": who, "mark": mark}
        for session_id, record in zip(ids, records, strict=True)
        for who, mark in record.attendance.items()
    ]
    if marks:
        db.execute(insert(Attendance), marks)
    told = zip(ids, records, strict=True)
    slips.make(db, (each for each, record in told if record.state is SessionState.SCHEDULED))
    return ids


def _numbers(db: Db, records: Sequence[SessionRecord]) -> list[int]:
    highest = last_numbers(db, {record.pairing_id for record in records})
    for record in records:
        told = record.number or 0
        highest[record.pairing_id] = max(highest.get(record.pairing_id, 0), told)
    numbers = [record.number or 0 for record in records]
    for index in sorted(range(len(records)), key=lambda index: (records[index].day, records[index].start)):
        if not numbers[index]:
            highest[records[index].pairing_id] += 1
            numbers[index] = highest[records[index].pairing_id]
    return numbers
