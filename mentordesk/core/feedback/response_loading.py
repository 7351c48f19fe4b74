"""Takes in answers of the past as they are told, without asking whether their survey was open."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from sqlalchemy import insert, select

from mentordesk.core.db import Db
from mentordesk.core.model import Answer, Response, Wave
from mentordesk.core.vocab import Anonymity


@dataclass(frozen=True, slots=True)
class ResponseRecord:
    """An answer set as a sheet tells it, all decided."""

    wave_id: int
    received_on: date
    participant_id: int | None = None
    pairing_id: int | None = None
    session_id: int | None = None
    slip_id: int | None = None
    carry_on: bool | None = None
    contact_me: bool = False
    concern: bool = False
    comment: str = ""
    values: Mapping[str, int] = field(default_factory=dict)
    """By item, any item."""


_PLAIN = tuple(name for name in ResponseRecord.__dataclass_fields__ if name != "values")


def load(db: Db, records: Sequence[ResponseRecord]) -> list[int]:
    """Write these answers; gives their ids in order. Of anonymous ones only week and answers stay."""
    if not records:
        return []
    anonymous = set(db.scalars(select(Wave.id).where(Wave.anonymity == Anonymity.ANONYMOUS)))
    made = insert(Response).returning(Response.id, sort_by_parameter_order=True)
    values = [_nameless(each) if each.wave_id in anonymous else _values(each) for each in records]
    ids = list(db.scalars(made, values))
    answers = [
        {"response_id": each, "item": item, "value": value}
        for each, record in zip(ids, records, strict=True)
        for item, value in record.values.items()
    ]
    if answers:
        db.execute(insert(Answer), answers)
    return ids


def _values(record: ResponseRecord) -> dict[str, Any]:
    return {name: getattr(record, name) for name in _PLAIN}


def _nameless(record: ResponseRecord) -> dict[str, Any]:
    """Nothing that leads to a person: the Monday of the week, and no call for help."""
    monday = record.received_on - timedelta(days=record.received_on.weekday())
    nobody = dict.fromkeys(_PLAIN) | {"contact_me": False, "concern": False}
    return nobody | {"wave_id": record.wave_id, "received_on": monday, "comment": record.comment}
