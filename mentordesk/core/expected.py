"""Who is expected at a session: who belongs to its pairing that day, and who stands in for one of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Subquery, and_, exists, or_, select, union
from sqlalchemy.orm import InstrumentedAttribute, aliased

from mentordesk.core.db import Db
from mentordesk.core.model import Cover, Member, MentoringSession, Pairing
from mentordesk.core.vocab import Side

Day = date | InstrumentedAttribute[date]


@dataclass(frozen=True, slots=True)
class StandIn:
    """Someone has someone else's place in a pairing from a day on; `to_on` is the first day after."""

    pairing_id: int
    mentor_id: int
    absent_id: int
    from_on: date
    to_on: date

    def covers(self, participant_id: int, day: date) -> bool:
        """Whether this is about that participant's place on that day."""
        return participant_id == self.absent_id and self.from_on <= day < self.to_on


def member_on(day: Day) -> ColumnElement[bool]:
    """Whether a member belongs to the pairing on this day; who has no date of joining always did."""
    return and_(
        or_(Member.joined_on.is_(None), Member.joined_on <= day),
        or_(Member.left_on.is_(None), Member.left_on > day),
    )


def at_sessions(*where: ColumnElement[bool]) -> Subquery:
    """Session, pairing, participant and side of everybody who is expected at the sessions asked for."""
    session = MentoringSession
    places = (
        select(session.id.label("session_id"), session.pairing_id)
        .join(Pairing, Pairing.id == session.pairing_id)
        .join(Member, and_(Member.pairing_id == session.pairing_id, member_on(session.day)))
        .where(*where)
    )
    return _filled(places, session.day)


def on_day(pairing_id: int, day: date) -> Subquery:
    """Pairing, participant and side of everybody who would be expected at a session on that day."""
    return _filled(select(Member.pairing_id).where(Member.pairing_id == pairing_id, member_on(day)), day)


def is_expected(participant: Any) -> ColumnElement[bool]:
    """Whether a participant (a column) is expected at the session that the query is about."""
    session, cover = MentoringSession, aliased(Cover)
    covered = exists().where(_covers(cover, session.day)).correlate_except(cover)
    own = and_(Member.participant_id == participant, ~covered)
    there = and_(Member.pairing_id == session.pairing_id, member_on(session.day))
    takes = or_(own, covered.where(cover.mentor_id == participant))
    return select(Member.id).where(there, takes).correlate_except(Member).exists()


def stand_ins(db: Db, *where: ColumnElement[bool]) -> Sequence[StandIn]:
    """Those who stand in for a time, of the pairings asked for."""
    query: Any = (
        select(Cover.pairing_id, Cover.mentor_id, Cover.absent_id, Cover.from_on, Cover.to_on)
        .join(Pairing, Pairing.id == Cover.pairing_id)
        .where(Cover.from_on.is_not(None), Cover.to_on.is_not(None), *where)
        .order_by(Cover.id)
    )
    return [StandIn(*row) for row in db.execute(query)]


def _filled(places: Any, day: Day) -> Subquery:
    """The places of members, each with who has it that day."""
    cover = aliased(Cover)
    covered = _covers(cover, day)
    own = places.add_columns(Member.participant_id.label("participant_id"), Member.side)
    other = places.add_columns(cover.mentor_id.label("participant_id"), Member.side).join(cover, covered)
    found: Subquery = union(own.where(~exists().where(covered)), other).subquery("expected")
    return found


def _covers(cover: Any, day: Day) -> ColumnElement[bool]:
    return and_(
        cover.pairing_id == Member.pairing_id,
        cover.absent_id == Member.participant_id,
        cover.from_on <= day,
        cover.to_on > day,
    )


def filled(
    members: Sequence[tuple[int, Side]], covers: Sequence[StandIn], day: date
) -> list[tuple[int, Side]]:
    """The same in memory: participants with their sides on a day, each once."""
    found: dict[int, Side] = {}
    for participant, side in members:
        instead = [each.mentor_id for each in covers if each.covers(participant, day)]
        for who in instead or [participant]:
            found.setdefault(who, side)
    return list(found.items())
