"""Everybody in the file, in memory while a sheet of people is taken in, and written in bulk at the end."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any

from sqlalchemy import select

from mentordesk.core import codes, issuing, named
from mentordesk.core.db import Db
from mentordesk.core.folding import folded
from mentordesk.core.intake.applying import in_bulk
from mentordesk.core.model import Department, MergedPerson, Organisation, Participant, Person
from mentordesk.core.progress import Progress
from mentordesk.core.vocab import ParticipantState, Role, Scheme


@dataclass(slots=True)
class Human:
    """A person, with the columns that sheets tell."""

    id: int
    code: str
    name: str
    email: str = ""
    phone: str = ""
    job_title: str = ""
    specialty: str = ""
    grade: str = ""
    department_id: int | None = None
    organisation_id: int | None = None
    line_manager_id: int | None = None
    zone: str = ""
    languages: tuple[str, ...] = ()


@dataclass(slots=True)
class Seat:
    """Someone's place in the cohort, with the columns that sheets tell."""

    id: int
    person_id: int
    role: Role
    state: ParticipantState = ParticipantState.APPLIED
    source: str = ""
    applied_on: date | None = None
    accepted_on: date | None = None
    onboarded_on: date | None = None
    capacity: int = 2
    aspiration: str = ""
    motivation: str = ""
    wants_difference: bool = False
    style_1: int | None = None
    style_2: int | None = None
    style_3: int | None = None
    style_4: int | None = None
    times_known: bool = False
    origin: Scheme | None = None
    more: tuple[str, ...] = ()


_OF_PERSON = [each.name for each in fields(Human)]
_OF_SEAT = [each.name for each in fields(Seat)]
_FOLDED = ("name", "email", "job_title")


@dataclass(slots=True)
class _Written:
    """What is new, and what of the others has changed, by id."""

    new: dict[int, Any] = field(default_factory=dict)
    changed: dict[int, Any] = field(default_factory=dict)


