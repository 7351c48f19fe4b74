"""The words of the calendar: titles of weeks, states of sessions, times on everybody's clock."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from mentordesk.core import words
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.programmes import CohortRow
from mentordesk.core.sessions import SessionRow
from mentordesk.core.vocab import SessionState
from mentordesk.ui.kit import plain


def about_week(cohort: CohortRow, monday: date, sessions: int) -> str:
    """Such as "week 12 of the cohort · 15 sessions"."""
    told = []
    week = ((monday - cohort.start_on + timedelta(days=cohort.start_on.weekday())).days // 7) + 1
    if monday > cohort.end_on:
        told.append(_("after the end of the cohort"))
    elif week < 1:
        told.append(_("before the cohort starts"))
    else:
        told.append(_("week {number} of the cohort").format(number=week))
    told.append(ngettext("{count} session", "{count} sessions", sessions).format(count=sessions))
    return " · ".join(told)


def is_unlogged(row: SessionRow, today: date) -> bool:
    """Whether it should have taken place and nobody said so."""
    return row.state is SessionState.SCHEDULED and row.day < today


def state_word(row: SessionRow, today: date) -> str:
    """Such as "held", "not logged"; "" while it is to come."""
    if is_unlogged(row, today):
        return _("not logged")
    return "" if row.state is SessionState.SCHEDULED else row.state.label.lower()


def below_names(row: SessionRow, start: str, today: date) -> str:
    """The last line of a card: the time with the state's word, else with the place."""
    return " · ".join(word for word in (start, state_word(row, today) or row.place) if word)


def title(row: SessionRow) -> str:
    """The learners with the mentors."""
    if not row.learners or not row.mentors:
        return plain.isolate(words.names([*row.learners, *row.mentors]))
    return _("{learners} with {mentors}").format(
        learners=plain.isolate(words.names(row.learners)), mentors=plain.isolate(words.names(row.mentors))
    )


def when(row: SessionRow) -> str:
    """The day and the time, in the session's own zone."""
    if row.opens_on is not None:
        return _("{first} to {last}, in writing").format(
            first=words.short_date(row.opens_on), last=words.short_date(row.day)
        )
    if row.starts is None or row.ends is None:
        return _("{day}, time not known").format(day=words.short_date(row.day))
    return words.meeting(row.starts, row.ends)


def spoken(row: SessionRow, today: date) -> str:
    """A session for a screen reader, in one line."""
    told = [title(row), when(row), row.place, state_word(row, today) or _("to come")]
    return ", ".join(part for part in told if part)


def place_name(zone: str) -> str:
    """The town of a zone: "New York" of America/New_York."""
    return zone.rpartition("/")[2].replace("_", " ")


def zone_label(zone: str, moment: datetime) -> str:
    """Such as "London, UTC+1": whose clock an axis shows."""
    offset = moment.astimezone(ZoneInfo(zone)).utcoffset() or timedelta(0)
    minutes = int(offset.total_seconds() // 60)
    sign = "+" if minutes >= 0 else "−"
    hours, rest = divmod(abs(minutes), 60)
    shift = f"{sign}{hours}" + (f":{rest:02}" if rest else "") if minutes else ""
    return f"{place_name(zone)} (UTC{shift})"


def local_times(
    start: datetime, minutes: int, people: Iterable[tuple[str, str]], zone: str
) -> list[tuple[str, str]]:
    """For each of the people (name, zone) whose clock differs from `zone` then: name and their time."""
    here = start.astimezone(ZoneInfo(zone))
    found = []
    for name, theirs in people:
        there = start.astimezone(ZoneInfo(theirs)) if theirs else here
        if there.replace(tzinfo=None) != here.replace(tzinfo=None):
            found.append((name, _their_time(there, here, minutes, theirs)))
    return found


def _their_time(there: datetime, here: datetime, minutes: int, zone: str) -> str:
    end = there + timedelta(minutes=minutes)
    told = _("{span} in {place}").format(span=words.span(there, end), place=place_name(zone))
    if there.date() != here.date():
        told = _("{day}, {time}").format(day=words.short_date(there), time=told)
    return told
