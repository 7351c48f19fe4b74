"""A line of the list Today, and what all lines are made from."""

from dataclasses import dataclass
from datetime import date, timedelta

from mentordesk.core.desk import Db
from mentordesk.core.pairings import MemberRow, PairingRow
from mentordesk.core.programmes import CohortRow
from mentordesk.core.sessions import SessionRow
from mentordesk.core.vocab import Level, Role

_FRIDAY = 4


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
    pairing_id: int = 0
    """The pairing that it is about; 0 for none."""
    rule: str = ""
    """What is watched for, in words; "" for plain work."""
    change: str = ""
    """What would lower it or take it off the list, in a sentence."""


@dataclass(frozen=True, slots=True)
class Now:
    """What all lines are made from, read once; `booked` are the days to come with a session, by pairing."""

    db: Db
    cohort: CohortRow
    today: date
    pairs: tuple[PairingRow, ...]
    booked: dict[int, SessionRow]


def both(pairing: PairingRow) -> tuple[Someone, ...]:
    """Everybody in a pairing, learners first."""

    def someone(member: MemberRow) -> Someone:
        return Someone(member.participant_id, member.name, member.role)

    return tuple(someone(member) for member in (*pairing.learners, *pairing.mentors))


def working_days_after(day: date, count: int) -> date:
    """The day so many working days (Monday to Friday) after `day`."""
    while count:
        day += timedelta(days=1)
        count -= day.weekday() <= _FRIDAY
    return day
