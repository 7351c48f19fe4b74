"""Makes one of two places in the same cohort and role."""

from collections.abc import Callable

from sqlalchemy import delete, or_, select

from mentordesk.core import pairings
from mentordesk.core.desk import Db
from mentordesk.core.folding import folded
from mentordesk.core.model import Avoidance, ChecklistItem, Member, Pairing, PairRule, Participant
from mentordesk.core.services.merging import merged_lists
from mentordesk.core.services.merging.carried_along import carry_place
from mentordesk.core.services.merging.merged_fields import PLACE, joined
from mentordesk.core.services.merging.side_by_side import Take
from mentordesk.core.services.pairing_up import open_proposals
from mentordesk.core.vocab import PairingState, Role, RuleKind

Which = Callable[[str], Take]
"""What was chosen for a field; LEFT is the kept place here."""


def withdraw_proposals(db: Db, kept: Participant, gone: Participant) -> None:
    """Learners get no second proposal, and none beside a pairing; nobody is proposed to themselves."""
    mine, theirs = ([*pairings.of_participant(db, place.id)] for place in (kept, gone))
    proposed = [row for row in (*mine, *theirs) if row.state is PairingState.PROPOSED]
    confirmed = any(row.state.confirmed for row in (*mine, *theirs))
    fall = [row.id for row in proposed if row.holds(kept.id) and row.holds(gone.id)]
    if kept.role.learns and confirmed:
        fall += [row.id for row in proposed]
    elif kept.role.learns and any(row in mine for row in proposed):
        fall += [row.id for row in proposed if row in theirs]
    if fall:
        open_proposals.remove(db, fall)


def join(db: Db, kept: Participant, gone: Participant, which: Which) -> None:
    """The kept place holds what was chosen of both, and all that belongs to either."""
    _fields(kept, gone, which)
    for below in merged_lists.lists(db):
        sides = {Take.LEFT: [kept.id], Take.RIGHT: [gone.id]}.get(which(below.key), [kept.id, gone.id])
        if below.key == "times":
            places = [place for place in (kept, gone) if place.id in sides]
            kept.times_known = any(place.times_known for place in places)
        merged_lists.take(db, below, kept.id, gone.id, sides)
    _avoided(db, kept.id, gone.id)
    _steps(db, kept.id, gone.id)
    _rules(db, kept.id, gone.id)
    carry_place(db, kept.id, gone.id)
    db.flush()
    db.expire_all()
    db.delete(gone)
    db.flush()
    _settle(db, kept)


def _fields(kept: Participant, gone: Participant, which: Which) -> None:
    for field in PLACE:
        take = which(field.key)
        for column in field.columns:
            if take is Take.RIGHT:
                setattr(kept, column, getattr(gone, column))
            elif take is Take.BOTH:
                setattr(kept, column, joined(getattr(kept, column), getattr(gone, column)))


def _avoided(db: Db, kept: int, gone: int) -> None:
    known = set(db.scalars(select(Avoidance.person_id).where(Avoidance.participant_id == kept)))
    for row in list(db.scalars(select(Avoidance).where(Avoidance.participant_id == gone))):
        if row.person_id in known:
            db.delete(row)
        else:
            row.participant_id = kept
    db.flush()


def _steps(db: Db, kept: int, gone: int) -> None:
    """The steps of both, each once; done when either was."""
    mine = {
        folded(step.text): step
        for step in db.scalars(select(ChecklistItem).where(ChecklistItem.participant_id == kept))
    }
    for step in list(db.scalars(select(ChecklistItem).where(ChecklistItem.participant_id == gone))):
        same = mine.get(folded(step.text))
        if same is None:
            step.participant_id = kept
            continue
        same.done_on = min((day for day in (same.done_on, step.done_on) if day), default=None)
        db.delete(step)
    db.flush()


def _rules(db: Db, kept: int, gone: int) -> None:
    """What was decided about either: never pairing two is stronger than keeping them together."""
    theirs = select(PairRule).where(or_(PairRule.mentor_id == gone, PairRule.learner_id == gone))
    for rule in list(db.scalars(theirs)):
        mentor, learner = (kept if each == gone else each for each in (rule.mentor_id, rule.learner_id))
        same = db.scalar(select(PairRule).where(PairRule.mentor_id == mentor, PairRule.learner_id == learner))
        pinned = db.scalar(
            select(PairRule.id).where(PairRule.learner_id == learner, PairRule.kind == RuleKind.PIN)
        )
        if same is not None and same is not rule and rule.kind is RuleKind.FORBID:
            same.kind, same.reason = rule.kind, rule.reason
        second_pin = rule.kind is RuleKind.PIN and pinned not in {None, rule.id}
        if same is not None or mentor == learner or second_pin:
            db.delete(rule)
        else:
            rule.mentor_id, rule.learner_id = mentor, learner
        db.flush()


def _settle(db: Db, kept: Participant) -> None:
    """Places and state follow from the pairings."""
    if kept.role is Role.MENTOR:
        kept.capacity = max(kept.capacity, pairings.mentored(db, kept.id))
    pairings.follow(db, [kept.id])


def forget_rules_with_oneself(db: Db, person_id: int) -> None:
    """Nobody is kept together with themselves, or apart."""
    own = list(db.scalars(select(Participant.id).where(Participant.person_id == person_id)))
    db.execute(delete(PairRule).where(PairRule.mentor_id.in_(own), PairRule.learner_id.in_(own)))


def proposed_to_oneself(db: Db, one_id: int, other_id: int) -> list[int]:
    """Proposals that would pair the two people with each other."""
    query = (
        select(Pairing.id, Participant.person_id)
        .join(Member, Member.pairing_id == Pairing.id)
        .join(Participant, Participant.id == Member.participant_id)
        .where(Pairing.state == PairingState.PROPOSED, Participant.person_id.in_((one_id, other_id)))
    )
    found: dict[int, set[int]] = {}
    for pairing_id, person_id in db.execute(query):
        found.setdefault(pairing_id, set()).add(person_id)
    return [pairing_id for pairing_id, people in found.items() if len(people) > 1]
