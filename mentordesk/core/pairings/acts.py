"""What happens to one pairing: proposed, answered, signed, paused and resumed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select

from mentordesk.core import lifecycles, typed
from mentordesk.core.codes import Kind
from mentordesk.core.desk import Db, command
from mentordesk.core.errors import Invalid, NotFound, Problem, Refused
from mentordesk.core.i18n import N_, _
from mentordesk.core.issuing import issue
from mentordesk.core.model import Cohort, Member, Owner, Pairing, Pause
from mentordesk.core.pairings import standing
from mentordesk.core.vocab import Acceptance, Format, PairingState, Side


@dataclass(frozen=True, slots=True)
class PairingDraft:
    """Participant ids of a pairing to be proposed, with the reasons that speak for it."""

    mentors: tuple[int, ...]
    learners: tuple[int, ...]
    score: int | None = None
    rationale: tuple[str, ...] = ()
    format: Format = Format.PAIR
    replaces_id: int | None = None
    theme: str | None = None


@command(N_("Propose pairings"))
def pair(db: Db, cohort_id: int, drafts: Sequence[PairingDraft], today: date) -> list[int]:
    """Write down proposals; both sides count as asked."""
    cohort = refuse_if_over(db, cohort_id)
    made = []
    for draft, code in zip(drafts, issue(db, Kind.PAIRING, len(drafts)), strict=True):
        pairing = Pairing(
            cohort_id=cohort_id,
            code=code,
            format=draft.format,
            proposed_on=today,
            planned_end_on=cohort.end_on,
            score=draft.score,
            rationale=draft.rationale,
            replaces_id=draft.replaces_id,
            theme=draft.theme,
        )
        db.add(pairing)
        db.flush()
        sides = [(Side.MENTOR, draft.mentors), (Side.LEARNER, draft.learners)]
        db.add_all(
            Member(pairing_id=pairing.id, participant_id=participant, side=side)
            for side, participants in sides
            for participant in participants
        )
        made.append(pairing.id)
    db.flush()
    return made


def refuse_if_over(db: Db, cohort_id: int) -> Cohort:
    """The cohort, refused once it is closed or cancelled: nobody new is paired in it."""
    cohort = db.get_one(Cohort, cohort_id)
    if not lifecycles.COHORT[cohort.state]:
        sentence = _("This cohort is {state}, so nobody new is paired in it.")
        raise Refused(sentence.format(state=cohort.state.label.lower()))
    return cohort


@command(N_("Record an answer"))
def answer(db: Db, pairing_id: int, participant_id: int, said: Acceptance, today: date) -> None:
    """Note what someone said; the pairing stays proposed until it is confirmed or declined."""
    member = _member(db, pairing_id, participant_id)
    asked = said is Acceptance.ASKED
    member.acceptance, member.answered_on = said, None if asked else today
    member.recorded_by = "" if asked else (db.scalar(select(Owner.coordinator)) or "")


def join(db: Db, pairing_id: int, participant_id: int, today: date) -> None:
    """Someone is in the pairing from its start; an answer that nobody recorded counts as yes."""
    if _member(db, pairing_id, participant_id).acceptance is not Acceptance.YES:
        answer(db, pairing_id, participant_id, Acceptance.YES, today)


def leave(db: Db, pairing_id: int, participant_id: int, last: date) -> None:
    """Someone belongs to the pairing until the end of their last day; what they did in it stays."""
    _member(db, pairing_id, participant_id).left_on = last + timedelta(days=1)


@command(N_("Sign agreement"))
def sign(db: Db, pairing_id: int, participant_id: int, on: date | None) -> None:
    """Note the day on which someone signed the agreement; None takes it back."""
    _member(db, pairing_id, participant_id).signed_on = on


@command(N_("Change start of a pairing"))
def set_started(db: Db, pairing_id: int, on: date) -> None:
    """An agreed pairing becomes active when it has a start; an active one moves its start."""
    pairing = get(db, pairing_id)
    if pairing.state is PairingState.AGREED:
        pairing.state = lifecycles.moved(lifecycles.PAIRING, pairing.state, PairingState.ACTIVE)
    pairing.started_on = on


@command(N_("Pause pairing"))
def pause(db: Db, pairing_id: int, today: date, planned_to: date, reason: str) -> None:
    """Let a pairing rest until a day that must be said; who is in no other rests too."""
    if planned_to <= today:
        raise Invalid([Problem("planned_to", _("Say until when; it must be a day to come."))])
    why = typed.checked("reason", reason)
    pairing = get(db, pairing_id)
    pairing.state = lifecycles.moved(lifecycles.PAIRING, pairing.state, PairingState.PAUSED)
    db.add(Pause(pairing_id=pairing_id, from_on=today, planned_to=planned_to, reason=why))
    standing.follow(db, standing.members(db, pairing_id))


@command(N_("Resume pairing"))
def resume(db: Db, pairing_id: int, today: date) -> None:
    """Go on after a pause."""
    pairing = get(db, pairing_id)
    pairing.state = lifecycles.moved(lifecycles.PAIRING, pairing.state, PairingState.ACTIVE)
    end_pauses(db, pairing_id, today)
    standing.follow(db, standing.members(db, pairing_id))


def end_pauses(db: Db, pairing_id: int, on: date) -> None:
    """Whatever pause there is ends; one that began later than that day lasts no time."""
    for rest in db.scalars(select(Pause).where(Pause.pairing_id == pairing_id, Pause.to_on.is_(None))):
        rest.to_on = max(on, rest.from_on)


def get(db: Db, pairing_id: int) -> Pairing:
    """The mapped pairing; raises `NotFound`."""
    pairing = db.get(Pairing, pairing_id)
    if pairing is None:
        raise NotFound(_("This pairing is no longer there."))
    return pairing


def _member(db: Db, pairing_id: int, participant_id: int) -> Member:
    member = db.scalar(
        select(Member).where(Member.pairing_id == pairing_id, Member.participant_id == participant_id)
    )
    if member is None:
        raise NotFound(_("This person is not in the pairing any more."))
    return member
