"""Gathers what the pack of a session prints from the rooms."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from mentordesk.core import feedback, goals, pairings, programmes, sessions, words
from mentordesk.core.desk import Db
from mentordesk.core.goals import ActionRow, GoalRow
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.pairings import PairingRow
from mentordesk.core.paper.pack import (
    ActionOnPaper,
    AgreementOnPaper,
    GoalOnPaper,
    Meeting,
    Occasion,
    PackContent,
    PersonOnPaper,
    SlipOnPaper,
)
from mentordesk.core.programmes import CohortRow, OwnerRow
from mentordesk.core.sessions import PlaceRow, SessionRow
from mentordesk.core.vocab import Format, GoalState, SessionState

OfPairing = TypeVar("OfPairing", SessionRow, GoalRow, ActionRow)

_HALFWAY_FROM = 4
"""A midpoint review is worth while from this many sessions on."""
_STEPS = 4
"""From the lowest agreed level of a goal to the highest."""
_SHOWN = {GoalState.ACTIVE, GoalState.ON_HOLD, GoalState.CLOSED}
_OCCASIONS = {Format.FLASH: Occasion.FLASH, Format.CIRCLE: Occasion.CIRCLE, Format.GROUP: Occasion.GROUP}


@dataclass(frozen=True, slots=True)
class _Cohort:
    """What all packs of a cohort share, read once."""

    cohort: CohortRow
    owner: OwnerRow
    pairs: dict[int, PairingRow]
    series: dict[int, list[SessionRow]]
    places: dict[int, PlaceRow]
    goals: dict[int, list[GoalRow]]
    actions: dict[int, list[ActionRow]]
    printed: date


def contents(db: Db, cohort_id: int, wanted: Iterable[int], printed: date) -> list[PackContent]:
    """The packs of these sessions (all next ones when none is named), by name and then by number."""
    shared = _read(db, cohort_id, printed)
    chosen = set(wanted) or {row.id for row in sessions.upcoming(db, cohort_id, printed).values()}
    rows = [row for series in shared.series.values() for row in series if row.id in chosen]
    rows.sort(key=lambda row: (words.names(list(row.learners)).casefold(), row.pairing_id, row.number))
    return [_content(db, shared, row) for row in rows]


def _read(db: Db, cohort_id: int, printed: date) -> _Cohort:
    return _Cohort(
        cohort=programmes.cohort(db, cohort_id),
        owner=programmes.owner(db),
        pairs={row.id: row for row in pairings.rows(db, cohort_id)},
        series=_by_pairing(sessions.rows(db, cohort_id)),
        places={row.id: row for row in sessions.places(db)},
        goals=_by_pairing(row for row in goals.rows(db, cohort_id) if row.state in _SHOWN),
        actions=_by_pairing(
            row for row in goals.actions(db, cohort_id) if not (row.done_on or row.dropped_on)
        ),
        printed=printed,
    )


def _content(db: Db, shared: _Cohort, row: SessionRow) -> PackContent:
    pairing, place = shared.pairs[row.pairing_id], shared.places.get(row.place_id or 0)
    occasion = _occasion(pairing, row)
    return PackContent(
        reference=row.pairing_code,
        people=[PersonOnPaper(each.name, each.role, words.called(each.name)) for each in row.members],
        session=row.number,
        sessions=row.total,
        occasion=occasion,
        meeting=_meeting(row),
        topic=row.topic,
        place=row.place or row.mode.label,
        way=row.link or (place.notes if place else ""),
        coordinator=shared.owner.coordinator,
        phone=shared.owner.phone,
        goals=[_goal(goal) for goal in shared.goals.get(pairing.id, [])],
        reviewed=pairing.last_held_on,
        actions=[
            ActionOnPaper(each.text, each.owner, each.due_on) for each in shared.actions.get(pairing.id, [])
        ],
        next_meeting=_next(shared, row),
        slips=[
            SlipOnPaper(slip.code, slip.number, slip.role, slip.name, slip.survey, slip.anonymity)
            for slip in feedback.sheets(db, row.id)
        ],
        agreement=_agreement(shared, pairing) if row.number == 1 and occasion is not Occasion.FLASH else None,
        printed=shared.printed,
    )


def _occasion(pairing: PairingRow, row: SessionRow) -> Occasion:
    if row.closing:
        return Occasion.CLOSING
    if pairing.format in _OCCASIONS:
        return _OCCASIONS[pairing.format]
    if row.number == 1:
        return Occasion.REVERSE if pairing.format is Format.REVERSE else Occasion.FIRST
    halfway = row.total >= _HALFWAY_FROM and row.number == (row.total + 1) // 2
    return Occasion.MIDPOINT if halfway else Occasion.REGULAR


def _meeting(row: SessionRow) -> Meeting | None:
    return Meeting(row.starts, row.minutes) if row.starts else None


def _next(shared: _Cohort, row: SessionRow) -> Meeting | None:
    later = (
        each
        for each in shared.series[row.pairing_id]
        if each.number > row.number and each.state is SessionState.SCHEDULED
    )
    following = next(later, None)
    return _meeting(following) if following else None


def _goal(goal: GoalRow) -> GoalOnPaper:
    if goal.steps is None:
        return GoalOnPaper(goal.title, whose=goal.owner)
    figure = _("{done} of {total}").format(done=goal.steps, total=_STEPS)
    return GoalOnPaper(goal.title, goal.steps / _STEPS, figure, goal.owner)


def _agreement(shared: _Cohort, pairing: PairingRow) -> AgreementOnPaper:
    cohort = shared.cohort
    rhythm = pairing.cadence_days or cohort.cadence_days
    start = pairing.started_on or cohort.start_on
    fields = {
        "programme": cohort.programme,
        "start": words.long_date(start),
        "end": words.long_date(pairing.planned_end_on or cohort.end_on),
        "date": words.long_date(start + timedelta(days=42)),
        "length": words.minutes(cohort.session_minutes),
        "cadence": ngettext("{count} day", "{count} days", rhythm).format(count=rhythm),
        "days": "3",
        "escalation": words.names(cohort.escalation),
    }
    return AgreementOnPaper(fields)


def _by_pairing(rows: Iterable[OfPairing]) -> dict[int, list[OfPairing]]:
    found: defaultdict[int, list[OfPairing]] = defaultdict(list)
    for row in rows:
        found[row.pairing_id].append(row)
    return found
