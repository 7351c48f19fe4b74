"""The directory of who can help with what: everybody who offers something, found by any word."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, or_, select

from mentordesk.core.desk import Db
from mentordesk.core.folding import folded
from mentordesk.core.model import Consent, Department, Offer, Organisation, Participant, Person, Skill
from mentordesk.core.skills.skill_list import SkillRow, skill_list
from mentordesk.core.vocab import ConsentKind, ParticipantState

READS = frozenset(["consent", "department", "organisation"])
_GONE = (ParticipantState.DECLINED, ParticipantState.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class Expert:
    """A person and what they offer, highest level first; `listed` when they agreed to be shown to others."""

    person_id: int
    participant_id: int
    """Their place in the cohort asked about, or 0."""
    name: str
    job_title: str
    department: str
    organisation: str
    email: str
    offers: tuple[tuple[str, int], ...]
    listed: bool


def experts(db: Db, text: str = "", order: str = "", *, descending: bool = False) -> list[int]:
    """The ids of people who offer something and fit every word; best at the skill meant, then by name.

    A word may be of their name, post or department, or of a skill: its name, family or another word for it.
    """
    skills = skill_list(db)
    conditions, meant = [], set[int]()
    for word in folded(text).split():
        fitting = {skill.id for skill in skills if word in _said_of(skill)}
        meant |= fitting
        conditions.append(_fits(word, fitting))
    best = func.max(Offer.level).filter(Offer.skill_id.in_(meant)) if meant else func.max(0)
    name = Person.folded_name.desc() if descending else Person.folded_name
    query = (
        select(Person.id)
        .join(Participant, Participant.person_id == Person.id)
        .join(Offer, Offer.participant_id == Participant.id)
        .outerjoin(Department, Department.id == Person.department_id)
        .where(Participant.state.not_in(_GONE), *conditions)
        .group_by(Person.id)
        .order_by(*([] if order else [func.coalesce(best, 0).desc()]), name, Person.id)
    )
    return list(db.scalars(query))


def expert_rows(db: Db, cohort_id: int, wanted: Sequence[int]) -> dict[int, Expert]:
    """What the directory says of these people, a few hundred at most."""
    query = (
        select(Person, Department.name, Organisation.name)
        .outerjoin(Department, Department.id == Person.department_id)
        .outerjoin(Organisation, Organisation.id == Person.organisation_id)
        .where(Person.id.in_(wanted))
    )
    offers, here, listed = _offers(db, wanted), _places(db, cohort_id, wanted), _listed(db, wanted)
    return {
        person.id: Expert(
            person.id,
            here.get(person.id, 0),
            person.name,
            person.job_title,
            department or "",
            organisation or "",
            person.email,
            offers[person.id],
            person.id in listed,
        )
        for person, department, organisation in db.execute(query)
    }


def _said_of(skill: SkillRow) -> str:
    return folded(" ".join((skill.name, skill.family, *skill.synonyms)))


def _fits(word: str, skills: set[int]) -> ColumnElement[bool]:
    texts = (Person.folded_name, Person.folded_job_title, Department.folded_name)
    offering = (
        select(Participant.person_id)
        .join(Offer, Offer.participant_id == Participant.id)
        .where(Offer.skill_id.in_(skills), Participant.state.not_in(_GONE))
    )
    inside = [column.contains(word, autoescape=True) for column in texts]
    return or_(*inside, Person.id.in_(offering))


def _offers(db: Db, wanted: Sequence[int]) -> defaultdict[int, tuple[tuple[str, int], ...]]:
    level = func.max(Offer.level)
    query = (
        select(Participant.person_id, Skill.name, level)
        .join(Offer, Offer.participant_id == Participant.id)
        .join(Skill, Skill.id == Offer.skill_id)
        .where(Participant.person_id.in_(wanted), Participant.state.not_in(_GONE))
        .group_by(Participant.person_id, Skill.id)
        .order_by(level.desc(), Skill.folded_name)
    )
    found: defaultdict[int, tuple[tuple[str, int], ...]] = defaultdict(tuple)
    for person, name, highest in db.execute(query):
        found[person] += ((name, highest),)
    return found


def _places(db: Db, cohort_id: int, wanted: Sequence[int]) -> dict[int, int]:
    query = select(Participant.person_id, func.min(Participant.id)).where(
        Participant.cohort_id == cohort_id, Participant.person_id.in_(wanted)
    )
    rows = db.execute(query.group_by(Participant.person_id))
    return {person: participant for person, participant in rows}  # noqa: C416 - rows are no pairs to dict()


def _listed(db: Db, wanted: Sequence[int]) -> set[int]:
    query = select(Consent.person_id).where(
        Consent.person_id.in_(wanted), Consent.kind == ConsentKind.PROFILE, Consent.withdrawn_on.is_(None)
    )
    return set(db.scalars(query))
