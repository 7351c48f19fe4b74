"""Days on which people are away."""

from dataclasses import asdict, dataclass
from datetime import date

from sqlalchemy import ColumnElement, select

from mentordesk.core import typed
from mentordesk.core.db import Db
from mentordesk.core.desk import command
from mentordesk.core.errors import Invalid, NotFound, Problem
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import Absence, Participant, Person

ABSENCE_READS = frozenset({"absence", "person", "participant"})


@dataclass(frozen=True, slots=True)
class AbsenceRow:
    """An absence as lists show it."""

    id: int
    person_id: int
    name: str
    from_on: date
    to_on: date
    """The first day back."""
    note: str


@dataclass(frozen=True, slots=True)
class AbsenceDraft:
    """When somebody is away; `to_on` is the first day back."""

    person_id: int
    from_on: date
    to_on: date
    note: str = ""

    def problems(self) -> list[Problem]:
        """What cannot be taken."""
        found = typed.problems(self, typed.PROSE, "note")
        if self.to_on <= self.from_on:
            found.append(Problem("to_on", _("The first day back comes after the first day away.")))
        return found


def absences(db: Db, cohort_id: int, since: date, before: date) -> list[AbsenceRow]:
    """When people of the cohort are away from `since` until the day before `before`, by day and name."""
    people = select(Participant.person_id).where(Participant.cohort_id == cohort_id)
    return _absences(db, Absence.person_id.in_(people), Absence.to_on > since, Absence.from_on < before)


def absences_of(db: Db, person_id: int) -> list[AbsenceRow]:
    """All absences of a person, in order."""
    return _absences(db, Absence.person_id == person_id)


@command(N_("Add absence"))
def add_absence(db: Db, draft: AbsenceDraft) -> int:
    """Note that somebody is away; gives the id."""
    _check(draft)
    absence = Absence(**asdict(draft))
    db.add(absence)
    db.flush()
    return absence.id


@command(N_("Change absence"))
def edit_absence(db: Db, absence_id: int, draft: AbsenceDraft) -> None:
    """Change when somebody is away."""
    absence = _get(db, absence_id)
    _check(draft)
    absence.from_on, absence.to_on, absence.note = draft.from_on, draft.to_on, draft.note


@command(N_("Remove absence"))
def remove_absence(db: Db, absence_id: int) -> None:
    """Somebody is not away after all."""
    db.delete(_get(db, absence_id))


def _absences(db: Db, *where: ColumnElement[bool]) -> list[AbsenceRow]:
    found = db.execute(
        select(Absence.id, Absence.person_id, Person.name, Absence.from_on, Absence.to_on, Absence.note)
        .join(Person, Person.id == Absence.person_id)
        .where(*where)
        .order_by(Absence.from_on, Person.folded_name, Absence.id)
    )
    return [AbsenceRow(*row) for row in found]


def _get(db: Db, absence_id: int) -> Absence:
    absence = db.get(Absence, absence_id)
    if absence is None:
        raise NotFound(_("This absence is no longer there."))
    return absence


def _check(draft: AbsenceDraft) -> None:
    if problems := draft.problems():
        raise Invalid(problems)
