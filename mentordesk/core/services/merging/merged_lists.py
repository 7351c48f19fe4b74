"""What hangs below a place in a cohort, in lists: told, and taken from one side, the other or both."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import delete, select

from mentordesk.core import words
from mentordesk.core.desk import Db
from mentordesk.core.folding import folded
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import (
    CustomField,
    CustomValue,
    FreeTime,
    Interest,
    MentoringPlan,
    Need,
    Offer,
    Person,
    Preference,
    Priority,
    Screening,
    Skill,
)
from mentordesk.core.participants import own_values

Texts = tuple[str, ...]
_MONDAY = 5  # January 2026


@dataclass(frozen=True, slots=True)
class Below:
    """Rows of a table, of one field where it is the coordinator's own; the same `mark` means the same."""

    key: str
    label: str
    table: Any
    mark: Callable[[Any], object]
    tell: Callable[[Db, Any], str]
    order: str = "id"
    both: bool = True
    field_id: int | None = None


def _skill(db: Db, row: Any) -> str:
    name = db.get_one(Skill, row.skill_id).name
    return _("{skill}, level {level}").format(skill=name, level=row.level)


def _person(db: Db, row: Any) -> str:
    return db.get_one(Person, row.person_id).name


def _time(_db: Db, row: Any) -> str:
    day = words.weekday(date(2026, 1, _MONDAY + row.weekday))
    return _("{day} {from_time}–{to_time}").format(day=day, from_time=row.from_time, to_time=row.to_time)


def _plan(_db: Db, row: Any) -> str:
    return "; ".join(each for each in (row.starting_point, *row.priorities, row.path) if each) or _("A plan")


def _screening(_db: Db, row: Any) -> str:
    return row.decision.label if row.decision else _("Begun")


LISTS = (
    Below("needs", N_("Wants to learn"), Need, lambda row: row.skill_id, _skill),
    Below("offers", N_("Can help with"), Offer, lambda row: row.skill_id, _skill),
    Below("interests", N_("Interests"), Interest, lambda row: folded(row.tag), lambda _db, row: row.tag),
    Below(
        "times",
        N_("Free times"),
        FreeTime,
        lambda row: (row.weekday, row.from_time, row.to_time),
        _time,
        "weekday",
    ),
    Below("wishes", N_("Would like to meet"), Preference, lambda row: row.person_id, _person, "rank"),
    Below(
        "priorities",
        N_("Priorities"),
        Priority,
        lambda row: row.area,
        lambda _db, row: row.area.label,
        "rank",
        both=False,
    ),
    Below("plan", N_("Mentoring plan"), MentoringPlan, lambda _row: "", _plan, both=False),
    Below("screening", N_("Screening"), Screening, lambda _row: "", _screening, both=False),
)


def lists(db: Db) -> list[Below]:
    """All that can hang below a place, the coordinator's own fields included."""
    own = db.scalars(select(CustomField).order_by(CustomField.position, CustomField.id))
    return [*LISTS, *(_own(field) for field in own)]


def _own(field: CustomField) -> Below:
    kind, unseen = field.kind, field.used_as is not None and field.used_as.unseen
    return Below(
        f"own {field.id}",
        field.label,
        CustomValue,
        lambda row: row.field_id,
        lambda _db, row: _("kept unseen") if unseen else own_values.said(kind, row.value),
        both=False,
        field_id=field.id,
    )


def rows(db: Db, below: Below, participant_id: int) -> list[Any]:
    """The rows of one participant, in their order."""
    table = below.table
    query = select(table).where(table.participant_id == participant_id)
    if below.field_id is not None:
        query = query.where(table.field_id == below.field_id)
    return list(db.scalars(query.order_by(getattr(table, below.order), table.id)))


def told(db: Db, below: Below, participant_id: int) -> Texts:
    """What they say."""
    return tuple(below.tell(db, row) for row in rows(db, below, participant_id))


def take(db: Db, below: Below, kept: int, gone: int, from_which: Sequence[int]) -> None:
    """Have `kept` hold the rows of those in `from_which`, and `gone` none."""
    mine, theirs = rows(db, below, kept), rows(db, below, gone)
    drop(db, below.table, [row.id for row in mine] if kept not in from_which else [])
    known: Mapping[object, object] = {below.mark(row): row for row in mine if kept in from_which}
    fresh = [row for row in theirs if gone in from_which and below.mark(row) not in known]
    drop(db, below.table, [row.id for row in theirs if row not in fresh])
    for number, row in enumerate(fresh, start=len(known) + 1):
        row.participant_id = kept
        if below.order == "rank":
            row.rank = number
    db.flush()


def drop(db: Db, table: Any, wanted: Sequence[int]) -> None:
    """Delete these rows."""
    if wanted:
        db.execute(delete(table).where(table.id.in_(wanted)))
