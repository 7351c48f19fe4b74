"""Small words that the sentences of the matching are made of."""

from fractions import Fraction

from mentordesk.core import words
from mentordesk.core.i18n import _

HOUR = 60


def inside(label: str) -> str:
    """A label as it reads within a sentence: "Leading a shift" loses its capital, "NHS finance" keeps it."""
    return label[:1].lower() + label[1:] if label[1:2].islower() or label[1:2] == " " else label


def duration(minutes: int) -> str:
    """Such as "2 h", "45 min", "1 h 30 min"."""
    hours, rest = divmod(minutes, HOUR)
    if hours and rest:
        return _("{hours} h {minutes} min").format(hours=hours, minutes=rest)
    return _("{hours} h").format(hours=hours) if hours else _("{minutes} min").format(minutes=rest)


def points(value: Fraction) -> str:
    """Points with one decimal where needed; a little is never shown as nothing."""
    shown = words.rounded(value, 1)
    if value and not shown:
        return _("less than 0.1")
    return words.number(shown, 0 if shown == int(shown) else 1)
