"""What happened to one participant, in sentences: the journal of all that is kept of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select

from mentordesk.core.desk import Db
from mentordesk.core.errors import NotFound
from mentordesk.core.i18n import _
from mentordesk.core.model import Base, Participant
from mentordesk.core.participants.history_words import KINDS, field_by_field, whole
from mentordesk.core.participants.merged_before import merged_rows
from mentordesk.core.participants.row_changes import RowChange, of_rows, taken_out
from mentordesk.core.vocab import StepKind

_OF_PARTICIPANT = (
    *("need", "offer", "interest", "free_time", "preference", "avoidance", "priority"),
    *("checklist_item", "mentoring_plan", "screening", "custom_value"),
)
_OF_PERSON = ("consent", "absence")
_OF_SCREENING = ("screening_criterion",)
_TOLD_WHEN_MADE = frozenset({"screening", "mentoring_plan"})
"""Of rows told field by field, those that say what they held when they were made."""

_WHOLE = frozenset({"participant", "person", "merged_person"})
"""Tables whose rows are told by the act alone when they were made or went."""
Rows = set[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that happened: `at` is an ISO instant in UTC (or a week), `by` who did it, in which act."""

    at: str
    by: str
    act: str
    details: tuple[str, ...]


def history(db: Db, participant_id: int) -> list[Told]:
    """What happened to someone's place, their person and what is kept of both, the newest first."""
    participant = db.get(Participant, participant_id)
    if participant is None:
        raise NotFound(_("This participant is no longer there."))
    told: dict[int, Told] = {}
    for change in of_rows(db, sorted(_rows(db, participant))):
        details = tuple(_sentences(db, change))
        if details or change.table in _WHOLE:
            before = told[change.step].details if change.step in told else ()
            told[change.step] = Told(change.at, change.by, _act(change), (*before, *details))
    return [told[step] for step in sorted(told, reverse=True)]


def _rows(db: Db, participant: Participant) -> Rows:
    """Every row that is, or was, about them."""
    found: Rows = {("participant", participant.id), ("person", participant.person_id)}
    found |= merged_rows(db, participant.person_id)
    found |= _owned(db, _OF_PARTICIPANT, "participant_id", participant.id)
    found |= _owned(db, _OF_PERSON, "person_id", participant.person_id)
    for owner in ("mentor_id", "absent_id"):
        found |= _owned(db, ("cover",), owner, participant.id)
    for table, number in sorted(found):
        if table == "screening":
            found |= _owned(db, _OF_SCREENING, "screening_id", number)
    return found


def _owned(db: Db, tables: tuple[str, ...], owner: str, number: int) -> Rows:
    found = taken_out(db, tables, owner, number)
    for name in tables:
        table = Base.metadata.tables[name]
        found |= {(name, row) for row in db.scalars(select(table.c.id).where(table.c[owner] == number))}
    return found


def _act(change: RowChange) -> str:
    """The words of the step, and whether it took something back."""
    if change.kind is StepKind.DO:
        return change.label
    return _("{kind}: {act}").format(kind=change.kind.label, act=change.label)


def _sentences(db: Db, change: RowChange) -> Iterator[str]:
    """What differs; of a person or place that was made nothing, for the act says it all."""
    if change.table in KINDS:
        yield from whole(KINDS[change.table], db, change.old, change.new)
    elif (change.old and change.new) or change.table in _TOLD_WHEN_MADE:
        yield from field_by_field(db, change.old or {}, change.new or {})
