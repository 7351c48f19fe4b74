"""Who could stand in for a mentor of one pairing, with the reasons and what forbids the others, in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from mentordesk.core import matching, pairings, sessions, words
from mentordesk.core.desk import Db
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.matching.phrases import duration
from mentordesk.core.matching.standing_in import CoverFit, StandingIn
from mentordesk.core.pairings import PairingRow
from mentordesk.core.services.covering import cover_seats
from mentordesk.core.services.covering.cover_acts import NEVER
from mentordesk.core.services.matching_runs import private
from mentordesk.core.sessions import SessionRow
from mentordesk.core.vocab import SessionState

_DAY = timedelta(days=1)
_REASONS = 2


@dataclass(frozen=True, slots=True)
class Offer:
    """A mentor who could stand in: points, how it would be in short lines, and what stands against it.

    With something in `against` it can still be; unless `never`.
    """

    mentor_id: int
    name: str
    score: Fraction
    lines: tuple[str, ...]
    reasons: tuple[str, ...]
    against: tuple[str, ...]
    never: bool


def offers(
    db: Db, pairing_id: int, days: cover_seats.Days | None, today: date, limit: int | None = None
) -> list[Offer]:
    """All mentors for one place: those who may first, the best fit first; reasons for the first few."""
    row = pairings.row(db, pairing_id)
    request, standing = cover_seats.asked(db, row.cohort_id, [row], days, today)
    clashes = _clashes(db, row, request, days)
    found = standing.fits(cover_seats.seat(row))[:limit]
    return [offer(request, row, each, clashes.get(each.mentor, ())) for each in found]


def offer(
    request: matching.Request, row: PairingRow, fit: CoverFit, clashes: Sequence[SessionRow] = ()
) -> Offer:
    """One of them in words."""
    mentor = request.mentor(fit.mentor)
    return Offer(
        fit.mentor,
        mentor.name,
        fit.score,
        tuple(_lines(fit, clashes)),
        tuple(_reasons(request, row, fit)) if not fit.barriers else (),
        tuple(each.sentence for each in fit.barriers),
        never=any(each.code in NEVER for each in fit.barriers),
    )


def best(request: matching.Request, standing: StandingIn, rows: Sequence[PairingRow]) -> dict[int, Offer]:
    """By pairing who would stand in if all were covered at once."""
    plan = standing.plan()
    fits = {row.id: standing.fit(cover_seats.seat(row), plan[row.id]) for row in rows if row.id in plan}
    return {row.id: offer(request, row, fit) for row in rows if (fit := fits.get(row.id))}


def _lines(fit: CoverFit, clashes: Sequence[SessionRow]) -> Iterator[str]:
    if fit.minutes is None:
        yield _("Times not known")
    else:
        yield _("{time} in common in a week").format(time=duration(fit.minutes))
    if fit.covers:
        text = ngettext("Stands in once already", "Stands in {count} times already", fit.covers)
        yield text.format(count=fit.covers)
    for session in clashes:
        yield _("In another session on {day}").format(day=words.short_date(session.day))


def _reasons(request: matching.Request, row: PairingRow, fit: CoverFit) -> Iterator[str]:
    """What speaks most for them; what is told to nobody is not told here."""
    hidden = private.private_keys()
    told = []
    for learner in row.learners:
        found = matching.explain(request, learner.participant_id, fit.mentor)
        told += [part for part in found.components if part.key not in hidden and part.points and part.known]
    ordered = sorted(told, key=lambda part: part.points, reverse=True)
    yield from list(dict.fromkeys(part.sentence for part in ordered))[:_REASONS]


def _clashes(
    db: Db, row: PairingRow, request: matching.Request, days: cover_seats.Days | None
) -> dict[int, list[SessionRow]]:
    """By mentor the sessions of these days at which they are in another one."""
    if days is None:
        return {}
    mine = [each for each in sessions.of_pairing(db, row.id) if days[0] <= each.day < days[1]]
    mine = [each for each in mine if each.state is SessionState.SCHEDULED and each.starts and each.ends]
    busy = [each for each in sessions.busy(db, days[0] - _DAY, days[1] + _DAY) if each.pairing_id != row.id]
    return {
        mentor.id: [
            each
            for each in mine
            if any(other.person_id == mentor.person and _meet(each, other) for other in busy)
        ]
        for mentor in request.mentors
    }


def _meet(session: SessionRow, other: sessions.BusyRow) -> bool:
    starts, ends = session.starts, session.ends
    return bool(starts and ends and starts < other.ends and other.starts < ends)
