"""What each line of the table of participants says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import func, select

from mentordesk.core.desk import Db
from mentordesk.core.i18n import _
from mentordesk.core.model import CustomField, Department, Organisation, Participant, Person, Register
from mentordesk.core.participants.among import WANTED, listed, of_wanted
from mentordesk.core.participants.lines import partners
from mentordesk.core.participants.own_fields_filled import own_said
from mentordesk.core.register import gaps
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
    words = [word for word, _condition in gaps()]
    found = {}
    for row in db.execute(_QUERY, {WANTED: listed(wanted)}).mappings():
        number, missing = row["id"], row["gaps"]
        theirs = others.get(number, [])
        found[number] = ParticipantRow(
            **{name: row[name] for name in _PLAIN},
            partners=tuple(name for name, proposed in theirs if not proposed),
            proposed=tuple(name for name, proposed in theirs if proposed),
            missing=_(words[(missing & -missing).bit_length() - 1]) if missing else "",
            own=own.get(number, {}),
        )
    return found


_COLUMNS = (
    Participant.id,
    Participant.person_id,
    Participant.role,
    Participant.state,
    Participant.capacity,
    *(getattr(Person, name) for name in ("code", "name", "job_title", "email", "phone", "grade")),
    func.coalesce(Department.name, "").label("department"),
    func.coalesce(Organisation.name, "").label("organisation"),
    Register.taken,
    Register.known.label("intake"),
    Register.last_met,
    Register.gaps,
)
_PLAIN = tuple(column.key for column in _COLUMNS if column.key != "gaps")
_QUERY = (
    select(*_COLUMNS)
    .select_from(Participant)
    .join(Register, Register.id == Participant.id)
    .join(Person, Person.id == Participant.person_id)
    .outerjoin(Department, Department.id == Person.department_id)
    .outerjoin(Organisation, Organisation.id == Person.organisation_id)
    .where(Participant.id.in_(of_wanted()))
)
_ANY_FIELD = select(CustomField.id).limit(1)
