"""Writes iCalendar files: an event a session, and the blocks that tell every reader its time zone."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from importlib import resources
from itertools import pairwise
from typing import TYPE_CHECKING, Literal
from urllib.parse import quote
from zoneinfo import ZoneInfo

from mentordesk import __version__
from mentordesk.core.planning import zones
from mentordesk.core.planning.weeks import GRAIN, Horizon, Stretch, stretches

if TYPE_CHECKING:
    import icalendar

Status = Literal["CONFIRMED", "TENTATIVE", "CANCELLED"]


@dataclass(frozen=True, slots=True)
class Organiser:
    """Whom readers take for the sender."""

    name: str
    email: str


@dataclass(frozen=True, slots=True)
class Event:
    """One session. `start` is what clocks in `zone` show; a plain date makes it last whole days, to `until`.

    `uid` never changes; `sequence` rises with each new time. `stamp` and `modified` are instants. What lasts
    whole days (a session in writing) leaves the reader's time free. `until` is exclusive, None for one day.
    """

    uid: str
    sequence: int
    stamp: datetime
    summary: str
    start: datetime | date
    zone: str = "UTC"
    minutes: int = 0
    until: date | None = None
    description: str = ""
    location: str = ""
    url: str = ""
    organiser: Organiser | None = None
    status: Status = "CONFIRMED"
    modified: datetime | None = None

    @property
    def instants(self) -> tuple[datetime, datetime] | None:
        """When it begins and ends (UTC), None for whole days; a skipped time counts by the old offset."""
        if not isinstance(self.start, datetime):
            return None
        begin = self.start.replace(tzinfo=ZoneInfo(self.zone)).astimezone(UTC)
        return begin, begin + timedelta(minutes=self.minutes)


def publish(events: Iterable[Event], name: str = "", reminder: int | None = None) -> bytes:
    """A file to add to one's calendar: METHOD:PUBLISH where every event names its organiser.

    `name` is the calendar's; `reminder`, in minutes before the start, is what readers may show or drop.
    """
    events = list(events)
    method = "PUBLISH" if events and all(event.organiser for event in events) else ""
    return _written(events, name, method, reminder)


def backup(events: Iterable[Event], name: str = "") -> bytes:
    """A file to keep: the same events, asking nothing of who opens it."""
    return _written(list(events), name, "", None)


def _written(events: Sequence[Event], name: str, method: str, reminder: int | None) -> bytes:
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", f"-//MentorDesk//MentorDesk {__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    if method:
        calendar.add("method", method)
    if name:
        calendar.add("x-wr-calname", _clean(name))
    for zone in sorted({event.zone for event in events if event.instants} - {"UTC"}):
        years = [event.start.year for event in events if event.zone == zone]
        calendar.add_component(zone_block(zone, min(years), max(years)))
    for event in events:
        calendar.add_component(_event(event, reminder))
    return bytes(calendar.to_ical())


def _event(event: Event, reminder: int | None) -> "icalendar.Event":
    import icalendar

    written = icalendar.Event()
    written.add("uid", _clean(event.uid))
    written.add("sequence", event.sequence)
    written.add("dtstamp", event.stamp.astimezone(UTC))
    if event.modified:
        written.add("last-modified", event.modified.astimezone(UTC))
    _add_times(written, event)
    for field in ("summary", "description", "location"):
        if text := _clean(getattr(event, field)):
            written.add(field, text)
    if event.url:
        written.add("url", quote(_clean(event.url), safe=URL_SAFE))
    if event.organiser:
        address = icalendar.vCalAddress("mailto:" + quote(_clean(event.organiser.email), safe="@+!'*"))
        address.params["CN"] = _clean(event.organiser.name)
        written.add("organizer", address)
    written.add("status", event.status)
    if reminder is not None and event.instants:
        written.add_component(_alarm(event, reminder))
    return written


URL_SAFE = "%/:=&?~#+!$,;'@()*[]"


def _add_times(written: "icalendar.Event", event: Event) -> None:
    if not event.instants:
        written.add("dtstart", event.start)
        written.add("dtend", event.until or event.start + timedelta(days=1))
        written.add("transp", "TRANSPARENT")
        return
    begin, end = event.instants
    if event.zone == "UTC":
        shown, zone = [begin, end], {}
    else:
        shown, zone = [zones.here(each, event.zone) for each in (begin, end)], {"TZID": event.zone}
    written.add("dtstart", shown[0], parameters=zone)
    if event.minutes:  # an end must lie after the start
        written.add("dtend", shown[1], parameters=zone)
    written.add("transp", "TRANSPARENT" if event.status == "TENTATIVE" else "OPAQUE")


def _alarm(event: Event, minutes: int) -> "icalendar.Alarm":
    from icalendar import Alarm

    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", _clean(event.summary))
    alarm.add("trigger", timedelta(minutes=-minutes))
    return alarm


def _clean(text: str) -> str:
    """Without what no calendar file may hold: control characters (bar newline, tab) and half characters."""
    kept = "".join(sign for sign in text if sign in "\n\t" or (sign >= " " and sign != "\x7f"))
    return kept.encode("utf-8", "replace").decode("utf-8")


@dataclass(frozen=True, slots=True)
class Onset:
    """When a time of the year begins, every year; `day`: month, week (5: last), weekday (0: Sunday)."""

    day: tuple[int, int, int]
    clock: timedelta
    name: str
    before: timedelta
    after: timedelta
    summer: bool

    def first(self, year: int) -> datetime:
        """What the clocks show, by the old offset, when it begins in a year."""
        month, week, weekday = self.day
        begin = datetime(year, month, 1)  # noqa: DTZ001 - what clocks show
        begin += timedelta(days=(weekday - 1 - begin.weekday()) % 7 + 7 * (week - 1))
        return (begin if begin.month == month else begin - timedelta(days=7)) + self.clock


FOOTER = re.compile(
    r"(?P<name><[^>]+>|[A-Za-z]+)(?P<offset>[-+\d:]+)"
    r"((?P<summer><[^>]+>|[A-Za-z]+)(?P<other>[-+\d:]*),M(?P<begin>[\d.]+)(/(?P<at>[-+\d:]+))?"
    r",M(?P<end>[\d.]+)(/(?P<back>[-+\d:]+))?)?"
)


def onsets(zone: str) -> list[Onset]:
    """The yearly rules at the end of a zone's table (`GMT0BST,M3.5.0/1,M10.5.0`), summer first."""
    table = resources.files("tzdata").joinpath("zoneinfo", *zone.split("/")).read_bytes()
    found = FOOTER.fullmatch(table.rsplit(b"\n", 2)[-2].decode("ascii"))
    if not found or not found["summer"]:
        return []
    standard = -_span(found["offset"])
    summer = -_span(found["other"]) if found["other"] else standard + timedelta(hours=1)
    return [
        Onset(
            _day(found["begin"]), _span(found["at"] or "2"), found["summer"], standard, summer, summer=True
        ),
        Onset(_day(found["end"]), _span(found["back"] or "2"), found["name"], summer, standard, summer=False),
    ]


