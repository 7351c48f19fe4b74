"""What is worked out of all the other tables so that lists of participants are quick: one line each."""

from datetime import date

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from mentordesk.core.model.base import UNJOURNALLED, Base, Word, table_args
from mentordesk.core.vocab import ParticipantState, Role

SEARCH = "register_words"
"""The full-text table over the words of the register."""
SEARCH_TABLES = (SEARCH, *(f"{SEARCH}_{part}" for part in ("config", "data", "idx")))
"""All that it consists of: not in the model, for SQLite makes them."""


class Register(Base):
    """A participant (of the same id) as they are filtered and sorted; texts are folded."""

    __table_args__ = table_args(Index("ix_register_cohort_id_name", "cohort_id", "name"), info=UNJOURNALLED)

    cohort_id: Mapped[int]
    person_id: Mapped[int]
    role: Mapped[Role] = mapped_column(Word(Role))
    state: Mapped[ParticipantState] = mapped_column(Word(ParticipantState))
    name: Mapped[str]
    post: Mapped[str]
    department: Mapped[str]
    organisation: Mapped[str]
    grade: Mapped[str]
    email: Mapped[str]
    code: Mapped[str]
    gaps: Mapped[int]
    """What is missing: a bit for each thing that a sign-up should tell."""
    known: Mapped[int]
    """How many of those things are there."""
    capacity: Mapped[int]
    taken: Mapped[int]
    """Learners that they have, or are proposed for, as a mentor."""
    paired: Mapped[bool]
    """They stand in a pairing that holds a place."""
    last_met: Mapped[date | None]


class RegisterText(Base):
    """All words of a participant (of the same id) that searching looks through."""

    __table_args__ = table_args(info=UNJOURNALLED)

    words: Mapped[str]
