"""Small words that the sentences of the matching are made of."""

from collections.abc import Sequence

from mentordesk.core.i18n import _

HOUR = 60


def listing(items: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(items) < 2:  # noqa: PLR2004 - one thing is no list
        return "".join(items)
    return _("{most} and {last}").format(most=_(", ").join(items[:-1]), last=items[-1])


def inside(label: str) -> str:
    """A label as it reads within a sentence: "Leading a shift" loses its capital, "NHS finance" keeps it."""
    return label[:1].lower() + label[1:] if label[1:2].islower() or label[1:2] == " " else label


def duration(minutes: int) -> str:
    """ "2 h", "45 min", "1 h 30 min"."""
    hours, rest = divmod(minutes, HOUR)
    if hours and rest:
        return _("{hours} h {minutes} min").format(hours=hours, minutes=rest)
    return _("{hours} h").format(hours=hours) if hours else _("{minutes} min").format(minutes=rest)
