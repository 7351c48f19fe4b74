"""People in a cohort and what they said when they signed up."""

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mentordesk.core.model.base import Base, Texts, Word, table_args
from mentordesk.core.vocab import ParticipantState, PriorityArea, Role, Scheme, Support


class Participant(Base):
    """A person's place in one cohort in one role, with what they said about themselves."""

    __table_args__ = table_args(UniqueConstraint("person_id", "cohort_id", "role"))

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    cohort_id: Mapped[int] = mapped_column(ForeignKey("cohort.id"), index=True)
    role: Mapped[Role] = mapped_column(Word(Role))
    state: Mapped[ParticipantState] = mapped_column(Word(ParticipantState), default=ParticipantState.APPLIED)
    source: Mapped[str] = mapped_column(default="")
    applied_on: Mapped[date | None]
    accepted_on: Mapped[date | None]
    declined_on: Mapped[date | None]
    onboarded_on: Mapped[date | None]
    onboarding_override_on: Mapped[date | None]
    onboarding_override_reason: Mapped[str] = mapped_column(default="")
    withdrawn_on: Mapped[date | None]
    withdraw_reason: Mapped[str] = mapped_column(default="")
    capacity: Mapped[int] = mapped_column(default=2)
    """How many learners a mentor takes at once, 1 to 8."""
    aspiration: Mapped[str] = mapped_column(default="")
    motivation: Mapped[str] = mapped_column(default="")
    wants_difference: Mapped[bool] = mapped_column(default=False)
    style_1: Mapped[int | None]
    style_2: Mapped[int | None]
    style_3: Mapped[int | None]
    style_4: Mapped[int | None]
    times_known: Mapped[bool] = mapped_column(default=False)
    """False: nobody said when; true without any free time: never."""
    waitlisted_on: Mapped[date | None]
    decline_reason: Mapped[str | None]
    origin: Mapped[Scheme | None] = mapped_column(Word(Scheme))
    support: Mapped[Support | None] = mapped_column(Word(Support))
    """What helps them most, as it was found with them; not everybody is best served by mentoring."""
    support_on: Mapped[date | None]
    more: Mapped[tuple[str, ...]] = mapped_column(Texts, default=())
    """What further columns of the sign-up sheet said, as "heading: value"."""


class Need(Base):
    """A skill that a participant wants to learn."""

    __table_args__ = table_args(UniqueConstraint("participant_id", "skill_id"))

    participant_id: Mapped[int] = mapped_column(ForeignKey("participant.id"), index=True)
    skill_id: Mapped[int] = mapped_column(ForeignKey("skill.id"), index=True)
    level: Mapped[int]
    """Where they stand now, 1 to 5."""
    importance: Mapped[int]
    """1 to 3."""


class Offer(Base):
    """A skill that a participant can help with."""

    __table_args__ = table_args(UniqueConstraint("participant_id", "skill_id"))

    participant_id: Mapped[int] = mapped_column(ForeignKey("participant.id"), index=True)
    skill_id: Mapped[int] = mapped_column(ForeignKey("skill.id"), index=True)
    level: Mapped[int]


class Interest(Base):
    """A tag that says what someone is interested in."""

    participant_id: Mapped[int] = mapped_column(ForeignKey("participant.id"), index=True)
    tag: Mapped[str]


class FreeTime(Base):
    """A weekly window in the person's own zone for meeting; times as HH:MM, the end may be 24:00."""

    participant_id: Mapped[int] = mapped_column(ForeignKey("participant.id"), index=True)
    weekday: Mapped[int]
    """0 is Monday."""
    from_time: Mapped[str]
    to_time: Mapped[str]


class Preference(Base):
    """Someone whom a participant would like to be paired with, in their order (1 is first)."""

    participant_id: Mapped[int] = mapped_column(ForeignKey("participant.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    rank: Mapped[int]


class Avoidance(Base):
    """Someone whom a participant must not be paired with; no reason is kept."""

    participant_id: Mapped[int] = mapped_column(ForeignKey("participant.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)


class ChecklistItem(Base):
    """A step of someone's onboarding."""

    participant_id: Mapped[int] = mapped_column(ForeignKey("participant.id"), index=True)
    text: Mapped[str]
    required: Mapped[bool] = mapped_column(default=True)
    done_on: Mapped[date | None]
    due_on: Mapped[date | None]


class Priority(Base):
    """What a mentee most wants the time for, in their order (1 is first)."""

    __table_args__ = table_args(UniqueConstraint("participant_id", "area"))

    participant_id: Mapped[int] = mapped_column(ForeignKey("participant.id"), index=True)
    area: Mapped[PriorityArea] = mapped_column(Word(PriorityArea))
    rank: Mapped[int]


class MentoringPlan(Base):
    """What came of the first assessment of someone's needs."""

    __table_args__ = table_args(UniqueConstraint("participant_id"))

    participant_id: Mapped[int] = mapped_column(ForeignKey("participant.id"))
    starting_point: Mapped[str] = mapped_column(default="")
    priorities: Mapped[tuple[str, ...]] = mapped_column(Texts, default=())
    """At most three."""
    path: Mapped[str] = mapped_column(default="")
    frameworks: Mapped[tuple[str, ...]] = mapped_column(Texts, default=())
    reviews: Mapped[tuple[str, ...]] = mapped_column(Texts, default=())
    """Days as ISO dates."""
