"""What the file keeps about itself: the journal, the codes it has issued, whose desk it is, pictures."""

from sqlalchemy import ForeignKey, Index, LargeBinary, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from mentordesk.core.model.base import UNJOURNALLED, Base, Word, table_args
from mentordesk.core.vocab import StepKind


class JournalStep(Base):
    """One command, undo or redo; the tops are the undo and redo stacks as they stood after it."""

    __table_args__ = table_args(info=UNJOURNALLED)

    label: Mapped[str]
    at: Mapped[str]
    by: Mapped[str]
    kind: Mapped[StepKind] = mapped_column(Word(StepKind))
    target_id: Mapped[int | None] = mapped_column(ForeignKey("journal_step.id"))
    undo_top: Mapped[int | None]
    redo_top: Mapped[int | None]


class JournalChange(Base):
    """A row that a step inserted (no old), changed or deleted (no new); values are JSON of the whole row."""

    __table_args__ = table_args(
        Index("ix_journal_change_row", "subject", "row_id"),
        Index("ix_journal_change_step", "step_id"),
        Index("ix_journal_change_gone", "subject", "row_id", sqlite_where=text("new IS NULL")),
        info=UNJOURNALLED,
    )

    step_id: Mapped[int]
    subject: Mapped[str]
    row_id: Mapped[int]
    old: Mapped[str | None]
    new: Mapped[str | None]


class IssuedCode(Base):
    """A public code that has left the program; never given again, even after an undo."""

    __table_args__ = table_args(UniqueConstraint("code"), info=UNJOURNALLED)

    code: Mapped[str]


class Attachment(Base):
    """The bytes of a picture or document, kept once by their hash."""

    __table_args__ = table_args(UniqueConstraint("sha256"), info=UNJOURNALLED)

    sha256: Mapped[str]
    media: Mapped[str]
    content: Mapped[bytes] = mapped_column(LargeBinary)


class Owner(Base):
    """Whose desk it is: one row."""

    coordinator: Mapped[str]
    email: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    organisation: Mapped[str] = mapped_column(default="")
    zone: Mapped[str] = mapped_column(default="Europe/London")
    secret: Mapped[str]
    """Random; makes calendar ids of this file unlike those of any other."""
    logo_id: Mapped[int | None] = mapped_column(ForeignKey("attachment.id"))
