"""What the coordinator does with participants: taking them in, onboarding them, small corrections."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import delete, select

from mentordesk.core import lifecycles, named
from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Invalid, NotFound, Problem
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.model import ChecklistItem, FreeTime, Participant, Person
from mentordesk.core.participants.adding import PersonDraft
from mentordesk.core.participants.onboarding import STEPS
from mentordesk.core.participants.profiles import Window
from mentordesk.core.vocab import ParticipantState


@command(N_("Accept participants"))
def accept(db: Db, wanted: Sequence[int], today: date) -> None:
    """Take these in; each gets the onboarding steps of their role."""
    for participant in _all(db, wanted):
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
    for participant in _all(db, wanted):
        _move(participant, ParticipantState.WAITLISTED)


@command(N_("Decline participants"))
def decline(db: Db, wanted: Sequence[int], today: date) -> None:
    """Tell these that there is no place for them."""
    for participant in _all(db, wanted):
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
    participant.onboarded_on = max(done) if len(done) == len(days) else None


@command(N_("Override onboarding"))
def override_onboarding(db: Db, wanted: Sequence[int], reason: str, today: date) -> None:
    """Let these be paired though steps are missing; the reason is kept and the figures do not count them."""
    if not reason.strip():
        raise Invalid([Problem("reason", _("Say why they may be paired before they are onboarded."))])
    for participant in _all(db, wanted):
        participant.onboarding_override_on = today
        participant.onboarding_override_reason = reason.strip()


@command(N_("Change participant"))
def edit_field(db: Db, participant_id: int, field: str, value: str) -> None:
    """Change one field in the table: name, email, phone, job_title, department, grade or capacity."""
    (participant,) = _all(db, [participant_id])
    person = db.get_one(Person, participant.person_id)
    if field == "capacity":
        set_capacity(db, participant_id, int(value) if value.isdigit() else 0)
        return
    checked = replace(PersonDraft(name=person.name), **{field: value})  # type: ignore[arg-type] # texts all
    if problems := [problem for problem in checked.problems() if problem.field == field]:
        raise Invalid(problems)
    if field == "department":
        person.department_id = named.department(db, value, person.organisation_id)
    else:
        setattr(person, field, value.strip())
    describe(db, _("Change {name}").format(name=person.name))


@command(N_("Change places"))
def set_capacity(db: Db, participant_id: int, places: int) -> None:
    """How many people a mentor takes at once, 1 to 8."""
    (participant,) = _all(db, [participant_id])
    if problems := PersonDraft(name="?", capacity=places).problems():
        raise Invalid(problems)
    participant.capacity = places


@command(N_("Change times"))
def set_free_times(db: Db, participant_id: int, windows: Sequence[Window] | None) -> None:
    """When they can meet; None: not known, none at all: never."""
    (participant,) = _all(db, [participant_id])
    participant.times_known = windows is not None
    db.execute(delete(FreeTime).where(FreeTime.participant_id == participant_id))
    db.add_all(
        FreeTime(
            participant_id=participant_id,
            weekday=window.weekday,
            from_time=window.from_time,
            to_time=window.to_time,
        )
        for window in windows or ()
    )


def _all(db: Db, wanted: Sequence[int]) -> list[Participant]:
    found = list(db.scalars(select(Participant).where(Participant.id.in_(wanted))))
    if len(found) != len(set(wanted)):
        raise NotFound(_("This participant is no longer there."))
    return found


def _move(participant: Participant, to: ParticipantState) -> None:
    participant.state = lifecycles.moved(lifecycles.PARTICIPANT, participant.state, to)


def _give_steps(db: Db, participant: Participant) -> None:
    there = db.scalar(select(ChecklistItem.id).where(ChecklistItem.participant_id == participant.id))
    if there is None:
        db.add_all(
            ChecklistItem(participant_id=participant.id, text=_(text), required=required)
            for text, required in STEPS[participant.role]
        )
