"""What the calendar reads of the file, in one go and off the window's thread."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from mentordesk.core import pairings, programmes, sessions, words
from mentordesk.core.desk import Desk
from mentordesk.core.pairings import PairingRow
from mentordesk.core.programmes import CohortRow
from mentordesk.core.services import calendar_problems, scheduling
from mentordesk.core.services.calendar_problems import CalendarProblem
from mentordesk.core.services.scheduling import Moving
from mentordesk.core.sessions import PlaceRow, SessionRow
from mentordesk.ui.views.calendar import calendar_wording as wording
from mentordesk.ui.views.calendar.session_panel import SessionFacts
from mentordesk.ui.views.calendar.week_days import Week, week_of

AGENDA = timedelta(days=28)
"""How much the agenda shows at once."""
_DAY, _WEEK = timedelta(days=1), timedelta(days=7)
_MOVES_AHEAD = timedelta(days=35)


@dataclass(frozen=True, slots=True)
class Shown:
    """A stretch of the calendar from a Monday, with what goes with it."""

    cohort: CohortRow
    week: Week
    rows: tuple[SessionRow, ...]
    """Of the agenda: from the Monday, four weeks on."""
    problems: list[CalendarProblem]
    pairings: int
    title: str
    about: str
    zone: str
    """How the clock on the axis is called."""

    @property
    def is_empty(self) -> bool:
        """Whether the cohort has nobody yet who could meet."""
        return not self.pairings


def shown(desk: Desk, cohort_id: int, monday: date, today: date) -> Shown:
    """Everything that the page shows."""
    cohort = desk.ask(programmes.cohort, cohort_id)
    rows = desk.ask(sessions.rows, cohort_id, monday - _DAY, monday + AGENDA)
    away = desk.ask(sessions.absences, cohort_id, monday, monday + _WEEK)
    week = week_of(monday, cohort.zone, [row for row in rows if _touches(row, monday)], away)
    confirmed = [row for row in desk.ask(pairings.rows, cohort_id) if row.state.confirmed]
    noon = datetime(monday.year, monday.month, monday.day, 12, tzinfo=UTC)
    return Shown(
        cohort,
        week,
        tuple(row for row in rows if row.day >= monday),
        desk.ask(calendar_problems.problems, cohort_id, today),
        len(confirmed) or len(rows),
        words.dates(week.days[0], week.days[-1]),
        wording.about_week(cohort, monday, len(week.session_ids())),
        wording.zone_label(cohort.zone, noon),
    )


def facts(desk: Desk, session_id: int) -> SessionFacts | None:
    """Everything that the inspector shows of a session; none where it is gone."""
    found = desk.ask(sessions.of_ids, [session_id])
    if not found:
        return None
    (row,) = found
    pairing = desk.ask(pairings.row, row.pairing_id)
    series = desk.ask(sessions.of_pairing, row.pairing_id)
    later = [each for each in series if (each.day, each.start, each.id) > (row.day, row.start, row.id)]
    going = (each for each in later if not each.state.final)
    zones = {member.person_id: member.zone for member in pairing.members}
    history = desk.ask(sessions.history, session_id)
    return SessionFacts(row, history, desk.ask(sessions.places), zones, next(going, None))


@dataclass(frozen=True, slots=True)
class Choices:
    """What forms about sessions choose from."""

    pairings: list[PairingRow]
    places: list[PlaceRow]


def choices(desk: Desk, cohort_id: int) -> Choices:
    """The pairings that meet, and the places."""
    going = [row for row in desk.ask(pairings.rows, cohort_id) if row.state.confirmed]
    return Choices(going, desk.ask(sessions.places))


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A session that is to move, and when it could be."""

    row: SessionRow
    places: list[PlaceRow]
    moving: Moving
    starts: list[datetime]


def elsewhere(desk: Desk, session_id: int, now: datetime) -> Elsewhere:
    """What the dialog of a move shows: free starts of the next weeks."""
    moving = desk.ask(scheduling.moving, session_id, now)
    first = now.date()
    starts = moving.free_starts(first, first + _MOVES_AHEAD)
    return Elsewhere(desk.ask(sessions.one, session_id), desk.ask(sessions.places), moving, starts)


def _touches(row: SessionRow, monday: date) -> bool:
    return (row.opens_on or row.day) < monday + _WEEK and row.day >= monday - _DAY
