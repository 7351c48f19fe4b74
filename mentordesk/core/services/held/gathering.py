"""Gathers what is held about one person, table by table, as the map says."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import or_, select

from mentordesk.core import surveys, words
from mentordesk.core.desk import Db
from mentordesk.core.errors import NotFound
from mentordesk.core.i18n import _
from mentordesk.core.model import Base, Member, Participant, Person
from mentordesk.core.services.held.data_map import MENTIONED, SUBJECTS
from mentordesk.core.services.held.masking import Mask
from mentordesk.core.services.held.ways_of_telling import Column, Way
from mentordesk.core.vocab import Framework, SurveyKind, Vocabulary

_MONDAY = date(2026, 11, 16)
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of one table: each a list of what, and its value in words."""

    table: str
    title: str
    entries: tuple[tuple[tuple[str, str], ...], ...]
    values: tuple[dict[str, Any], ...]
    """The same for programs: columns with plain values."""


@dataclass(frozen=True, slots=True)
class ToReview:
    """Something that was left out, to be looked at first, and how often it is there."""

    what: str
    count: int


@dataclass(frozen=True, slots=True)
class Held:
    """All that the file holds about somebody, without the names of others."""

    name: str
    code: str
    parts: tuple[Part, ...]
    review: tuple[ToReview, ...]


def held(db: Db, code: str) -> Held:
    """What is held about the person with this public code; raises `NotFound`."""
    someone = db.scalar(select(Person).where(Person.code == code.strip().upper()))
    if someone is None:
        raise NotFound(_("Nobody in this file has the code “{code}”.").format(code=code.strip()))
    found = _rows(db, someone.id)
    telling = _Telling(db, someone, found)
    parts = tuple(telling.part(table) for table, rows in found.items() if rows)
    return Held(someone.name, someone.code, parts, (*telling.left_out(), *_mentions(db, someone.id)))


def _rows(db: Db, person_id: int) -> dict[str, list[Row]]:
    """The rows about someone, by table; each table leads on to the next."""
    found: dict[str, list[Row]] = {}
    pools: dict[tuple[str, str], set[Any]] = {("person", "id"): {person_id}}
    for name, subject in SUBJECTS.items():
        table = Base.metadata.tables[name]
        either = [table.c[column].in_(_pool(pools, found, source)) for column, source in subject.by.items()]
        query = select(table).where(or_(*either)).order_by(table.c.id)
        found[name] = [dict(row) for row in db.execute(query).mappings()]
    return found


def _pool(
    pools: dict[tuple[str, str], set[Any]], found: Mapping[str, Sequence[Row]], source: tuple[str, str]
) -> list[Any]:
    table, column = source
    if table in found:
        pools[source] = {row[column] for row in found[table]}
    return sorted(pools[source])


def _mentions(db: Db, person_id: int) -> list[ToReview]:
    told = []
    for (name, column), said in MENTIONED.items():
        table = Base.metadata.tables[name]
        count = len(list(db.execute(select(table.c.id).where(table.c[column] == person_id))))
        told += [ToReview(_(said), count)] if count else []
    return told


class _Telling:
    """Turns rows into words."""

    def __init__(self, db: Db, someone: Person, found: Mapping[str, Sequence[Row]]) -> None:
        self._db, self._me, self._found = db, someone, found
        self._mask = Mask(someone.name, self._others())

    def part(self, table: str) -> Part:
        """The rows of a table."""
        subject, rows = SUBJECTS[table], self._found[table]
        told = {
            column: how
            for column, how in subject.columns.items()
            if how.way in {Way.SHOWN, Way.PERSON, Way.THING}
        }
        cells = [
            {column: self._cell((table, column), row[column], how) for column, how in told.items()}
            for row in rows
        ]
        entries = tuple(
            tuple((_(told[column].words), cell[0]) for column, cell in row.items() if cell[0])
            for row in cells
        )
        plain = tuple({column: cell[1] for column, cell in row.items() if cell[0]} for row in cells)
        return Part(table, _(subject.words), entries, plain)

    def left_out(self) -> list[ToReview]:
        """What is there and was not told."""
        found = []
        for table, subject in SUBJECTS.items():
            for column, each in subject.columns.items():
                count = sum(bool(row[column]) for row in self._found[table])
                if each.way is Way.REVIEW and count:
                    found.append(ToReview(_(each.words), count))
        return found

    def _cell(self, where: tuple[str, str], value: Any, how: Column) -> tuple[str, Any]:
        """A value in words, and as programs take it."""
        if value is None:
            return "", None
        if how.way is Way.SHOWN:
            in_words = _SAID.get(where, said)(value)
            return self._mask.text(in_words), self._plain(value)
        told = self._someone(where[1], value) if how.way is Way.PERSON else self._thing(how, value)
        return told, told

    def _plain(self, value: Any) -> Any:
        if isinstance(value, Vocabulary):
            return value.key
        if isinstance(value, (tuple, list)):
            return [self._plain(each) for each in value]
        if isinstance(value, str):
            return self._mask.text(value)
        return value.isoformat() if isinstance(value, date) else value

    def _someone(self, column: str, value: int) -> str:
        number = self._person(column, value)
        return _("you") if number == self._me.id else self._mask.person(number)

    def _thing(self, how: Column, number: int) -> str:
        table = Base.metadata.tables[how.table]
        found = self._db.scalar(select(table.c[how.name]).where(table.c.id == number))
        return self._mask.text(str(found or ""))

    def _person(self, column: str, value: int) -> int:
        """Of a participant, the person."""
        if column in {"mentor_id", "learner_id", "absent_id"}:
            return self._db.get_one(Participant, value).person_id
        return value

    def _others(self) -> dict[int, tuple[str, str]]:
        """Everybody who stands beside this person in the rows found."""
        numbers: set[int] = set()
        for table, subject in SUBJECTS.items():
            people = [column for column, each in subject.columns.items() if each.way is Way.PERSON]
            numbers |= {
                self._person(column, row[column])
                for row in self._found[table]
                for column in people
                if row[column] is not None
            }
        pairings = {row["pairing_id"] for row in self._found["member"]}
        partners = select(Participant.person_id).join(Member, Member.participant_id == Participant.id)
        numbers |= set(self._db.scalars(partners.where(Member.pairing_id.in_(pairings))))
        query = select(Person.id, Person.name, Person.email).where(Person.id.in_(numbers - {self._me.id}))
        return {number: (name, email) for number, name, email in self._db.execute(query.order_by(Person.id))}


def said(value: Any) -> str:
    """A plain value in words."""
    if isinstance(value, (Vocabulary, date)):
        return value.label if isinstance(value, Vocabulary) else words.medium_date(value)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return "\n".join(value) if isinstance(value, (tuple, list)) else str(value)


def _question(key: str) -> str:
    return next((each.text for kind in SurveyKind for each in surveys.items(kind) if each.key == key), key)


def _weekday(day: int) -> str:
    return words.weekday(_MONDAY + timedelta(days=day))


def _frameworks(keys: Sequence[str]) -> str:
    return "\n".join(each.label for each in Framework if each.key in keys)


def _days(listed: Sequence[str]) -> str:
    return "\n".join(words.medium_date(date.fromisoformat(each)) for each in listed)


_SAID: dict[tuple[str, str], Callable[[Any], str]] = {
    ("answer", "item"): _question,
    ("free_time", "weekday"): _weekday,
    ("mentoring_plan", "frameworks"): _frameworks,
    ("mentoring_plan", "reviews"): _days,
}
"""Columns that are said in a way of their own."""
