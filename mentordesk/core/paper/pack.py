"""What a pack prints: everything two or more people need for one session, and nothing of the database."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from mentordesk.core import words
from mentordesk.core.i18n import N_, _
from mentordesk.core.paper.levels import isolate
from mentordesk.core.vocab import Anonymity, Role, SurveyKind, Vocabulary

_PAIR = 2


class Occasion(Vocabulary):
    """What a session is about, which decides its agenda."""

    FIRST = "first", N_("First meeting")
    REGULAR = "regular", N_("Regular session")
    MIDPOINT = "midpoint", N_("Midpoint review")
    CLOSING = "closing", N_("Closing session")
    GROUP = "group", N_("Group with breakouts")
    CIRCLE = "circle", N_("Peer circle")
    FLASH = "flash", N_("Flash session")
    REVERSE = "reverse", N_("Reverse, first meeting")


@dataclass(frozen=True, slots=True)
class PersonOnPaper:
    """Someone who gets a copy; `name` as it is to be printed, `called` the short form for narrow columns."""

    name: str
    role: Role
    called: str = ""

    @property
    def short(self) -> str:
        """What they are called in tables."""
        return self.called or self.name


@dataclass(frozen=True, slots=True)
class Meeting:
    """When a session takes place; printed as the wall time that `start` carries."""

    start: datetime
    minutes: int = 60

    def said(self) -> str:
        """Such as "Thursday 10 December 2026, 14:00–15:00"."""
        end = self.start + timedelta(minutes=self.minutes)
        return _("{day}, {span}").format(day=words.long_date(self.start), span=words.span(self.start, end))


@dataclass(frozen=True, slots=True)
class GoalOnPaper:
    """A goal so far: `share` from 0 to 1 for the bar, `figure` such as "2 of 4" beside it."""

    title: str
    share: float | None = None
    figure: str = ""
    whose: str = ""


@dataclass(frozen=True, slots=True)
class ActionOnPaper:
    """An action from last time; `whose` is a person's name."""

    text: str
    whose: str = ""
    due: date | None = None


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """A point of an agenda: what, who leads, how long."""

    text: str
    lead: str
    minutes: int


@dataclass(frozen=True, slots=True)
class SlipOnPaper:
    """A slip to fill in: its public code `F-...` and the eight-digit number in its QR code."""

    code: str
    number: str
    role: Role
    name: str = ""
    kind: SurveyKind = SurveyKind.SESSION
    promise: Anonymity = Anonymity.CONFIDENTIAL


@dataclass(frozen=True, slots=True)
class EvaluationOnPaper:
    """The evaluation of the last session; code and number as on a slip."""

    code: str
    number: str
    role: Role
    name: str = ""
    promise: Anonymity = Anonymity.CONFIDENTIAL
    certificate: str = ""
    """What must be met for a certificate, "" for none."""


@dataclass(frozen=True, slots=True)
class AgreementOnPaper:
    """The fields of the agreement by the names in its text; one left out is a line to fill in."""

    fields: dict[str, str] = field(default_factory=dict)
    copies: int = 2


@dataclass(frozen=True, slots=True)
class PackContent:
    """A pack: one pairing, one session; a copy for each of `people` lies inside."""

    reference: str
    people: Sequence[PersonOnPaper]
    session: int = 1
    sessions: int = 1
    occasion: Occasion = Occasion.REGULAR
    meeting: Meeting | None = None
    backup: Meeting | None = None
    topic: str = ""
    place: str = ""
    way: str = ""
    """How to get there without steps, or the link to a call."""
    coordinator: str = ""
    phone: str = ""
    goals: Sequence[GoalOnPaper] = ()
    reviewed: date | None = None
    actions: Sequence[ActionOnPaper] = ()
    before_mentor: Sequence[str] = ()
    before_learner: Sequence[str] = ()
    agenda: Sequence[AgendaItem] = ()
    """Instead of the built-in agenda of the occasion."""
    next_meeting: Meeting | None = None
    next_backup: Meeting | None = None
    note: str = ""
    """From the coordinator, for the mentor's copy only."""
    resources: Sequence[str] = ()
    slips: Sequence[SlipOnPaper] = ()
    agreement: AgreementOnPaper | None = None
    evaluations: Sequence[EvaluationOnPaper] = ()
    printed: date | None = None

    @property
    def minutes(self) -> int:
        """How long the session is to last."""
        return self.meeting.minutes if self.meeting else 60

    @property
    def group(self) -> bool:
        """More than two people: they see their own actions and goals, and those of nobody in particular."""
        return len(self.people) > _PAIR

    def of_role(self, role: Role) -> list[str]:
        """The names of those in a role."""
        return [person.name for person in self.people if person.role is role]

    def head(self) -> str:
        """What the head of each page says at the right."""
        return _("{reference} · session {number} of {total}").format(
            reference=isolate(self.reference), number=self.session, total=max(self.session, self.sessions)
        )


def may_see(content: PackContent, whose: str, person: PersonOnPaper) -> bool:
    """Whether a goal or action is printed in a person's copy."""
    return not content.group or whose in {"", person.name}
