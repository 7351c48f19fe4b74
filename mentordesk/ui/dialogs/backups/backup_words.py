"""How a backup is said in words."""

from datetime import datetime

from mentordesk.core import words, workspace
from mentordesk.core.files import disks
from mentordesk.core.i18n import _
from mentordesk.core.workspace import Backup


def when(backup: Backup) -> str:
    """Such as "Sat 21 Nov 2026, 17:05", in the time of this place."""
    at = backup.at.astimezone()
    return _("{day}, {time}").format(day=words.medium_date(at), time=words.clock(at))


def age(backup: Backup, now: datetime) -> str:
    """Such as "today, 17:05" or "2 days ago"; the day itself where the clock was put back since."""
    at = backup.at.astimezone()
    if at.date() == now.astimezone().date():
        return _("today, {time}").format(time=words.clock(at))
    return day(backup, now) or when(backup)


def day(backup: Backup, now: datetime) -> str:
    """Such as "yesterday"; "" for a day that has not come yet."""
    made, today = backup.at.astimezone().date(), now.astimezone().date()
    return words.from_today(made, today) if made <= today else ""


def cells(backup: Backup) -> tuple[str, str, str, str, str, str]:
    """When, why, people, pairings, sessions, size."""
    counts = [words.number(backup.counts.get(table, 0)) for table in _COUNTED]
    return (
        when(backup),
        workspace.reason(backup.why),
        counts[0],
        counts[1],
        counts[2],
        disks.size(backup.size),
    )


_COUNTED = ("person", "pairing", "session")
