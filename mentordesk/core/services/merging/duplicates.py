"""Which people look like one, in the file or between a sheet and the file, and why."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from mentordesk.core.desk import Db
from mentordesk.core.model import Department, NotSame, Organisation, Person
from mentordesk.core.progress import Progress, silent
from mentordesk.core.services.merging import likeness
from mentordesk.core.services.merging.likeness import Marks

READS = frozenset(["person", "department", "organisation", "not_same"])
_TURN = 1000  # people or pairs between two looks at whether it was stopped


@dataclass(frozen=True, slots=True)
class Someone:
    """Somebody as a list names them."""

    id: int
    code: str
    name: str
    email: str
    phone: str
    job_title: str
    department: str
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class Likely:
    """Two people who may be one, the one known longer first, and all that speaks for it."""

    one: Someone
    other: Someone
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody in a row of a sheet who is not in the file yet."""

    row: int
    name: str
    email: str = ""
    phone: str = ""
    job_title: str = ""
    department: str = ""


def likely(db: Db, progress: Progress = silent) -> list[Likely]:
    """All pairs that look like one person and were not told apart, the likeliest first."""
    people = _everybody(db)
    apart = {(pair.one_id, pair.other_id) for pair in db.scalars(select(NotSame))}
    found: list[tuple[int, Likely]] = []
    for done, (one, other) in enumerate(likeness.pairs([_marks(each) for each in people.values()])):
        if done % _TURN == 0:
            progress(0, 0)
        first, second = sorted((one.id, other.id))
        if (first, second) not in apart and (why := likeness.reasons(one, other)):
            weight = sum(reason.weight for reason in why)
            pair = Likely(people[first], people[second], tuple(reason.label for reason in why))
            found.append((weight, pair))
    found.sort(key=lambda each: (-each[0], each[1].one.name.casefold(), each[1].one.id))
    return [pair for _weight, pair in found]


def told_apart(db: Db) -> list[Likely]:
    """The pairs that were found to be two people, with what made them look like one."""
    pairs = list(db.scalars(select(NotSame).order_by(NotSame.id.desc())))
    people = _everybody(db, [number for pair in pairs for number in (pair.one_id, pair.other_id)])
    found = []
    for pair in pairs:
        one, other = people[pair.one_id], people[pair.other_id]
        why = likeness.reasons(_marks(one), _marks(other))
        found.append(Likely(one, other, tuple(reason.label for reason in why)))
    return found


def headcount(db: Db) -> int:
    """How many people would have to be compared."""
    return db.scalar(select(func.count(Person.id))) or 0


def known_as(
    db: Db, newcomers: Sequence[Newcomer], progress: Progress = silent
) -> Mapping[int, tuple[Likely, ...]]:
    """By row of a sheet, the people in the file whom its newcomer looks like; `other` is the newcomer."""
    people = _everybody(db)
    fresh = {
        -place: Someone(0, "", each.name, each.email, each.phone, each.job_title, each.department)
        for place, each in enumerate(newcomers, start=1)
    }
    rows = {-place: each.row for place, each in enumerate(newcomers, start=1)}
    wanted = [_marks(each, number) for number, each in fresh.items()]
    found: dict[int, list[tuple[int, Likely]]] = {}
    for done, (new, there) in enumerate(likeness.across(wanted, map(_marks, people.values()))):
        if done % _TURN == 0:
            progress(0, 0)
        if why := likeness.reasons(new, there):
            pair = Likely(people[there.id], fresh[new.id], tuple(reason.label for reason in why))
            found.setdefault(rows[new.id], []).append((sum(each.weight for each in why), pair))
    return {
        row: tuple(pair for _weight, pair in sorted(pairs, key=lambda each: (-each[0], each[1].one.id)))
        for row, pairs in found.items()
    }


def _everybody(db: Db, wanted: Sequence[int] | None = None) -> dict[int, Someone]:
    query = (
        select(
            Person.id,
            Person.code,
            Person.name,
            Person.email,
            Person.phone,
            Person.job_title,
            func.coalesce(Department.name, ""),
            func.coalesce(Organisation.name, ""),
        )
        .outerjoin(Department, Department.id == Person.department_id)
        .outerjoin(Organisation, Organisation.id == Person.organisation_id)
        .order_by(Person.id)
    )
    if wanted is not None:
        query = query.where(Person.id.in_(wanted))
    return {found.id: Someone(*found) for found in db.execute(query)}


def _marks(person: Someone, number: int | None = None) -> Marks:
    more = (person.email, person.phone, person.department, person.job_title)
    return likeness.marks(person.id if number is None else number, person.name, more)
