"""Makes the slips that people hand in after a session, so that printing only reads."""

from collections.abc import Iterable
from itertools import islice

from sqlalchemy import ColumnElement, and_, insert, select

from mentordesk.core import codes, expected, issuing
from mentordesk.core.db import Db
from mentordesk.core.model import MentoringSession, Pairing, Slip, Wave
from mentordesk.core.vocab import SurveyKind, WaveState

_BATCH = 500


def belongs() -> ColumnElement[bool]:
    """Whether the participant of a slip is expected at its session."""
    return expected.is_expected(Slip.participant_id)


def make(db: Db, session_ids: Iterable[int], survey: SurveyKind = SurveyKind.SESSION) -> int:
    """Give all who are expected at these sessions a slip of the standing wave; says how many are new.

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
    found_there = expected.at_sessions(MentoringSession.id.in_(session_ids))
    there = found_there.c
    slip = and_(
        Slip.wave_id == Wave.id,
        Slip.session_id == there.session_id,
        Slip.participant_id == there.participant_id,
    )
    found = db.execute(
        select(Wave.id, there.session_id, there.participant_id)
        .select_from(found_there)
        .join(Pairing, Pairing.id == there.pairing_id)
        .join(Wave, wave)
        .outerjoin(Slip, slip)
        .where(Slip.id.is_(None))
        .order_by(there.session_id, there.participant_id)
    )
    return [(row[0], row[1], row[2]) for row in found]
