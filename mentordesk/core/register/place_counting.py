"""How many places of a mentor are taken: one for each learner, or one for each group where groups meet."""

from typing import Any

from sqlalchemy import ColumnElement, case, distinct, func

from mentordesk.core.model import Cohort, Pairing
from mentordesk.core.vocab import Format


def places(learners: int, meets_as: Format) -> int:
    """What a pairing of so many learners takes of each mentor; `meets_as` is the format of their cohort."""
    return min(learners, 1) if meets_as is Format.GROUP else learners


def counted(learner: Any) -> ColumnElement[int]:
    """The same in SQL, over rows of a mentor's learners (`learner`: of `Member`), joined to both tables."""
    return func.count(distinct(case((Cohort.format == Format.GROUP, Pairing.id), else_=learner.id)))
