"""Whether a plan is fair to groups of people: who is matched, how long people wait, how well they fit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from statistics import median

SHELTERED = 10
"""Groups by what people said about who they are are shown from this many people (domain 10.5)."""
AT_LEAST = 2
"""So many groups are hidden when any is, or the total would tell of the one."""


@dataclass(frozen=True, slots=True)
class Stand:
    """How one learner stands in a plan; `fit` in points where matched, `groups` by the key of a breakdown."""

    matched: bool
    fit: Fraction | None
    days: int | None
    groups: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class GroupStand:
    """A group of learners: of `people` so many matched, the middle of days and of fit where known."""

    name: str
    people: int
    matched: int
    days: Fraction | None
    fit: Fraction | None

    @property
    def share(self) -> Fraction:
        return Fraction(self.matched, self.people)


@dataclass(frozen=True, slots=True)
class Breakdown:
    """The groups that may be shown, by name; the `hidden` ones have too few people to be shown."""

    key: str
    groups: tuple[GroupStand, ...]
    hidden: tuple[str, ...] = ()


def breakdown(key: str, stands: Sequence[Stand], *, sheltered: bool) -> Breakdown:
    """Learners by one attribute; who has none of it known is of the group ""."""
    members: dict[str, list[Stand]] = {}
    for stand in stands:
        for name in stand.groups.get(key) or ("",):
            members.setdefault(name, []).append(stand)
    found = [together(name, members[name]) for name in sorted(members)]
    hidden = _hidden(found, len(stands)) if sheltered else frozenset[str]()
    shown = tuple(each for each in found if each.name not in hidden)
    return Breakdown(key, shown, tuple(sorted(hidden)))


def together(name: str, stands: Iterable[Stand]) -> GroupStand:
    """The figures of some learners as one group."""
    known = list(stands)
    days = sorted(each.days for each in known if each.days is not None)
    fits = sorted(each.fit for each in known if each.fit is not None)
    return GroupStand(
        name,
        len(known),
        sum(each.matched for each in known),
        Fraction(median(days)) if days else None,
        Fraction(median(fits)) if fits else None,
    )


def _hidden(groups: Sequence[GroupStand], total: int) -> frozenset[str]:
    """Small groups, and the next smallest until those hidden cannot be worked out from the total."""
    if total < SHELTERED:
        return frozenset(each.name for each in groups)
    smallest_first = sorted(groups, key=lambda each: (each.people, each.name))
    hidden = [each for each in smallest_first if each.people < SHELTERED]
    for each in smallest_first[len(hidden) :]:
        enough = len(hidden) >= AT_LEAST and sum(one.people for one in hidden) >= SHELTERED
        if not hidden or enough:
            break
        hidden.append(each)
    return frozenset(each.name for each in hidden)
