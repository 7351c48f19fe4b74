"""Covers for many pairings at once: for all that run, or for one mentor's while they are away."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mentordesk.core import pairings
from mentordesk.core.desk import Db
from mentordesk.core.pairings import MemberRow, PairingRow
from mentordesk.core.services import away
from mentordesk.core.services.covering import cover_offers, cover_rows, cover_seats
from mentordesk.core.services.covering.cover_acts import CoverDraft
from mentordesk.core.services.covering.cover_offers import Offer


@dataclass(frozen=True, slots=True)
class CoverWanted:
    """A pairing in which somebody should stand in for a mentor, and who is proposed; None: nobody can.

    `sessions` is how many of its sessions fall into the days, 0 where covers are named in case.
    """

    pairing_id: int
    title: str
    absent_id: int
    absent: str
    sessions: int
    offer: Offer | None
    named: bool = False
    """Whether this is who was named in case."""

    def draft(self, mentor_id: int, days: cover_seats.Days | None, reason: str = "") -> CoverDraft:
        """What is written down."""
        first, back = days or (None, None)
        return CoverDraft(self.pairing_id, mentor_id, self.absent_id, first, back, reason)


def for_all(db: Db, cohort_id: int, today: date) -> list[CoverWanted]:
    """All running pairings for which nobody is named in case: most covered, spread evenly, best fit."""
    named = cover_rows.in_case(db, cohort_id)
    rows = [row for row in cover_seats.coverable(db, cohort_id) if row.id not in named]
    if not rows:
        return []
    request, standing = cover_seats.asked(db, cohort_id, rows, None, today)
    found = cover_offers.best(request, standing, rows)
    return [_wanted(row, row.mentors[0], 0, found.get(row.id)) for row in rows]


def for_absence(db: Db, person_id: int, days: cover_seats.Days, today: date) -> list[CoverWanted]:
    """The pairings of which sessions fall into a mentor's absence: who was named in case first."""
    found = []
    for cohort_id, theirs in _touched(db, person_id, days, today).items():
        rows = [row for row, _mentor, _count in theirs]
        named = cover_rows.in_case(db, cohort_id)
        request, standing = cover_seats.asked(db, cohort_id, rows, days, today)
        best = cover_offers.best(request, standing, rows)
        for row, mentor, count in theirs:
            known = named.get(row.id)
            fit = standing.fit(cover_seats.seat(row), known.mentor_id) if known else None
            if fit is not None and not fit.barriers:
                offer = cover_offers.offer(request, row, fit)
                found.append(_wanted(row, mentor, count, offer, named=True))
            else:
                found.append(_wanted(row, mentor, count, best.get(row.id)))
    return found


Touched = tuple[PairingRow, MemberRow, int]
"""A pairing, its mentor who is away, and how many of its sessions fall into that time."""


def _touched(db: Db, person_id: int, days: cover_seats.Days, today: date) -> Mapping[int, Sequence[Touched]]:
    """By cohort."""
    there = away.touched(db, person_id, *days, today)
    counts: dict[int, int] = {}
    for session in there:
        counts[session.pairing_id] = counts.get(session.pairing_id, 0) + 1
    found: dict[int, list[Touched]] = {}
    for pairing_id, count in counts.items():
        row = pairings.row(db, pairing_id)
        mine = next((each for each in row.mentors if each.person_id == person_id), None)
        if mine is not None and row.state.confirmed and row.learners:
            found.setdefault(row.cohort_id, []).append((row, mine, count))
    return found


def _wanted(
    row: PairingRow, mentor: MemberRow, count: int, offer: Offer | None, *, named: bool = False
) -> CoverWanted:
    return CoverWanted(row.id, row.title, mentor.participant_id, mentor.name, count, offer, named)
