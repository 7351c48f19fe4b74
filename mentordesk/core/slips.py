"""Makes the slips that people hand in after a session, so that printing only reads."""

from collections.abc import Iterable
from datetime import date
from itertools import islice

from sqlalchemy import ColumnElement, and_, insert, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from mentordesk.core import codes, issuing
from mentordesk.core.db import Db
from mentordesk.core.model import Member, MentoringSession, Pairing, Slip, Wave
from mentordesk.core.vocab import SurveyKind, WaveState

_BATCH = 500


def member_on(day: date | InstrumentedAttribute[date]) -> ColumnElement[bool]:
    """Whether a member belongs to the pairing on this day; who has no date of joining always did."""
    return and_(
        or_(Member.joined_on.is_(None), Member.joined_on <= day),
        or_(Member.left_on.is_(None), Member.left_on > day),
    )


def belongs() -> ColumnElement[bool]:
    """Whether the participant of a slip belongs to the pairing on the day of its session."""
    return (
        select(Member.id)
        .where(
            Member.pairing_id == MentoringSession.pairing_id,
            Member.participant_id == Slip.participant_id,
            member_on(MentoringSession.day),
        )
        .correlate(MentoringSession, Slip)
        .exists()
    )


def make(db: Db, session_ids: Iterable[int], survey: SurveyKind = SurveyKind.SESSION) -> int:
    """Give each member of these sessions a slip of the cohort's standing wave, and say how many are new.

    Who has one keeps it; where the wave is not open nobody gets one.
    """
    ids, made = iter(session_ids), 0
    while batch := list(islice(ids, _BATCH)):
        missing = _missing(db, batch, survey)
        if missing:
            given = zip(
                issuing.issue(db, codes.Kind.FORM, len(missing)),
                issuing.slip_numbers(db, len(missing)),
                strict=True,
            )
            values = [
                {
                    "wave_id": wave,
                    "session_id": session,
                    "participant_id": who,
                    "code": code,
                    "number": number,
                }
                for (wave, session, who), (code, number) in zip(missing, given, strict=True)
            ]
            db.execute(insert(Slip), values)
        made += len(missing)
    return made


def _missing(db: Db, session_ids: list[int], survey: SurveyKind) -> list[tuple[int, int, int]]:
    """Wave, session and participant of each slip that is not there yet."""
    wave = and_(
        Wave.cohort_id == Pairing.cohort_id,
        Wave.standing,
        Wave.survey == survey,
        Wave.state == WaveState.OPEN,
    )
    slip = and_(
        Slip.wave_id == Wave.id,
        Slip.session_id == MentoringSession.id,
        Slip.participant_id == Member.participant_id,
    )
    found = db.execute(
        select(Wave.id, MentoringSession.id, Member.participant_id)
        .select_from(MentoringSession)
        .join(Pairing, Pairing.id == MentoringSession.pairing_id)
        .join(Wave, wave)
        .join(Member, and_(Member.pairing_id == Pairing.id, member_on(MentoringSession.day)))
        .outerjoin(Slip, slip)
        .where(MentoringSession.id.in_(session_ids), Slip.id.is_(None))
        .order_by(MentoringSession.id, Member.participant_id)
    )
    return [(row[0], row[1], row[2]) for row in found]
