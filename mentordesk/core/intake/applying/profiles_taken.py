"""Takes in what hangs below a participant: needs, offers, interests, free times, wishes and avoidances."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from sqlalchemy import delete, insert, select

from mentordesk.core.db import Db
from mentordesk.core.i18n import _
from mentordesk.core.intake.applying.directory import Directory
from mentordesk.core.intake.applying.taken import FieldChange, Taken, changed
from mentordesk.core.intake.people_sheet import PersonRow
from mentordesk.core.model import Avoidance, FreeTime, Interest, Need, Offer, Participant, Preference
from mentordesk.core.vocab import Role

Line = tuple[Any, ...]

_COLUMNS: dict[Any, tuple[str, ...]] = {
    Need: ("skill_id", "level", "importance"),
    Offer: ("skill_id", "level"),
    Interest: ("tag",),
    FreeTime: ("weekday", "from_time", "to_time"),
    Preference: ("person_id", "rank"),
    Avoidance: ("person_id",),
}
_MOST_WISHES = 3
_BATCH = 500


class Profiles:
    """What is there, read in one query a table; what differs is gathered and written at the end."""

    def __init__(self, db: Db, directory: Directory, taken: Taken) -> None:
        self._db = db
        self._directory = directory
        self._taken = taken
        self._there = {table: self._read(table) for table in _COLUMNS}
        self._new: defaultdict[Any, dict[int, list[Line]]] = defaultdict(dict)

    def take(self, participant: Participant, row: PersonRow) -> list[FieldChange]:
        """Compare a row with what is known of the participant; gives what differs."""
        both = len(row.roles) > 1
        said: list[tuple[str, Any, Callable[[], list[Line]]]] = [
            ("interests", Interest, lambda: [(tag,) for tag in row.interests]),
            ("preferred partners", Preference, lambda: self._wishes(row)),
            ("avoid", Avoidance, lambda: [(person,) for person in self._people(row, row.avoid)]),
        ]
        if participant.role.learns or not both:
            said.append(("needs", Need, lambda: self._needs(row)))
        if participant.role is not Role.MENTEE or not both:
            said.append(("offers", Offer, lambda: self._offers(row)))
        changes = [
            change
            for field, table, lines in said
            if field in row.given
            for change in self._compare(participant, table, field, lines())
        ]
        return changes + self._times(participant, row)

    def write(self) -> None:
        """All differences, a table at a time."""
        for table, fresh in self._new.items():
            ids = list(fresh)
            for done in range(0, len(ids), _BATCH):
                batch = ids[done : done + _BATCH]
                self._db.execute(delete(table).where(table.participant_id.in_(batch)))
            values = [
                {"participant_id": participant, **dict(zip(_COLUMNS[table], line, strict=True))}
                for participant, lines in fresh.items()
                for line in lines
            ]
            if values:
                self._db.execute(insert(table), values)

    def _times(self, participant: Participant, row: PersonRow) -> list[FieldChange]:
        if row.availability is None:
            return []
        lines = [(window.weekday, window.start, window.end) for window in row.availability]
        known = changed(participant, {"times_known": True})[: 0 if lines else 1]
        return known + self._compare(participant, FreeTime, "availability", lines)

    def _compare(
        self, participant: Participant, table: Any, field: str, lines: list[Line]
    ) -> list[FieldChange]:
        there = self._there[table][participant.id]
        if sorted(there) == sorted(lines):
            return []
        self._new[table][participant.id] = lines
        return [FieldChange(field, str(len(there)), str(len(lines)))]

    def _read(self, table: Any) -> defaultdict[int, list[Line]]:
        found: defaultdict[int, list[Line]] = defaultdict(list)
        columns = [getattr(table, column) for column in _COLUMNS[table]]
        own = select(Participant.id).where(Participant.cohort_id == self._directory.cohort_id)
        for participant, *line in self._db.execute(
            select(table.participant_id, *columns).where(table.participant_id.in_(own))
        ):
            found[participant].append(tuple(line))
        return found

    def _needs(self, row: PersonRow) -> list[Line]:
        return _distinct(
            (self._directory.skill(wish.skill), wish.level, wish.importance) for wish in row.needs
        )

    def _offers(self, row: PersonRow) -> list[Line]:
        return _distinct((self._directory.skill(offer.skill), offer.level) for offer in row.offers)

    def _wishes(self, row: PersonRow) -> list[Line]:
        found = self._people(row, row.preferred)
        if len(found) > _MOST_WISHES:
            sentence = _("Row {row}: only the first {most} preferred partners count.")
            self._taken.warnings.append(sentence.format(row=row.number, most=_MOST_WISHES))
        return [(person, rank) for rank, person in enumerate(found[:_MOST_WISHES], start=1)]

    def _people(self, row: PersonRow, references: Sequence[str]) -> list[int]:
        own = self._directory.person(row.code or row.email)
        found: dict[int, None] = {}
        for reference in references:
            person = self._directory.person(reference)
            if person is None or person is own:
                sentence = _("Row {row}: {person} is not in this file, so this was not noted.")
                self._taken.warnings.append(sentence.format(row=row.number, person=reference))
            else:
                found[person.id] = None
        return list(found)


def _distinct(lines: Iterable[Line]) -> list[Line]:
    """One line a skill: two spellings of it are the same skill."""
    return list({line[0]: line for line in reversed(list(lines))}.values())[::-1]
