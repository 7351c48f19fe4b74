"""What is told of those who wait: people, mentors with places, and what would help."""

from dataclasses import dataclass
from datetime import date

from mentordesk.core import matching
from mentordesk.core.participants import Profile
from mentordesk.core.vocab import Format


@dataclass(frozen=True, slots=True)
class WaitingLearner:
    """A learner without a mentor, a group or a proposal; without a `reason` the next plan would place them.

    `ask` is the mentor of whom one more place, in all `places`, would be the way out; 0 for nobody.
    """

    id: int
    name: str
    line: str
    since: date | None
    reason: str = ""
    fix: str = ""
    ask: int = 0
    ask_name: str = ""
    places: int = 0
    shortage: str = ""
    """Those who together have too few places, in words; "" where that is not it."""
    nth: int = 1
    """Which mentor they wait for, where each is to have several."""


@dataclass(frozen=True, slots=True)
class Helpful:
    """One change that would match more people, in words; a place more with `ask`, who then has `places`."""

    sentence: str
    ask: int = 0
    ask_name: str = ""
    places: int = 0


@dataclass(frozen=True, slots=True)
class FreeMentor:
    """A mentor who takes part, and the places that neither a pairing nor a proposal holds."""

    id: int
    name: str
    line: str
    free: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """What the column Unmatched shows: learners, all mentors, and skills, the shortest first."""

    learners: tuple[WaitingLearner, ...]
    mentors: tuple[FreeMentor, ...]
    skills: tuple[matching.SkillSupply, ...]
    helps: tuple[Helpful, ...] = ()
    meets_as: Format = Format.PAIR
    """The format of the cohort."""


def line(person: Profile) -> str:
    """Post and department, as far as they are known."""
    return ", ".join(part for part in (person.job_title, person.department or person.organisation) if part)
