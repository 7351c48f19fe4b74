"""Puts new sessions of pairings on their days."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import func, insert, select

from mentordesk.core import codes, issuing, slips, typed
from mentordesk.core.db import Db
from mentordesk.core.desk import command, describe
from mentordesk.core.errors import Invalid, NotFound, Problem, Refused
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.model import Cohort, MentoringSession, Pairing
from mentordesk.core.sessions.busy import Booking, check_places
from mentordesk.core.sessions.clock_times import end_of, instant, is_clock, is_skipped
from mentordesk.core.vocab import Mode, PairingState, SessionState

LONGEST = 24 * 60
"""Minutes."""

_BATCH = 500


@dataclass(frozen=True, slots=True)
class SessionDraft:
    """A session to be placed; without a zone it goes by the cohort's."""

    pairing_id: int
    day: date
    start: str = ""
    minutes: int = 60
    mode: Mode = Mode.IN_PERSON
    place_id: int | None = None
    link: str = ""
    topic: str = ""
    closing: bool = False
    opens_on: date | None = None
    zone: str = ""

    def problems(self) -> list[Problem]:
        """What cannot be taken."""
        wrong = when_problems(self.day, self.start, self.minutes, self.zone)
        if self.mode is Mode.ASYNC:
            wrong += async_problems(self.opens_on, self.day)
        return wrong + typed.problems(self, typed.PROSE, "link", "topic")


def when_problems(day: date, start: str, minutes: int, zone: str) -> list[Problem]:
    """What is wrong with a time; no start at all is fine."""
    found = []
    if start and not is_clock(start):
        found.append(Problem("start", _("Enter a time of day, such as 14:30.")))
    elif start and zone and is_zone(zone) and is_skipped(day, start, zone):
        found.append(Problem("start", _("The clocks go forward then, so this time never comes.")))
    if not 1 <= minutes <= LONGEST:
        found.append(Problem("minutes", _("A session takes between 1 minute and 24 hours.")))
    if zone and not is_zone(zone):
        found.append(Problem("zone", _("“{zone}” is not a time zone that we know.").format(zone=zone)))
    return found


def async_problems(opens_on: date | None, day: date) -> list[Problem]:
    """What is wrong with the days of an exchange in writing."""
    if opens_on is None or opens_on > day:
        return [Problem("opens_on", _("Say on which day the exchange opens; it cannot end before."))]
    return []


def is_zone(name: str) -> bool:
    """Whether this is the IANA name of a time zone."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True


@command(N_("Place session"))
def place(db: Db, drafts: Sequence[SessionDraft], today: date) -> list[int]:
    """Schedule these sessions, numbers going on in order of time; gives their ids in the order of the drafts.

    Each member gets their feedback slip in the same step.
    """
    zones = _zones(db, {draft.pairing_id for draft in drafts})
    _check(drafts, zones)
    values = [_values(draft, zones[draft.pairing_id]) | {"booked_on": today} for draft in drafts]
    check_places(db, list(_bookings(values)))
    for each, number in zip(values, _numbers(db, drafts), strict=True):
        each["number"] = number
    ids = insert_all(db, values)
    slips.make(db, ids)
    label = ngettext("Place session", "Place {count} sessions", len(ids))
    describe(db, label.format(count=len(ids)))
    return ids


def insert_all(db: Db, values: Sequence[Mapping[str, Any]]) -> list[int]:
    """Write these rows with new codes, many at a time; gives their ids in the same order."""
    new = issuing.issue(db, codes.Kind.SESSION, len(values))
    if new:
        db.execute(
            insert(MentoringSession), [{**each, "code": code} for each, code in zip(values, new, strict=True)]
        )
    ids: dict[str, int] = {}
    for done in range(0, len(new), _BATCH):
        found = select(MentoringSession.code, MentoringSession.id).where(
            MentoringSession.code.in_(new[done : done + _BATCH])
        )
        ids |= dict(db.execute(found).all())
    return [ids[code] for code in new]


def last_numbers(db: Db, pairing_ids: Iterable[int]) -> dict[int, int]:
    """The highest session number of each pairing that has one."""
    ids, highest = list(pairing_ids), dict[int, int]()
    for done in range(0, len(ids), _BATCH):
        found = (
            select(MentoringSession.pairing_id, func.max(MentoringSession.number))
            .where(MentoringSession.pairing_id.in_(ids[done : done + _BATCH]))
            .group_by(MentoringSession.pairing_id)
        )
        highest |= dict(db.execute(found).all())
    return highest


def _numbers(db: Db, drafts: Sequence[SessionDraft]) -> list[int]:
    highest = last_numbers(db, {draft.pairing_id for draft in drafts})
    numbers = [0] * len(drafts)
    for index in sorted(range(len(drafts)), key=lambda index: (drafts[index].day, drafts[index].start)):
        pairing = drafts[index].pairing_id
        highest[pairing] = numbers[index] = highest.get(pairing, 0) + 1
    return numbers


def _zones(db: Db, pairing_ids: set[int]) -> dict[int, str]:
    """The cohort's zone of each pairing; refuses those that do not meet (any more)."""
    zones, ids = {}, sorted(pairing_ids)
    for done in range(0, len(ids), _BATCH):
        found = (
            select(Pairing.id, Pairing.state, Cohort.zone)
            .join(Cohort, Cohort.id == Pairing.cohort_id)
            .where(Pairing.id.in_(ids[done : done + _BATCH]))
        )
        for pairing, state, zone in db.execute(found):
            _check_meets(state)
            zones[pairing] = zone
    if len(zones) < len(pairing_ids):
        raise NotFound(_("This pairing is no longer there."))
    return zones


def _check_meets(state: PairingState) -> None:
    if not state.confirmed:
        raise Refused(
            _(
                "Sessions can be placed once a pairing is agreed and until it ends; this one is {state}."
            ).format(state=state.label.lower())
        )


def _check(drafts: Sequence[SessionDraft], zones: Mapping[int, str]) -> None:
    problems = []
    for draft in drafts:
        problems += draft.problems()
        if not draft.zone:
            problems += when_problems(draft.day, draft.start, draft.minutes, zones[draft.pairing_id])
    if problems:
        raise Invalid(list(dict.fromkeys(problems)))


def _values(draft: SessionDraft, zone: str) -> dict[str, Any]:
    values = asdict(draft) | {"zone": draft.zone or zone, "state": SessionState.SCHEDULED}
    if draft.mode is Mode.ASYNC:
        return values | {"start": "", "place_id": None}
    return values | {"opens_on": None}


def _bookings(values: Sequence[Mapping[str, Any]]) -> Iterable[Booking]:
    for each in values:
        if each["place_id"] is not None and each["start"]:
            starts: datetime = instant(each["day"], each["start"], each["zone"])
            yield Booking(each["place_id"], None, each["pairing_id"], starts, end_of(starts, each["minutes"]))
