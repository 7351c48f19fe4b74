"""The sessions of days on which somebody stands in, and what becomes of covers when their mentor leaves."""

from datetime import date, timedelta

from sqlalchemy import ColumnElement, select

from mentordesk.core import expected, slips
from mentordesk.core.db import Db
from mentordesk.core.model import Cover, MentoringSession, Pairing, Participant
from mentordesk.core.vocab import SessionState

_DAY = timedelta(days=1)
Days = tuple[date, date]
"""The first day, and the first day after."""


def sessions_within(pairing_id: int, days: Days) -> tuple[ColumnElement[bool], ...]:
    """The sessions of a pairing on these days."""
    session = MentoringSession
    return session.pairing_id == pairing_id, session.day >= days[0], session.day < days[1]


def refill(db: Db, pairing_id: int, days: Days) -> None:
    """Whoever is expected on these days now has a slip."""
    planned = (MentoringSession.state == SessionState.SCHEDULED, *sessions_within(pairing_id, days))
    slips.make(db, db.scalars(select(MentoringSession.id).where(*planned)).all())


def covered_days(db: Db, pairing_id: int) -> list[tuple[date, date, int, int]]:
    """First day and first day after, the person who stands in, and the participant who is away."""
    return [
        (each.from_on, each.to_on, db.get_one(Participant, each.mentor_id).person_id, each.absent_id)
        for each in expected.stand_ins(db, Pairing.id == pairing_id)
    ]


def stop_covering(db: Db, participant_id: int, last: date) -> None:
    """Who leaves stands in for nobody after their last day; what they did stays."""
    after = last + _DAY
    for cover in db.scalars(select(Cover).where(Cover.mentor_id == participant_id)).all():
        if cover.from_on is None or cover.from_on >= after:
            pairing_id, days = cover.pairing_id, (cover.from_on or after, cover.to_on or after)
            db.delete(cover)
        elif cover.to_on is not None and cover.to_on > after:
            pairing_id, days = cover.pairing_id, (after, cover.to_on)
            cover.to_on = after
        else:
            continue
        db.flush()
        refill(db, pairing_id, days)
