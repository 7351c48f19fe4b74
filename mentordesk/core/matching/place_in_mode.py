"""What one more place with a mentor would be worth, in the words of what counts, by the plan made with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

from mentordesk.core.i18n import _, ngettext
from mentordesk.core.matching.bottleneck import some_of
from mentordesk.core.matching.engine import Solved, solve
from mentordesk.core.matching.engine.gains import BANDS, EVEN, FAIREST, FLOOR
from mentordesk.core.matching.phrases import points

if TYPE_CHECKING:
    from mentordesk.core.matching.blocks import Flags
    from mentordesk.core.matching.engine import Instance
    from mentordesk.core.matching.engine.instance import Grid
    from mentordesk.core.matching.problem import Problem

LARGE = 300_000
"""With more pairs than these nobody would wait for so many plans."""


def place_told(problem: Problem, column: int) -> tuple[int, str]:
    """How many more would be matched, and all that would change, in sentences."""
    before, instance = problem.solved, with_place(problem, column)
    after = solve(instance, problem.request.mode)
    nobody = len(problem.mentors)
    new = (before.mates == nobody) & (after.mates < nobody)
    names = _named(problem, new)
    text = ngettext(
        "One more place with {mentor}: {names} would be matched.",
        "One more place with {mentor}: {names} would be matched.",
        len(names),
    )
    said = [text.format(mentor=problem.mentors[column].name, names=some_of(names))]
    said += _changes(problem, before, after, instance)
    return after.six.matched - before.six.matched, " ".join(said)


def _named(problem: Problem, rows: Flags) -> list[str]:
    return [learner.name for learner, flag in zip(problem.learners, rows.tolist(), strict=True) if flag]


def with_place(problem: Problem, column: int) -> Instance:
    """The same instance with one place more in a column."""
    instance = problem.instance
    places, allowed = instance.places.copy(), instance.allowed.copy()
    places[column] += 1
    allowed[:, column] = problem.possible[:, column]
    allowed[list(problem.pinned), column] = False
    return replace(instance, places=places, allowed=allowed)


def _changes(problem: Problem, before: Solved, after: Solved, instance: Instance) -> Iterator[str]:
    counted = {level.word for level in after.levels}
    if counted & {*BANDS}:
        yield from _weak(before, after)
    if counted & {FLOOR, FAIREST} and None not in {before.six.worst, after.six.worst}:
        yield from _floor(problem, before, after)
    if EVEN in counted:
        yield from _loads(instance, before, after)
    if moved := _named(problem, (before.mates != after.mates) & (before.mates < len(problem.mentors))):
        text = ngettext(
            "{names} would have another mentor.", "{names} would have another mentor.", len(moved)
        )
        yield text.format(names=some_of(moved))
    gained = Fraction(after.six.total - before.six.total, problem.request.steps)
    if gained:
        text = _("{points} points more in all.") if gained > 0 else _("{points} points less in all.")
        yield text.format(points=points(abs(gained)))


def _weak(before: Solved, after: Solved) -> Iterator[str]:
    """Pairs of the two weakest bands together."""
    more = sum(after.six.bands[:2]) - sum(before.six.bands[:2])
    if more > 0:
        text = ngettext("{count} pair more would be weak.", "{count} pairs more would be weak.", more)
        yield text.format(count=more)
    elif more < 0:
        text = ngettext("{count} pair fewer would be weak.", "{count} pairs fewer would be weak.", -more)
        yield text.format(count=-more)


def _floor(problem: Problem, before: Solved, after: Solved) -> Iterator[str]:
    was, would = (Fraction(each.six.worst or 0, problem.request.steps) for each in (before, after))
    if was != would:
        text = _("The weakest pair would have {after} points instead of {before}.")
        yield text.format(after=points(would), before=points(was))


def _loads(instance: Instance, before: Solved, after: Solved) -> Iterator[str]:
    was, would = (_fullest(instance, each.mates) for each in (before, after))
    if was != would:
        text = _("The fullest mentor would have {after} mentees instead of {before}.")
        yield text.format(after=would, before=was)


def _fullest(instance: Instance, mates: Grid) -> int:
    import numpy as np

    columns = len(instance.places)
    loads = np.bincount(mates, minlength=columns + 1)[:columns]
    return int((loads if instance.held is None else loads + instance.held).max(initial=0))
