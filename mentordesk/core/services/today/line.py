"""A line of the list Today, and what all lines are made from."""

from dataclasses import dataclass
from datetime import date

from mentordesk.core.desk import Db
from mentordesk.core.pairings import MemberRow, PairingRow
from mentordesk.core.programmes import CohortRow
from mentordesk.core.sessions import SessionRow
from mentordesk.core.vocab import Level, Role


@dataclass(frozen=True, slots=True)
class Someone:
    """A person in a line: participant id, name and role, for their tile."""

    participant_id: int
    name: str
    role: Role


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to do; `room`, `kind` and `target` say where its act leads, `due` orders the list."""

    level: Level
    title: str
    reason: str
    due: date
    act: str
    room: str
    kind: str = ""
    target: int = 0
    people: tuple[Someone, ...] = ()


@dataclass(frozen=True, slots=True)
class Now:
    """What all lines are made from, read once."""

    db: Db
    cohort: CohortRow
    today: date
    pairs: tuple[PairingRow, ...]
    planned: dict[int, SessionRow]


def both(pairing: PairingRow) -> tuple[Someone, ...]:
    def someone(member: MemberRow) -> Someone:
        return Someone(member.participant_id, member.name, member.role)

    return tuple(someone(member) for member in (*pairing.learners, *pairing.mentors))
