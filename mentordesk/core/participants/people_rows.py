"""What each line of the table of participants says."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import func, select

from mentordesk.core.desk import Db
from mentordesk.core.i18n import _
from mentordesk.core.model import CustomField, Department, Organisation, Participant, Person, Register
from mentordesk.core.participants.among import WANTED, listed, of_wanted
from mentordesk.core.participants.lines import partners
from mentordesk.core.participants.own_fields_filled import own_said
from mentordesk.core.register import gap_words
from mentordesk.core.vocab import ParticipantState, Role


@dataclass(frozen=True, slots=True)
class ParticipantRow:
    """One line; `intake` says how many of ten things are known, `missing` names the first that is not."""

    id: int
    person_id: int
    code: str
    name: str
    role: Role
    state: ParticipantState
    job_title: str
    department: str
    organisation: str
    email: str
    phone: str
    capacity: int
    taken: int
    partners: tuple[str, ...]
    proposed: tuple[str, ...]
    intake: int
    missing: str
    last_met: date | None
    grade: str = ""
    own: Mapping[int, str] = field(default_factory=dict)
    """What stands in the coordinator's own fields, by their ids."""


def rows(db: Db, wanted: Sequence[int]) -> dict[int, ParticipantRow]:
    """The lines of these participants, by id."""
    others = partners(db, wanted)
    own = own_said(db, wanted) if db.scalar(_ANY_FIELD) else {}
    words = gap_words()
    line: Callable[..., ParticipantRow] = ParticipantRow
    found = {}
    for row in db.execute(_QUERY, {WANTED: listed(wanted)}):
        number, (intake, last_met, grade, missing) = row[0], row[_PLAIN:]
        theirs = others.get(number, ())
        found[number] = line(
            *row[:_PLAIN],
            tuple(name for name, proposed in theirs if not proposed),
            tuple(name for name, proposed in theirs if proposed),
            intake,
            _(words[(missing & -missing).bit_length() - 1]) if missing else "",
            last_met,
            grade,
            own.get(number, {}),
        )
    return found


_COLUMNS: tuple[Any, ...] = (
    Participant.id,
    Participant.person_id,
    Person.code,
    Person.name,
    Participant.role,
    Participant.state,
    Person.job_title,
    func.coalesce(Department.name, ""),
    func.coalesce(Organisation.name, ""),
    Person.email,
    Person.phone,
    Participant.capacity,
    Register.taken,
)
"""As `ParticipantRow` begins: a line is made of them in their order, for names would be felt."""
_PLAIN = len(_COLUMNS)
_QUERY = (
    select(*_COLUMNS, Register.known, Register.last_met, Person.grade, Register.gaps)
    .select_from(Participant)
    .join(Register, Register.id == Participant.id)
    .join(Person, Person.id == Participant.person_id)
    .outerjoin(Department, Department.id == Person.department_id)
    .outerjoin(Organisation, Organisation.id == Person.organisation_id)
    .where(Participant.id.in_(of_wanted()))
)
_ANY_FIELD = select(CustomField.id).limit(1)
