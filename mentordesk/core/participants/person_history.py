"""What happened to one participant, in sentences: the journal of the person and of their place."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select

from mentordesk.core import journal, words
from mentordesk.core.desk import Db
from mentordesk.core.errors import NotFound
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import ChecklistItem, Department, Organisation, Participant
from mentordesk.core.vocab import ParticipantState

_FIELDS = {
    "name": N_("name"),
    "email": N_("e-mail"),
    "phone": N_("phone"),
    "job_title": N_("post"),
    "department_id": N_("department"),
    "organisation_id": N_("organisation"),
    "grade": N_("grade"),
    "zone": N_("time zone"),
    "state": N_("state"),
    "capacity": N_("places"),
    "aspiration": N_("hopes"),
    "accepted_on": N_("accepted on"),
    "declined_on": N_("declined on"),
    "onboarded_on": N_("onboarded on"),
    "onboarding_override_reason": N_("reason to pair before onboarding"),
    "withdrawn_on": N_("withdrawn on"),
    "withdraw_reason": N_("reason to leave"),
    "done_on": N_("done on"),
}
"""The columns that are told, with their words; the others follow from these."""


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that happened: `at` is an ISO instant in UTC (or a week), `by` who did it, in which act."""

    at: str
    by: str
    act: str
    details: tuple[str, ...]


def history(db: Db, participant_id: int) -> list[Told]:
    """What happened to someone's place, their person and their onboarding, the newest first."""
    participant = db.get(Participant, participant_id)
    if participant is None:
        raise NotFound(_("This participant is no longer there."))
    rows = [("participant", participant.id, ""), ("person", participant.person_id, "")]
    steps = select(ChecklistItem.id, ChecklistItem.text).where(ChecklistItem.participant_id == participant_id)
    rows += [("checklist_item", number, text) for number, text in db.execute(steps)]
    told: dict[int, Told] = {}
    for table, number, about in rows:
        for each in journal.history(db, table, number):
            before = told[each.step].details if each.step in told else ()
            details = (*before, *_details(db, each, about))
            if details or _was_made(each):
                told[each.step] = Told(each.at, each.by, each.label, details)
    return [told[step] for step in sorted(told, reverse=True)]


def _was_made(happening: journal.Happening) -> bool:
    return "id" in happening.new and happening.old["id"] is None


def _details(db: Db, happening: journal.Happening, about: str) -> list[str]:
    """What differs, field by field; of a row that was made nothing, for its act says it all."""
    if "id" in happening.new:
        return []
    old, new = happening.old, happening.new
    return [
        _sentence(about or _(words), _words(db, field, old[field]), _words(db, field, new[field]))
        for field, words in _FIELDS.items()
        if field in new
    ]


def _sentence(field: str, old: str, new: str) -> str:
    if old and new:
        return _("{field}: {old} → {new}").format(field=field, old=old, new=new)
    if new:
        return _("{field}: {new}").format(field=field, new=new)
    return _("{field}: {old} → nothing").format(field=field, old=old)


def _words(db: Db, field: str, value: Any) -> str:
    if value in {None, ""}:
        return ""
    if field.endswith("_on"):
        return words.short_date(date.fromisoformat(value))
    return _state(value) if field == "state" else _name(db, field, value)


def _state(key: str) -> str:
    return next(state.label.lower() for state in ParticipantState if state.key == key)


def _name(db: Db, field: str, value: Any) -> str:
    """The name behind a number of a department or organisation; the text of any other field."""
    row: Department | Organisation | None = None
    if field == "department_id":
        row = db.get(Department, value)
    elif field == "organisation_id":
        row = db.get(Organisation, value)
    else:
        return str(value)
    return row.name if row else ""
