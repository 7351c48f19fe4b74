"""What is looked at before someone takes part, and what they agreed to."""

from datetime import date

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mentordesk.core.model.base import Base, Word, table_args
from mentordesk.core.vocab import ConsentKind, ConsentWay, ManagerSupport, Met, ScreeningDecision


class Screening(Base):
    """Whether somebody is fit to take part, as far as it has been looked at."""

    __table_args__ = table_args(UniqueConstraint("participant_id"))

    participant_id: Mapped[int] = mapped_column(ForeignKey("participant.id"))
    manager_support: Mapped[ManagerSupport | None] = mapped_column(Word(ManagerSupport))
    decision: Mapped[ScreeningDecision | None] = mapped_column(Word(ScreeningDecision))
    decided_on: Mapped[date | None]
    background_check_ref: Mapped[str] = mapped_column(default="")
    """Where the check is filed; never what it said."""
    background_checked_on: Mapped[date | None]


class ScreeningCriterion(Base):
    """One thing that screening asks, and what was found."""

    screening_id: Mapped[int] = mapped_column(ForeignKey("screening.id", ondelete="CASCADE"), index=True)
    name: Mapped[str]
    required: Mapped[bool] = mapped_column(default=True)
    met: Mapped[Met | None] = mapped_column(Word(Met))
    note: Mapped[str] = mapped_column(default="")


class Consent(Base):
    """What someone agreed to, in which words, and until when."""

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[ConsentKind] = mapped_column(Word(ConsentKind))
    wording: Mapped[str] = mapped_column(default="")
    """The sentence that they agreed to, as it was."""
    given_on: Mapped[date]
    way: Mapped[ConsentWay] = mapped_column(Word(ConsentWay))
    given_by: Mapped[str] = mapped_column(default="")
    """Who gave it for them; empty when they did so themselves."""
    withdrawn_on: Mapped[date | None]
