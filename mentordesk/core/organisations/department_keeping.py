"""The coordinator's hand on departments: named, put below an organisation, merged, taken out."""

from dataclasses import dataclass

from sqlalchemy import select, update

from mentordesk.core import typed
from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Invalid, NotFound, Problem, Refused
from mentordesk.core.folding import folded
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import Department, Organisation, Person

_AS_IT_IS = {"synchronize_session": False}


@dataclass(frozen=True, slots=True)
class DepartmentDraft:
    """What the form of a department edits; an organisation of 0 is our own."""

    name: str = ""
    organisation_id: int = 0

    def problems(self) -> list[Problem]:
        """What cannot be taken."""
        if not self.name.strip():
            return [Problem("name", _("Name the department."))]
        return typed.problems(self, typed.LINES, "name")


@command(N_("Add department"))
def add_department(db: Db, draft: DepartmentDraft) -> int:
    """Add a department of which nobody is yet."""
    _check(db, draft, 0)
    row = Department(name=draft.name.strip(), organisation_id=draft.organisation_id or None)
    db.add(row)
    db.flush()
    describe(db, _("Add the department “{name}”").format(name=row.name))
    return row.id


@command(N_("Change department"))
def edit_department(db: Db, department_id: int, draft: DepartmentDraft) -> None:
    """Rename it or put it below another organisation; its people go along."""
    row = _get(db, department_id)
    _check(db, draft, department_id)
    if (row.organisation_id or 0) != draft.organisation_id:
        people = update(Person).where(Person.department_id == department_id)
        db.execute(people.values(organisation_id=draft.organisation_id or None), execution_options=_AS_IT_IS)
    row.name, row.organisation_id = draft.name.strip(), draft.organisation_id or None
    describe(db, _("Change the department “{name}”").format(name=row.name))


@command(N_("Merge departments"))
def merge_departments(db: Db, kept_id: int, gone_id: int) -> None:
    """People of the one go to the other, and to its organisation."""
    kept, gone = _get(db, kept_id), _get(db, gone_id)
    if kept is gone:
        raise Refused(_("Choose two different departments."))
    people = update(Person).where(Person.department_id == gone_id)
    values = {"department_id": kept_id, "organisation_id": kept.organisation_id}
    db.execute(people.values(values), execution_options=_AS_IT_IS)
    describe(db, _("Merge “{gone}” into “{kept}”").format(gone=gone.name, kept=kept.name))
    db.delete(gone)


@command(N_("Remove department"))
def remove_department(db: Db, department_id: int) -> None:
    """Take out a department of which nobody is; refused while somebody is."""
    row = _get(db, department_id)
    if db.scalar(select(Person.id).where(Person.department_id == department_id).limit(1)):
        raise Refused(
            _("There are people of {name}. Merge it into another department instead.").format(name=row.name)
        )
    describe(db, _("Remove the department “{name}”").format(name=row.name))
    db.delete(row)


def _get(db: Db, department_id: int) -> Department:
    row = db.get(Department, department_id)
    if row is None:
        raise NotFound(_("This department is no longer there."))
    return row


def _check(db: Db, draft: DepartmentDraft, own_id: int) -> None:
    problems = draft.problems()
    if draft.organisation_id and db.get(Organisation, draft.organisation_id) is None:
        problems.append(Problem("organisation_id", _("This organisation is no longer there.")))
    same = select(Department.id).where(
        Department.folded_name == folded(draft.name),
        Department.organisation_id.is_not_distinct_from(draft.organisation_id or None),
        Department.id != own_id,
    )
    if db.scalar(same):
        sentence = _("There is a department of this name already. Merge the two, if they are one.")
        problems.append(Problem("name", sentence))
    if problems:
        raise Invalid(problems)
