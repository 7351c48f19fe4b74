"""What participants have in the fields of the coordinator's own: read for tables and sheets, and changed."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import delete, select

from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Invalid, NotFound, Problem
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import CustomField, CustomValue, Participant, Person
from mentordesk.core.participants import own_values
from mentordesk.core.participants.among import among
from mentordesk.core.participants.own_fields import listed_fields
from mentordesk.core.participants.people_list import those
from mentordesk.core.vocab import FieldKind, Scheme


@dataclass(frozen=True, slots=True)
class OwnAnswer:
    """A field, and what one participant has in it as it is kept; "" when it is not known."""

    field_id: int
    label: str
    kind: FieldKind
    choices: tuple[str, ...]
    value: str
    unseen: bool = False
    """Whatever is kept is not shown, and `value` is empty."""


def own_answers(db: Db, participant_id: int) -> list[OwnAnswer]:
    """All fields in their order, with what one participant has in them."""
    here = (CustomValue.field_id == CustomField.id) & (CustomValue.participant_id == participant_id)
    query = select(CustomField, CustomValue.value).outerjoin(CustomValue, here)
    rows = db.execute(query.order_by(CustomField.position, CustomField.id))
    return [_answer(row, value or "") for row, value in rows]


def _answer(row: CustomField, value: str) -> OwnAnswer:
    unseen = row.used_as is not None and row.used_as.unseen
    return OwnAnswer(row.id, row.label, row.kind, row.choices, "" if unseen else value, unseen)


@dataclass(frozen=True, slots=True)
class OwnPart:
    """What the inspector asks of one participant: all fields, and through which kind of scheme they came."""

    answers: tuple[OwnAnswer, ...]
    origin: Scheme | None


def own_part(db: Db, participant_id: int) -> OwnPart:
    """Of one participant."""
    origin = db.scalar(select(Participant.origin).where(Participant.id == participant_id))
    return OwnPart(tuple(own_answers(db, participant_id)), origin)


def own_kept(db: Db, wanted: Sequence[int]) -> dict[int, dict[int, str]]:
    """What is kept for these participants, by field; one that is not known is missing."""
    query = select(CustomValue.participant_id, CustomValue.field_id, CustomValue.value)
    found: defaultdict[int, dict[int, str]] = defaultdict(dict)
    for participant, number, value in db.execute(query.where(CustomValue.participant_id.in_(among(wanted)))):
        found[participant][number] = value
    return dict(found)


def own_said(db: Db, wanted: Sequence[int]) -> dict[int, dict[int, str]]:
    """The same in words, for the cells of a table; without what is kept unseen."""
    kinds = {row.id: row.kind for row in listed_fields(db)}
    return {
        participant: {
            number: own_values.said(kinds[number], value)
            for number, value in values.items()
            if number in kinds
        }
        for participant, values in own_kept(db, wanted).items()
    }


@command(N_("Change field of participant"))
def set_own(db: Db, participant_id: int, field_id: int, text: str) -> None:
    """Write something into a field; an empty text says that it is not known."""
    (participant,) = those(db, [participant_id])
    row, value = checked(db, field_id, text)
    place = (CustomValue.participant_id == participant_id, CustomValue.field_id == field_id)
    there = db.scalar(select(CustomValue).where(*place))
    if not value:
        db.execute(delete(CustomValue).where(*place))
    elif there is None:
        db.add(CustomValue(participant_id=participant_id, field_id=field_id, value=value))
    else:
        there.value = value
    name = db.get_one(Person, participant.person_id).name
    describe(db, _("Change {field} of {name}").format(field=row.label, name=name))


def checked(db: Db, field_id: int, text: str) -> tuple[CustomField, str]:
    """A field and what is kept of a text; raises `NotFound`, and `Invalid` where it does not fit."""
    row = db.get(CustomField, field_id)
    if row is None:
        raise NotFound(_("This field is no longer there."))
    value = own_values.kept(row.kind, row.choices, text)
    if value is None:
        raise Invalid([Problem("value", own_values.hint(row.kind, row.choices))])
    return row, value
