"""Takes in people: matched by code, else address, else name and organisation; only what is given changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from mentordesk.core.db import Db
from mentordesk.core.i18n import _
from mentordesk.core.intake.applying.crowd import Crowd, Human, Seat
from mentordesk.core.intake.applying.own_taken import OwnFields
from mentordesk.core.intake.applying.profiles_taken import Profiles
from mentordesk.core.intake.applying.steps_taken import Steps
from mentordesk.core.intake.applying.taken import Fate, FieldChange, RowFate, Taken, changed, filled
from mentordesk.core.intake.people_sheet import PersonRow
from mentordesk.core.model import Cohort
from mentordesk.core.progress import Progress
from mentordesk.core.vocab import ParticipantState, Role

_TEXTS = {
    "email": "email", "phone": "phone", "job title": "job_title", "grade": "grade", "specialty": "specialty",
    "time zone": "zone", "languages": "languages",
}  # fmt: skip
_SAID = {
    "aspiration": "aspiration", "motivation": "motivation", "wants difference": "wants_difference",
    "applied on": "applied_on", "accepted on": "accepted_on", "onboarded on": "onboarded_on",
    "origin": "origin", "source": "source", "more": "more",
}  # fmt: skip
_STRIDE = 50
"""Rows between two looks at whether to stop."""


@dataclass(slots=True)
class Entered:
    """The people of a sheet once they are known, before anything is said that names others."""

    rows: list[PersonRow]
    people: dict[int, Human]
    fates: dict[int, list[RowFate]]
    taken: Taken


class People:
    """Takes in sheets of people: all are entered before any says something, then all is written."""

    def __init__(self, db: Db, cohort_id: int, today: date) -> None:
        self.crowd = Crowd(db, cohort_id)
        self._today = today
        self._profiles = Profiles(db, self.crowd)
        self._own = OwnFields(db, cohort_id)
        self._steps = Steps(db, cohort_id)

    def enter(self, rows: Sequence[PersonRow]) -> Entered:
        """Find or make these people and their places in the cohort."""
        taken, fates = Taken(), dict[int, list[RowFate]]()
        fitting = self._own.fitting(rows, taken)
        people = _people(self.crowd, fitting, taken, fates)
        kept = [row for row in fitting if row.number in people]
        for row in kept:
            for role in row.roles:
                if self.crowd.seat(people[row.number].id, role) is None:
                    self.crowd.seated(people[row.number].id, role, row.applied_on or self._today)
        return Entered(kept, people, fates, taken)

    def say(self, entered: Entered, progress: Progress) -> Taken:
        """Note what they said; managers and wishes may name anybody who was entered, from any sheet."""
        taken = entered.taken
        for done, row in enumerate(entered.rows):
            if done % _STRIDE == 0:
                progress(done, len(entered.rows))
            for role in row.roles:
                seat = self.crowd.seat(entered.people[row.number].id, role)
                if seat is not None:
                    entered.fates[row.number].append(_fate(row.number, self._said(seat, row, taken)))
        _managers(self.crowd, entered)
        taken.rows += [_joined(entered.fates[row.number]) for row in entered.rows]
        return taken

    def write(self, progress: Progress) -> None:
        """Put into the file what was entered and said."""
        self.crowd.write(progress)
        self._profiles.write(progress)
        self._own.write()
        self._steps.write()

    def _said(self, seat: Seat, row: PersonRow, taken: Taken) -> list[FieldChange]:
        values = _values_of_seat(seat, row)
        if self.crowd.is_new(seat):
            changes = filled(seat, values)
        elif changes := changed(seat, values):
            self.crowd.touched(seat)
        changes += self._profiles.take(seat, row, taken) + self._own.take(seat.id, row)
        if self.crowd.is_new(seat):
            changes.append(FieldChange("role", "", seat.role.label))
        if row.accepted_on:
            self._steps.begin(seat, row.onboarded_on)
        return changes


def keep_order(cohort: Cohort, order: Sequence[str], rows: Sequence[PersonRow], taken: Taken) -> None:
    """The first sheet that names grades gives the cohort their order; later ones are only compared."""
    if not cohort.grade_order:
        cohort.grade_order = tuple(order)
    strange = sorted({row.grade for row in rows if row.grade and row.grade not in cohort.grade_order})
    if strange:
        sentence = _("These grades have no place in the order of the cohort: {grades}.")
        taken.warnings.append(sentence.format(grades=", ".join(strange)))


def _people(
    crowd: Crowd, rows: Sequence[PersonRow], taken: Taken, fates: dict[int, list[RowFate]]
) -> dict[int, Human]:
    """The person of each row that can be taken."""
    found: dict[int, Human] = {}
    new: dict[str, list[PersonRow]] = {}
    for row in rows:
        person = _known(crowd, row)
        if person is not None:
            found[row.number] = person
            changes = [_named(crowd, each) for each in changed(person, _values(crowd, row, person))]
            if changes:
                crowd.touched(person)
            fates[row.number] = [_fate(row.number, changes)]
        elif row.code:
            taken.refuse(row.number, "code", row.code, _("Nobody in this file has this code."))
        else:
            new.setdefault(row.key, []).append(row)
    for same, person in zip(new.values(), crowd.made(len(new)), strict=True):
        for row in same:
            found[row.number] = person
            filled(person, _values(crowd, row, person))
            fates[row.number] = [RowFate(row.number, Fate.NEW)]
    crowd.enter({person.code: person for person in found.values()}.values())
    return found


def _named(crowd: Crowd, change: FieldChange) -> FieldChange:
    """Organisations and departments are told by name."""
    if change.field not in {"organisation", "department"}:
        return change
    old, new = (crowd.called(change.field, int(each)) if each else "" for each in (change.old, change.new))
    return FieldChange(change.field, old, new)


def _known(crowd: Crowd, row: PersonRow) -> Human | None:
    if row.code:
        return crowd.person(row.code)
    found = crowd.person(row.email) if row.email else None
    return found or crowd.namesake(row.name, row.organisation, row.email)


def _values(crowd: Crowd, row: PersonRow, person: Human) -> dict[str, Any]:
    """What the row gives; of a person who was merged into this one neither name nor address comes back."""
    values: dict[str, Any] = {
        column: getattr(row, column) for field, column in _TEXTS.items() if field in row.given
    }
    values["name"] = row.name
    if crowd.was_another(row.code or row.email):
        del values["name"]
        values.pop("email", None)
    organisation = person.organisation_id
    if "organisation" in row.given:
        organisation = values["organisation_id"] = crowd.organisation(row.organisation)
    if "department" in row.given:
        values["department_id"] = crowd.department(row.department, organisation)
    return values


def _values_of_seat(seat: Seat, row: PersonRow) -> dict[str, Any]:
    values: dict[str, Any] = {
        column: getattr(row, column) for field, column in _SAID.items() if field in row.given
    }
    for number, item in enumerate(row.style, start=1):
        if item is not None:
            values[f"style_{number}"] = item
    if row.capacity is not None and seat.role is Role.MENTOR:
        values["capacity"] = row.capacity
    if row.accepted_on and seat.state in {ParticipantState.APPLIED, ParticipantState.INVITED}:
        values["state"] = ParticipantState.ACCEPTED
    return values


def _managers(crowd: Crowd, entered: Entered) -> None:
    """Line managers may stand further down in the same sheet, so they come last."""
    for row in entered.rows:
        manager = crowd.person(row.line_manager) if row.line_manager else None
        person = entered.people[row.number]
        if manager and _leads_back(crowd, manager, person.id):
            sentence = _("Row {row}: {person} would be their own manager in the end, so this was not noted.")
            entered.taken.warnings.append(sentence.format(row=row.number, person=person.name))
        elif manager and person.line_manager_id != manager.id:
            old = crowd.human(person.line_manager_id).name if person.line_manager_id else ""
            person.line_manager_id = manager.id
            crowd.touched(person)
            change = FieldChange("line manager", old, manager.name)
            entered.fates[row.number].append(_fate(row.number, [change]))
        elif row.line_manager and not manager:
            sentence = _("Row {row}: {person} is not in this file, so no line manager was noted.")
            entered.taken.warnings.append(sentence.format(row=row.number, person=row.line_manager))


def _leads_back(crowd: Crowd, manager: Human, person_id: int) -> bool:
    """Whether someone stands above, or is, this manager."""
    seen: set[int] = set()
    at: Human | None = manager
    while at is not None and at.id not in seen:
        if at.id == person_id:
            return True
        seen.add(at.id)
        at = crowd.human(at.line_manager_id) if at.line_manager_id else None
    return False


def _fate(number: int, changes: list[FieldChange]) -> RowFate:
    return RowFate(number, Fate.CHANGED if changes else Fate.UNCHANGED, tuple(changes))


def _joined(fates: list[RowFate]) -> RowFate:
    """A new person is new, whatever their places say; else any change counts."""
    if any(fate.fate is Fate.NEW for fate in fates):
        return RowFate(fates[0].row, Fate.NEW)
    changes = [change for fate in fates for change in fate.changes]
    return _fate(fates[0].row, list(dict.fromkeys(changes)))
