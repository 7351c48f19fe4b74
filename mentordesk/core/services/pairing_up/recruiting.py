"""Whom to look for, from those who signed up so far: as if all who applied were accepted and onboarded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from mentordesk.core import matching, participants, programmes, words
from mentordesk.core.desk import Db
from mentordesk.core.errors import Refused
from mentordesk.core.i18n import _
from mentordesk.core.matching.radar import Radar, Slot, radar
from mentordesk.core.programmes import CohortRow
from mentordesk.core.services import asking
from mentordesk.core.vocab import ParticipantState

_SIGNED_UP = (ParticipantState.APPLIED, ParticipantState.WAITLISTED)
HOUR, DAY, WEEK = 60, 24 * 60, 7 * 24 * 60
PARTS = ((6, 12), (12, 18), (18, 22))


def recruiting(db: Db, cohort_id: int) -> Radar:
    """Solves many plans, so not for the window's thread. Raises `Refused` where groups or circles meet."""
    cohort = programmes.cohort(db, cohort_id)
    if cohort.format.gathers:
        raise Refused(_("The radar looks for mentors of pairs; this cohort meets in groups or circles."))
    people = participants.profiles(db, cohort_id)
    request = asking.request(db, cohort_id, also=[each.id for each in people if each.state in _SIGNED_UP])
    ready = replace(
        request,
        learners=tuple(replace(each, onboarded=True) for each in request.learners),
        mentors=tuple(replace(each, onboarded=True) for each in request.mentors),
    )
    return radar(ready, list(slots(cohort, ready)))


def slots(cohort: CohortRow, request: matching.Request) -> Iterator[Slot]:
    """The parts of the days on which a learner is free; the whole week where times do not matter."""
    known = [each.free for each in request.learners if each.free]
    if cohort.allow_async or not known:
        yield Slot("", None)
        return
    monday = cohort.start_on - timedelta(days=cohort.start_on.weekday())
    for number in range(7):
        day = monday + timedelta(days=number)
        for (start, end), text in zip(PARTS, _parts(), strict=True):
            stretch = _in_utc(day, start, end, (cohort.zone, monday))
            if any(
                one < stop and begin < other
                for free in known
                for begin, stop in free
                for one, other in stretch
            ):
                yield Slot(text.format(day=words.weekday(day)), stretch)


def _parts() -> tuple[str, ...]:
    return (_("{day} morning"), _("{day} afternoon"), _("{day} evening"))


def _in_utc(day: date, start: int, end: int, where: tuple[str, date]) -> tuple[tuple[int, int], ...]:
    """Minutes since Monday 00:00 UTC, cut in two where they go over the end of the week."""
    zone, monday = where
    local = datetime.combine(day, time(start), ZoneInfo(zone))
    zero = datetime.combine(monday, time(0), ZoneInfo("UTC"))
    begin = int((local - zero).total_seconds()) // 60 % WEEK
    stop = begin + (end - start) * HOUR
    return ((begin, stop),) if stop <= WEEK else ((0, stop - WEEK), (begin, WEEK))
