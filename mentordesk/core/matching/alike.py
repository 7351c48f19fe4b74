"""Ways of being alike that several criteria share: exact for two people, and for all pairs at once."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from mentordesk.core.matching.candidates import Candidate
from mentordesk.core.matching.criterion import People

if TYPE_CHECKING:
    from numpy import bool_
    from numpy.typing import NDArray

    from mentordesk.core.matching.criterion import Grid

Words = Callable[[Candidate], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Same:
    """Both have the same, or not; None is not known."""

    read: Callable[[Candidate], Hashable | None]

    def score(self, mentor: Candidate, learner: Candidate) -> Fraction | None:
        theirs, ours = self.read(mentor), self.read(learner)
        return None if theirs is None or ours is None else Fraction(int(theirs == ours))

    def table(self, mentors: People, learners: People) -> tuple[Grid, Grid]:
        import numpy as np

        number: dict[Hashable, int] = {}
        theirs, ours = (
            np.array(
                [-1 if value is None else number.setdefault(value, len(number)) for value in values],
                dtype=np.int64,
            )
            for values in (map(self.read, mentors), map(self.read, learners))
        )
        known = (ours >= 0)[:, None] & (theirs >= 0)[None, :]
        return np.where(known, 2 * (ours[:, None] == theirs[None, :]), 1), halves()


@dataclass(frozen=True, slots=True)
class InCommon:
    """Both have at least one thing in common, or not; nothing said is not known."""

    read: Words

    def score(self, mentor: Candidate, learner: Candidate) -> Fraction | None:
        theirs, ours = self.read(mentor), self.read(learner)
        return Fraction(int(bool(theirs & ours))) if theirs and ours else None

    def table(self, mentors: People, learners: People) -> tuple[Grid, Grid]:
        import numpy as np

        both, sizes = counted(self.read, mentors, learners)
        known = (sizes[1] > 0)[:, None] & (sizes[0] > 0)[None, :]
        return np.where(known, 2 * (both > 0), 1), halves()


@dataclass(frozen=True, slots=True)
class Shared:
    """How much both have in common of all that either has; nothing said by one of them is not known."""

    read: Words

    def score(self, mentor: Candidate, learner: Candidate) -> Fraction | None:
        theirs, ours = self.read(mentor), self.read(learner)
        return Fraction(len(theirs & ours), len(theirs | ours)) if theirs and ours else None

    def table(self, mentors: People, learners: People) -> tuple[Grid, Grid]:
        import numpy as np

        both, sizes = counted(self.read, mentors, learners)
        known = (sizes[1] > 0)[:, None] & (sizes[0] > 0)[None, :]
        either = sizes[1][:, None] + sizes[0][None, :] - both
        return np.where(known, both, 1), np.where(known, either, 2)


def halves() -> Grid:
    """The denominator of what is wholly, half or not at all."""
    import numpy as np

    return np.full((1, 1), 2, dtype=np.int64)


def known(people: People, read: Callable[[Candidate], object | None]) -> NDArray[bool_]:
    """Of which people something is known."""
    import numpy as np

    return np.array([read(each) is not None for each in people], dtype=bool)


def counted(read: Words, mentors: People, learners: People) -> tuple[Grid, tuple[Grid, Grid]]:
    """How many words any two share, and how many mentors and learners have."""
    import numpy as np

    column = {word: k for k, word in enumerate({word for each in learners for word in read(each)})}
    # doubles hold these small counts exactly, and multiply many times faster than integers
    theirs, ours = np.zeros((len(mentors), len(column))), np.zeros((len(learners), len(column)))
    for people, words in ((mentors, theirs), (learners, ours)):
        for i, person in enumerate(people):
            words[i, [column[word] for word in read(person) if word in column]] = 1
    sizes = [np.array([len(read(each)) for each in side], dtype=np.int64) for side in (mentors, learners)]
    return np.rint(ours @ theirs.T).astype(np.int64), (sizes[0], sizes[1])
