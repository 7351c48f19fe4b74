"""What the matching answered, kept as it was: a run, the pairs that it proposed, and whom it left out."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from mentordesk.core.model.base import Base, Lines, Numbers, Texts, Word
from mentordesk.core.vocab import RunState, Side


class MatchRun(Base):
    """One run of the matching over a cohort, with everything that was asked and what was proven."""

    cohort_id: Mapped[int] = mapped_column(ForeignKey("cohort.id"), index=True)
    made_on: Mapped[date]
    made_by: Mapped[str]
    mode: Mapped[str]
    weights: Mapped[dict[str, int]] = mapped_column(Numbers)
    rules: Mapped[tuple[str, ...]] = mapped_column(Texts, default=())
    """The hard rules in words, as they were."""
    aims: Mapped[tuple[str, ...]] = mapped_column(Texts, default=())
    """What the plan was made for, in words, the first aim first."""
    steps: Mapped[int] = mapped_column(default=100)
    """Scores and totals count steps of 1 / `steps` point."""
    six: Mapped[dict[str, int]] = mapped_column(Numbers)
    """The six numbers by key; those that nobody worked out are left out."""
    asked: Mapped[dict[str, int]] = mapped_column(Numbers)
    """How many learners, mentors and free places the run was about."""
    input_hash: Mapped[str] = mapped_column(default="")
    equal_optima: Mapped[bool | None]
    certificate: Mapped[str | None]
    """The proof as JSON: whole numbers for each person and level."""
    stood: Mapped[tuple[tuple[str | int, ...], ...] | None] = mapped_column(Lines)
    """What will not be again as it was: lines of "before", learner and mentor; of "first" and who."""
    round: Mapped[int | None]
    """2 where it gave second mentors, right after the run that gave first ones; None: first ones."""
    price: Mapped[int | None]
    """Steps of the highest total that this plan gives up for its other aims."""
    notes: Mapped[tuple[str, ...]] = mapped_column(Texts, default=())
    """Decisions that go against a rule, in words."""
    state: Mapped[RunState] = mapped_column(Word(RunState), default=RunState.DRAFT)
    reviewed_on: Mapped[date | None]
    reviewed_by: Mapped[str | None]
    signed_on: Mapped[date | None]
    signed_by: Mapped[str | None]
    note: Mapped[str] = mapped_column(default="")
    """What whoever signed it wrote beside their name."""


class MatchPair(Base):
    """A pair of a run."""

    run_id: Mapped[int] = mapped_column(ForeignKey("match_run.id"), index=True)
    learner_id: Mapped[int] = mapped_column(ForeignKey("participant.id"), index=True)
    mentor_id: Mapped[int] = mapped_column(ForeignKey("participant.id"), index=True)
    score: Mapped[int]
    locked: Mapped[bool] = mapped_column(default=False)
    """Kept together by the coordinator's decision."""
    kept: Mapped[bool] = mapped_column(default=False)
    """One of them had answered already, so the run left them as they were."""
    parts: Mapped[tuple[tuple[str | int, ...], ...]] = mapped_column(Lines, default=())
    """Of each criterion: its key, its label, steps given, steps possible, 1 where known, its sentence."""


class MatchLeft(Base):
    """A learner whom a run left without a mentor, and why."""

    run_id: Mapped[int] = mapped_column(ForeignKey("match_run.id"), index=True)
    learner_id: Mapped[int] = mapped_column(ForeignKey("participant.id"), index=True)
    because: Mapped[tuple[tuple[str | int, ...], ...]] = mapped_column(Lines, default=())
    """Of each rule: its code, its label, how many mentors it keeps away."""
    reason: Mapped[str] = mapped_column(default="")
    fix: Mapped[str] = mapped_column(default="")


class MatchGathering(Base):
    """Somebody's place in a group or circle that a run proposed."""

    run_id: Mapped[int] = mapped_column(ForeignKey("match_run.id"), index=True)
    number: Mapped[int]
    """Which of the run's groups, from 1."""
    participant_id: Mapped[int] = mapped_column(ForeignKey("participant.id"), index=True)
    side: Mapped[Side] = mapped_column(Word(Side))
    theme: Mapped[str] = mapped_column(default="")
    score: Mapped[int]
    """The mean of the group, in steps of the run."""
    kept: Mapped[bool] = mapped_column(default=False)
    """One of the group had answered already, so the run left it as it was."""
    reasons: Mapped[tuple[str, ...]] = mapped_column(Texts, default=())
    """What speaks for the group, in words; the same for all of it."""
