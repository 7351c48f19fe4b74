"""What the coordinator does with participants: taking them in, or not, and onboarding them."""

from collections.abc import Sequence
from datetime import date

from mentordesk.core import lifecycles, safeguarding, typed
from mentordesk.core.desk import Db, command, describe
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.model import Participant
from mentordesk.core.participants import checklists
from mentordesk.core.participants.people_list import those
from mentordesk.core.vocab import ParticipantState


@command(N_("Accept participants"))
def accept(db: Db, wanted: Sequence[int], today: date) -> None:
    """Take these in; each gets the onboarding steps of their role."""
    safeguarding.refuse_unchecked(db, wanted)
    for participant in those(db, wanted):
        _move(participant, ParticipantState.ACCEPTED)
        participant.accepted_on = today
    checklists.give(db, wanted)
    count = len(wanted)
    describe(
        db, ngettext("Accept {count} participant", "Accept {count} participants", count).format(count=count)
    )


@command(N_("Put on the waiting list"))
def waitlist(db: Db, wanted: Sequence[int], today: date | None = None) -> None:
    """Put these on the waiting list, behind those who wait already."""
    for participant in those(db, wanted):
        _move(participant, ParticipantState.WAITLISTED)
        participant.waitlisted_on = today
    count = len(wanted)
    label = ngettext(
        "Put {count} person on the waiting list", "Put {count} people on the waiting list", count
    )
    describe(db, label.format(count=count))


@command(N_("Decline participants"))
def decline(db: Db, wanted: Sequence[int], today: date) -> None:
    """Tell these that there is no place for them."""
    for participant in those(db, wanted):
        _move(participant, ParticipantState.DECLINED)
        participant.declined_on = today


@command(N_("Tick onboarding step"))
def tick(db: Db, step_id: int, today: date | None) -> None:
    """Mark a step as done today, or as not done; the last required one makes the participant onboarded."""
    step = checklists.get(db, step_id)
    step.done_on = today
    checklists.settle(db, those(db, [step.participant_id]), today)


@command(N_("Override onboarding"))
def override_onboarding(db: Db, wanted: Sequence[int], reason: str, today: date) -> None:
    """Let these be paired though steps are missing; the reason is kept and the figures do not count them."""
    why = typed.reason(reason, _("Say why they may be paired before they are onboarded."))
    for participant in those(db, wanted):
        participant.onboarding_override_on = today
        participant.onboarding_override_reason = why


def _move(participant: Participant, to: ParticipantState) -> None:
    participant.state = lifecycles.moved(lifecycles.PARTICIPANT, participant.state, to)
