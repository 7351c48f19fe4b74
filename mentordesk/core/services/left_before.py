"""Who goes first because they have waited since an earlier round."""

from collections.abc import Iterable

from sqlalchemy import select

from mentordesk.core.desk import Db
from mentordesk.core.model import MatchLeft, MatchRun, Participant
from mentordesk.core.participants import Profile
from mentordesk.core.vocab import ParticipantState, RunState


def left_before(db: Db, cohort_id: int, people: Iterable[Profile]) -> frozenset[int]:
    """Whom a plan left out that was signed off, and who was not placed in another cohort.

    Drafts do not count: proposing again would bring another plan each time.
    """
    left = select(MatchLeft.learner_id).join(MatchRun, MatchRun.id == MatchLeft.run_id)
    signed = left.where(MatchRun.cohort_id == cohort_id, MatchRun.state == RunState.SIGNED)
    out = set(db.scalars(signed))
    elsewhere = select(Participant.person_id).where(
        Participant.cohort_id != cohort_id, Participant.state == ParticipantState.UNPLACED
    )
    unplaced = set(db.scalars(elsewhere))
    return frozenset(
        each.id for each in people if each.role.learns and (each.id in out or each.person_id in unplaced)
    )
