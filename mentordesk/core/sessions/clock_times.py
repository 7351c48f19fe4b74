"""Wall times of sessions: which are times at all, and which instants they are."""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")


def is_clock(text: str) -> bool:
    """Whether `text` is a time of day as we keep it, 00:00 to 23:59."""
    return bool(_CLOCK.fullmatch(text))


def instant(day: date, start: str, zone: str) -> datetime:
    """The moment of a wall time; of one that the clocks pass twice, the first."""
    return datetime.combine(day, time.fromisoformat(start), ZoneInfo(zone))


def end_of(starts: datetime, minutes: int) -> datetime:
    """So many real minutes later, on the same clock, whatever the clocks do between."""
    return (starts.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(starts.tzinfo)


def is_skipped(day: date, start: str, zone: str) -> bool:
    """Whether the clocks are put forward over this wall time, so that it never comes."""
    wanted = instant(day, start, zone)
    return wanted.astimezone(UTC).astimezone(wanted.tzinfo).replace(tzinfo=None) != wanted.replace(
        tzinfo=None
    )
