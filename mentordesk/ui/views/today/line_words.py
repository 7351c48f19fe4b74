"""How a line of Today is said: when it is due, what kind of thing it is, and all of it in a sentence."""

from datetime import date, timedelta

from mentordesk.core import words
from mentordesk.core.i18n import _
from mentordesk.core.services.today import Line
from mentordesk.core.vocab import Level

_WEEK = timedelta(days=6)
_ICONS = {"feedback": "paper", "pairings": "pairing", "calendar": "calendar", "participants": "people"}


def when(line: Line, today: date) -> str:
    """Such as "2 days late", "today", "Thu", "Mon 30 Nov"."""
    if line.due < today:
        return words.due(line.due, today)
    if line.due == today:
        return _("today")
    return words.weekday(line.due) if line.due - today <= _WEEK else words.short_date(line.due)


def kind(line: Line) -> str:
    """The word of the level; of plain work, what it is about."""
    if line.level is not Level.TASK:
        return line.level.label
    said = {
        "feedback": _("Paper"),
        "pairings": _("Pairings"),
        "calendar": _("Session"),
        "participants": _("People"),
    }
    return said.get(line.room, line.level.label)


def mark(line: Line) -> tuple[str, str]:
    """The icon and its tone: the shape of the level; of plain work, an icon."""
    if line.level is Level.TASK:
        return _ICONS.get(line.room, "today"), "muted"
    return f"level-{line.level.key}", line.level.key


def who(line: Line) -> str:
    """The names, in a list; of one person nothing, for the title has their name already."""
    return words.names(person.name for person in line.people)


def whole(line: Line, today: date) -> str:
    """All of a line, for who hears it or sees it cut."""
    parts = [kind(line), line.title, who(line), line.reason, when(line, today)]
    said = ". ".join(part.rstrip(".") for part in parts if part)
    return _("{line}. Enter: {act}").format(line=said, act=line.act)


def heading(line: Line, today: date) -> str:
    """Under which heading it stands."""
    if line.due < today:
        return _("Overdue")
    if line.due == today:
        return _("Today · {day}").format(day=words.day_of_month(today))
    return _("Later")
