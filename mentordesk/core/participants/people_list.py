"""Participants as a table: which of them, in which order, and how many."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import func, select

from mentordesk.core.desk import Db
from mentordesk.core.errors import NotFound
from mentordesk.core.i18n import _
from mentordesk.core.model import Department, Participant, Person
from mentordesk.core.participants.among import among
from mentordesk.core.participants.filters import Chip, Shown, condition, ordered
from mentordesk.core.participants.searching import beginning, begins_anywhere, holding
from mentordesk.core.vocab import ParticipantState, Role

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
        "skill_synonym",
        "merged_person",
        "screening",
        "custom_field",
        "custom_value",
        "saved_filter",
    ]
)


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


def ids(db: Db, cohort_id: int, shown: Shown, limit: int = -1) -> list[int]:
    """The participants to show, in order, at most `limit` of them; as they were when last committed."""
    order = ordered(shown.order, descending=shown.descending)
    # as one text: row by row, Python's lock is let go and taken again for each, and the window waits for it
    inner = f"SELECT id {{}} ORDER BY {order} LIMIT {limit:d}"
    query = f"SELECT json_group_array(id) FROM ({inner}) HAVING count(*)"  # noqa: S608 - words of ours
    found = _found(db, cohort_id, shown, query)
    return list(json.loads(found[0][0])) if found else []


def count(db: Db, cohort_id: int, shown: Shown) -> int:
    """How many participants would be shown."""
    shown = replace(shown, order="")
    found = _found(db, cohort_id, shown, "SELECT count(*) {} HAVING count(*)")
    return int(found[0][0]) if found else 0


def counts(db: Db, cohort_id: int) -> dict[Chip, int]:
    """How many participants each standing filter would show."""
    parts = [condition(cohort_id, Shown(chip=chip, order="")) for chip in Chip]
    sums = ", ".join(f"coalesce(sum({where}), 0)" for where, _values in parts)
    values = [value for _where, values in parts for value in values]
    query = f"SELECT {sums} FROM register WHERE +cohort_id = ?"  # noqa: S608 - our own words and columns
    return dict(zip(Chip, _fetched(db, query, (*values, cohort_id))[0], strict=True))


def _found(db: Db, cohort_id: int, shown: Shown, query: str) -> list[tuple[Any, ...]]:
    """What a query tells of those shown: found by how words begin, or if nobody is by what they hold."""
    for way in (beginning, holding):
        where, values = condition(cohort_id, shown, way(shown.text))
        found = _fetched(db, query.format(f"FROM register WHERE {where}"), values)
        if found or way is holding or begins_anywhere(db, cohort_id, shown.text):
            break
    return found


def _fetched(db: Db, query: str, values: tuple[Any, ...]) -> list[tuple[Any, ...]]:
    """Straight from the driver: for a hundred thousand ids anything between would be felt."""
    driver = db.connection().connection.driver_connection
    return list(driver.execute(query, values).fetchall())  # type: ignore[union-attr] # the pool knows no driver


def headcount(db: Db, cohort_id: int, _today: date) -> int:
    """How many participants there are: what stands beside the room."""
    return db.scalar(select(func.count(Participant.id)).where(Participant.cohort_id == cohort_id)) or 0


def those(db: Db, wanted: Sequence[int]) -> list[Participant]:
    """Those participants, for commands of this room; raises `NotFound` when one is gone."""
    there = list(db.scalars(select(Participant).where(Participant.id.in_(among(wanted)))))
    if len(there) != len(set(wanted)):
        raise NotFound(_("This participant is no longer there."))
    return there


def by_code(db: Db, cohort_id: int, code: str) -> list[int]:
    """The participants of the person with this public code."""
    query = select(Participant.id).join(Person, Person.id == Participant.person_id)
    return list(db.scalars(query.where(Participant.cohort_id == cohort_id, Person.code == code)))


def matching_names(db: Db, cohort_id: int, text: str, limit: int = 8) -> list[tuple[int, str, Role, str]]:
    """Id, name, role and code of those who are found by `text`, the first ones by name."""
    found = list(ids(db, cohort_id, Shown(text=text), limit))
    query = (
        select(Participant.id, Person.name, Participant.role, Person.code)
        .join(Person, Person.id == Participant.person_id)
        .where(Participant.id.in_(found))
        .order_by(Person.folded_name, Participant.id)
    )
    return [(number, name, role, code) for number, name, role, code in db.execute(query)]


def departments(db: Db) -> list[str]:
    """The names of all departments, in order."""
    return list(db.scalars(select(Department.name).distinct().order_by(Department.folded_name)))
