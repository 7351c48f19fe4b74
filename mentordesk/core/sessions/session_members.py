"""Who is expected at sessions, read for many pairings at once."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Select, select

from mentordesk.core import expected
from mentordesk.core.db import Db
from mentordesk.core.expected import StandIn
from mentordesk.core.folding import folded
from mentordesk.core.model import Member, Pairing, Participant, Person
from mentordesk.core.vocab import Role, Side


@dataclass(frozen=True, slots=True)
class SessionMember:
    """Someone who is expected at a session: a member that day, or who stands in for one."""

    participant_id: int
    person_id: int
    name: str
    role: Role
    side: Side
    stands_in: bool = False


Place = tuple[SessionMember, date | None, date | None]
"""A member, since when and until when."""


@dataclass(frozen=True, slots=True)
class Members:
    """Members of pairings, and those who stand in for them."""

    places: Mapping[int, Sequence[Place]]
    covers: Mapping[int, Sequence[StandIn]]
    others: Mapping[int, SessionMember]
    """Who stands in somewhere, by participant."""

    def on(self, pairing_id: int, day: date) -> tuple[SessionMember, ...]:
        """Mentors first, then by name."""
        there = [who for who, joined, left in self.places.get(pairing_id, ()) if _there(day, joined, left)]
        covers = self.covers.get(pairing_id)
        if not covers:
            return tuple(there)
        own = {who.participant_id: who for who in there}
        filled = expected.filled([(who.participant_id, who.side) for who in there], covers, day)
        found = [own.get(number) or replace(self.others[number], side=side) for number, side in filled]
        return tuple(sorted(found, key=_order))


def _order(who: SessionMember) -> tuple[bool, str, int]:
    return who.side is not Side.MENTOR, folded(who.name), who.person_id


def read(db: Db, pairings: Select[Any]) -> Members:
    """Of the pairings whose ids the query gives."""
    covers: dict[int, list[StandIn]] = defaultdict(list)
    for each in expected.stand_ins(db, Pairing.id.in_(pairings)):
        covers[each.pairing_id].append(each)
    return Members(_places(db, pairings), covers, _others(db, covers) if covers else {})


_WHO = (Participant.id, Person.id, Person.name, Participant.role)


def _places(db: Db, pairings: Select[Any]) -> Mapping[int, Sequence[Place]]:
    found: Any = db.execute(
        select(Member.pairing_id, Member.joined_on, Member.left_on, *_WHO, Member.side)
        .join(Participant, Participant.id == Member.participant_id)
        .join(Person, Person.id == Participant.person_id)
        .where(Member.pairing_id.in_(pairings))
        .order_by(Member.side.desc(), Person.folded_name, Person.id)
    )
    members: dict[int, list[Place]] = defaultdict(list)
    for pairing, joined, left, *who in found:
        members[pairing].append((SessionMember(*who), joined, left))
    return members


def _others(db: Db, covers: Mapping[int, Sequence[StandIn]]) -> Mapping[int, SessionMember]:
    numbers = {each.mentor_id for theirs in covers.values() for each in theirs}
    query = select(*_WHO).join(Person, Person.id == Participant.person_id).where(Participant.id.in_(numbers))
    rows: Any = db.execute(query)
    return {
        number: SessionMember(number, person, name, role, Side.MENTOR, stands_in=True)
        for number, person, name, role in rows
    }


def _there(day: date, joined: date | None, left: date | None) -> bool:
    return (joined is None or joined <= day) and (left is None or left > day)