class Crowd:
    """People, and their places in one cohort; nothing of it is in the file before `write`."""

    def __init__(self, db: Db, cohort_id: int) -> None:
        self._db = db
        self.cohort_id = cohort_id
        self._by_code: dict[str, Human] = {}
        self._by_address: dict[str, Human] = {}
        self._by_name: defaultdict[str, list[Human]] = defaultdict(list)
        self._seats: dict[tuple[int, Role], Seat] = {}
        self._organisations: dict[str, int | None] = {}
        self._departments: dict[tuple[str, int | None], int | None] = {}
        self._skills: dict[str, int] = {}
        self._called: dict[tuple[str, int], str] = {}
        self._former: set[str] = set()
        self._people, self._places = _Written(), _Written()
        self._next_person = in_bulk.first_id(db, _table(Person))
        self._next_seat = in_bulk.first_id(db, _table(Participant))
        self.newest_seat = self._next_seat - 1
        """The newest place that the file had before."""
        self._read()

    def _read(self) -> None:
        people = select(*(getattr(Person, name) for name in _OF_PERSON)).order_by(Person.id)
        self._humans = {row[0]: Human(*row) for row in self._db.execute(people)}
        self.enter(self._humans.values())
        seats = select(*(getattr(Participant, name) for name in _OF_SEAT))
        for row in self._db.execute(seats.where(Participant.cohort_id == self.cohort_id)):
            self._seats[row.person_id, row.role] = Seat(*row)
        for merged in self._db.scalars(select(MergedPerson)):
            person = self._humans[merged.person_id]
            if self._by_code.setdefault(merged.code, person) is person:
                self._former.add(folded(merged.code))
            if merged.folded_email and merged.folded_email not in self._by_address:
                self._by_address[merged.folded_email] = person
                self._former.add(merged.folded_email)

    def enter(self, people: Iterable[Human]) -> None:
        """People are found from now on as they are called now."""
        for person in people:
            self._by_code[person.code] = person
            self._by_name[folded(person.name)].append(person)
            if person.email:
                self._by_address.setdefault(folded(person.email), person)

    def made(self, count: int) -> list[Human]:
        """So many new people, who have a code and nothing else yet."""
        issued = issuing.issue(self._db, codes.Kind.PERSON, count)
        made = [Human(self._next_person + place, code, "") for place, code in enumerate(issued)]
        self._next_person += count
        fresh = {person.id: person for person in made}
        self._humans |= fresh
        self._people.new |= fresh
        return made

    def seated(self, person_id: int, role: Role, applied_on: date) -> Seat:
        """A new place in the cohort."""
        seat = Seat(self._next_seat, person_id, role, applied_on=applied_on)
        self._next_seat += 1
        self._seats[person_id, role] = self._places.new[seat.id] = seat
        return seat

    def is_new(self, seat: Seat) -> bool:
        """Whether this sheet gave the place."""
        return seat.id in self._places.new

    def touched(self, record: Human | Seat) -> None:
        """It is no longer as the file has it."""
        kept = self._people if isinstance(record, Human) else self._places
        if record.id not in kept.new:
            kept.changed[record.id] = record

    def human(self, person_id: int) -> Human:
        return self._humans[person_id]

    def person(self, reference: str) -> Human | None:
        """Whom an e-mail address or a code means, also those of people who were merged into another."""
        return self._by_address.get(folded(reference)) or self._by_code.get(reference.upper())

    def was_another(self, reference: str) -> bool:
        """Whether an address or code is that of someone who was merged into another."""
        return folded(reference) in self._former

    def namesake(self, name: str, organisation: str, address: str) -> Human | None:
        """The one person of this very name and organisation, unless both have addresses of their own."""
        same = [person for person in self._by_name.get(folded(name), ()) if not (address and person.email)]
        there = self.organisation(organisation) if same else None
        same = [person for person in same if person.organisation_id == there]
        return same[0] if len(same) == 1 else None

    def seat(self, person_id: int, role: Role) -> Seat | None:
        return self._seats.get((person_id, role))

    def organisation(self, name: str) -> int | None:
        if name not in self._organisations:
            self._organisations[name] = named.organisation(self._db, name)
        return self._organisations[name]

    def department(self, name: str, organisation_id: int | None) -> int | None:
        key = (name, organisation_id)
        if key not in self._departments:
            self._departments[key] = named.department(self._db, name, organisation_id)
        return self._departments[key]

    def called(self, kind: str, number: int) -> str:
        """The name of an organisation or a department."""
        if (kind, number) not in self._called:
            table = Organisation if kind == "organisation" else Department
            found = self._db.execute(select(table.id, table.name))
            self._called |= {(kind, row.id): row.name for row in found}
        return self._called[kind, number]

    def skill(self, name: str) -> int:
        """The skill that a word stands for, another word for it included."""
        if name not in self._skills:
            self._skills[name] = named.skill(self._db, name)
        return self._skills[name]

    def write(self, progress: Progress) -> None:
        """People first, then who manages whom, then their places."""
        people, seats = _table(Person), _table(Participant)
        free = [name for name in _OF_PERSON if name != "line_manager_id"]
        told = [*free, *(f"folded_{name}" for name in _FOLDED)]
        fresh = self._people.new.values()
        in_bulk.insert(self._db, people, told, [_line(each, free) for each in fresh], progress)
        managed = [(each.id, each.line_manager_id) for each in fresh if each.line_manager_id]
        in_bulk.update(self._db, people, ["line_manager_id"], managed)
        others = [name for name in _OF_PERSON if name not in {"id", "code"}]
        lines = [(each.id, *_line(each, others)) for each in self._people.changed.values()]
        in_bulk.update(self._db, people, [*others, *(f"folded_{name}" for name in _FOLDED)], lines)
        self._write_seats(seats, progress)

    def _write_seats(self, seats: Any, progress: Progress) -> None:
        lines = [
            (self.cohort_id, *[getattr(each, name) for name in _OF_SEAT])
            for each in self._places.new.values()
        ]
        in_bulk.insert(self._db, seats, ["cohort_id", *_OF_SEAT], lines, progress)
        told = [name for name in _OF_SEAT if name not in {"id", "person_id", "role"}]
        changed = self._places.changed.values()
        rows = [(each.id, *(getattr(each, name) for name in told)) for each in changed]
        in_bulk.update(self._db, seats, told, rows)
        self._people, self._places = _Written(), _Written()


def _line(person: Human, names: list[str]) -> tuple[Any, ...]:
    """These columns of a person, and what is searched by."""
    return (
        *[getattr(person, name) for name in names],
        folded(person.name),
        folded(person.email),
        folded(person.job_title),
    )


def _table(mapped: Any) -> Any:
    return mapped.__table__
