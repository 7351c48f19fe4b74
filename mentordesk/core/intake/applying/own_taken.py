"""Takes in what a sheet says in fields of the coordinator's own; a field that is not there yet is made."""

from collections.abc import Sequence

from sqlalchemy import select

from mentordesk.core.db import Db
from mentordesk.core.folding import folded
from mentordesk.core.intake.applying import in_bulk
from mentordesk.core.intake.applying.taken import FieldChange, Taken
from mentordesk.core.intake.people_sheet import PersonRow
from mentordesk.core.model import CustomField, CustomValue, Participant
from mentordesk.core.participants import FieldDraft, add_field, own_values
from mentordesk.core.vocab import FieldKind


class OwnFields:
    """The fields by name, and what the participants of a cohort have in them."""

    def __init__(self, db: Db, cohort_id: int) -> None:
        self._db = db
        self._fields = {row.folded_label: row for row in db.scalars(select(CustomField))}
        values = select(CustomValue).join(Participant, Participant.id == CustomValue.participant_id)
        self._there = {
            (row.participant_id, row.field_id): row.value
            for row in db.scalars(values.where(Participant.cohort_id == cohort_id))
        }
        self._ids = {
            (row.participant_id, row.field_id): row.id
            for row in db.scalars(values.where(Participant.cohort_id == cohort_id))
        }
        self._said: dict[tuple[int, int], str] = {}

    def fitting(self, rows: Sequence[PersonRow], taken: Taken) -> list[PersonRow]:
        """The rows of which every text fits its field; the others are refused, with what would fit."""
        self._make(rows)
        kept = []
        for row in rows:
            wrong = [(label, text) for label, text in row.own if self._value(label, text) is None]
            for label, text in wrong:
                field = self._fields[folded(label)]
                hint = own_values.hint(field.kind, field.choices)
                taken.refuse(row.number, f"field:{label}", text, hint)
            if not wrong:
                kept.append(row)
        return kept

    def take(self, participant_id: int, row: PersonRow) -> list[FieldChange]:
        """Compare a row with what is known of the participant; gives what differs."""
        changes = []
        for label, text in row.own:
            field, value = self._fields[folded(label)], self._value(label, text) or ""
            old = self._there.get((participant_id, field.id), "")
            if value != old:
                self._there[participant_id, field.id] = self._said[participant_id, field.id] = value
                told = (own_values.plain(field.kind, each) for each in (old, value))
                changes.append(FieldChange(field.label, *told))
        return changes

    def write(self) -> None:
        """Put into the file what differs."""
        known = [(self._ids[key], value) for key, value in self._said.items() if key in self._ids]
        new = [(*key, value) for key, value in self._said.items() if key not in self._ids]
        table = CustomValue.__table__
        in_bulk.update(self._db, table, ["value"], known)  # type: ignore[arg-type] # a Table
        in_bulk.insert(self._db, table, ["participant_id", "field_id", "value"], new)  # type: ignore[arg-type] # as above
        self._said = {}

    def _value(self, label: str, text: str) -> str | None:
        field = self._fields[folded(label)]
        return own_values.kept(field.kind, field.choices, text)

    def _make(self, rows: Sequence[PersonRow]) -> None:
        """The fields that are not there yet: of dates if all that is said are dates, else of text."""
        texts: dict[str, list[str]] = {}
        labels: dict[str, str] = {}
        for row in rows:
            for label, text in row.own:
                texts.setdefault(folded(label), []).append(text)
                labels.setdefault(folded(label), label)
        for key in texts.keys() - self._fields.keys():
            dates = all(own_values.kept(FieldKind.DATE, (), text) for text in texts[key])
            draft = FieldDraft(labels[key], FieldKind.DATE if dates else FieldKind.TEXT)
            self._fields[key] = self._db.get_one(CustomField, add_field(self._db, draft))
