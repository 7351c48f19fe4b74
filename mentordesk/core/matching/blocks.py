"""The hard rules for all pairs at once; `rules` is what they must agree with."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from mentordesk.core.matching import musts, table_rows, weighing
from mentordesk.core.matching.candidates import Candidate, Rules
from mentordesk.core.matching.criteria import skills
from mentordesk.core.matching.criterion import Criterion, People, Rows
from mentordesk.core.matching.fit_tables import Tables
from mentordesk.core.matching.joint_times import no_time
from mentordesk.core.matching.who_names import either_names, names
from mentordesk.core.vocab import Format, MatchRule

if TYPE_CHECKING:
    from numpy import bool_
    from numpy.typing import NDArray

    from mentordesk.core.matching.criterion import Grid

    Flags = NDArray[bool_]

Forbids = Callable[[slice, "Flags"], None]
"""Marks, for some learners, the mentors whom a rule keeps from them: a row a learner."""
PLACES = "H5"
"""The rule that asks for a free place: with one more, who may meet otherwise could."""


class Blocks:
    """People are read once; then the rules are told for the rows that are asked for."""

    def __init__(
        self, mentors: People, learners: People, rules: Rules, rows: Callable[[Criterion], Rows] | None = None
    ) -> None:
        """`rows` are what criteria say, where somebody has read the people for them already."""
        self._shape = (len(learners), len(mentors))
        self._rules = _forbidding(mentors, learners, rules, rows or Tables(mentors, learners, rules).rows)

    def broken(self, some: slice = slice(None)) -> dict[str, Flags]:
        """By code of the rule: True where it forbids the pair."""
        return {code: self._marked(some, [forbids]) for code, forbids in self._rules.items()}

    def possible(self, some: slice = slice(None)) -> Flags:
        """True where no rule forbids the pair, places aside."""
        return ~self._marked(some, [forbids for code, forbids in self._rules.items() if code != PLACES])

    def _marked(self, some: slice, rules: list[Forbids]) -> Flags:
        import numpy as np

        first, last, _step = some.indices(self._shape[0])
        found = np.zeros((last - first, self._shape[1]), dtype=bool)
        for piece in table_rows.pieces(*found.shape):
            for forbids in rules:
                forbids(slice(first + piece.start, first + piece.stop), found[piece])
        return found


def blocked(mentors: People, learners: People, rules: Rules) -> dict[str, Flags]:
    """By code of the rule: True where it forbids the pair, a row a learner and a column a mentor."""
    return Blocks(mentors, learners, rules).broken()


def _forbidding(
    mentors: People, learners: People, rules: Rules, rows: Callable[[Criterion], Rows]
) -> dict[str, Forbids]:
    return {
        "H1": names(learners, mentors, lambda each: (each.person,)),
        "H2": either_names(learners, mentors, _manager),
        "H3": either_names(learners, mentors, lambda each: each.avoid),
        "H4": either_names(learners, mentors, lambda each: each.conflicts),
        PLACES: _one_of_either([], [not each.places for each in mentors]),
        "H6": _one_of_either(
            [not each.onboarded for each in learners], [not each.onboarded for each in mentors]
        ),
        "H7": no_time(mentors, learners, rules),
        "H8": _too_close(mentors, learners, rules),
        "H9": without_fit(rows(skills.CRITERION)),
        "reverse": _not_junior(mentors, learners, rules),
    } | {musts.CODE + each.key: without_fit(rows(each)) for each in weighing.musts(rules)}


def _manager(person: Candidate) -> tuple[int, ...]:
    return () if person.line_manager is None else (person.line_manager,)


def without_fit(rows: Rows) -> Forbids:
    """Forbids pairs that do not fit at all in some respect."""

    def forbids(some: slice, flags: Flags) -> None:
        flags |= rows(some)[0] == 0

    return forbids


def _one_of_either(learners: list[bool], mentors: list[bool]) -> Forbids:
    """Forbids all pairs of these."""
    import numpy as np

    columns = np.flatnonzero(mentors)
    lines = np.array(learners, dtype=bool)

    def forbids(some: slice, flags: Flags) -> None:
        flags[:, columns] = True
        flags[np.flatnonzero(lines[some])] = True

    return forbids


def _numbers(people: People, value: Callable[[Candidate], int | None], unknown: int) -> Grid:
    import numpy as np

    found = [value(each) for each in people]
    return np.array([unknown if each is None else each for each in found], dtype=np.int64)


def _too_close(mentors: People, learners: People, rules: Rules) -> Forbids:
    places: dict[MatchRule, Callable[[Candidate], int | None]] = {
        MatchRule.CROSS_DEPARTMENT: lambda each: each.department,
        MatchRule.CROSS_ORGANISATION: lambda each: each.organisation,
    }
    if rules.match_rule not in places:
        return never
    place = places[rules.match_rule]
    theirs, ours = _numbers(mentors, place, -1), _numbers(learners, place, -2)

    def forbids(some: slice, flags: Flags) -> None:
        flags |= ours[some, None] == theirs[None, :]

    return forbids


def _not_junior(mentors: People, learners: People, rules: Rules) -> Forbids:
    if rules.format is not Format.REVERSE:
        return never
    lowest, highest = -(2**31), 2**31
    theirs = _numbers(mentors, lambda each: each.grade, lowest)
    ours = _numbers(learners, lambda each: each.grade, highest)

    def forbids(some: slice, flags: Flags) -> None:
        flags |= theirs[None, :] >= ours[some, None]

    return forbids


def never(_some: slice, _flags: Flags) -> None:
    """A rule that is not asked for."""
