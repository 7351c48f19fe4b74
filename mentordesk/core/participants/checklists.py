"""The steps of onboarding: given, ticked for one or for many, added, changed and taken out."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date

from sqlalchemy import func, select

from mentordesk.core import typed
from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Invalid, NotFound, Problem
from mentordesk.core.i18n import N_, _, ngettext
from mentordesk.core.model import ChecklistItem, Participant
from mentordesk.core.participants.among import among
from mentordesk.core.participants.onboarding import STEPS
from mentordesk.core.participants.people_list import those


@dataclass(frozen=True, slots=True)
class StepDraft:
    """A step of someone's onboarding as it is typed."""

    text: str = ""
    required: bool = True
    due_on: date | None = None

    def problems(self) -> list[Problem]:
        """What cannot be taken."""
        if not self.text.strip():
            return [Problem("text", _("Say what is to be done."))]
        return typed.problems(self, typed.LINES, "text")


@dataclass(frozen=True, slots=True)
class SharedStep:
    """A step of several people: how many have it, and how many have done it."""

    text: str
    people: int
    done: int


def shared_steps(db: Db, wanted: Sequence[int]) -> list[SharedStep]:
    """The steps that any of these have, in the order in which they were given."""
    query = (
        select(ChecklistItem.text, func.count(), func.count(ChecklistItem.done_on))
        .where(ChecklistItem.participant_id.in_(among(wanted)))
        .group_by(ChecklistItem.text)
        .order_by(func.min(ChecklistItem.id))
    )
    return [SharedStep(*found) for found in db.execute(query)]


@command(N_("Give the usual steps"))
def give(db: Db, wanted: Sequence[int]) -> None:
    """Whoever has no step of onboarding gets those of their role."""
    has_some = set(
        db.scalars(
            select(ChecklistItem.participant_id).where(ChecklistItem.participant_id.in_(among(wanted)))
        )
    )
    db.add_all(
        ChecklistItem(participant_id=participant.id, text=_(text), required=required)
        for participant in those(db, wanted)
        if participant.id not in has_some
        for text, required in STEPS[participant.role]
    )


@command(N_("Add onboarding step"))
def add_step(db: Db, wanted: Sequence[int], draft: StepDraft, today: date) -> None:
    """A step of one's own for these people; where it is required, they are onboarded only once it is done."""
    _check(draft)
    said = asdict(draft) | {"text": draft.text.strip()}
    people = those(db, wanted)
    db.add_all(ChecklistItem(participant_id=participant.id, **said) for participant in people)
    settle(db, people, today)


@command(N_("Change onboarding step"))
def edit_step(db: Db, step_id: int, draft: StepDraft, today: date) -> None:
    """Another wording or day, or whether it is required."""
    _check(draft)
    step = get(db, step_id)
    step.text, step.required, step.due_on = draft.text.strip(), draft.required, draft.due_on
    settle(db, those(db, [step.participant_id]), today)


@command(N_("Take out onboarding step"))
def remove_step(db: Db, step_id: int, today: date) -> None:
    """A step that is not wanted after all."""
    step = get(db, step_id)
    db.delete(step)
    settle(db, those(db, [step.participant_id]), today)


@command(N_("Tick a step for several"))
def tick_all(db: Db, wanted: Sequence[int], text: str, today: date | None) -> None:
    """Mark the step called so as done today for all of these who have it open, or as not done for all."""
    theirs = ChecklistItem.participant_id.in_(among(wanted))
    steps = select(ChecklistItem).where(theirs, ChecklistItem.text == text)
    turned = [step for step in db.scalars(steps) if (step.done_on is None) is (today is not None)]
    for step in turned:
        step.done_on = today
    settle(db, those(db, sorted({step.participant_id for step in turned})), today)
    count = len(turned)
    label = ngettext("Tick “{step}” for {count} person", "Tick “{step}” for {count} people", count)
    describe(db, label.format(step=text, count=count))


def settle(db: Db, people: Sequence[Participant], today: date | None) -> None:
    """Someone is onboarded on the day of the last required step, and not before all of them are done."""
    db.flush()
    days: dict[int, list[date | None]] = {participant.id: [] for participant in people}
    required = select(ChecklistItem.participant_id, ChecklistItem.done_on).where(
        ChecklistItem.participant_id.in_(among(days)), ChecklistItem.required.is_(True)
    )
    for number, day in db.execute(required):
        days[number].append(day)
    for participant in people:
        done = [day for day in days[participant.id] if day is not None]
        all_done = len(done) == len(days[participant.id])
        participant.onboarded_on = max(done, default=today) if all_done else None


def get(db: Db, step_id: int) -> ChecklistItem:
    """The mapped step; raises `NotFound`."""
    step = db.get(ChecklistItem, step_id)
    if step is None:
        raise NotFound(_("This step is no longer there."))
    return step


def _check(draft: StepDraft) -> None:
    if problems := draft.problems():
        raise Invalid(problems)
