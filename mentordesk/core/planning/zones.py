"""Time zones by the tables that ship with the program: wall time to UTC and back, the clock's jumps named."""

import zoneinfo
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from importlib import import_module
from zoneinfo import ZoneInfo

from mentordesk.core import words
from mentordesk.core.errors import Refused
from mentordesk.core.i18n import _


def use_shipped_tables() -> None:
    """Let the `tzdata` package decide, not the system's tables, which differ; called once at the start."""
    zoneinfo.reset_tzpath(to=())
    ZoneInfo.clear_cache()
    names.cache_clear()


def version() -> str:
    """The version of the tables, such as "2026f": kept beside instants that were worked out with it."""
    return str(import_module("tzdata").IANA_VERSION)


@lru_cache(maxsize=1)
def names() -> frozenset[str]:
    """Every IANA name that we know."""
    return frozenset(zoneinfo.available_timezones())


def known(name: str) -> bool:
    """Whether `name` is an IANA zone such as "Europe/London"."""
    return name in names()


def instants(wall: datetime, zone: str) -> tuple[datetime, ...]:
    """The UTC instants when clocks in `zone` show `wall`: one, two when they go back, or none."""
    place = ZoneInfo(zone)
    both = [wall.replace(tzinfo=place, fold=fold).astimezone(UTC) for fold in (0, 1)]
    naive = wall.replace(tzinfo=None, fold=0)
    return tuple(sorted({moment for moment in both if here(moment, zone) == naive}))


def instant(wall: datetime, zone: str) -> datetime:
    """The one UTC instant when clocks in `zone` show `wall`; else `Refused`, saying why."""
    found = instants(wall, zone)
    if len(found) == 1:
        return found[0]
    if found:
        sentence = _("On {day} the clocks in {zone} go back and show {time} twice; choose another time.")
    else:
        sentence = _("On {day} the clocks in {zone} go forward and never show {time}; choose another time.")
    raise Refused(sentence.format(day=words.long_date(wall), zone=zone, time=words.clock(wall)))


def here(moment: datetime, zone: str) -> datetime:
    """What clocks in `zone` show at the instant `moment` (aware): a datetime without a zone."""
    return moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0)


def day_bounds(day: date, zone: str) -> tuple[datetime, datetime]:
    """The UTC instants when `day` begins and ends in `zone`: 23, 24 or 25 hours apart."""
    return _midnight(day, zone), _midnight(day + timedelta(days=1), zone)


def _midnight(day: date, zone: str) -> datetime:
    # where clocks jump over midnight (Beirut, Havana) fold=0 reads it by the old offset: the jump itself
    return datetime.combine(day, datetime.min.time(), ZoneInfo(zone)).astimezone(UTC)
