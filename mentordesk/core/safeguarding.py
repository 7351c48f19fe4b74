"""Who may mentor where under 18s or adults at risk take part: only those with a dated background check."""

import json
from collections.abc import Sequence

from sqlalchemy import ColumnElement, func, select

from mentordesk.core import words
from mentordesk.core.db import Db
from mentordesk.core.errors import Refused
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.model import Cohort, Participant, Person, Screening
from mentordesk.core.vocab import CohortState, ParticipantState, Role

_P = ParticipantState
TAKING_PART = (_P.ACCEPTED, _P.MATCHED, _P.PAUSED)
CONCERNED = (_P.INVITED, _P.APPLIED, _P.WAITLISTED, *TAKING_PART)
_NAMED = 3


def lacking(db: Db, cohort: Cohort, states: Sequence[ParticipantState]) -> str:
    """What keeps such a cohort from going on, in a sentence; "" when nothing does.

    `states`: of the mentors who must have been checked by then.
    """
    if not cohort.involves_under_18_or_at_risk_adults:
        return ""
    if not (cohort.safeguarding_lead or "").strip():
        return _("Name a safeguarding lead first: under 18s or adults at risk take part.")
    return _sentence(unchecked(db, Participant.cohort_id == cohort.id, Participant.state.in_(states)))


def refuse_unchecked(db: Db, wanted: Sequence[int]) -> None:
    """Raises `Refused` when one of these is a mentor who has to be checked before being accepted."""
    condition = Cohort.state != CohortState.PLANNING
    listed = select(func.json_each(json.dumps(list(wanted))).table_valued("value").c.value)
    if found := unchecked(db, Participant.id.in_(listed), condition):
        raise Refused(_sentence(found))


def unchecked(db: Db, *which: ColumnElement[bool]) -> list[str]:
    """The names of mentors in such cohorts who have no background check with a reference and a day."""
    query = (
        select(Person.name)
        .join(Participant, Participant.person_id == Person.id)
        .join(Cohort, Cohort.id == Participant.cohort_id)
        .outerjoin(Screening, Screening.participant_id == Participant.id)
        .where(
            Participant.role == Role.MENTOR,
            Cohort.involves_under_18_or_at_risk_adults.is_(True),
            Screening.background_checked_on.is_(None) | (Screening.background_check_ref == ""),
            *which,
        )
        .order_by(Person.folded_name, Participant.id)
    )
    return list(db.scalars(query))


def _sentence(names: Sequence[str]) -> str:
    if not names:
        return ""
    more = len(names) - _NAMED
    told = list(names[:_NAMED])
    if more > 0:
        told.append(ngettext("{count} more", "{count} more", more).format(count=more))
    sentence = ngettext(
        "Screen {names} first: a mentor needs a background check with its reference and day.",
        "Screen {names} first: each mentor needs a background check with its reference and day.",
        len(names),
    )
    return sentence.format(names=words.names(told))