def _day(text: str) -> tuple[int, int, int]:
    month, week, weekday = text.split(".")
    return int(month), int(week), int(weekday)


def _span(text: str) -> timedelta:
    """`-12:45` and the like as a time span."""
    hours, *rest = text.lstrip("+-").split(":")
    span = timedelta(hours=int(hours), minutes=int(rest[0]) if rest else 0)
    return -span if text.startswith("-") else span


def zone_block(zone: str, first: int, last: int) -> "icalendar.Timezone":
    """The time-zone block for events of the years `first` to `last`: yearly rules, which all understand.

    Each change by itself where the rules are not the whole truth then (Casablanca), or where their
    clock is no time of day (Nuuk, Santiago).
    """
    from icalendar import Timezone

    block = Timezone()
    block.add("tzid", zone)
    years = Horizon(date(first - 1, 1, 1), date(last + 2, 1, 1))
    cuts, rules = stretches(zone, years), onsets(zone)
    if rules and _true(rules, cuts, years):
        for rule in rules:
            month, week, weekday = rule.day
            byday = f"{-1 if week == LAST else week}{DAYS[weekday]}"
            part = _observance(rule.first(1970), rule.before, rule.after, rule.name, summer=rule.summer)
            part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": byday})
            block.add_component(part)
        return block
    for old, new in pairwise((cuts[0], *cuts)):
        begin = years.moment(new.start)
        there = begin.astimezone(ZoneInfo(zone))
        wall = (begin + _offset(old)).replace(tzinfo=None)
        part = _observance(wall, _offset(old), _offset(new), str(there.tzname()), summer=bool(there.dst()))
        block.add_component(part)
    return block


LAST = 5
"""The week that means the last one of the month."""
DAYS = ("SU", "MO", "TU", "WE", "TH", "FR", "SA")


def _observance(
    begin: datetime, before: timedelta, after: timedelta, name: str, *, summer: bool
) -> "icalendar.cal.Component":
    """One time of the year; `begin` is what the clocks show by the offset before it (RFC 5545, 3.6.5)."""
    from icalendar import TimezoneDaylight, TimezoneStandard

    part = TimezoneDaylight() if summer else TimezoneStandard()
    part.add("dtstart", begin)
    part.add("tzoffsetfrom", before)
    part.add("tzoffsetto", after)
    part.add("tzname", name.strip("<>"))
    return part


def _true(rules: Iterable[Onset], cuts: Sequence[Stretch], years: Horizon) -> bool:
    """Whether the yearly rules give exactly the changes of the table, at times of day."""
    if any(not timedelta(0) <= rule.clock < timedelta(days=1) for rule in rules):
        return False
    ruled = {
        (rule.first(year).replace(tzinfo=UTC) - rule.before, rule.after)
        for rule in rules
        for year in range(years.first.year, years.until.year)
    }
    return ruled == {(years.moment(new.start), _offset(new)) for new in cuts[1:]}


def _offset(stretch: Stretch) -> timedelta:
    return timedelta(minutes=GRAIN * stretch.offset)
