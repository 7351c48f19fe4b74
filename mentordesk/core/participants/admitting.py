"""What the coordinator does with participants: taking them in, or not, and onboarding them."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select

from mentordesk.core import lifecycles
from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Invalid, NotFound, Problem
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.model import ChecklistItem, Participant
from mentordesk.core.participants.onboarding import STEPS
from mentordesk.core.participants.people_list import those
from mentordesk.core.vocab import ParticipantState


@command(N_("Accept participants"))
def accept(db: Db, wanted: Sequence[int], today: date) -> None:
    """Take these in; each gets the onboarding steps of their role."""
    for participant in those(db, wanted):
        _move(participant, ParticipantState.ACCEPTED)
        participant.accepted_on = today
        _give_steps(db, participant)
    count = len(wanted)
    describe(
        db, ngettext("Accept {count} participant", "Accept {count} participants", count).format(count=count)
    )


@command(N_("Put on the waiting list"))
def waitlist(db: Db, wanted: Sequence[int]) -> None:
    """Put these on the waiting list."""
    for participant in those(db, wanted):
        _move(participant, ParticipantState.WAITLISTED)


@command(N_("Decline participants"))
def decline(db: Db, wanted: Sequence[int], today: date) -> None:
    """Tell these that there is no place for them."""
    for participant in those(db, wanted):
        _move(participant, ParticipantState.DECLINED)
        participant.declined_on = today


@command(N_("Tick onboarding step"))
def tick(db: Db, step_id: int, today: date | None) -> None:
    """Mark a step as done today, or as not done; the last required one makes the participant onboarded."""
    step = db.get(ChecklistItem, step_id)
    if step is None:
        raise NotFound(_("This step is no longer there."))
    step.done_on = today
    participant = db.get_one(Participant, step.participant_id)
    required = select(ChecklistItem).where(
        ChecklistItem.participant_id == participant.id, ChecklistItem.required.is_(True)
    )
    days = [item.done_on for item in db.scalars(required)]
    done = [day for day in days if day is not None]
    participant.onboarded_on = max(done, default=today) if len(done) == len(days) else None


@command(N_("Override onboarding"))
def override_onboarding(db: Db, wanted: Sequence[int], reason: str, today: date) -> None:
    """Let these be paired though steps are missing; the reason is kept and the figures do not count them."""
    if not reason.strip():
        raise Invalid([Problem("reason", _("Say why they may be paired before they are onboarded."))])
    for participant in those(db, wanted):
        participant.onboarding_override_on = today
        participant.onboarding_override_reason = reason.strip()


def _move(participant: Participant, to: ParticipantState) -> None:
    participant.state = lifecycles.moved(lifecycles.PARTICIPANT, participant.state, to)


def _give_steps(db: Db, participant: Participant) -> None:
    there = db.scalar(select(ChecklistItem.id).where(ChecklistItem.participant_id == participant.id))
    if there is None:
        db.add_all(
            ChecklistItem(participant_id=participant.id, text=_(text), required=required)
            for text, required in STEPS[participant.role]
        )
