"""What points to people and to their places in cohorts: counted in words, and carried to who is kept."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy import Column, ColumnElement, UniqueConstraint, delete, func, select, update

from mentordesk.core.desk import Db
from mentordesk.core.i18n import ngettext
from mentordesk.core.model import (
    Absence,
    Action,
    Avoidance,
    Base,
    Consent,
    Goal,
    Member,
    MentoringSession,
    NotSame,
    Participant,
    Person,
    Preference,
    Response,
)
from mentordesk.core.services.merging.merged_lists import LISTS

_APART = {"custom_value", "checklist_item", "avoidance", "pair_rule"} | {
    below.table.__tablename__ for below in LISTS
}
"""Tables of which a place holds its own rows: they are chosen between, or joined one by one."""


def pointing(to: str, but: Iterable[str] = ()) -> list[Column[Any]]:
    """All columns that hold the number of a row of this table, wherever they are."""
    return [
        column
        for table in Base.metadata.sorted_tables
        if table.name not in but
        for column in table.columns
        if any(key.column.table.name == to for key in column.foreign_keys)
    ]


def to_places() -> list[Column[Any]]:
    """What is carried from a place to the one that is kept, row by row."""
    return pointing("participant", _APART)


def clashes(db: Db, kept: int, gone: int) -> list[str]:
    """The tables in which both places have a row where only one may be."""
    return [
        column.table.name
        for column in to_places()
        for others in _unique_with(column)
        if _shared(db, column, others, (kept, gone))
    ]


def carry_place(db: Db, kept: int, gone: int) -> None:
    """All that belongs to the place that goes belongs to the kept one."""
    for column in to_places():
        _carry(db, column, kept, gone)


def carry_person(db: Db, kept: int, gone: int) -> None:
    """All that names the person who goes names the kept one, once; nobody names themselves."""
    for column in pointing("person", ["not_same"]):
        _carry(db, column, kept, gone)
    _carry_apart(db, kept, gone)
    own = select(Participant.id).where(Participant.person_id == kept)
    for naming in (Preference, Avoidance):
        db.execute(delete(naming).where(naming.person_id == kept, naming.participant_id.in_(own)))
    for table in (Preference, Avoidance, Absence, Consent):
        _once(db, table, kept)
    db.execute(
        update(Person).where(Person.id == kept, Person.line_manager_id == kept).values(line_manager_id=None)
    )


def carried(db: Db, person_id: int) -> tuple[str, ...]:
    """What would move along with a person, in words: "2 pairings", "5 sessions"."""
    places = select(Participant.id).where(Participant.person_id == person_id)
    pairings = select(Member.pairing_id).where(Member.participant_id.in_(places))
    counted: list[tuple[ColumnElement[bool], Callable[[int], str]]] = [
        (Member.participant_id.in_(places), lambda n: ngettext("{n} pairing", "{n} pairings", n)),
        (MentoringSession.pairing_id.in_(pairings), lambda n: ngettext("{n} session", "{n} sessions", n)),
        (Response.participant_id.in_(places), lambda n: ngettext("{n} answer", "{n} answers", n)),
        (Goal.owner_id.in_(places), lambda n: ngettext("{n} goal", "{n} goals", n)),
        (Action.owner_id.in_(places), lambda n: ngettext("{n} small step", "{n} small steps", n)),
        (Absence.person_id == person_id, lambda n: ngettext("{n} absence", "{n} absences", n)),
        (Consent.person_id == person_id, lambda n: ngettext("{n} consent", "{n} consents", n)),
        (
            Preference.person_id == person_id,
            lambda n: ngettext("{n} person who named them", "{n} people who named them", n),
        ),
        (
            Person.line_manager_id == person_id,
            lambda n: ngettext("{n} person whom they manage", "{n} people whom they manage", n),
        ),
    ]
    found = ((_count(db, condition), told) for condition, told in counted)
    return tuple(told(count).format(n=count) for count, told in found if count)


def _count(db: Db, condition: ColumnElement[bool]) -> int:
    return db.scalar(select(func.count()).where(condition)) or 0


def _carry(db: Db, column: Column[Any], kept: int, gone: int) -> None:
    db.execute(update(column.table).where(column == gone).values({column.name: kept}))


def _carry_apart(db: Db, kept: int, gone: int) -> None:
    """Whoever was told apart from the one who goes is told apart from the kept one."""
    told = list(db.scalars(select(NotSame).where((NotSame.one_id == gone) | (NotSame.other_id == gone))))
    others = {pair.one_id + pair.other_id - gone for pair in told} - {kept}
    db.execute(delete(NotSame).where(NotSame.id.in_([pair.id for pair in told])))
    for other in sorted(others):
        one, two = sorted((kept, other))
        if db.scalar(select(NotSame.id).where(NotSame.one_id == one, NotSame.other_id == two)) is None:
            db.add(NotSame(one_id=one, other_id=two))
    db.flush()


def _once(db: Db, table: Any, person_id: int) -> None:
    """Of rows that say the same only the first stays; the rank of a wish says nothing of its own."""
    columns = [column for column in table.__table__.columns if column.name not in {"id", "rank"}]
    first = select(func.min(table.id)).where(table.person_id == person_id).group_by(*columns)
    db.execute(delete(table).where(table.person_id == person_id, table.id.not_in(first)))


def _unique_with(column: Column[Any]) -> list[Sequence[Column[Any]]]:
    """For each rule that allows a number only once: the other columns of it."""
    rules = [
        each
        for each in Base.metadata.tables[column.table.name].constraints
        if isinstance(each, UniqueConstraint) and column.name in each.columns
    ]
    return [[other for other in rule.columns if other is not column] for rule in rules]


def _shared(db: Db, column: Column[Any], others: Sequence[Column[Any]], both: tuple[int, int]) -> bool:
    known = [other.is_not(None) for other in others]
    twice = select(func.count()).where(column.in_(both), *known).group_by(*others).having(func.count() > 1)
    return db.scalar(twice) is not None
