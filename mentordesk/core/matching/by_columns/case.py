"""Two sheets under a rules file, in rows and columns: who may be paired, and what each pair scores."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from mentordesk.core.matching.by_columns.columns_compared import applies, compared
from mentordesk.core.matching.by_columns.listed import Listed
from mentordesk.core.matching.by_columns.rule_book import DIFFERENT, Comparison, RuleBook
from mentordesk.core.matching.engine import Instance

if TYPE_CHECKING:
    from mentordesk.core.matching.by_columns.columns_compared import Flags, Numbers

ONESELF = "the same person"
UNKNOWN = "{subject} (not known)"
"""How `because` calls what a hard rule could not find out; these words are part of the format."""


@dataclass(frozen=True, eq=False)
class Case:
    """Mentees are rows and mentors columns, both in the order of their ids, which decides ties."""

    book: RuleBook
    mentees: list[Listed]
    mentors: list[Listed]

    @cached_property
    def scores(self) -> Numbers:
        """Whole points."""
        import numpy as np

        points = np.zeros((len(self.mentees), len(self.mentors)), dtype=np.int64)
        for award in self.book.awards:
            holds, _known = self._compared(award.comparison)
            points += award.points * (holds & self._applies(award.comparison))
        return points

    @cached_property
    def blocked(self) -> dict[str, Flags]:
        """By what keeps them apart, in the words of the file: the pairs that may not be."""
        found: dict[str, Flags] = {}
        for subject, flags in self._blocks():
            found[subject] = found[subject] | flags if subject in found else flags
        return {subject: flags for subject, flags in found.items() if flags.any()}

    def _blocks(self) -> Iterator[tuple[str, Flags]]:
        """A rule must be known to hold; only that two are the same must be known to forbid."""
        import numpy as np

        numbers = {each.id: place for place, each in enumerate(self.mentors)}
        own = np.array([numbers.get(each.id, -1) for each in self.mentees], dtype=np.int64)
        yield ONESELF, own[:, None] == np.arange(len(self.mentors))[None, :]
        for rule in self.book.hard:
            holds, known = self._compared(rule)
            asked = self._applies(rule)
            yield rule.subject, asked & known & ~holds
            if rule.way != DIFFERENT:
                yield UNKNOWN.format(subject=rule.subject), asked & ~known

    def _compared(self, rule: Comparison) -> tuple[Flags, Flags]:
        return compared(rule, *self._sides, self.book.orders)

    def _applies(self, rule: Comparison) -> Flags:
        return applies(rule.when, *self._sides)

    @cached_property
    def _sides(self) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
        return [dict(each.values) for each in self.mentees], [dict(each.values) for each in self.mentors]

    @cached_property
    def possible(self) -> Flags:
        """Who may be paired, places aside."""
        import numpy as np

        allowed = np.ones((len(self.mentees), len(self.mentors)), dtype=bool)
        for flags in self.blocked.values():
            allowed &= ~flags
        return allowed

    @cached_property
    def places(self) -> Numbers:
        import numpy as np

        return np.array([each.places for each in self.mentors], dtype=np.int64)

    @cached_property
    def instance(self) -> Instance:
        """What the engine is asked."""
        import numpy as np

        numbers = {each.id: place for place, each in enumerate(self.mentors)}
        before = np.array([numbers.get(each.now, len(numbers)) for each in self.mentees], dtype=np.int64)
        allowed = self.possible & (self.places > 0)[None, :]
        return Instance(self.scores, allowed, self.places, self.book.top, before=before)
