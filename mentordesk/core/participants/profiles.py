"""All that one participant said and all that the desk knows of them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from mentordesk.core.desk import Db
from mentordesk.core.errors import NotFound
from mentordesk.core.i18n import _
from mentordesk.core.model import (
    Absence,
    Avoidance,
    ChecklistItem,
    Cohort,
    Department,
    FreeTime,
    Interest,
    Need,
    Offer,
    Organisation,
    Participant,
    Person,
    Preference,
    Skill,
)
from mentordesk.core.vocab import ParticipantState, Role


@dataclass(frozen=True, slots=True)
class SkillLine:
    """A skill that someone needs (with its importance 1-3) or offers (importance 0), and their level 1-5."""

    skill: str
    level: int
    importance: int = 0


@dataclass(frozen=True, slots=True)
class Window:
    """A weekly time in the person's own zone; weekday 0 is Monday, times HH:MM, the end may be 24:00."""

    weekday: int
    from_time: str
    to_time: str


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A step of the onboarding."""

    id: int
    text: str
    required: bool
    done_on: date | None
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """One participant, whole; `windows` is None while nobody said when they can meet."""

    id: int
    person_id: int
    cohort_id: int
    code: str
    name: str
    sort_name: str
    email: str
    folded_email: str
    phone: str
    job_title: str
    specialty: str
    grade: str
    department_id: int | None
    department: str
    organisation_id: int | None
    organisation: str
    line_manager_id: int | None
    zone: str
    languages: tuple[str, ...]
    role: Role
    state: ParticipantState
    applied_on: date | None
    accepted_on: date | None
    onboarded_on: date | None
    onboarding_override_on: date | None
    onboarding_override_reason: str
    withdrawn_on: date | None
    capacity: int
    aspiration: str
    motivation: str
    wants_difference: bool
    style: tuple[int, int, int, int] | None
    needs: tuple[SkillLine, ...]
    offers: tuple[SkillLine, ...]
    interests: tuple[str, ...]
    windows: tuple[Window, ...] | None
    wishes: tuple[tuple[int, str], ...]
    avoids: tuple[tuple[int, str], ...]
    checklist: tuple[CheckRow, ...]
    absences: tuple[tuple[date, date, str], ...]
    more: tuple[str, ...]

    @property
    def onboarded(self) -> bool:
        """All required steps are done, or the coordinator decided so."""
        return self.onboarded_on is not None or self.onboarding_override_on is not None


def profile(db: Db, participant_id: int) -> Profile:
    """One participant; raises `NotFound`."""
    found = _profiles(db, [participant_id])
    if not found:
        raise NotFound(_("This participant is no longer there."))
    return found[0]


def profiles(db: Db, cohort_id: int) -> list[Profile]:
    """All participants of a cohort, by name."""
    return _profiles(db, list(db.scalars(select(Participant.id).where(Participant.cohort_id == cohort_id))))


def _profiles(db: Db, wanted: Sequence[int]) -> list[Profile]:
    query = (
        select(Participant, Person, Department.name, Organisation.name, Cohort.zone)
        .join(Person, Person.id == Participant.person_id)
        .join(Cohort, Cohort.id == Participant.cohort_id)
        .outerjoin(Department, Department.id == Person.department_id)
        .outerjoin(Organisation, Organisation.id == Person.organisation_id)
        .where(Participant.id.in_(wanted))
        .order_by(Person.folded_name, Participant.id)
    )
    said = _Said(db, wanted)
    return [_profile(said, *found) for found in db.execute(query)]


class _Said:
    """What hangs below participants, read in one query a table."""

    def __init__(self, db: Db, wanted: Sequence[int]) -> None:
        self.needs: defaultdict[int, list[SkillLine]] = defaultdict(list)
        self.offers: defaultdict[int, list[SkillLine]] = defaultdict(list)
        self.interests: defaultdict[int, list[str]] = defaultdict(list)
        self.windows: defaultdict[int, list[Window]] = defaultdict(list)
        self.wishes: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
        self.avoids: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
        self.checks: defaultdict[int, list[CheckRow]] = defaultdict(list)
        self.absences: defaultdict[int, list[tuple[date, date, str]]] = defaultdict(list)
        self._skills(db, wanted)
        self._people(db, wanted)
        self._days(db, wanted)

    def _skills(self, db: Db, wanted: Sequence[int]) -> None:
        needs = select(Need.participant_id, Skill.name, Need.level, Need.importance)
        for participant, skill, level, importance in db.execute(
            needs.join(Skill, Skill.id == Need.skill_id)
            .where(Need.participant_id.in_(wanted))
            .order_by(Need.importance.desc(), Skill.folded_name)
        ):
            self.needs[participant].append(SkillLine(skill, level, importance))
        offers = select(Offer.participant_id, Skill.name, Offer.level)
        for participant, skill, level in db.execute(
            offers.join(Skill, Skill.id == Offer.skill_id)
            .where(Offer.participant_id.in_(wanted))
            .order_by(Offer.level.desc(), Skill.folded_name)
        ):
            self.offers[participant].append(SkillLine(skill, level))
        interests = select(Interest.participant_id, Interest.tag).order_by(Interest.id)
        for participant, tag in db.execute(interests.where(Interest.participant_id.in_(wanted))):
            self.interests[participant].append(tag)

    def _people(self, db: Db, wanted: Sequence[int]) -> None:
        wishes = select(Preference.participant_id, Person.id, Person.name).join(
            Person, Person.id == Preference.person_id
        )
        for participant, person, name in db.execute(
            wishes.where(Preference.participant_id.in_(wanted)).order_by(Preference.rank)
        ):
            self.wishes[participant].append((person, name))
        avoids = select(Avoidance.participant_id, Person.id, Person.name).join(
            Person, Person.id == Avoidance.person_id
        )
        for participant, person, name in db.execute(avoids.where(Avoidance.participant_id.in_(wanted))):
            self.avoids[participant].append((person, name))

    def _days(self, db: Db, wanted: Sequence[int]) -> None:
        windows = select(FreeTime.participant_id, FreeTime.weekday, FreeTime.from_time, FreeTime.to_time)
        windows = windows.where(FreeTime.participant_id.in_(wanted))
        for participant, weekday, begin, end in db.execute(
            windows.order_by(FreeTime.weekday, FreeTime.from_time)
        ):
            self.windows[participant].append(Window(weekday, begin, end))
        item = ChecklistItem
        steps = select(item.participant_id, item.id, item.text, item.required, item.done_on, item.due_on)
        steps = steps.where(item.participant_id.in_(wanted)).order_by(item.id)
        for participant, number, text, required, done, due in db.execute(steps):
            self.checks[participant].append(CheckRow(number, text, required, done, due))
        away = select(Participant.id, Absence).join(Participant, Participant.person_id == Absence.person_id)
        for participant, absence in db.execute(
            away.where(Participant.id.in_(wanted)).order_by(Absence.from_on)
        ):
            self.absences[participant].append((absence.from_on, absence.to_on, absence.note))


_OF_PERSON = [
    "code",
    "name",
    "email",
    "folded_email",
    "phone",
    "job_title",
    "specialty",
    "grade",
    "department_id",
    "organisation_id",
    "line_manager_id",
    "languages",
]
_OF_PARTICIPANT = [
    "id",
    "person_id",
    "cohort_id",
    "role",
    "state",
    "applied_on",
    "accepted_on",
    "onboarded_on",
    "onboarding_override_on",
    "onboarding_override_reason",
    "withdrawn_on",
    "capacity",
    "aspiration",
    "motivation",
    "wants_difference",
    "more",
]


def _profile(said: _Said, participant: Participant, person: Person, *names: str | None) -> Profile:
    department, organisation, zone = names
    number = participant.id
    style = (participant.style_1, participant.style_2, participant.style_3, participant.style_4)
    return Profile(
        sort_name=person.folded_name,
        department=department or "",
        organisation=organisation or "",
        zone=person.zone or zone or "",
        style=None if None in style else style,  # type: ignore[arg-type] # four numbers, once none is missing
        needs=tuple(said.needs[number]),
        offers=tuple(said.offers[number]),
        interests=tuple(said.interests[number]),
        windows=tuple(said.windows[number]) if participant.times_known else None,
        wishes=tuple(said.wishes[number]),
        avoids=tuple(said.avoids[number]),
        checklist=tuple(said.checks[number]),
        absences=tuple(said.absences[number]),
        **{field: getattr(person, field) for field in _OF_PERSON},
        **{field: getattr(participant, field) for field in _OF_PARTICIPANT},
    )
