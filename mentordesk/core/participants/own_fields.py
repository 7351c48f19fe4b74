"""Fields of the coordinator's own: what is asked of every participant beyond what the program asks."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sqlalchemy import delete, func, select, update

from mentordesk.core import typed
from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Invalid, NotFound, Problem, Refused
from mentordesk.core.folding import folded
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.model import CustomField, CustomValue, Participant, Person
from mentordesk.core.participants import own_values
from mentordesk.core.vocab import FieldKind, FieldUse

READS = frozenset(["custom_field", "custom_value"])
_LISTS = (FieldKind.CHOICE, FieldKind.CHOICES)
_MOST_CHOICES, _NAMED = 200, 3
_UNORDERED = (FieldKind.TEXT, FieldKind.CHOICES)


@dataclass(frozen=True, slots=True)
class FieldDraft:
    """What the form of a field edits; only lists have choices."""

    label: str = ""
    kind: FieldKind = FieldKind.TEXT
    choices: tuple[str, ...] = field(default=())
    used_as: FieldUse | None = None

    def problems(self) -> list[Problem]:
        """What cannot be taken."""
        found = typed.problems(self, typed.LINES, "label", "choices")
        if not self.label.strip():
            found.append(Problem("label", _("Give the field a name.")))
        if self.kind in _LISTS:
            names = {folded(choice) for choice in self.choices}
            if not self.choices or "" in names:
                found.append(Problem("choices", _("Write at least one choice, each on a line of its own.")))
            elif len(names) < len(self.choices) or len(names) > _MOST_CHOICES:
                found.append(Problem("choices", _("Write each choice once, and at most 200.")))
            elif any(";" in choice for choice in self.choices):
                found.append(Problem("choices", _("A choice cannot hold a semicolon.")))
        if self.used_as is FieldUse.AT_LEAST and self.kind in _UNORDERED:
            sentence = _("Higher and lower need a number, a date, yes or no, or one of a list.")
            found.append(Problem("used_as", sentence))
        return found


@dataclass(frozen=True, slots=True)
class OwnField:
    """A field, and of how many participants it is known."""

    id: int
    label: str
    kind: FieldKind
    choices: tuple[str, ...]
    known: int
    used_as: FieldUse | None = None

    @property
    def unseen(self) -> bool:
        """Whether what people say here is kept for the matching only: never listed, exported or printed."""
        return self.used_as is not None and self.used_as.unseen


def own_field_list(db: Db) -> list[OwnField]:
    """All fields, in their order."""
    known = func.count(CustomValue.id)
    query = (
        select(CustomField, known)
        .outerjoin(CustomValue, CustomValue.field_id == CustomField.id)
        .group_by(CustomField.id)
        .order_by(CustomField.position, CustomField.id)
    )
    return [
        OwnField(row.id, row.label, row.kind, row.choices, count, row.used_as)
        for row, count in db.execute(query)
    ]


def listed_fields(db: Db) -> list[OwnField]:
    """The fields that tables, filters and sheets may show, in their order."""
    return [row for row in own_field_list(db) if not row.unseen]


def choices_from_values(db: Db, field_id: int) -> tuple[str, ...]:
    """What is written in a field, each once in alphabetical order: its choices, were it a list.

    Of what is kept unseen nothing is told.
    """
    row = _field(db, field_id)
    if row.used_as and row.used_as.unseen:
        return ()
    values = db.scalars(select(CustomValue.value).where(CustomValue.field_id == field_id).distinct())
    texts = (own_values.plain(row.kind, value) for value in values)
    parts = {folded(part): part.strip() for text in texts for part in re.split("[;\n]", text)}
    return tuple(parts[key] for key in sorted(parts) if key)[:_MOST_CHOICES]


@command(N_("Add field"))
def add_field(db: Db, draft: FieldDraft) -> int:
    """Add a field at the end."""
    _check(db, draft, 0)
    last = db.scalar(select(func.max(CustomField.position)))
    row = CustomField(position=0 if last is None else last + 1)
    _fill(row, draft)
    db.add(row)
    db.flush()
    describe(db, _("Add field “{label}”").format(label=row.label))
    return row.id


@command(N_("Change field"))
def edit_field_of_own(db: Db, field_id: int, draft: FieldDraft) -> None:
    """Rename it, change its kind or its choices; refused where something written would not fit any more.

    A choice whose words were changed on its line is renamed wherever it was chosen.
    """
    row = _field(db, field_id)
    _check(db, draft, field_id)
    renamed = _renamed(row.choices, draft.choices) if row.kind in _LISTS else {}
    changes, wrong = _converted(db, row, draft, renamed)
    if wrong and row.used_as and row.used_as.unseen:
        raise Refused(_("What people said here would not fit any more."))
    if wrong:
        raise Refused(_does_not_fit(db, wrong, draft))
    if changes:
        db.execute(update(CustomValue), changes)
    _fill(row, draft)
    describe(db, _("Change field “{label}”").format(label=row.label))


@command(N_("Reorder fields"))
def order_fields(db: Db, wanted: Sequence[int]) -> None:
    """Put the fields into this order."""
    rows = {row.id: row for row in db.scalars(select(CustomField))}
    if set(wanted) != set(rows):
        raise NotFound(_("This field is no longer there."))
    for place, field_id in enumerate(wanted):
        rows[field_id].position = place


@command(N_("Remove field"))
def remove_field(db: Db, field_id: int) -> None:
    """Take a field away, with all that is written in it."""
    row = _field(db, field_id)
    describe(db, _("Remove field “{label}”").format(label=row.label))
    db.execute(delete(CustomValue).where(CustomValue.field_id == field_id))
    db.delete(row)


def field_called(db: Db, label: str) -> OwnField | None:
    """The field of this name, however it is written."""
    return next((each for each in own_field_list(db) if folded(each.label) == folded(label)), None)


def _field(db: Db, field_id: int) -> CustomField:
    row = db.get(CustomField, field_id)
    if row is None:
        raise NotFound(_("This field is no longer there."))
    return row


def _check(db: Db, draft: FieldDraft, own_id: int) -> None:
    problems = draft.problems()
    same = select(CustomField.id).where(CustomField.folded_label == folded(draft.label))
    if db.scalar(same.where(CustomField.id != own_id)):
        problems.append(Problem("label", _("There is a field of this name already.")))
    if problems:
        raise Invalid(problems)


def _fill(row: CustomField, draft: FieldDraft) -> None:
    row.label, row.kind = draft.label.strip(), draft.kind
    row.choices = tuple(choice.strip() for choice in draft.choices) if draft.kind in _LISTS else ()
    row.used_as = draft.used_as


def _renamed(before: Sequence[str], after: Sequence[str]) -> dict[str, str]:
    """Choices that have other words on the same line, while neither word stands on another."""
    if len(before) != len(after):
        return {}
    return {
        old: new for old, new in zip(before, after, strict=True) if old not in after and new not in before
    }


def _converted(
    db: Db, row: CustomField, draft: FieldDraft, renamed: Mapping[str, str]
) -> tuple[list[dict[str, object]], dict[str, list[int]]]:
    """What is written in the field as the draft keeps it, and the participants whose text would not fit."""
    changes: list[dict[str, object]] = []
    wrong: defaultdict[str, list[int]] = defaultdict(list)
    found = select(CustomValue.id, CustomValue.participant_id, CustomValue.value)
    for value_id, participant_id, value in db.execute(found.where(CustomValue.field_id == row.id)):
        parts = own_values.several(value) if row.kind in _LISTS else (value,)
        text = own_values.plain(row.kind, own_values.joined([renamed.get(part, part) for part in parts]))
        new = own_values.kept(draft.kind, draft.choices, text)
        if not new:
            wrong[text].append(participant_id)
        elif new != value:
            changes.append({"id": value_id, "value": new})
    return changes, wrong


def _does_not_fit(db: Db, wrong: Mapping[str, Sequence[int]], draft: FieldDraft) -> str:
    """Names those first in the alphabet whose text would not fit, and how it would have to be written."""
    theirs = {each: text for text, those in wrong.items() for each in those}
    names = (
        select(Participant.id, Person.name)
        .join(Person, Person.id == Participant.person_id)
        .join(CustomValue, CustomValue.participant_id == Participant.id)
        .where(Participant.id.in_(list(theirs)[:_MOST_CHOICES]))
        .distinct()
        .order_by(Person.folded_name)
        .limit(_NAMED)
    )
    told = [f"{name} (“{theirs[number]}”)" for number, name in db.execute(names)]
    more = len(theirs) - len(told)
    if more:
        told.append(ngettext("{count} more", "{count} more", more).format(count=more))
    sentence = _("What is written for these would not fit: {people}. {hint}")
    return sentence.format(people=", ".join(told), hint=own_values.hint(draft.kind, draft.choices))
