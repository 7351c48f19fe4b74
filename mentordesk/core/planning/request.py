"""What the planner is asked and what it answers: frozen, without a database."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from mentordesk.core.planning.weeks import OFFICE_HOURS, Away, Window, Windows


@dataclass(frozen=True, slots=True)
class Person:
    """Someone whose time is needed; weekly times and absences are in their own zone."""

    id: int
    name: str
    zone: str
    windows: Windows
    away: tuple[Away, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """Where one session at a time can be; open at any time where its weekly times are not known."""

    id: int
    name: str
    zone: str
    windows: Windows = None
    closed: tuple[Away, ...] = ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """A session that has its time (UTC) and keeps it; index: its place in the series, from 0."""

    index: int
    start: datetime
    minutes: int
    place_id: int | None = None


@dataclass(frozen=True, slots=True)
class Pairing:
    """Who meets how often: `count` sessions, or as many as have their target date up to `until`, or both.

    No session is placed before `first` or after `until`. Without `place_ids` none is needed; with them the
    first that is free is taken. `zone`: whose clocks the sessions keep, "" for the cohort's.
    """

    id: int
    member_ids: tuple[int, ...]
    first: date
    cadence_days: int
    minutes: int
    count: int | None = None
    until: date | None = None
    fixed: tuple[Meeting, ...] = ()
    place_ids: tuple[int, ...] = ()
    zone: str = ""

    @property
    def tolerance(self) -> int:
        """Days that a session may lie before or after its target date."""
        return max(3, self.cadence_days // 4)

    def target(self, index: int) -> date:
        """Each session aims at a date of its own, so a late one does not push the others."""
        return self.first + timedelta(days=index * self.cadence_days)

    def missing(self) -> list[int]:
        """The places in the series without a session."""
        counts = [] if self.count is None else [self.count]
        if self.until is not None:
            counts.append(max(0, (self.until - self.first).days // self.cadence_days + 1))
        held = {meeting.index for meeting in self.fixed}
        return [index for index in range(min(counts, default=0)) if index not in held]


@dataclass(frozen=True, slots=True)
class Request:
    """Everything that decides a plan. `zone` and `default_hours` are the cohort's, for times not known.

    All sessions of the people and places named must be there, as `fixed` of their pairings; nothing is placed
    to start before `not_before`.
    """

    zone: str
    people: tuple[Person, ...]
    pairings: tuple[Pairing, ...]
    places: tuple[Place, ...] = ()
    default_hours: tuple[Window, ...] = OFFICE_HOURS
    not_before: datetime | None = None


@dataclass(frozen=True, slots=True)
class Placement:
    """A session with its time: the instant (UTC), and what clocks in `zone` show then (to be stored)."""

    pairing_id: int
    index: int
    start: datetime
    wall: datetime
    zone: str
    minutes: int
    place_id: int | None


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A session without a time: why, and the smallest change that would give it one, each in a sentence."""

    pairing_id: int
    index: int
    target: date
    reason: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Plan:
    """The answer, by pairing and index."""

    placed: tuple[Placement, ...]
    unplaced: tuple[Unplaced, ...]
