"""Makes sessions and weeks for the tests of the calendar; Monday is 16 November 2026."""

from datetime import date

from mentordesk.core.sessions import SessionMember, SessionRow
from mentordesk.core.vocab import Mode, Role, SessionState, Side
from mentordesk.ui.views.calendar.week_days import week_of

MONDAY = date(2026, 11, 16)
MEMBERS = (
    SessionMember(1, 1, "Ada Obi", Role.MENTOR, Side.MENTOR),
    SessionMember(2, 2, "Ben Roy", Role.MENTEE, Side.LEARNER),
)


def row(number, day=16, start="09:00", minutes=60, **more):
    values = {
        "id": number, "code": f"S-{number}", "pairing_id": 1, "pairing_code": "R-1", "number": number,
        "mode": Mode.VIDEO, "day": date(2026, 11, day), "start": start, "zone": "Europe/London",
        "opens_on": None, "minutes": minutes, "place_id": None, "place": "", "link": "", "topic": "",
        "state": SessionState.SCHEDULED, "closing": False, "booked_on": None, "topics": (), "total": 1,
        "moves": 0, "members": MEMBERS, "attendance": {},
    }  # fmt: skip
    return SessionRow(**(values | more))


def laid(*rows, away=(), zone="Europe/London"):
    return week_of(MONDAY, zone, rows, away)
