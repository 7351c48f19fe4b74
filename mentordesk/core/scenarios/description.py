"""What a scenario says, as it stands there: ids are texts, None is not known."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from mentordesk.core.planning.weeks import Window
from mentordesk.core.vocab import Format, MatchRule, PairingState, ParticipantState, Role, Side


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody, with the organisation that their department belongs to."""

    id: str
    name: str
    department: str = ""
    organisation: str = ""
    line_manager: str = ""
    zone: str = ""
    grade: int | None = None
    specialty: str = ""
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Wish:
    """A skill that somebody wants, with the level they have."""

    skill: str
    level: int
    importance: int


@dataclass(frozen=True, slots=True)
class Help:
    """A skill that somebody offers."""

    skill: str
    level: int


@dataclass(frozen=True, slots=True)
class Profile:
    """What somebody said when they signed up; `preferences`, `avoid` and `conflicts` name people."""

    needs: tuple[Wish, ...] = ()
    offers: tuple[Help, ...] = ()
    interests: tuple[str, ...] = ()
    availability: tuple[Window, ...] | None = None
    style: tuple[int, int, int, int] | None = None
    preferences: tuple[str, ...] = ()
    avoid: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    wants_difference: bool = False


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody's place in a cohort; `state` is None where it follows from the dates."""

    id: str
    person: str
    role: Role
    state: ParticipantState | None = None
    days: Mapping[str, date | None] = field(default_factory=dict)
    capacity: int = 2
    profile: Profile = Profile()


DAYS = (
    "applied_on",
    "accepted_on",
    "declined_on",
    "onboarded_on",
    "onboarding_override_on",
    "withdrawn_on",
)
"""The days of a participant."""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody's part in a match, until `left_on`."""

    participant: str
    side: Side
    joined_on: date | None = None
    left_on: date | None = None


@dataclass(frozen=True, slots=True)
class Match:
    """A mentoring relationship; `state` is None where it follows from the dates."""

    id: str
    members: tuple[Member, ...] = ()
    state: PairingState | None = None
    started_on: date | None = None
    ended_on: date | None = None
    end_state: PairingState | None = None


@dataclass(frozen=True, slots=True)
class Cohort:
    """The rules and the dates of the cohort that the scenario is about."""

    id: str
    start_on: date | None = None
    format: Format = Format.PAIR
    match_rule: MatchRule = MatchRule.NONE
    allow_async: bool = False
    session_minutes: int = 60
    match_weights: Mapping[str, int] = field(default_factory=dict)
    zone: str = ""


@dataclass(frozen=True, slots=True)
class Scenario:
    """A document that was read: everything of its first cohort, each in the order of ids by code point."""

    as_of: date | None
    cohort: Cohort
    people: Mapping[str, Person] = field(default_factory=dict)
    participants: Mapping[str, Participant] = field(default_factory=dict)
    matches: tuple[Match, ...] = ()
