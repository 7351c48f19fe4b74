"""What the inspector shows of one person beyond the profile."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from mentordesk.core.desk import Db
from mentordesk.core.errors import NotFound
from mentordesk.core.i18n import _
from mentordesk.core.model import Cohort, Participant, Person
from mentordesk.core.participants.known.consents import ConsentRow, consents
from mentordesk.core.participants.known.further_roles import possible_roles
from mentordesk.core.participants.known.mentoring_plans import PlanDraft, plan
from mentordesk.core.participants.known.priorities import priorities
from mentordesk.core.participants.known.screening import ScreeningDraft, screening
from mentordesk.core.participants.waiting_list import Waiter, place_in_line
from mentordesk.core.vocab import Channel, PriorityArea, Role, ScreeningDecision, Support

READS = frozenset({"screening", "screening_criterion", "consent", "priority", "mentoring_plan", "cohort"})


@dataclass(frozen=True, slots=True)
class PersonFile:
    """One participant's papers."""

    screening: ScreeningDraft | None
    must_be_checked: bool
    """The cohort is for those who must be safeguarded, so a mentor needs a dated background check."""
    consents: tuple[ConsentRow, ...]
    priorities: tuple[PriorityArea, ...]
    plan: PlanDraft | None
    waiting: Waiter | None
    line_manager: str
    channel: Channel | None
    support: Support | None
    """What helps them most, where it was asked."""
    support_on: date | None
    further_roles: tuple[Role, ...]

    @property
    def vetted(self) -> bool:
        """Screening came to this."""
        return self.screening is not None and self.screening.decision is ScreeningDecision.VETTED


def person_file(db: Db, participant_id: int) -> PersonFile:
    """The papers of a participant; raises `NotFound`."""
    found = db.execute(
        select(Participant, Person, Cohort.involves_under_18_or_at_risk_adults)
        .join(Person, Person.id == Participant.person_id)
        .join(Cohort, Cohort.id == Participant.cohort_id)
        .where(Participant.id == participant_id)
    ).first()
    if found is None:
        raise NotFound(_("This participant is no longer there."))
    participant, person, at_risk = found
    manager = db.get(Person, person.line_manager_id) if person.line_manager_id else None
    return PersonFile(
        screening=screening(db, participant_id),
        must_be_checked=bool(at_risk) and participant.role is Role.MENTOR,
        consents=tuple(consents(db, person.id)),
        priorities=priorities(db, participant_id),
        plan=plan(db, participant_id),
        waiting=place_in_line(db, participant_id),
        line_manager=manager.name if manager else "",
        channel=person.channel,
        support=participant.support,
        support_on=participant.support_on,
        further_roles=tuple(possible_roles(db, participant_id)),
    )
