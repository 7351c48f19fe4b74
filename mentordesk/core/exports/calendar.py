"""The calendar: one event a session, for any calendar program to take in."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from pathlib import Path

from mentordesk.core import calendars, files, journal, programmes, sessions, words
from mentordesk.core.calendars import Event, Organiser
from mentordesk.core.desk import Db
from mentordesk.core.exports._export import Export, Written
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.programmes import OwnerRow
from mentordesk.core.progress import Progress
from mentordesk.core.sessions import SessionRow
from mentordesk.core.vocab import SessionState


@dataclass(frozen=True, slots=True)
class CalendarOptions:
    """Whose sessions: a cohort's, or only those of one pairing."""

    cohort_id: int
    pairing_id: int | None = None
    reminder: int | None = None
    """Minutes before the start."""


def write(db: Db, path: Path, options: CalendarOptions, progress: Progress) -> Written:
    """Write the sessions; those called off are marked so, which takes them out of calendars that had them."""
    owner, stamp = programmes.owner(db), journal.newest_at(db)
    cohort = programmes.cohort(db, options.cohort_id)
    wanted = _wanted(db, options)
    progress(1, 2)
    events = [_event(row, owner, stamp) for row in wanted]
    content = calendars.publish(
        events,
        _("{programme}, {cohort}").format(programme=cohort.programme, cohort=cohort.name),
        options.reminder,
    )
    files.write(path, content)
    progress(2, 2)
    return Written(path, len(events))


def holds(db: Db, options: CalendarOptions) -> str:
    """How many events."""
    count = len(_wanted(db, options))
    return ngettext("{count} session", "{count} sessions", count).format(count=count)


def _wanted(db: Db, options: CalendarOptions) -> list[SessionRow]:
    rows = sessions.rows(db, options.cohort_id)
    return [row for row in rows if options.pairing_id in {None, row.pairing_id}]


def _event(row: SessionRow, owner: OwnerRow, stamp: datetime) -> Event:
    off = row.state is SessionState.CANCELLED
    names = words.names([*row.learners, *row.mentors])
    return Event(
        uid=f"{row.code}@{owner.secret}.mentordesk",
        sequence=row.moves + off,
        stamp=stamp,
        modified=stamp,
        summary=_("Mentoring: {names}").format(names=names),
        start=datetime.combine(row.day, time.fromisoformat(row.start))
        if row.start
        else row.opens_on or row.day,
        zone=row.zone,
        minutes=row.minutes,
        until=None if row.start else row.day + timedelta(days=1),
        description=_("{code} · session {number} of {total}").format(
            code=row.pairing_code, number=row.number, total=row.total
        ),
        location=row.place,
        url=row.link,
        organiser=Organiser(owner.coordinator, owner.email) if owner.email else None,
        status="CANCELLED" if off else "CONFIRMED",
    )


EXPORT = Export(
    "calendar",
    N_("Calendar"),
    N_("Every session as an event, in the local time of where it takes place."),
    ".ics",
    CalendarOptions,
    write,
    holds,
)
