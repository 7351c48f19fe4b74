"""Meetings, who came, and how often they moved."""

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mentordesk.core.model.base import Base, Texts, Word, table_args
from mentordesk.core.vocab import Mark, Mode, SessionState


class MentoringSession(Base):
    """One planned meeting, or an exchange in writing between `opens_on` and `day`."""

    __tablename__ = "session"
    __table_args__ = table_args(UniqueConstraint("code"), UniqueConstraint("pairing_id", "number"))

    pairing_id: Mapped[int] = mapped_column(ForeignKey("pairing.id"), index=True)
    code: Mapped[str]
    number: Mapped[int]
    mode: Mapped[Mode] = mapped_column(Word(Mode), default=Mode.IN_PERSON)
    day: Mapped[date] = mapped_column(index=True)
    start: Mapped[str] = mapped_column(default="")
    """Local wall time HH:MM in `zone`; empty when only the day is known or the session is in writing."""
    zone: Mapped[str]
    opens_on: Mapped[date | None]
    minutes: Mapped[int] = mapped_column(default=60)
    place_id: Mapped[int | None] = mapped_column(ForeignKey("place.id"))
    link: Mapped[str] = mapped_column(default="")
    topic: Mapped[str] = mapped_column(default="")
    state: Mapped[SessionState] = mapped_column(Word(SessionState), default=SessionState.SCHEDULED)
    closing: Mapped[bool] = mapped_column(default=False)
    booked_on: Mapped[date | None]
    topics: Mapped[tuple[str, ...]] = mapped_column(Texts, default=())
    moved_before: Mapped[int] = mapped_column(default=0)
    """Moves that an imported sheet counted; those made here are session changes."""


class Attendance(Base):
    """Whether a member came."""

    __table_args__ = table_args(UniqueConstraint("session_id", "participant_id"))

    session_id: Mapped[int] = mapped_column(ForeignKey("session.id"), index=True)
    participant_id: Mapped[int] = mapped_column(ForeignKey("participant.id"), index=True)
    mark: Mapped[Mark] = mapped_column(Word(Mark))


class SessionChange(Base):
    """A session that was moved, corrected or called off: from where, to where, and why."""

    session_id: Mapped[int] = mapped_column(ForeignKey("session.id"), index=True)
    changed_on: Mapped[date]
    old: Mapped[str]
    new: Mapped[str]
    asked_by: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    notice_hours: Mapped[int | None]
    moved: Mapped[bool] = mapped_column(default=True)
    """False for a cancellation or correction, which does not count as a move."""
