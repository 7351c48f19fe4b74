"""The coordinator's hand on organisations: named, marked as ours or a partner, merged, taken out."""

from dataclasses import dataclass

from sqlalchemy import select, update

from mentordesk.core import typed
from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Invalid, NotFound, Problem, Refused
from mentordesk.core.folding import folded
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import Department, Organisation, Person
from mentordesk.core.vocab import OrganisationKind

_AS_IT_IS = {"synchronize_session": False}


@dataclass(frozen=True, slots=True)
class OrganisationDraft:
    """What the form of an organisation edits; at most one is our own."""

    name: str = ""
    kind: OrganisationKind = OrganisationKind.OTHER
    own: bool = False

    def problems(self) -> list[Problem]:
        """What cannot be taken."""
        if not self.name.strip():
            return [Problem("name", _("Name the organisation."))]
        return typed.problems(self, typed.LINES, "name")


@command(N_("Add organisation"))
def add_organisation(db: Db, draft: OrganisationDraft) -> int:
    """Add an organisation of which nobody is yet."""
    _check(db, draft, 0)
    row = Organisation(name=draft.name.strip())
    db.add(row)
    db.flush()
    _fill(db, row, draft)
    describe(db, _("Add the organisation “{name}”").format(name=row.name))
    return row.id


@command(N_("Change organisation"))
def edit_organisation(db: Db, organisation_id: int, draft: OrganisationDraft) -> None:
    """Rename it, and say what it is."""
    row = _get(db, organisation_id)
    _check(db, draft, organisation_id)
    _fill(db, row, draft)
    describe(db, _("Change the organisation “{name}”").format(name=row.name))


@command(N_("Merge organisations"))
def merge_organisations(db: Db, kept_id: int, gone_id: int) -> None:
    """People and departments of the one go to the other; departments of one name become one."""
    kept, gone = _get(db, kept_id), _get(db, gone_id)
    if kept is gone:
        raise Refused(_("Choose two different organisations."))
    there = {
        row.folded_name: row.id
        for row in db.scalars(select(Department).where(Department.organisation_id == kept_id))
    }
    for row in list(db.scalars(select(Department).where(Department.organisation_id == gone_id))):
        if row.folded_name in there:
            moved = update(Person).where(Person.department_id == row.id)
            db.execute(moved.values(department_id=there[row.folded_name]), execution_options=_AS_IT_IS)
            db.delete(row)
        else:
            row.organisation_id = kept_id
    people = update(Person).where(Person.organisation_id == gone_id)
    db.execute(people.values(organisation_id=kept_id), execution_options=_AS_IT_IS)
    kept.is_own = kept.is_own or gone.is_own
    if kept.kind is OrganisationKind.OTHER:
        kept.kind = gone.kind
    name = gone.name
    db.flush()
    db.delete(gone)
    describe(db, _("Merge “{gone}” into “{kept}”").format(gone=name, kept=kept.name))


@command(N_("Remove organisation"))
def remove_organisation(db: Db, organisation_id: int) -> None:
    """Take out an organisation of which nobody is, with its departments; refused while somebody is."""
    row = _get(db, organisation_id)
    theirs = select(Department).where(Department.organisation_id == organisation_id)
    departments = list(db.scalars(theirs))
    inside = Person.department_id.in_([each.id for each in departments])
    if db.scalar(select(Person.id).where((Person.organisation_id == organisation_id) | inside).limit(1)):
        raise Refused(
            _("There are people of {name}. Merge it into another organisation instead.").format(name=row.name)
        )
    describe(db, _("Remove the organisation “{name}”").format(name=row.name))
    for each in departments:
        db.delete(each)
    db.flush()
    db.delete(row)


def _get(db: Db, organisation_id: int) -> Organisation:
    row = db.get(Organisation, organisation_id)
    if row is None:
        raise NotFound(_("This organisation is no longer there."))
    return row


def _check(db: Db, draft: OrganisationDraft, own_id: int) -> None:
    problems = draft.problems()
    same = select(Organisation.id).where(
        Organisation.folded_name == folded(draft.name), Organisation.id != own_id
    )
    if db.scalar(same):
        sentence = _("There is an organisation of this name already. Merge the two, if they are one.")
        problems.append(Problem("name", sentence))
    if problems:
        raise Invalid(problems)


def _fill(db: Db, row: Organisation, draft: OrganisationDraft) -> None:
    row.name, row.kind = draft.name.strip(), draft.kind
    if draft.own:
        others = select(Organisation).where(Organisation.is_own.is_(True), Organisation.id != row.id)
        for other in db.scalars(others):
            other.is_own = False
    row.is_own = draft.own
