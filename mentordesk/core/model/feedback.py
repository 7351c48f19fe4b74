"""What people were asked and what they answered."""

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mentordesk.core.model.base import Base, Word, table_args
from mentordesk.core.vocab import Anonymity, SurveyKind, WaveState


class Wave(Base):
    """One issue of a survey; a standing one is open as long as its cohort runs."""

    cohort_id: Mapped[int] = mapped_column(ForeignKey("cohort.id"), index=True)
    survey: Mapped[SurveyKind] = mapped_column(Word(SurveyKind))
    name: Mapped[str]
    opens_on: Mapped[date]
    closes_on: Mapped[date | None]
    anonymity: Mapped[Anonymity] = mapped_column(Word(Anonymity), default=Anonymity.CONFIDENTIAL)
    state: Mapped[WaveState] = mapped_column(Word(WaveState), default=WaveState.OPEN)
    standing: Mapped[bool] = mapped_column(default=False)


class Slip(Base):
    """A sheet that someone can hand in, known by its code and number."""

    __table_args__ = table_args(
        UniqueConstraint("code"),
        UniqueConstraint("number"),
        UniqueConstraint("wave_id", "session_id", "participant_id"),
    )

    wave_id: Mapped[int] = mapped_column(ForeignKey("wave.id"), index=True)
    session_id: Mapped[int | None] = mapped_column(ForeignKey("session.id"), index=True)
    participant_id: Mapped[int] = mapped_column(ForeignKey("participant.id"), index=True)
    code: Mapped[str]
    number: Mapped[str]
    """Seven digits and a Damm check digit."""


class Response(Base):
    """One answer set that came back."""

    __table_args__ = table_args(UniqueConstraint("slip_id"))

    wave_id: Mapped[int] = mapped_column(ForeignKey("wave.id"), index=True)
    slip_id: Mapped[int | None] = mapped_column(ForeignKey("slip.id"))
    participant_id: Mapped[int | None] = mapped_column(ForeignKey("participant.id"), index=True)
    session_id: Mapped[int | None] = mapped_column(ForeignKey("session.id"))
    pairing_id: Mapped[int | None] = mapped_column(ForeignKey("pairing.id"), index=True)
    received_on: Mapped[date]
    carry_on: Mapped[bool | None]
    contact_me: Mapped[bool] = mapped_column(default=False)
    concern: Mapped[bool] = mapped_column(default=False)
    comment: Mapped[str] = mapped_column(default="")


class Answer(Base):
    """The value someone gave to one item; items left blank have no row."""

    __table_args__ = table_args(UniqueConstraint("response_id", "item"))

    response_id: Mapped[int] = mapped_column(ForeignKey("response.id", ondelete="CASCADE"), index=True)
    item: Mapped[str]
    value: Mapped[int]
