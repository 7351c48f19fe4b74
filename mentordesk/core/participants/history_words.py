"""How a change of one row of somebody's file is said: which thing, from what, to what."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import select

from mentordesk.core import words
from mentordesk.core.desk import Db
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import (
    Base,
    CustomField,
    Department,
    Organisation,
    Participant,
    Person,
    Skill,
)
from mentordesk.core.vocab import (
    Channel,
    ConsentKind,
    ConsentWay,
    Framework,
    ManagerSupport,
    Met,
    ParticipantState,
    PriorityArea,
    Role,
    Scheme,
    ScreeningDecision,
    Support,
    Vocabulary,
)

Values = Mapping[str, Any]
_MONDAY = date(2026, 11, 16)
_BOTH = ("mentor_id", "absent_id")

FIELDS = {
    "name": N_("name"),
    "email": N_("e-mail"),
    "phone": N_("phone"),
    "channel": N_("reached by"),
    "job_title": N_("post"),
    "specialty": N_("specialty"),
    "department_id": N_("department"),
    "organisation_id": N_("organisation"),
    "grade": N_("grade"),
    "line_manager_id": N_("line manager"),
    "zone": N_("time zone"),
    "languages": N_("languages"),
    "role": N_("role"),
    "state": N_("state"),
    "origin": N_("came through"),
    "support": N_("what helps most"),
    "capacity": N_("places"),
    "aspiration": N_("hopes"),
    "motivation": N_("reasons"),
    "wants_difference": N_("would like someone different"),
    "style_1": N_("a set plan (1) or seeing where it leads (5)"),
    "style_2": N_("thinking first (1) or thinking aloud (5)"),
    "style_3": N_("encouragement (1) or being challenged (5)"),
    "style_4": N_("facts and examples (1) or meaning and feelings (5)"),
    "applied_on": N_("applied on"),
    "waitlisted_on": N_("on the waiting list since"),
    "accepted_on": N_("accepted on"),
    "declined_on": N_("declined on"),
    "decline_reason": N_("reason to decline"),
    "onboarded_on": N_("onboarded on"),
    "onboarding_override_reason": N_("reason to pair before onboarding"),
    "withdrawn_on": N_("withdrawn on"),
    "withdraw_reason": N_("reason to leave"),
    "manager_support": N_("line manager’s support"),
    "decision": N_("decision"),
    "decided_on": N_("decided on"),
    "background_check_ref": N_("background check"),
    "background_checked_on": N_("background checked on"),
    "starting_point": N_("starting point"),
    "priorities": N_("priorities"),
    "path": N_("way"),
    "frameworks": N_("frameworks"),
    "reviews": N_("reviews"),
}
"""The columns that are told, with their words; the others follow from these."""
_VOCABULARIES: dict[str, type[Vocabulary]] = {
    "channel": Channel,
    "state": ParticipantState,
    "role": Role,
    "origin": Scheme,
    "support": Support,
    "manager_support": ManagerSupport,
    "decision": ScreeningDecision,
    "frameworks": Framework,
}
_LISTS = frozenset({"languages", "priorities", "reviews"})
_NAMED: dict[str, type[Base]] = {
    "department_id": Department,
    "organisation_id": Organisation,
    "line_manager_id": Person,
}


Said = tuple[str, str]
"""Which one it is, and what it says."""


@dataclass(frozen=True, slots=True)
class Kind:
    """How rows of a table are told whole: what they are called, and one of them in words."""

    words: str
    say: Callable[[Db, Values], Said]
    made: bool = True
    """Whether it is said that one was made; otherwise its act says it all."""


def whole(kind: Kind, db: Db, old: Values | None, new: Values | None) -> list[str]:
    """A row that was made, changed or taken out, in a sentence; nothing where no word differs."""
    before, after = (kind.say(db, row) if row else ("", "") for row in (old, new))
    if before == after or (old is None and not kind.made):
        return []
    if before[0] == after[0]:
        named = _("{kind} {name}").format(kind=_(kind.words), name=before[0])
        return [sentence(named, before[1], after[1])]
    return [sentence(_(kind.words), *(", ".join(filter(None, said)) for said in (before, after)))]


def field_by_field(db: Db, old: Values, new: Values) -> list[str]:
    """What differs between two states of a row."""
    return [
        sentence(_(told), value_words(db, field, old.get(field)), value_words(db, field, new.get(field)))
        for field, told in FIELDS.items()
        if old.get(field) != new.get(field)
    ]


def sentence(field: str, old: str, new: str) -> str:
    """Such as "grade: Band 5 → Band 6"."""
    if old and new:
        return _("{field}: {old} → {new}").format(field=field, old=old, new=new)
    if new:
        return _("{field}: {new}").format(field=field, new=new)
    return _("{field}: {old} → nothing").format(field=field, old=old)


def value_words(db: Db, field: str, value: Any) -> str:
    """A value of the journal as people say it."""
    if value is None or value == "":
        return ""
    if field in _NAMED:
        return _name(db, _NAMED[field], value)
    return _plain(field, value)


def _plain(field: str, value: Any) -> str:
    if field in _VOCABULARIES or field in _LISTS:
        return _several(field, value)
    if field == "wants_difference":
        return _("yes") if value else _("no")
    return words.medium_date(date.fromisoformat(value)) if field.endswith("_on") else str(value)


def _several(field: str, value: Any) -> str:
    listed = json.loads(value) if str(value).startswith("[") else [value]
    if field == "reviews":
        return ", ".join(words.medium_date(date.fromisoformat(day)) for day in listed)
    return ", ".join(_label(_VOCABULARIES[field], key) if field in _VOCABULARIES else key for key in listed)


def _label(kind: type[Vocabulary], key: str) -> str:
    label = next((word.label for word in kind if word.key == key), str(key))
    return label if kind is Framework else label.lower()  # GROW is no word


def _name(db: Db, table: type[Base], number: int | None) -> str:
    row = db.get(table, number) if number else None
    return str(getattr(row, "name", "")) if row else ""


def _day(row: Values, field: str) -> str:
    value = row.get(field)
    return words.medium_date(date.fromisoformat(value)) if value else ""


def _need(db: Db, row: Values) -> Said:
    told = _("level {level}, importance {importance} of 3")
    rest = told.format(level=row["level"], importance=row["importance"])
    return _name(db, Skill, row["skill_id"]), rest


def _offer(db: Db, row: Values) -> Said:
    return _name(db, Skill, row["skill_id"]), _("level {level}").format(level=row["level"])


def _interest(_db: Db, row: Values) -> Said:
    return row["tag"], ""


def _free_time(_db: Db, row: Values) -> Said:
    day = words.weekday(_MONDAY + timedelta(days=row["weekday"]))
    return _("{day} {start}–{end}").format(day=day, start=row["from_time"], end=row["to_time"]), ""


def _wish(db: Db, row: Values) -> Said:
    return _name(db, Person, row["person_id"]), _("place {rank}").format(rank=row["rank"])


def _avoided(db: Db, row: Values) -> Said:
    return _name(db, Person, row["person_id"]), ""


def _priority(_db: Db, row: Values) -> Said:
    return _label(PriorityArea, row["area"]), _("place {rank}").format(rank=row["rank"])


def _step(_db: Db, row: Values) -> Said:
    due = _day(row, "due_on")
    told = ["" if row["required"] else _("optional"), due and _("due {day}").format(day=due)]
    return ", ".join(filter(None, [row["text"], *told])), _day(row, "done_on")


def _criterion(_db: Db, row: Values) -> Said:
    met = _label(Met, row["met"]) if row["met"] else _("not looked at")
    return row["name"], _("{what} ({note})").format(what=met, note=row["note"]) if row["note"] else met


def _consent(_db: Db, row: Values) -> Said:
    told = [_("given {day}").format(day=_day(row, "given_on")), _label(ConsentWay, row["way"])]
    if row["given_by"]:
        told.append(_("by {name}").format(name=row["given_by"]))
    if row["withdrawn_on"]:
        told.append(_("withdrawn {day}").format(day=_day(row, "withdrawn_on")))
    return _label(ConsentKind, row["kind"]), ", ".join(told)


def _absence(_db: Db, row: Values) -> Said:
    first, back = (date.fromisoformat(row[field]) for field in ("from_on", "to_on"))
    return words.dates(first, back - timedelta(days=1)), row["note"]


def _cover(db: Db, row: Values) -> Said:
    """Who for whom; then for which days, or that it is in case."""
    name = select(Person.name).join(Participant, Participant.person_id == Person.id)
    mentor, absent = (db.scalar(name.where(Participant.id == row[each])) or "" for each in _BOTH)
    who = _("{mentor} for {absent}").format(mentor=mentor, absent=absent)
    if not row["from_on"]:
        return who, _("in case")
    return who, _absence(db, {**row, "note": ""})[0]


def _own_value(db: Db, row: Values) -> Said:
    field = db.get(CustomField, row["field_id"])
    if field is None or (field.used_as and field.used_as.unseen):
        return field.label if field else "", ""
    return field.label, ", ".join(row["value"].splitlines())


KINDS = {
    "need": Kind(N_("need"), _need),
    "offer": Kind(N_("offer"), _offer),
    "interest": Kind(N_("interest"), _interest),
    "free_time": Kind(N_("can meet"), _free_time),
    "preference": Kind(N_("wish"), _wish),
    "avoidance": Kind(N_("avoids"), _avoided),
    "priority": Kind(N_("priority"), _priority),
    "checklist_item": Kind(N_("step"), _step, made=False),
    "screening_criterion": Kind(N_("point"), _criterion),
    "consent": Kind(N_("consent"), _consent),
    "absence": Kind(N_("away"), _absence),
    "cover": Kind(N_("stands in"), _cover),
    "custom_value": Kind(N_("own field"), _own_value),
}
"""Tables whose rows are told whole; those of the others are told field by field."""
