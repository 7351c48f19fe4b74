"""When two people are both free."""

from functools import lru_cache

from mentordesk.core.matching.candidates import Stretches


@lru_cache(2**14)
def merged(stretches: Stretches) -> Stretches:
    """The same time in order, with touching and overlapping stretches joined."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(each for each in stretches if each[0] < each[1]):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)


def shared(one: Stretches, other: Stretches) -> Stretches:
    """The stretches in which both are free, in order."""
    mine, theirs = merged(one), merged(other)
    both = ((max(a, c), min(b, d)) for a, b in mine for c, d in theirs)
    return tuple(sorted((start, end) for start, end in both if start < end))


def minutes(stretches: Stretches) -> int:
    """How long disjoint stretches are together."""
    return sum(end - start for start, end in stretches)


def longest(stretches: Stretches) -> int:
    """Minutes of the longest single stretch; 0 when there is none."""
    return max((end - start for start, end in stretches), default=0)
