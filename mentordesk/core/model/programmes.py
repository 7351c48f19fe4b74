"""Programmes, what they promise, and their dated runs."""

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mentordesk.core.model.base import Base, Numbers, Texts, Word, table_args
from mentordesk.core.vocab import (
    CohortState,
    Direction,
    Format,
    Kirkpatrick,
    MatchMode,
    MatchRule,
    ProgrammeState,
)


class Programme(Base):
    """A lasting purpose."""

    name: Mapped[str]
    purpose: Mapped[str] = mapped_column(default="")
    state: Mapped[ProgrammeState] = mapped_column(Word(ProgrammeState), default=ProgrammeState.DRAFT)


class Objective(Base):
    """What a programme wants to reach."""

    programme_id: Mapped[int] = mapped_column(ForeignKey("programme.id"), index=True)
    statement: Mapped[str]
    level: Mapped[Kirkpatrick] = mapped_column(Word(Kirkpatrick), default=Kirkpatrick.BEHAVIOUR)


class SuccessMetric(Base):
    """How one sees that an objective is reached."""

    objective_id: Mapped[int] = mapped_column(ForeignKey("objective.id"), index=True)
    metric: Mapped[str]
    """The coordinator's words, or the key of a figure."""
    target: Mapped[float]
    direction: Mapped[Direction] = mapped_column(Word(Direction), default=Direction.AT_LEAST)
    due_on: Mapped[date | None]


class Cohort(Base):
    """One dated run of a programme."""

    __table_args__ = table_args(UniqueConstraint("code"))

    programme_id: Mapped[int] = mapped_column(ForeignKey("programme.id"), index=True)
    code: Mapped[str]
    name: Mapped[str]
    start_on: Mapped[date]
    end_on: Mapped[date]
    cadence_days: Mapped[int] = mapped_column(default=30)
    session_minutes: Mapped[int] = mapped_column(default=60)
    format: Mapped[Format] = mapped_column(Word(Format), default=Format.PAIR)
    match_rule: Mapped[MatchRule] = mapped_column(Word(MatchRule), default=MatchRule.NONE)
    match_weights: Mapped[dict[str, int] | None] = mapped_column(Numbers)
    match_mode: Mapped[MatchMode | None] = mapped_column(Word(MatchMode))
    """How plans are weighed up; nothing said is fair."""
    match_dials: Mapped[dict[str, int] | None] = mapped_column(Numbers)
    """By criterion, from -4 (the more different the better) to 4 (the more alike)."""
    match_musts: Mapped[tuple[str, ...] | None] = mapped_column(Texts)
    """Criteria that exclude a pair which they find no fit in at all."""
    match_edges: Mapped[dict[str, int] | None] = mapped_column(Numbers)
    """Where the second, third and fourth band of fit begin, in percent."""
    match_band_names: Mapped[tuple[str, ...] | None] = mapped_column(Texts)
    """What the four bands are called, the weakest first."""
    match_price: Mapped[int | None]
    """How many thousandths of the total a higher floor may cost; nothing said is 20."""
    match_sizes: Mapped[dict[str, int] | None] = mapped_column(Numbers)
    """Of groups and circles: the `fewest` and `most` people in one, and the `mentors` of a group."""
    mentors_each: Mapped[int | None]
    """How many mentors a mentee has at the same time; None: one."""
    allow_async: Mapped[bool] = mapped_column(default=False)
    zone: Mapped[str] = mapped_column(default="Europe/London")
    hours_from: Mapped[str] = mapped_column(default="09:00")
    hours_to: Mapped[str] = mapped_column(default="17:00")
    grade_order: Mapped[tuple[str, ...]] = mapped_column(Texts, default=())
    """Grade words, lowest first; a person's grade is its position."""
    goal_due_days: Mapped[int] = mapped_column(default=42)
    responsibilities: Mapped[str] = mapped_column(default="")
    escalation: Mapped[tuple[str, ...]] = mapped_column(Texts, default=())
    """Named contacts in the order in which they are asked."""
    involves_under_18_or_at_risk_adults: Mapped[bool | None]
    """True: each mentor needs a dated background check before the cohort leaves planning."""
    safeguarding_lead: Mapped[str | None]
    response_days: Mapped[int | None]
    """Working days that people have to answer a proposal; None: the usual ones."""
    state: Mapped[CohortState] = mapped_column(Word(CohortState), default=CohortState.PLANNING)


class Place(Base):
    """A room that can be booked; it holds one meeting at a time."""

    name: Mapped[str]
    capacity: Mapped[int] = mapped_column(default=2)
    notes: Mapped[str] = mapped_column(default="")
