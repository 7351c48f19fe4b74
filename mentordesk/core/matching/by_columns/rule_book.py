"""What a rules file says: which columns it speaks of, who may not be paired, and what earns points."""

from collections.abc import Mapping
from dataclasses import dataclass, field

SAME, DIFFERENT, ABOVE, CONTAINED, EQUALS = "same", "different", "mentor above by", "contained", "equals"
WAYS = (SAME, DIFFERENT, ABOVE, CONTAINED)
"""What `is` may say; `equals` stands in its place."""

ID, CAPACITY, NOW = "id", "capacity", "mentor now"
"""Fields with a meaning of their own: who it is, a mentor's places, the mentor whom a mentee has now."""
SPECIAL = (ID, CAPACITY, NOW)


@dataclass(frozen=True, slots=True)
class Condition:
    """The mentee (or the mentor) has this in a column."""

    mentee: str
    mentor: str
    value: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a column of the mentee and one of the mentor must stand to each other, where `when` holds.

    `low` and `high` are steps of an order, None where there is no bound.
    """

    way: str
    mentee: str
    mentor: str
    low: int | None = None
    high: int | None = None
    value: str = ""
    when: Condition | None = None

    @property
    def subject(self) -> str:
        """What it is about, in the words of the file."""
        return self.mentee or self.mentor

    @property
    def fields(self) -> tuple[frozenset[str], frozenset[str]]:
        """The fields that it needs: of mentees, of mentors."""
        found = (self.mentee, self.mentor), *(((self.when.mentee, self.when.mentor),) if self.when else ())
        return frozenset(each[0] for each in found) - {""}, frozenset(each[1] for each in found) - {""}


@dataclass(frozen=True, slots=True)
class Award:
    """Whole points for a pair of which a comparison holds."""

    comparison: Comparison
    points: int


@dataclass(frozen=True, slots=True)
class RuleBook:
    """A rules file that was read: `columns` give the heading of a field where it is not the field itself."""

    name: str
    columns: Mapping[str, str]
    orders: Mapping[str, tuple[str, ...]]
    hard: tuple[Comparison, ...] = ()
    awards: tuple[Award, ...] = ()
    said: Mapping[str, object] = field(default_factory=dict)

    def heading(self, subject: str) -> str:
        """The heading of the column in which a field stands."""
        return self.columns.get(subject, subject)

    @property
    def comparisons(self) -> tuple[Comparison, ...]:
        """Those of the hard rules, then those of the points."""
        return (*self.hard, *(award.comparison for award in self.awards))

    @property
    def top(self) -> int:
        """The most points that one pair can earn: of steps in one order only one number can be true."""
        ladders: dict[tuple[str, str], list[Award]] = {}
        others = 0
        for award in self.awards:
            of = award.comparison
            if of.way == ABOVE and of.when is None:
                ladders.setdefault((of.mentee, of.mentor), []).append(award)
            else:
                others += award.points
        return others + sum(_highest(awards) for awards in ladders.values())


def _highest(awards: list[Award]) -> int:
    """The most that a number of steps earns; only where a range begins or ends can it change."""
    ends = {each for award in awards for each in (award.comparison.low, award.comparison.high)} - {None}
    return max(
        sum(award.points for award in awards if within(award.comparison, step))
        for step in ends
        if step is not None
    )


def within(comparison: Comparison, steps: int) -> bool:
    """Whether a number of steps lies in the range of a comparison."""
    return (comparison.low is None or comparison.low <= steps) and (
        comparison.high is None or steps <= comparison.high
    )
