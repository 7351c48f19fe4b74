"""Where one session could go instead, asked again and again while it is dragged: pure once it is made."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

from mentordesk.core import pairings, planning, sessions
from mentordesk.core.desk import Db
from mentordesk.core.i18n import _
from mentordesk.core.pairings import PairingRow
from mentordesk.core.services.plan_request import request
from mentordesk.core.sessions import SessionRow


@dataclass(frozen=True, slots=True)
class Moving:
    """A session that is about to move, with everything that decides where it can; reads no file."""

    asked: planning.Request
    pairing_id: int
    index: int
    minutes: int
    people: tuple[tuple[str, str], ...]
    """Name and zone of everybody in it."""
    refusal: str
    """Why its times cannot be compared at all, in a sentence; "" as a rule."""
    covered: tuple[tuple[date, date, planning.Request], ...] = ()
    """Days on which somebody stands in, and what is asked for these; the second day is the first after."""

    def free_starts(self, first: date, until: date) -> list[datetime]:
        """The moments (UTC) from `first` up to, not including, `until` at which it could start."""
        if self.refusal:
            return []
        edges = {first, until, *(day for each in self.covered for day in each[:2] if first < day < until)}
        return [
            start
            for day, after in pairwise(sorted(edges))
            for start in planning.options(self._on(day), self.pairing_id, self.index, day, after)
        ]

    def why_not(self, start: datetime) -> str:
        """Why it cannot start at this moment, and what would be the next joint time; "" if it can."""
        asked = self._on(start.astimezone(ZoneInfo(self.asked.zone)).date())
        return self.refusal or planning.check_move(asked, self.pairing_id, self.index, start)

    def _on(self, day: date) -> planning.Request:
        """What is asked about a day: with whoever stands in then."""
        found = (asked for first, after, asked in self.covered if first <= day < after)
        return next(found, self.asked)


def moving(db: Db, session_id: int, now: datetime) -> Moving:
    """What is needed to judge times for a session; where it has a place, the place must be free too."""
    session = sessions.one(db, session_id)
    pairing = pairings.row(db, session.pairing_id)
    asked = request(db, pairing.cohort_id, now, with_places=session.place_id is not None)
    mine = next((each for each in asked.pairings if each.id == pairing.id), None)
    if mine is None or not pairing.state.confirmed:
        refusal = _("This pairing is {state}, so times for its sessions are not compared.")
        told = refusal.format(state=pairing.state.label.lower())
        return Moving(asked, pairing.id, -1, session.minutes, (), told)
    place_ids = () if session.place_id is None else (session.place_id,)
    now_mine = replace(mine, minutes=session.minutes, place_ids=place_ids)
    others = tuple(now_mine if each is mine else each for each in asked.pairings if each.id != -session_id)
    theirs = {person.id: (person.name, person.zone) for person in asked.people}
    there = session.members or pairing.current
    people = tuple(theirs[each] for each in dict.fromkeys(member.person_id for member in there))
    whole = replace(asked, pairings=others)
    covered = tuple(_covered(db, pairing, whole, now_mine))
    return Moving(whole, pairing.id, _index(mine, session), session.minutes, people, "", covered)


def _covered(
    db: Db, pairing: PairingRow, asked: planning.Request, mine: planning.Pairing
) -> Iterator[tuple[date, date, planning.Request]]:
    """The same with somebody who stands in, for the days on which they do."""
    people = {each.participant_id: each.person_id for each in pairing.current}
    for first, after, mentor, absent in pairings.covered_days(db, pairing.id):
        member_ids = tuple(mentor if each == people.get(absent) else each for each in mine.member_ids)
        changed = replace(mine, member_ids=tuple(sorted(set(member_ids))))
        others = tuple(changed if each is mine else each for each in asked.pairings)
        yield first, after, replace(asked, pairings=others)


def _index(pairing: planning.Pairing, session: SessionRow) -> int:
    """The place of a session in its series; -1 while it has no time."""
    at = session.starts
    return next((meeting.index for meeting in pairing.fixed if at and meeting.start == at), -1)
