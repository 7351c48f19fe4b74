"""How someone likes to work and to learn: four items, each between two poles."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Invalid, Problem
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import Participant, Person
from mentordesk.core.participants.people_list import those

POLES = (
    (N_("a set plan"), N_("seeing where it leads")),
    (N_("thinking first"), N_("thinking aloud")),
    (N_("encouragement"), N_("being challenged")),
    (N_("facts and examples"), N_("meaning and feelings")),
)
"""What 1 and what 5 stand for in each of the items ST1 to ST4."""
MIDDLE, LEVELS = 3, range(1, 6)
Style = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Shared:
    """One item for several people: the poles, the mean, the two ends, and how many have said."""

    poles: tuple[str, str]
    mean: float
    least: int
    most: int
    known: int


def poles() -> list[tuple[str, str]]:
    """Both ends of each item, in words."""
    return [(_(low), _(high)) for low, high in POLES]


def leaning(value: int, low: str, high: str) -> str:
    """Such as "rather thinking aloud"."""
    if value == MIDDLE:
        return _("between {low} and {high}").format(low=low, high=high)
    towards = low if value < MIDDLE else high
    if value in {LEVELS[0], LEVELS[-1]}:
        return towards
    return _("rather {what}").format(what=towards)


def style_words(style: Style) -> list[str]:
    """The four items in words."""
    return [leaning(value, low, high) for value, (low, high) in zip(style, poles(), strict=True)]


def style_of(participant: Participant) -> Style | None:
    """All four items, or nothing while one of them is not known."""
    said = (participant.style_1, participant.style_2, participant.style_3, participant.style_4)
    return None if None in said else said  # type: ignore[return-value] # four numbers, once none is missing


def shared_style(styles: Sequence[Style]) -> list[Shared]:
    """What a team has in common and where it differs; nothing while nobody has said."""
    if not styles:
        return []
    return [
        Shared(each, fmean(values), min(values), max(values), len(values))
        for each, values in zip(poles(), zip(*styles, strict=True), strict=True)
    ]


@command(N_("Change working style"))
def set_style(db: Db, participant_id: int, style: Style | None) -> None:
    """How they like to work, four figures from 1 to 5; None: nobody has said."""
    (participant,) = those(db, [participant_id])
    if style is not None and not (len(style) == len(POLES) and all(value in LEVELS for value in style)):
        raise Invalid([Problem("style", _("Each of the four lies between 1 and 5."))])
    _fill(participant, style or (None, None, None, None))
    name = db.get_one(Person, participant.person_id).name
    describe(db, _("Change working style of {name}").format(name=name))


def _fill(participant: Participant, style: Sequence[int | None]) -> None:
    participant.style_1, participant.style_2, participant.style_3, participant.style_4 = style
