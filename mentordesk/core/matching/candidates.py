"""What the matching knows of people and of what is asked: frozen, and without a database or a clock."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property

from mentordesk.core.vocab import Format, MatchMode, MatchRule

Stretches = tuple[tuple[int, int], ...]
"""Half-open stretches of minutes since Monday 00:00 UTC of the cohort's first week, in any order."""


@dataclass(frozen=True, slots=True)
class Need:
    """A skill that a learner wants: level now 1 to 5, importance 1 to 3."""

    skill: int | str
    label: str
    level: int
    importance: int = 2


@dataclass(frozen=True, slots=True)
class Offer:
    """A skill that a mentor can help with, and their level 1 to 5."""

    skill: int | str
    label: str
    level: int


OwnValue = frozenset[str] | Fraction
"""What someone has in a field of the coordinator's own: words to be compared, or a place on a scale."""


@dataclass(frozen=True, slots=True)
class OwnCriterion:
    """A field of the coordinator's own that counts: its mentor `at_least` as high, or else both the same."""

    field: int
    label: str
    at_least: bool = False

    @property
    def key(self) -> str:
        """What its weight is kept by."""
        return f"own-{self.field}"


@dataclass(frozen=True)
class Candidate:
    """A participant who may be paired.

    `tie` is the text that orders equal plans (folded e-mail, else name, else code); `called` is the short
    name for sentences. `free` is None when times are not known, empty when never free.
    `grade` counts upwards. `sites` and `ways` are where and how they can meet, `wish` the identities that
    they ask for in the other, `areas` what a learner wants the time for, in their order, or a mentor can help
    with; what is in `own` fields is there by the field. Words in sets are folded.
    """

    id: int
    person: int
    tie: str
    name: str
    called: str = ""
    grade: int | None = None
    department: int | None = None
    department_name: str = ""
    organisation: int | None = None
    organisation_name: str = ""
    line_manager: int | None = None
    avoid: frozenset[int] = frozenset()
    conflicts: frozenset[int] = frozenset()
    preferred: tuple[int, ...] = ()
    needs: tuple[Need, ...] = ()
    offers: tuple[Offer, ...] = ()
    interests: frozenset[str] = frozenset()
    style: tuple[int, int, int, int] | None = None
    wants_difference: bool = False
    free: Stretches | None = None
    onboarded: bool = True
    capacity: int = 1
    taken: int = 0
    post: str = ""
    specialty: str = ""
    aspiration: str = ""
    languages: frozenset[str] = frozenset()
    sites: frozenset[str] = frozenset()
    ways: frozenset[str] = frozenset()
    areas: tuple[str, ...] = ()
    identities: frozenset[str] = field(default=frozenset(), repr=False)
    wish: frozenset[str] = field(default=frozenset(), repr=False)
    own: Mapping[int, OwnValue] = field(default_factory=dict, hash=False)

    @property
    def places(self) -> int:
        """Places that are free before anything is proposed; never below none."""
        return max(0, self.capacity - self.taken)

    @property
    def short(self) -> str:
        """The name to use inside sentences."""
        return self.called or self.name

    @property
    def order(self) -> tuple[str, int]:
        """Where the person stands in every tie."""
        return (self.tie, self.id)

    @cached_property
    def levels(self) -> dict[int | str, int]:
        """The level offered by skill; the higher one where a skill is named twice."""
        best: dict[int | str, int] = {}
        for offer in self.offers:
            best[offer.skill] = max(offer.level, best.get(offer.skill, 0))
        return best


@dataclass(frozen=True, slots=True)
class Rules:
    """What the cohort decided; criteria without a weight here keep their own.

    `dials` go from -4 (the more different the better) to 4 (the more alike); a pair without any fit in one of
    the `musts` is excluded.
    """

    format: Format = Format.PAIR
    match_rule: MatchRule = MatchRule.NONE
    allow_async: bool = False
    session_minutes: int = 60
    weights: Mapping[str, int] = field(default_factory=dict)
    dials: Mapping[str, int] = field(default_factory=dict)
    musts: frozenset[str] = frozenset()
    own: tuple[OwnCriterion, ...] = ()


Pair = tuple[int, int]
"""Participant ids of a learner and of their mentor."""


@dataclass(frozen=True, slots=True)
class Request:
    """Who waits, who could help, and what is already decided about two of them.

    Scores are added up in steps of 1 / `steps` point: 100 in the window, 1,000,000 where plans are exchanged.
    `together` are learners who want one more mentor, with those whom they have: never the same one twice.
    `first` are learners who have priority; `before` is who is with whom now; `bands` are the points at which
    the second to fourth band of fit begin. `price` is how many thousandths of the total a higher floor may
    cost. With `moves`, no more of `before` may change, and the total counts at once (only to keep what is).
    """

    mentors: tuple[Candidate, ...]
    learners: tuple[Candidate, ...]
    rules: Rules = Rules()
    pins: frozenset[Pair] = frozenset()
    forbids: frozenset[Pair] = frozenset()
    together: frozenset[Pair] = frozenset()
    steps: int = 100
    mode: MatchMode = MatchMode.COVERAGE_TOTAL
    first: frozenset[int] = frozenset()
    before: frozenset[Pair] = frozenset()
    bands: tuple[int, int, int] = (25, 35, 55)
    price: int = 20
    moves: int | None = None

    def mentor(self, identity: int) -> Candidate:
        return next(each for each in self.mentors if each.id == identity)

    def learner(self, identity: int) -> Candidate:
        return next(each for each in self.learners if each.id == identity)
