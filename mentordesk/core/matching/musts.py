"""Criteria that a cohort made hard: a pair without any fit in one of them is excluded, and told which."""

from collections.abc import Iterator

from mentordesk.core.i18n import _
from mentordesk.core.matching.candidates import Candidate, Rules
from mentordesk.core.matching.phrases import inside
from mentordesk.core.matching.weighing import available, musts

CODE = "must-"
"""What the codes of such rules begin with; the criterion's key follows."""


def broken(mentor: Candidate, learner: Candidate, rules: Rules) -> Iterator[tuple[str, str]]:
    """Code and sentence of each that forbids the pair."""
    text = _("{criterion} is a must here. {evidence}")
    for each in musts(rules):
        if each.score(mentor, learner) == 0:
            yield CODE + each.key, text.format(criterion=each.shown, evidence=each.explain(mentor, learner))


def label(code: str, rules: Rules) -> str | None:
    """What such a rule is called inside a sentence; None for any other rule."""
    keys = {CODE + each.key: each.shown for each in available(rules)}
    return inside(keys[code]) if code in keys else None
