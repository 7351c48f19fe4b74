"""A request in rows and columns: what is allowed, what it scores, and what is decided already."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from mentordesk.core.i18n import _
from mentordesk.core.matching.blocks import Blocks
from mentordesk.core.matching.both_views import Views, views
from mentordesk.core.matching.candidates import Candidate, Request
from mentordesk.core.matching.certified import certificate, input_hash
from mentordesk.core.matching.engine import Instance, Plan, Six, Solved, six, solve
from mentordesk.core.matching.fit_tables import Tables
from mentordesk.core.matching.insisting import Insistence
from mentordesk.core.matching.rules import Barrier, barriers
from mentordesk.core.matching.scores import FULL

if TYPE_CHECKING:
    from mentordesk.core.matching.blocks import Flags
    from mentordesk.core.matching.criterion import Grid


@dataclass(frozen=True, eq=False)
class Problem:
    """Learners are rows and mentors columns, both in the order that decides ties.

    `known` is the problem of the same people under other weights, of which they need not be asked again.
    """

    request: Request
    known: Problem | None = None

    def weighed(self, weights: Mapping[str, int]) -> Problem:
        """The same problem with other weights."""
        rules = replace(self.request.rules, weights=weights)
        return Problem(replace(self.request, rules=rules), self.known or self)

    @cached_property
    def learners(self) -> list[Candidate]:
        return sorted(self.request.learners, key=lambda each: each.order)

    @cached_property
    def mentors(self) -> list[Candidate]:
        return sorted(self.request.mentors, key=lambda each: each.order)

    @cached_property
    def rows(self) -> dict[int, int]:
        """Row by participant id."""
        return {each.id: i for i, each in enumerate(self.learners)}

    @cached_property
    def columns(self) -> dict[int, int]:
        """Column by participant id."""
        return {each.id: j for j, each in enumerate(self.mentors)}

    @cached_property
    def scores(self) -> Grid:
        """In steps of the request."""
        tables = self.known.kept if self.known else self.tables
        return tables.scores(self.request.steps, self.request.rules.weights)

    @cached_property
    def tables(self) -> Tables:
        return Tables(self.mentors, self.learners, self.request.rules)

    @cached_property
    def kept(self) -> Tables:
        """All that the criteria say, for one set of weights after the other."""
        return Tables(self.mentors, self.learners, self.request.rules, keep=True)

    @cached_property
    def blocks(self) -> Blocks:
        return Blocks(self.mentors, self.learners, self.request.rules, self.tables.rows)

    @cached_property
    def blocked(self) -> dict[str, Flags]:
        """By code of the rule: True where it forbids the pair."""
        return self.blocks.broken()

    @cached_property
    def pinned(self) -> dict[int, int]:
        """Mentor's column by learner's row; of two pins of one learner the earlier counts."""
        known = [pin for pin in self.request.pins if pin[0] in self.rows and pin[1] in self.columns]
        placed = sorted(((self.rows[i], self.columns[j]) for i, j in known), reverse=True)
        return dict(sorted(dict(placed).items()))

    @cached_property
    def places(self) -> list[int]:
        """Free places by column once the pins are in."""
        kept = list(self.pinned.values())
        return [max(0, mentor.places - kept.count(j)) for j, mentor in enumerate(self.mentors)]

    @cached_property
    def possible(self) -> Flags:
        """Who may be paired as far as rules and decisions go, places aside."""
        if self.known:
            return self.known.possible
        allowed = self.blocks.possible()
        for i, j in self.request.forbids | self.request.together:
            if i in self.rows and j in self.columns:
                allowed[self.rows[i], self.columns[j]] = False
        return allowed

    @cached_property
    def _before(self) -> Grid:
        """By row the column that it has now; of two the earlier one counts."""
        import numpy as np

        before = np.full(len(self.learners), len(self.mentors), dtype=np.int64)
        for i, j in sorted(self.request.before, reverse=True):
            if i in self.rows and j in self.columns:
                before[self.rows[i]] = self.columns[j]
        return before

    @cached_property
    def views(self) -> Views | None:
        """What each side thinks of each pair, where they differ."""
        return views(self.mentors, self.learners, self.request.rules, self.scores, self.request.steps)

    @cached_property
    def instance(self) -> Instance:
        """Those who are not pinned; the row of who is pinned stays empty."""
        import numpy as np

        places, kept = np.array(self.places, dtype=np.int64), list(self.pinned.values())
        allowed = self.possible & (places > 0)[None, :]
        allowed[list(self.pinned)] = False
        request = self.request
        before = self._before.copy()
        before[list(self.pinned)] = len(self.mentors)
        low, middle, high = (edge * request.steps for edge in request.bands)
        return Instance(
            self.scores,
            allowed,
            places,
            FULL * request.steps,
            first=np.array([each.id in request.first for each in self.learners], dtype=bool),
            before=before,
            bands=(low, middle, high),
            price=request.price,
            moves=request.moves,
            views=(self.views.learners, self.views.mentors) if self.views else None,
            apart=self.views.scale if self.views else 0,
            held=np.array([each.taken + kept.count(j) for j, each in enumerate(self.mentors)], np.int64),
        )

    @cached_property
    def solved(self) -> Solved:
        """The best plan for those who are not pinned."""
        return solve(self.instance, self.request.mode)

    @property
    def plan(self) -> Plan:
        """Who goes where in the best plan."""
        return self.solved.plan

    @cached_property
    def insistence(self) -> Insistence:
        """The best plan with one pair in it."""
        return Insistence(self.instance, self.request.mode, self.plan)

    @property
    def six(self) -> Six:
        """The numbers of the whole plan, pins included: who is pinned may rather have somebody else, too."""
        import numpy as np

        mates = self.plan.mates.copy()
        mates[list(self.pinned)] = list(self.pinned.values())
        places = np.array([each.places for each in self.mentors], dtype=np.int64)
        whole = replace(self.instance, allowed=self.possible, places=places, before=self._before)
        return six(whole, mates)

    @property
    def certificate(self) -> str:
        """The proof of the plan, by participant ids; the same text whenever the same is asked."""
        instance, solved = self.instance, self.solved
        return json.dumps(certificate(instance, solved, *self.ids), sort_keys=True, separators=(",", ":"))

    @property
    def input_hash(self) -> str:
        """Stands for all that decides: who is asked about, scores, rules and decisions."""
        pins = [[self.ids[0][i], self.ids[1][j]] for i, j in self.pinned.items()]
        return input_hash(self.instance, self.request.mode, *self.ids, pins)

    @cached_property
    def ids(self) -> tuple[list[str], list[str]]:
        """Of learners and mentors, in the order of rows and columns, as a proof names them."""
        return [str(each.id) for each in self.learners], [str(each.id) for each in self.mentors]

    def pairs(self, mates: Grid) -> dict[int, int]:
        """Participant ids of everybody who is paired, pins included."""
        placed = {i: int(j) for i, j in enumerate(mates) if j < len(self.mentors)} | self.pinned
        return {self.learners[i].id: self.mentors[j].id for i, j in sorted(placed.items())}

    def barriers(self, learner: int, mentor: int) -> tuple[Barrier, ...]:
        """Hard rules and decisions that keep two participants apart."""
        one, other = self.learners[self.rows[learner]], self.mentors[self.columns[mentor]]
        found = list(barriers(other, one, self.request.rules))
        if (learner, mentor) in self.request.forbids:
            text = _("You decided that {learner} and {mentor} are never paired.")
            found.append(Barrier("forbid", text.format(learner=one.name, mentor=other.name)))
        if (learner, mentor) in self.request.together:
            text = _("{mentor} is a mentor of {learner} already.")
            found.append(Barrier("together", text.format(learner=one.name, mentor=other.name)))
        kept = self.pinned.get(self.rows[learner])
        if kept is not None and kept != self.columns[mentor]:
            text = _("You decided that {learner} stays with {mentor}.")
            found.append(Barrier("pin", text.format(learner=one.name, mentor=self.mentors[kept].name)))
        elif kept is None and other.places and not self.places[self.columns[mentor]]:
            text = _("All places of {mentor} are kept for others by your decision.")
            found.append(Barrier("pin", text.format(mentor=other.name)))
        return tuple(found)

    def notes(self) -> list[str]:
        """What the pins go against, in words."""
        text = _("{learner} stays with {mentor} as you decided, against a rule: {reason}")
        said = []
        for i, j in self.pinned.items():
            learner, mentor = self.learners[i], self.mentors[j]
            said += [
                text.format(learner=learner.name, mentor=mentor.name, reason=each.sentence)
                for each in self.barriers(learner.id, mentor.id)
            ]
        return said + self._overfull() + self._twice()

    def _overfull(self) -> list[str]:
        kept = list(self.pinned.values())
        text = _("{mentor} has fewer free places than people whom you keep there.")
        over = [m for j, m in enumerate(self.mentors) if kept.count(j) > m.places > 0]
        return [text.format(mentor=mentor.name) for mentor in over]

    def _twice(self) -> list[str]:
        text = _("{learner} is kept with more than one mentor; {mentor} counts.")
        often = [i for i, _j in self.request.pins]
        return [
            text.format(learner=self.learners[i].name, mentor=self.mentors[j].name)
            for i, j in self.pinned.items()
            if often.count(self.learners[i].id) > 1
        ]
