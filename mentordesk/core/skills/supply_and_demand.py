"""What learners of a cohort ask for against what its mentors offer: where to look for more (domain 8.5)."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Subquery, case, func, literal, select
from sqlalchemy.orm import aliased

from mentordesk.core.desk import Db
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.model import Cohort, Member, Need, Offer, Pairing, Participant, Person
from mentordesk.core.register import counted
from mentordesk.core.vocab import PairingState, ParticipantState, Role, Side

_S = ParticipantState
READS = frozenset(["skill", "skill_synonym", "need", "offer", "participant", "person", "pairing", "member"])
_LEARNING = (_S.APPLIED, _S.WAITLISTED, _S.ACCEPTED, _S.MATCHED, _S.PAUSED)
"""Those who may still be helped."""
_HELPING = (_S.ACCEPTED, _S.MATCHED)
_ASKED_FIRST = (_S.INVITED, _S.APPLIED, _S.WAITLISTED)
_GONE = (_S.DECLINED, _S.WITHDRAWN)
_HOLDING = tuple(state for state in PairingState if state.holds_place)


@dataclass(frozen=True, slots=True)
class Balance:
    """One skill: learners who need it, those of them who wait, mentors above a need, their free places."""

    skill_id: int
    wanted: int
    waiting: int
    cover: int
    free: int

    @property
    def gap(self) -> int:
        """How many waiting learners there are more than free places; never below nothing."""
        return max(0, self.waiting - self.free)


@dataclass(frozen=True, slots=True)
class Seeker:
    """A learner who needs the skill; `waits` while they have no mentor and none is proposed."""

    participant_id: int
    name: str
    level: int
    importance: int
    waits: bool


@dataclass(frozen=True, slots=True)
class Coverer:
    """Somebody above at least one need: with places (`why` is empty), or who could be asked, and why."""

    participant_id: int
    name: str
    role: Role
    level: int
    free: int
    why: str
    here: bool
    """Whether they are in this cohort."""


def balances(db: Db, cohort_id: int) -> dict[int, Balance]:
    """Every skill that a learner of the cohort needs or a mentor offers, by its id."""
    needs, taken, none = _needs(cohort_id), _taken(), (0, 0)
    counted = select(needs.c.skill_id, func.count(), func.sum(needs.c.waits)).group_by(needs.c.skill_id)
    asked = {skill: (wanted, waiting) for skill, wanted, waiting in db.execute(counted)}
    lowest = select(needs.c.skill_id, func.min(needs.c.level).label("level"))
    lowest_of = lowest.group_by(needs.c.skill_id).subquery()
    query = (
        select(Offer.skill_id, func.count(), func.sum(_free(taken)))
        .join(Participant, Participant.id == Offer.participant_id)
        .outerjoin(lowest_of, lowest_of.c.skill_id == Offer.skill_id)
        .outerjoin(taken, taken.c.participant_id == Participant.id)
        .where(
            Participant.cohort_id == cohort_id,
            Participant.role == Role.MENTOR,
            Participant.state.in_(_HELPING),
            Offer.level > func.coalesce(lowest_of.c.level, 0),
        )
        .group_by(Offer.skill_id)
    )
    offered = {skill: (cover, free) for skill, cover, free in db.execute(query)}
    return {
        skill: Balance(skill, *asked.get(skill, none), *offered.get(skill, none))
        for skill in {**asked, **offered}
    }


def seekers(db: Db, cohort_id: int, skill_id: int) -> list[Seeker]:
    """Who needs a skill: those who wait first, then the most important."""
    needs = _needs(cohort_id)
    query = (
        select(needs.c.participant_id, Person.name, needs.c.level, needs.c.importance, needs.c.waits)
        .join(Participant, Participant.id == needs.c.participant_id)
        .join(Person, Person.id == Participant.person_id)
        .where(needs.c.skill_id == skill_id)
        .order_by(needs.c.waits.desc(), needs.c.importance.desc(), Person.folded_name)
    )
    return [
        Seeker(number, name, level, weight, bool(waits))
        for number, name, level, weight, waits in db.execute(query)
    ]


def coverers(db: Db, cohort_id: int, skill_id: int) -> list[Coverer]:
    """Who could help with a skill: mentors with places, then whom one could ask, nearest first.

    Above the lowest need where anybody needs it, else at any level. Somebody who is in this cohort, or in
    several others, is named once.
    """
    needs, taken = _needs(cohort_id), _taken()
    lowest = db.scalar(select(func.min(needs.c.level)).where(needs.c.skill_id == skill_id)) or 0
    query = (
        select(Participant, Person.name, Offer.level, _free(taken), Cohort.name)
        .join(Offer, Offer.participant_id == Participant.id)
        .join(Person, Person.id == Participant.person_id)
        .join(Cohort, Cohort.id == Participant.cohort_id)
        .outerjoin(taken, taken.c.participant_id == Participant.id)
        .where(Offer.skill_id == skill_id, Offer.level > lowest, Participant.state.not_in(_GONE))
        .order_by(Participant.cohort_id != cohort_id, Offer.level.desc(), Person.folded_name)
    )
    named: dict[int, Coverer] = {}
    for participant, name, level, free, cohort in db.execute(query):
        here = participant.cohort_id == cohort_id
        role = participant.role
        elsewhere = _("{role} in {cohort}.").format(role=role.label, cohort=cohort)
        why = _why(participant, free) if here else elsewhere
        found = Coverer(participant.id, name, role, level, free, why, here)
        named.setdefault(participant.person_id, found)
    return sorted(named.values(), key=lambda each: bool(each.why))


def _why(participant: Participant, free: int) -> str:
    """Why somebody of this cohort is not counted as a free place, or ""."""
    state, places = participant.state, participant.capacity
    if participant.role is not Role.MENTOR:
        return _("{role} here, who offers it too.").format(role=participant.role.label)
    if state not in _HELPING:
        words = _("{state}, not accepted yet.") if state in _ASKED_FIRST else _("{state} now.")
        return words.format(state=state.label)
    taken = ngettext("The {count} place is taken.", "All {count} places are taken.", places)
    return "" if free else taken.format(count=places)


def _needs(cohort_id: int) -> Subquery:
    """Needs of those who may still be helped; `waits` is 1 while nobody is paired with them."""
    member = aliased(Member)
    paired = (
        select(member.id)
        .join(Pairing, Pairing.id == member.pairing_id)
        .where(member.participant_id == Participant.id, member.left_on.is_(None), Pairing.state.in_(_HOLDING))
        .correlate(Participant)
        .exists()
    )
    waits: ColumnElement[int] = case((paired, 0), else_=literal(1))
    return (
        select(Need.participant_id, Need.skill_id, Need.level, Need.importance, waits.label("waits"))
        .join(Participant, Participant.id == Need.participant_id)
        .where(
            Participant.cohort_id == cohort_id,
            Participant.role != Role.MENTOR,
            Participant.state.in_(_LEARNING),
        )
        .subquery()
    )


def _taken() -> Subquery:
    """How many places of each mentor pairings and proposals hold."""
    own, learner = aliased(Member), aliased(Member)
    return (
        select(own.participant_id, counted(learner).label("taken"))
        .join(Pairing, Pairing.id == own.pairing_id)
        .join(Cohort, Cohort.id == Pairing.cohort_id)
        .join(learner, learner.pairing_id == Pairing.id)
        .where(
            own.side == Side.MENTOR,
            own.left_on.is_(None),
            learner.side == Side.LEARNER,
            learner.left_on.is_(None),
            Pairing.state.in_(_HOLDING),
        )
        .group_by(own.participant_id)
        .subquery()
    )


def _free(taken: Subquery) -> Any:
    left = Participant.capacity - func.coalesce(taken.c.taken, 0)
    return case((left > 0, left), else_=0)
