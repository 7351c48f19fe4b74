"""Takes in people: matched by code, else address, else name and organisation; only what is given changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import insert, select

from mentordesk.core import codes, issuing
from mentordesk.core.db import Db
from mentordesk.core.i18n import _
from mentordesk.core.intake.applying.directory import Directory
from mentordesk.core.intake.applying.profiles_taken import Profiles
from mentordesk.core.intake.applying.taken import Fate, FieldChange, RowFate, Taken, changed
from mentordesk.core.intake.people_sheet import PersonRow
from mentordesk.core.model import ChecklistItem, Cohort, Department, Organisation, Participant, Person
from mentordesk.core.participants.onboarding import STEPS
from mentordesk.core.progress import Progress
from mentordesk.core.vocab import ParticipantState, Role

_TEXTS = {
    "email": "email", "phone": "phone", "job title": "job_title", "grade": "grade", "specialty": "specialty",
    "time zone": "zone", "languages": "languages",
}  # fmt: skip
_SAID = {
    "aspiration": "aspiration", "motivation": "motivation", "wants difference": "wants_difference",
    "applied on": "applied_on", "accepted on": "accepted_on", "onboarded on": "onboarded_on", "more": "more",
}  # fmt: skip


@dataclass(slots=True)
class Entered:
    """The people of a sheet once they stand in the file, before anything is said that names others."""

    rows: list[PersonRow]
    people: dict[int, Person]
    new_places: set[tuple[int, Role]]
    fates: dict[int, list[RowFate]]
    taken: Taken


def enter(db: Db, directory: Directory, rows: Sequence[PersonRow], today: date) -> Entered:
    """Write these people and their places in the cohort."""
    taken, fates = Taken(), dict[int, list[RowFate]]()
    people = _people(db, directory, rows, taken, fates)
    kept = [row for row in rows if row.number in people]
    return Entered(kept, people, _places(db, directory, kept, people, today), fates, taken)


def say(db: Db, directory: Directory, entered: Entered, progress: Progress) -> Taken:
    """Write what they said; managers and wishes may name anybody who was entered, from any sheet."""
    taken, people = entered.taken, entered.people
    profiles = Profiles(db, directory, taken)
    for done, row in enumerate(entered.rows):
        progress(done, len(entered.rows))
        for role in row.roles:
            participant = directory.participant(people[row.number].id, role)
            if participant is not None:
                changes = _said(participant, row) + profiles.take(participant, row)
                if (participant.person_id, role) in entered.new_places:
                    changes.append(FieldChange("role", "", role.label))
                entered.fates[row.number].append(_fate(row.number, changes))
    _managers(db, directory, entered.rows, people, taken)
    profiles.write()
    _steps(db, directory, entered.rows, people)
    taken.rows += [_joined(entered.fates[row.number]) for row in entered.rows]
    return taken


def keep_order(cohort: Cohort, order: Sequence[str], rows: Sequence[PersonRow], taken: Taken) -> None:
    """The first sheet that names grades gives the cohort their order; later ones are only compared."""
    if not cohort.grade_order:
        cohort.grade_order = tuple(order)
    strange = sorted({row.grade for row in rows if row.grade and row.grade not in cohort.grade_order})
    if strange:
        sentence = _("These grades have no place in the order of the cohort: {grades}.")
        taken.warnings.append(sentence.format(grades=", ".join(strange)))


def _people(
    db: Db, directory: Directory, rows: Sequence[PersonRow], taken: Taken, fates: dict[int, list[RowFate]]
) -> dict[int, Person]:
    """The person of each row that can be taken; the new ones are written at once."""
    found: dict[int, Person] = {}
    new: dict[str, list[PersonRow]] = {}
    for row in rows:
        person = _known(directory, row)
        if person is not None:
            found[row.number] = person
            changes = [_named(db, each) for each in changed(person, _values(directory, row, person))]
            fates[row.number] = [_fate(row.number, changes)]
        elif row.code:
            taken.refuse(row.number, "code", row.code, _("Nobody in this file has this code."))
        else:
            new.setdefault(row.key, []).append(row)
    for same, code in zip(new.values(), issuing.issue(db, codes.Kind.PERSON, len(new)), strict=True):
        person = Person(code=code, name=same[0].name)
        for row in same:
            found[row.number] = person
            changed(person, _values(directory, row, person))
            fates[row.number] = [RowFate(row.number, Fate.NEW)]
        db.add(person)
    db.flush()
    directory.enter({person.code: person for person in found.values()}.values())
    return found


def _named(db: Db, change: FieldChange) -> FieldChange:
    """Organisations and departments are told by name."""
    if change.field == "organisation":
        names = dict(db.execute(select(Organisation.id, Organisation.name)).all())
    elif change.field == "department":
        names = dict(db.execute(select(Department.id, Department.name)).all())
    else:
        return change
    old, new = (names[int(each)] if each else "" for each in (change.old, change.new))
    return FieldChange(change.field, old, new)


def _known(directory: Directory, row: PersonRow) -> Person | None:
    if row.code:
        return directory.person(row.code)
    found = directory.person(row.email) if row.email else None
    return found or directory.namesake(row.name, directory.organisation(row.organisation), row.email)


def _values(directory: Directory, row: PersonRow, person: Person) -> dict[str, Any]:
    values: dict[str, Any] = {
        column: getattr(row, column) for field, column in _TEXTS.items() if field in row.given
    }
    values["name"] = row.name
    organisation = person.organisation_id
    if "organisation" in row.given:
        organisation = values["organisation_id"] = directory.organisation(row.organisation)
    if "department" in row.given:
        values["department_id"] = directory.department(row.department, organisation)
    return values


def _places(
    db: Db, directory: Directory, rows: Sequence[PersonRow], people: dict[int, Person], today: date
) -> set[tuple[int, Role]]:
    """Everybody gets the places in the cohort that they do not have yet; these are given back."""
    new: dict[tuple[int, Role], Participant] = {}
    for row in rows:
        for role in row.roles:
            key = (people[row.number].id, role)
            if directory.participant(*key) is None and key not in new:
                new[key] = Participant(
                    person_id=key[0],
                    cohort_id=directory.cohort_id,
                    role=role,
                    state=ParticipantState.APPLIED,
                    applied_on=row.applied_on or today,
                    aspiration="",
                    motivation="",
                    wants_difference=False,
                    capacity=2,
                    more=(),
                )
    db.add_all(new.values())
    db.flush()
    directory.place(new.values())
    return set(new)


def _said(participant: Participant, row: PersonRow) -> list[FieldChange]:
    values: dict[str, Any] = {
        column: getattr(row, column) for field, column in _SAID.items() if field in row.given
    }
    for number, item in enumerate(row.style, start=1):
        if item is not None:
            values[f"style_{number}"] = item
    if row.capacity is not None and participant.role is Role.MENTOR:
        values["capacity"] = row.capacity
    if row.accepted_on and participant.state in {ParticipantState.APPLIED, ParticipantState.INVITED}:
        values["state"] = ParticipantState.ACCEPTED
    return changed(participant, values)


def _managers(
    db: Db, directory: Directory, rows: Sequence[PersonRow], people: dict[int, Person], taken: Taken
) -> None:
    """Line managers may stand further down in the same sheet, so they come last."""
    for row in rows:
        manager = directory.person(row.line_manager) if row.line_manager else None
        person = people[row.number]
        if manager and _leads_back(db, manager, person.id):
            sentence = _("Row {row}: {person} would be their own manager in the end, so this was not noted.")
            taken.warnings.append(sentence.format(row=row.number, person=person.name))
        elif manager:
            person.line_manager_id = manager.id
        elif row.line_manager:
            sentence = _("Row {row}: {person} is not in this file, so no line manager was noted.")
            taken.warnings.append(sentence.format(row=row.number, person=row.line_manager))


def _leads_back(db: Db, manager: Person, person_id: int) -> bool:
    """Whether someone stands above, or is, this manager."""
    seen: set[int] = set()
    at: Person | None = manager
    while at is not None and at.id not in seen:
        if at.id == person_id:
            return True
        seen.add(at.id)
        at = db.get(Person, at.line_manager_id) if at.line_manager_id else None
    return False


def _steps(db: Db, directory: Directory, rows: Sequence[PersonRow], people: dict[int, Person]) -> None:
    """Whoever is accepted gets the steps of onboarding; required ones are done if the sheet says so."""
    wanted = [
        (participant, row)
        for row in rows
        for role in row.roles
        if row.accepted_on and (participant := directory.participant(people[row.number].id, role))
    ]
    there = set(db.scalars(ChecklistItem.__table__.select().with_only_columns(ChecklistItem.participant_id)))
    values = [
        {
            "participant_id": participant.id,
            "text": _(text),
            "required": required,
            "done_on": row.onboarded_on if required else None,
        }
        for participant, row in wanted
        if participant.id not in there
        for text, required in STEPS[participant.role]
    ]
    if values:
        db.execute(insert(ChecklistItem), values)


def _fate(number: int, changes: list[FieldChange]) -> RowFate:
    return RowFate(number, Fate.CHANGED if changes else Fate.UNCHANGED, tuple(changes))


def _joined(fates: list[RowFate]) -> RowFate:
    """A new person is new, whatever their places say; else any change counts."""
    if any(fate.fate is Fate.NEW for fate in fates):
        return RowFate(fates[0].row, Fate.NEW)
    changes = [change for fate in fates for change in fate.changes]
    return _fate(fates[0].row, list(dict.fromkeys(changes)))
