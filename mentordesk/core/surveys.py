"""The built-in surveys: what their slips ask, and what they promise."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from mentordesk.core.i18n import N_, _
from mentordesk.core.vocab import Anonymity, SurveyKind

LOWEST, HIGHEST = 1, 5
"""1 not at all, 5 fully."""


class Sort(Enum):
    """What an answer to an item is."""

    SCALE = "scale"
    YES_NO = "yes_no"
    TICK = "tick"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Item:
    """One question; its key never changes, and names the column when answers leave the program."""

    key: str
    sort: Sort
    source: str
    """The English text."""

    @property
    def text(self) -> str:
        """The question, in the person's language."""
        return _(self.source)


_COMMENT = "COMMENT"

_ITEMS: dict[SurveyKind, tuple[Item, ...]] = {
    SurveyKind.SESSION: (
        Item("USEFUL", Sort.SCALE, N_("Today was useful.")),
        Item(_COMMENT, Sort.TEXT, N_("What should we keep or change?")),
    ),
    SurveyKind.PULSE: (
        Item("P1", Sort.SCALE, N_("Our meetings are worth the time.")),
        Item("P2", Sort.SCALE, N_("I can speak openly in them.")),
        Item("P3", Sort.SCALE, N_("We are getting somewhere with what we set out to do.")),
        Item("CONTINUE", Sort.YES_NO, N_("I would like to carry on.")),
        Item("CONTACT", Sort.TICK, N_("Please get in touch with me privately.")),
        Item("CONCERN", Sort.TICK, N_("I want to report behaviour that worries me.")),
        Item(_COMMENT, Sort.TEXT, N_("Is there anything that you would like to add?")),
    ),
}

_PROMISES = {
    Anonymity.IDENTIFIED: N_("The coordinator sees your answers with your name."),
    Anonymity.CONFIDENTIAL: N_(
        "The coordinator sees your answers so that they can help; nobody else does; "
        "reports show groups of five or more."
    ),
    Anonymity.ANONYMOUS: N_("Your name is not stored. Results are shown for groups of five or more."),
}

_LIMITS = N_(
    "There are limits: a risk of serious harm, a safeguarding or legal duty, serious misconduct, "
    "or the safety of patients or clients."
)

RELATIONSHIP = ("P1", "P2", "P3")
"""The items whose mean is the relationship rating."""

_NEEDED = 2


def items(survey: SurveyKind) -> tuple[Item, ...]:
    """All that the slip asks, in the order of the paper."""
    return _ITEMS[survey]


def rated(survey: SurveyKind) -> tuple[Item, ...]:
    """The items that are answered from 1 to 5."""
    return tuple(item for item in _ITEMS[survey] if item.sort is Sort.SCALE)


def ticks(survey: SurveyKind) -> frozenset[str]:
    """The keys of the items that are answered by yes, no or a tick."""
    return frozenset(item.key for item in _ITEMS[survey] if item.sort in {Sort.YES_NO, Sort.TICK})


def promise(anonymity: Anonymity) -> str:
    """What those who answer are promised, in the person's language."""
    return _(_PROMISES[anonymity])


def limits() -> str:
    """When the promise cannot hold, in the person's language."""
    return _(_LIMITS)


def relationship_rating(values: Mapping[str, int]) -> Fraction | None:
    """The mean of the answered pulse items P1 to P3; none when fewer than two were answered."""
    answered = [values[key] for key in RELATIONSHIP if key in values]
    return Fraction(sum(answered), len(answered)) if len(answered) >= _NEEDED else None
