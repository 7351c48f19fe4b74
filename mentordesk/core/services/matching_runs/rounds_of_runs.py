"""Which runs gave second mentors after one that gave the first."""

from sqlalchemy import func, select

from mentordesk.core.desk import Db
from mentordesk.core.model import MatchRun


def later_rounds(db: Db, cohort_id: int, run_id: int) -> list[int]:
    """The runs that belong to a run, in order; they were kept between it and the next of its kind."""
    after = (MatchRun.cohort_id == cohort_id, MatchRun.id > run_id)
    following = db.scalar(select(func.min(MatchRun.id)).where(*after, MatchRun.round.is_(None)))
    own = select(MatchRun.id).where(*after, MatchRun.round.is_not(None)).order_by(MatchRun.id)
    return list(db.scalars(own if following is None else own.where(MatchRun.id < following)))
