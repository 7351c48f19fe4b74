"""Who must have come for a session to count as held (domain 5)."""

from collections.abc import Collection, Sequence

from mentordesk.core.i18n import N_
from mentordesk.core.vocab import Format, Mark

_FEWEST_PEERS = 3

SENTENCES = {
    Format.PAIR: N_("It counts as held when both came. Say who came, or that it did not take place."),
    Format.GROUP: N_("It counts as held when a mentor and at least half of the mentees came."),
    Format.CIRCLE: N_("It counts as held when at least half came, and at least three."),
}
"""What to say where too few came, by the rule that counts."""


def rule(kind: Format, learners: int) -> Format:
    """Whose rule counts: of several learners that of a group, even in flash or in what is a pair now."""
    if kind in {Format.FLASH, Format.PAIR}:
        return Format.PAIR if learners == 1 else Format.GROUP
    return Format.PAIR if kind is Format.REVERSE else kind


def enough(kind: Format, mentors: Sequence[Mark], learners: Sequence[Mark]) -> bool:
    """Whether these marks, by side, make a session held."""
    counts = rule(kind, len(learners))
    if counts is Format.CIRCLE:
        everybody = [*mentors, *learners]
        return _came(everybody) >= _FEWEST_PEERS and _half(everybody)
    if counts is Format.GROUP:
        return _came(mentors) > 0 and _half(learners)
    return _came(mentors) == len(mentors) and _came(learners) == len(learners)


def _came(marks: Collection[Mark]) -> int:
    return sum(mark is Mark.ATTENDED for mark in marks)


def _half(marks: Collection[Mark]) -> bool:
    return 2 * _came(marks) >= len(marks)
