"""What a pairing works towards."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from mentordesk.core.model.base import Base, Texts, Word
from mentordesk.core.vocab import GoalState


class Goal(Base):
    """Something a learner wants to reach, with five agreed levels from -2 to +2."""

    pairing_id: Mapped[int] = mapped_column(ForeignKey("pairing.id"), index=True)
    owner_id: Mapped[int] = mapped_column(ForeignKey("participant.id"))
    title: Mapped[str]
    measure: Mapped[str] = mapped_column(default="")
    weight: Mapped[int] = mapped_column(default=1)
    levels: Mapped[tuple[str, ...]] = mapped_column(Texts, default=())
    """The wording for -2, -1, 0, +1, +2, or nothing."""
    baseline: Mapped[int | None]
    final: Mapped[int | None]
    due_on: Mapped[date | None]
    state: Mapped[GoalState] = mapped_column(Word(GoalState), default=GoalState.DRAFT)


class Action(Base):
    """A small dated step."""

    pairing_id: Mapped[int] = mapped_column(ForeignKey("pairing.id"), index=True)
    owner_id: Mapped[int] = mapped_column(ForeignKey("participant.id"))
    text: Mapped[str]
    goal_id: Mapped[int | None] = mapped_column(ForeignKey("goal.id"))
    due_on: Mapped[date | None]
    done_on: Mapped[date | None]
    dropped_on: Mapped[date | None]
