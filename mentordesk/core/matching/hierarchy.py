"""What counted in a plan, in words: one level after the other, each with what the plan reaches."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from mentordesk.core.i18n import N_, _
from mentordesk.core.matching.results import Reached

if TYPE_CHECKING:
    from mentordesk.core.matching.engine import Solved

_LABELS = {
    "people": N_("as many people as possible"),
    "not very weak": N_("as few very weak pairs as possible"),
    "not weak": N_("as few weak pairs as possible"),
    "good": N_("as few pairs that are only fair as possible"),
    "floor": N_("the worst pair as good as possible"),
    "total": N_("the best fit in all"),
    "within": N_("no more changes than you allow"),
    "kept": N_("as few changes as possible"),
    "even": N_("mentors as evenly loaded as possible"),
    "fairest": N_("the second worst pair too, and so on, in whole points"),
    "stable": N_("no two people who would rather have each other"),
}


def reached(solved: Solved) -> tuple[Reached, ...]:
    """The levels that decided, the first one first."""
    return tuple(Reached(level.word, _(_LABELS[level.word]), level.value) for level in solved.levels)


def sentence(levels: Iterable[Reached]) -> str:
    """Such as "First as many people as possible; then the best fit in all."."""
    labels = [level.label for level in levels]
    first = _("First {level}").format(level=labels[0])
    return "; ".join([first, *(_("then {level}").format(level=label) for label in labels[1:])]) + "."
