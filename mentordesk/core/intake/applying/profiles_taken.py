"""Takes in what hangs below a participant: skills, interests, free times, wishes, avoidances, priorities."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy import select

from mentordesk.core.db import Db
from mentordesk.core.i18n import _
from mentordesk.core.intake.applying import in_bulk
from mentordesk.core.intake.applying.crowd import Crowd, Seat
from mentordesk.core.intake.applying.taken import FieldChange, Taken, changed
from mentordesk.core.intake.day_parts import DAYS
from mentordesk.core.intake.people_sheet import PersonRow
from mentordesk.core.model import (
    Avoidance,
    FreeTime,
    Interest,
    Need,
    Offer,
    Participant,
    Preference,
    Priority,
    Skill,
)
from mentordesk.core.progress import Progress
from mentordesk.core.vocab import Role

Line = tuple[Any, ...]

_COLUMNS: dict[Any, tuple[str, ...]] = {
    Need: ("skill_id", "level", "importance"),
    Offer: ("skill_id", "level"),
    Interest: ("tag",),
    FreeTime: ("weekday", "from_time", "to_time"),
    Preference: ("person_id", "rank"),
    Avoidance: ("person_id",),
    Priority: ("area", "rank"),
}
_MOST_WISHES = 3
_MOST_PRIORITIES = 3


class Profiles:
    """What is there, read in one query a table; what differs is gathered and written at the end."""

    def __init__(self, db: Db, crowd: Crowd) -> None:
        self._db = db
        self._crowd = crowd
        self._there = {table: self._read(table) for table in _COLUMNS}
        self._in_file = {table: set(lines) for table, lines in self._there.items()}
        self._newest = crowd.newest_seat
        self._new: defaultdict[Any, dict[int, list[Line]]] = defaultdict(dict)
        self._skills: dict[int, str] = {row.id: row.name for row in db.execute(select(Skill.id, Skill.name))}

    def take(self, seat: Seat, row: PersonRow, taken: Taken) -> list[FieldChange]:
        """Compare a row with what is known of the participant; gives what differs."""
        both = len(row.roles) > 1
        said: list[tuple[str, Any, Callable[[], list[Line]]]] = [
            ("interests", Interest, lambda: [(tag,) for tag in row.interests]),
            ("preferred partners", Preference, lambda: self._wishes(row, taken)),
            ("avoid", Avoidance, lambda: [(each,) for each in self._people(row, row.avoid, taken)]),
        ]
        if seat.role.learns or not both:
            said.append(("needs", Need, lambda: self._needs(row)))
            said.append(("priorities", Priority, lambda: _ranked(row.priorities[:_MOST_PRIORITIES])))
        if seat.role is not Role.MENTEE or not both:
            said.append(("offers", Offer, lambda: self._offers(row)))
        changes = [
            change
            for field, table, lines in said
            if field in row.given
            for change in self._compare(seat.id, table, field, lines())
        ]
        return changes + self._times(seat, row)

    def write(self, progress: Progress) -> None:
        """All differences, a table at a time."""
        for table, fresh in self._new.items():
            in_bulk.delete(self._db, table.__table__, "participant_id", fresh.keys() & self._in_file[table])
            lines = [(participant, *line) for participant, lines in fresh.items() for line in lines]
            columns = ("participant_id", *_COLUMNS[table])
            in_bulk.insert(self._db, table.__table__, columns, lines, progress)
            self._in_file[table] |= fresh.keys()
        self._new.clear()

    def _times(self, seat: Seat, row: PersonRow) -> list[FieldChange]:
        if row.availability is None:
            return []
        lines = [(window.weekday, window.start, window.end) for window in row.availability]
        known = changed(seat, {"times_known": True})
        if known:
            self._crowd.touched(seat)
        changes = self._compare(seat.id, FreeTime, "availability", lines)
        if self._crowd.is_new(seat):
            return []
        return changes or [FieldChange("availability", "", self._told(FreeTime, lines)) for _known in known]

    def _compare(self, participant_id: int, table: Any, field: str, lines: list[Line]) -> list[FieldChange]:
        there = self._there[table].get(participant_id, [])
        if not there and participant_id > self._newest:  # of whoever is new, all is
            self._there[table][participant_id] = self._new[table][participant_id] = lines
            return []
        if there == lines or sorted(there, key=repr) == sorted(lines, key=repr):
            return []
        self._there[table][participant_id] = self._new[table][participant_id] = lines
        return [FieldChange(field, self._told(table, there), self._told(table, lines))]

    def _told(self, table: Any, lines: Sequence[Line]) -> str:
        """Lines as a cell of a sheet says them."""
        return "; ".join(_TELL[table](self, *line) for line in lines) or _NOTHING.get(table, "")

    def skill(self, number: int) -> str:
        """What a skill is called."""
        if number not in self._skills:
            self._skills[number] = str(self._db.get_one(Skill, number).name)
        return self._skills[number]

    def name(self, person_id: int) -> str:
        """What someone is called."""
        return self._crowd.human(person_id).name

    def _read(self, table: Any) -> dict[int, list[Line]]:
        found: defaultdict[int, list[Line]] = defaultdict(list)
        columns = [getattr(table, column) for column in _COLUMNS[table]]
        own = select(Participant.id).where(Participant.cohort_id == self._crowd.cohort_id)
        for participant, *line in self._db.execute(
            select(table.participant_id, *columns).where(table.participant_id.in_(own)).order_by(table.id)
        ):
            found[participant].append(tuple(line))
        return dict(found)

    def _needs(self, row: PersonRow) -> list[Line]:
        return _distinct((self._crowd.skill(wish.skill), wish.level, wish.importance) for wish in row.needs)

    def _offers(self, row: PersonRow) -> list[Line]:
        return _distinct((self._crowd.skill(offer.skill), offer.level) for offer in row.offers)

    def _wishes(self, row: PersonRow, taken: Taken) -> list[Line]:
        found = self._people(row, row.preferred, taken)
        if len(found) > _MOST_WISHES:
            sentence = _("Row {row}: only the first {most} preferred partners count.")
            taken.warnings.append(sentence.format(row=row.number, most=_MOST_WISHES))
        return _ranked(found[:_MOST_WISHES])

    def _people(self, row: PersonRow, references: Sequence[str], taken: Taken) -> list[int]:
        own = self._crowd.person(row.code or row.email)
        found: dict[int, None] = {}
        for reference in references:
            person = self._crowd.person(reference)
            if person is None or person is own:
                sentence = _("Row {row}: {person} is not in this file, so this was not noted.")
                taken.warnings.append(sentence.format(row=row.number, person=reference))
            else:
                found[person.id] = None
        return list(found)


_TELL: dict[Any, Callable[..., str]] = {
    Need: lambda own, skill, level, importance: f"{own.skill(skill)}:{level}:{importance}",
    Offer: lambda own, skill, level: f"{own.skill(skill)}:{level}",
    Interest: lambda _own, tag: tag,
    FreeTime: lambda _own, day, start, end: f"{DAYS[day].title()} {start}-{end}",
    Preference: lambda own, person, _rank: own.name(person),
    Avoidance: lambda own, person: own.name(person),
    Priority: lambda _own, area, _rank: area.label,
}
_NOTHING = {FreeTime: "none"}


def _ranked(found: Sequence[Any]) -> list[Line]:
    return [(each, rank) for rank, each in enumerate(found, start=1)]


def _distinct(lines: Iterable[Line]) -> list[Line]:
    """One line a skill: two spellings of it are the same skill."""
    return list({line[0]: line for line in reversed(list(lines))}.values())[::-1]
