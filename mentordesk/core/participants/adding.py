"""Adding someone by hand and changing what they said: the form of a participant."""

from dataclasses import dataclass, field, replace
from datetime import date

from sqlalchemy import select

from mentordesk.core import named, typed
from mentordesk.core.codes import Kind
from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Invalid, NotFound, Problem, Refused
from mentordesk.core.folding import folded
from mentordesk.core.i18n import N_, _
from mentordesk.core.issuing import issue
from mentordesk.core.model import Department, Organisation, Participant, Person
from mentordesk.core.participants import managers, said
from mentordesk.core.participants.profiles import SkillLine, profile
from mentordesk.core.planning import zones
from mentordesk.core.vocab import Channel, ParticipantState, Role

NAME_LETTERS = 200
_LINES = (
    *("name", "email", "phone", "job_title", "specialty", "department", "organisation", "grade"),
    *("interests", "languages"),
)
"""What is written on one line."""
_PLACES = range(1, 9)
_LEVELS = range(1, 6)
_IMPORTANCE = range(4)  # 0 for an offer, and for a need of which nobody said how much


@dataclass(frozen=True, slots=True)
class PersonDraft:
    """What the form of a participant edits."""

    name: str = ""
    role: Role = Role.MENTEE
    email: str = ""
    phone: str = ""
    job_title: str = ""
    department: str = ""
    organisation: str = ""
    grade: str = ""
    zone: str = ""
    specialty: str = ""
    languages: tuple[str, ...] = field(default=())
    line_manager: tuple[managers.Named, ...] = field(default=())
    """At most one person, by id and name."""
    channel: Channel | None = None
    """How they like to be reached."""
    capacity: int = 2
    aspiration: str = ""
    motivation: str = ""
    wants_difference: bool = False
    needs: tuple[SkillLine, ...] = field(default=())
    offers: tuple[SkillLine, ...] = field(default=())
    interests: tuple[str, ...] = field(default=())

    def problems(self) -> list[Problem]:
        """What cannot be taken."""
        asked = {
            "name": (0 < len(self.name.strip()) <= NAME_LETTERS, _("Enter a name of at most 200 letters.")),
            "email": (_could_be_mail(self.email), _("This does not look like an e-mail address.")),
            "zone": (not self.zone or zones.known(self.zone), _("This time zone is not known.")),
            "line_manager": (len(self.line_manager) <= 1, _("Name at most one line manager.")),
            "capacity": (self.capacity in _PLACES, _("A mentor takes 1 to 8 people.")),
            "needs": (_levels_fit(self.needs), _("Levels go from 1 to 5, importance from 1 to 3.")),
            "offers": (_levels_fit(self.offers), _("Levels go from 1 to 5.")),
        }
        problems = [Problem(name, sentence) for name, (fine, sentence) in asked.items() if not fine]
        problems += [
            Problem(name, _("Name each skill, and each only once."))
            for name, lines in (("needs", self.needs), ("offers", self.offers))
            if len({folded(line.skill) for line in lines} - {""}) != len(lines)
        ]
        skills = tuple(line.skill for line in (*self.needs, *self.offers))
        if any(len(skill) > NAME_LETTERS or typed.unprintable(skill) for skill in skills):
            problems.append(Problem("needs", _("Name skills in at most 200 letters that can be shown.")))
        told = {problem.field for problem in problems}
        texts = typed.problems(self, typed.LINES, *_LINES) + typed.problems(
            self, typed.PROSE, "aspiration", "motivation"
        )
        return problems + [problem for problem in texts if problem.field not in told]


def _levels_fit(lines: tuple[SkillLine, ...]) -> bool:
    return all(line.level in _LEVELS and line.importance in _IMPORTANCE for line in lines)


def draft(db: Db, participant_id: int) -> PersonDraft:
    """The form filled with what is there."""
    now = profile(db, participant_id)
    row = db.get_one(Person, now.person_id)
    same = {name: getattr(now, name) for name in _SAME}
    boss = managers.manager_of(db, row)
    return PersonDraft(zone=row.zone, channel=row.channel, line_manager=boss, **same)


