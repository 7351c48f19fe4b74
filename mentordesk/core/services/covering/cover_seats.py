"""Puts the places that somebody may have to fill before the matching."""

from collections.abc import Sequence
from datetime import date

from mentordesk.core import matching, pairings, sessions, words
from mentordesk.core.desk import Db
from mentordesk.core.i18n import _
from mentordesk.core.matching.standing_in import Seat, StandingIn
from mentordesk.core.pairings import PairingRow
from mentordesk.core.services import asking
from mentordesk.core.services.covering import cover_rows

Days = tuple[date, date]
"""The first day, and the first day after."""


def seat(row: PairingRow) -> Seat:
    """A mentor's place in a pairing."""
    learners = tuple(each.participant_id for each in row.learners)
    return Seat(row.id, learners, frozenset(each.person_id for each in row.current))


def coverable(db: Db, cohort_id: int) -> list[PairingRow]:
    """The running pairings that have a mentor and learners."""
    rows = [row for row in pairings.rows(db, cohort_id) if row.state.confirmed]
    return [row for row in rows if row.mentors and row.learners]


def asked(
    db: Db, cohort_id: int, rows: Sequence[PairingRow], days: Days | None, today: date
) -> tuple[matching.Request, StandingIn]:
    """What decides about these pairings; with days, who is away then cannot stand in."""
    learners = [each.participant_id for row in rows for each in row.learners]
    request = asking.request(db, cohort_id, also=learners)
    loads = cover_rows.loads(db, cohort_id, today)
    away = _away(db, cohort_id, request, days) if days else {}
    return request, StandingIn(request, [seat(row) for row in rows], loads, away)


def _away(db: Db, cohort_id: int, request: matching.Request, days: Days) -> dict[int, str]:
    text = _("{name} is away too, from {first}, and back on {back}.")
    people = {each.person_id: each for each in sessions.absences(db, cohort_id, *days)}
    return {
        mentor.id: text.format(
            name=mentor.name,
            first=words.short_date(people[mentor.person].from_on),
            back=words.short_date(people[mentor.person].to_on),
        )
        for mentor in request.mentors
        if mentor.person in people
    }
