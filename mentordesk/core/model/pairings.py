"""Who is mentored by whom."""

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mentordesk.core.model.base import Base, Texts, Word, table_args
from mentordesk.core.vocab import Acceptance, ChangeKind, EndReason, Format, PairingState, RuleKind, Side


class Pairing(Base):
    """A mentoring relationship of any format."""

    __table_args__ = table_args(UniqueConstraint("code"))

    cohort_id: Mapped[int] = mapped_column(ForeignKey("cohort.id"), index=True)
    code: Mapped[str]
    format: Mapped[Format] = mapped_column(Word(Format), default=Format.PAIR)
    state: Mapped[PairingState] = mapped_column(Word(PairingState), default=PairingState.PROPOSED)
    proposed_on: Mapped[date | None]
    agreed_on: Mapped[date | None]
    declined_on: Mapped[date | None]
    started_on: Mapped[date | None]
    planned_end_on: Mapped[date | None]
    ended_on: Mapped[date | None]
    end_reason: Mapped[EndReason | None] = mapped_column(Word(EndReason))
    cadence_days: Mapped[int | None]
    score: Mapped[int | None]
    """0 to 10,000 as it was when proposed; none for pairings made by hand or imported."""
    rationale: Mapped[tuple[str, ...]] = mapped_column(Texts, default=())
    replaces_id: Mapped[int | None] = mapped_column(ForeignKey("pairing.id"))
    theme: Mapped[str | None]
    """What a group meets about: a skill that its learners need."""


class Member(Base):
    """A participant's place in a pairing."""

    __table_args__ = table_args(UniqueConstraint("pairing_id", "participant_id"))

    pairing_id: Mapped[int] = mapped_column(ForeignKey("pairing.id"), index=True)
    participant_id: Mapped[int] = mapped_column(ForeignKey("participant.id"), index=True)
    side: Mapped[Side] = mapped_column(Word(Side))
    joined_on: Mapped[date | None]
    """None: with the others, when the pairing began."""
    left_on: Mapped[date | None]
    """The first day on which they no longer belong to it."""
    acceptance: Mapped[Acceptance] = mapped_column(Word(Acceptance), default=Acceptance.ASKED)
    answered_on: Mapped[date | None]
    recorded_by: Mapped[str] = mapped_column(default="")
    signed_on: Mapped[date | None]
    """When they signed the agreement."""


class PairRule(Base):
    """Two people whom the coordinator keeps together or apart, and why."""

    __table_args__ = table_args(UniqueConstraint("mentor_id", "learner_id"))

    cohort_id: Mapped[int] = mapped_column(ForeignKey("cohort.id"), index=True)
    mentor_id: Mapped[int] = mapped_column(ForeignKey("participant.id"))
    learner_id: Mapped[int] = mapped_column(ForeignKey("participant.id"))
    kind: Mapped[RuleKind] = mapped_column(Word(RuleKind))
    reason: Mapped[str] = mapped_column(default="")
    decided_on: Mapped[date | None]
    decided_by: Mapped[str | None]
    price: Mapped[int | None]
    """What it cost everybody when it was decided, in hundredths of a point; None where nobody asked."""
    fewer: Mapped[int | None]
    """How many people fewer were matched because of it."""


class Pause(Base):
    """A time in which a pairing rests; `to_on` is the first day after it."""

    pairing_id: Mapped[int] = mapped_column(ForeignKey("pairing.id"), index=True)
    from_on: Mapped[date]
    planned_to: Mapped[date]
    to_on: Mapped[date | None]
    reason: Mapped[str] = mapped_column(default="")


class Cover(Base):
    """A mentor who stands in for another one of a pairing; without dates: named in case."""

    pairing_id: Mapped[int] = mapped_column(ForeignKey("pairing.id"), index=True)
    mentor_id: Mapped[int] = mapped_column(ForeignKey("participant.id"), index=True)
    """Who stands in."""
    absent_id: Mapped[int] = mapped_column(ForeignKey("participant.id"), index=True)
    """The mentor whose place it is."""
    from_on: Mapped[date | None]
    to_on: Mapped[date | None]
    """The first day on which the mentor is back."""
    reason: Mapped[str] = mapped_column(default="")


class PairingChange(Base):
    """Something that was changed while a pairing ran, from which day on, and why."""

    pairing_id: Mapped[int] = mapped_column(ForeignKey("pairing.id"), index=True)
    kind: Mapped[ChangeKind] = mapped_column(Word(ChangeKind))
    from_on: Mapped[date]
    participant_id: Mapped[int | None] = mapped_column(ForeignKey("participant.id"), index=True)
    """Who joined or left, or the learner for whom a rule was set aside."""
    other_id: Mapped[int | None] = mapped_column(ForeignKey("participant.id"), index=True)
    """With whom a rule was set aside."""
    other_pairing_id: Mapped[int | None] = mapped_column(ForeignKey("pairing.id"), index=True)
    """From which pairing they came, or to which they went."""
    rule: Mapped[str] = mapped_column(default="")
    """The code of the rule that was set aside."""
    old: Mapped[str] = mapped_column(default="")
    new: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
