"""When many people can meet at once, as bits: a joint stretch begins where somebody's begins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from mentordesk.core.matching.candidates import Candidate, Rules, Stretches
from mentordesk.core.matching.times import longest, merged, shared


def bits(mask: int) -> Iterator[int]:
    """The places of the bits that are set, the lowest first."""
    while mask:
        low = mask & -mask
        yield low.bit_length() - 1
        mask ^= low


def mask_of(places: Iterable[int]) -> int:
    """Those bits set."""
    found = 0
    for place in places:
        found |= 1 << place
    return found


class Starts:
    """The moments at which a session could begin; one bit more stands for any other moment.

    Only those whose times are not known (or need not be, where all may be done apart in time) have that bit,
    so people can meet where their bits have one in common.
    """

    def __init__(self, people: Sequence[Candidate], rules: Rules) -> None:
        self._needed, self._never_mind = rules.session_minutes, rules.allow_async
        self.moments = sorted({start for each in people for start, _end in merged(each.free or ())})
        self.any = (1 << len(self.moments) + 1) - 1

    def of(self, person: Candidate) -> int:
        """At which of the moments someone has as long as a session takes."""
        if self._never_mind or person.free is None:
            return self.any
        free = merged(person.free)
        return mask_of(
            at
            for at, moment in enumerate(self.moments)
            if any(start <= moment and moment + self._needed <= end for start, end in free)
        )


def in_common(people: Iterable[Candidate]) -> Stretches | None:
    """When all whose times are known are free; None where nobody's are."""
    joint: Stretches | None = None
    for each in people:
        if each.free is not None:
            joint = merged(each.free) if joint is None else shared(joint, each.free)
    return joint


def can_meet(people: Iterable[Candidate], rules: Rules) -> bool:
    """Whether all have a stretch of a session's length in common, as far as is known."""
    if rules.allow_async:
        return True
    joint = in_common(people)
    return joint is None or longest(joint) >= rules.session_minutes
