"""Starting a programme: the cohort, and the two standing waves through which it is heard."""

from datetime import date

from mentordesk.core import feedback, programmes
from mentordesk.core.desk import Db, command
from mentordesk.core.i18n import N_
from mentordesk.core.programmes import CohortDraft


@command(N_("New programme"))
def start(db: Db, draft: CohortDraft, today: date) -> int:
    """Start a programme with its first cohort; its slips can be handed in from today on."""
    cohort_id = programmes.add(db, draft)
    feedback.open_standing(db, cohort_id, today)
    return cohort_id