@command(N_("Add participant"))
def add(db: Db, cohort_id: int, draft: PersonDraft, today: date | None = None) -> int:
    """Add someone who has applied; a person with this e-mail address gets a second role instead."""
    if problems := draft.problems():
        raise Invalid(problems)
    known = _known(db, draft.email)
    person = known or Person(code=issue(db, Kind.PERSON)[0])
    participant = Participant(
        cohort_id=cohort_id, role=draft.role, state=ParticipantState.APPLIED, applied_on=today
    )
    _fill_person(db, person, _completed(db, known, draft) if known else draft)
    db.add(person)
    db.flush()
    if db.scalar(
        select(Participant.id).where(
            Participant.person_id == person.id,
            Participant.cohort_id == cohort_id,
            Participant.role == draft.role,
        )
    ):
        raise Refused(
            _("{name} is already in this cohort as {role}.").format(
                name=person.name, role=draft.role.label.lower()
            )
        )
    participant.person_id = person.id
    db.add(participant)
    _fill_participant(db, participant, draft)
    describe(db, _("Add {name}").format(name=person.name))
    return participant.id


@command(N_("Change participant"))
def edit(db: Db, participant_id: int, draft: PersonDraft) -> None:
    """Change what the form shows; the role stays."""
    if problems := draft.problems():
        raise Invalid(problems)
    participant = db.get(Participant, participant_id)
    if participant is None:
        raise NotFound(_("This participant is no longer there."))
    person = db.get_one(Person, participant.person_id)
    _fill_person(db, person, draft)
    _fill_participant(db, participant, draft)
    describe(db, _("Change {name}").format(name=person.name))


_SAME = [
    "name",
    "role",
    "email",
    "phone",
    "job_title",
    "department",
    "organisation",
    "grade",
    "specialty",
    "languages",
    "capacity",
    "aspiration",
    "motivation",
    "wants_difference",
    "needs",
    "offers",
    "interests",
]


def _could_be_mail(text: str) -> bool:
    name, at, host = text.strip().partition("@")
    return not text.strip() or bool(
        name and at and "." in host and " " not in text.strip() and "@" not in host
    )


def _known(db: Db, email: str) -> Person | None:
    return db.scalar(select(Person).where(Person.folded_email == folded(email))) if email.strip() else None


def _completed(db: Db, person: Person, draft: PersonDraft) -> PersonDraft:
    """The form, with what it leaves open about someone whom we know as it is."""
    department, organisation = (
        row.name if row else ""
        for row in (
            db.get(Department, person.department_id or 0),
            db.get(Organisation, person.organisation_id or 0),
        )
    )
    return replace(
        draft,
        department=draft.department or department,
        organisation=draft.organisation or organisation,
        line_manager=draft.line_manager or managers.manager_of(db, person),
        **{name: getattr(draft, name) or getattr(person, name) for name in _OF_PERSON},
    )


_OF_PERSON = ("phone", "job_title", "grade", "zone", "specialty", "languages", "channel")


def _fill_person(db: Db, person: Person, draft: PersonDraft) -> None:
    person.name, person.email, person.phone = draft.name.strip(), draft.email.strip(), draft.phone.strip()
    person.job_title, person.grade, person.zone = draft.job_title.strip(), draft.grade.strip(), draft.zone
    person.specialty, person.languages = draft.specialty.strip(), draft.languages
    person.channel = draft.channel
    person.organisation_id = named.organisation(db, draft.organisation)
    person.department_id = named.department(db, draft.department, person.organisation_id)
    managers.set_manager(db, person, draft.line_manager)


def _fill_participant(db: Db, participant: Participant, draft: PersonDraft) -> None:
    participant.capacity, participant.wants_difference = draft.capacity, draft.wants_difference
    participant.aspiration, participant.motivation = draft.aspiration.strip(), draft.motivation.strip()
    db.flush()
    said.keep_needs(db, participant.id, draft.needs)
    said.keep_offers(db, participant.id, draft.offers)
    said.keep_interests(db, participant.id, draft.interests)
    db.flush()
