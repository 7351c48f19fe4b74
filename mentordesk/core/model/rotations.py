"""Flash rotations: an occasion at which mentees go from mentor to mentor in rounds."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from mentordesk.core.model.base import Base, Word
from mentordesk.core.vocab import Side


class Rotation(Base):
    """One occasion: when it is, how many rounds, and how long each takes."""

    cohort_id: Mapped[int] = mapped_column(ForeignKey("cohort.id"), index=True)
    name: Mapped[str]
    day: Mapped[date]
    start: Mapped[str]
    """HH:MM by the clock of the cohort."""
    rounds: Mapped[int]
    minutes: Mapped[int]
    """How long one round takes."""
    pause_minutes: Mapped[int] = mapped_column(default=0)
    """Between two rounds, to change seats."""
    seats: Mapped[int] = mapped_column(default=1)
    """Mentees at a table in one round, at most."""


class RotationGuest(Base):
    """Somebody who comes: a mentor has a table, a mentee goes round."""

    rotation_id: Mapped[int] = mapped_column(ForeignKey("rotation.id"), index=True)
    participant_id: Mapped[int] = mapped_column(ForeignKey("participant.id"), index=True)
    side: Mapped[Side] = mapped_column(Word(Side))
    away_from: Mapped[int | None]
    """The first round (from 1) that they miss; None: there to the end."""


class RotationWish(Base):
    """A mentee who is to meet a mentor in any case."""

    rotation_id: Mapped[int] = mapped_column(ForeignKey("rotation.id"), index=True)
    learner_id: Mapped[int] = mapped_column(ForeignKey("participant.id"), index=True)
    mentor_id: Mapped[int] = mapped_column(ForeignKey("participant.id"), index=True)


class RotationSeat(Base):
    """Who sits with whom in a round (from 1)."""

    rotation_id: Mapped[int] = mapped_column(ForeignKey("rotation.id"), index=True)
    round: Mapped[int]
    learner_id: Mapped[int] = mapped_column(ForeignKey("participant.id"), index=True)
    mentor_id: Mapped[int] = mapped_column(ForeignKey("participant.id"), index=True)
