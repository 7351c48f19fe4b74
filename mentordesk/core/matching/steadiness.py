"""How firm a plan stands: what becomes of each pair when a weight is a fifth more or a fifth less."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from mentordesk.core import words
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.matching.candidates import Pair, Request
from mentordesk.core.matching.phrases import inside
from mentordesk.core.matching.weighing import weighed
from mentordesk.core.matching.what_if import WhatIf
from mentordesk.core.progress import Progress, silent

FIFTHS = 5
"""All weights are multiplied by this, so that a fifth of each is a whole number."""


@dataclass(frozen=True, slots=True)
class Variation:
    """One weight counted a fifth more, or less, and the pairs of the plan that this would part."""

    key: str
    label: str
    more: bool
    parted: frozenset[Pair]

    @property
    def words(self) -> str:
        """Such as "skills a fifth less"."""
        text = _("{criterion} a fifth more") if self.more else _("{criterion} a fifth less")
        return text.format(criterion=inside(self.label))


@dataclass(frozen=True, slots=True)
class Steadiness:
    """All variations that were tried on a plan."""

    variations: tuple[Variation, ...]

    def parting(self, pair: Pair) -> list[Variation]:
        """What would part the pair."""
        return [each for each in self.variations if pair in each.parted]

    def told_of_all(self, pairs: Collection[Pair]) -> str:
        """Such as "Of all 40 pairs, 31 stay …"; "" where nothing could be varied."""
        if not self.variations:
            return ""
        parted = frozenset().union(*(each.parted for each in self.variations))
        stay = sum(pair not in parted for pair in pairs)
        text = ngettext(
            "Of all {count} pairs, {stay} stays in every such plan.",
            "Of all {count} pairs, {stay} stay in every such plan.",
            stay,
        )
        return text.format(count=len(pairs), stay=stay)

    def told(self, pair: Pair) -> str:
        """Such as "Stays in 9 of 10 plans …"; "" where nothing could be varied."""
        runs, parting = len(self.variations), self.parting(pair)
        if not runs:
            return ""
        stays = _("Stays in {kept} of {count} plans in which one weight is a fifth more or less.")
        told = [stays.format(kept=runs - len(parting), count=runs)]
        if parting:
            text = _("They would part with {changes}.")
            told.append(text.format(changes=words.names([each.words for each in parting])))
        return " ".join(told)


def steadiness(request: Request, pairs: Iterable[Pair], progress: Progress = silent) -> Steadiness:
    """Solves the plan anew for each weight that counts, a fifth up and a fifth down."""
    seen, asked = frozenset(pairs), WhatIf(request)
    usual = {each.key: weight for each, weight in weighed(request.rules)}
    counting = [each for each, weight in weighed(request.rules) if weight]
    steps = [(each, more) for each in counting for more in (False, True) if len(counting) > 1]
    found = []
    for place, (criterion, more) in enumerate(steps):
        progress(place, len(steps))
        plan = asked.plan_with(varied(usual, criterion.key, more=more))
        parted = frozenset(pair for pair in seen if plan.get(pair[0]) != pair[1])
        label = _("a private wish") if criterion.private else criterion.shown
        found.append(Variation(criterion.key, label, more, parted))
    return Steadiness(tuple(found))


def varied(usual: dict[str, int], key: str, *, more: bool) -> dict[str, int]:
    """Weights of which one is a fifth more or less; all are five times what they were."""
    step = 1 if more else -1
    return {each: weight * (FIFTHS + (step if each == key else 0)) for each, weight in usual.items()}
