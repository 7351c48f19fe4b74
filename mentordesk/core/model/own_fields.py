"""What a coordinator adds to the program: fields, filters, and how sheets are to be read."""

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, validates

from mentordesk.core.folding import folded
from mentordesk.core.model.base import UNJOURNALLED, Base, Texts, Word, table_args
from mentordesk.core.vocab import FieldKind, FieldUse


class CustomField(Base):
    """A field of the coordinator's own, asked of every participant."""

    __table_args__ = table_args(UniqueConstraint("folded_label"))

    label: Mapped[str]
    folded_label: Mapped[str]
    kind: Mapped[FieldKind] = mapped_column(Word(FieldKind), default=FieldKind.TEXT)
    choices: Mapped[tuple[str, ...]] = mapped_column(Texts, default=())
    position: Mapped[int] = mapped_column(default=0)
    used_as: Mapped[FieldUse | None] = mapped_column(Word(FieldUse))
    """What it is to the matching; nothing where it plays no part."""

    @validates("label")
    def _fold(self, _key: str, label: str) -> str:
        self.folded_label = folded(label)
        return label


class CustomValue(Base):
    """What a participant has in such a field; nothing known has no row."""

    __table_args__ = table_args(UniqueConstraint("participant_id", "field_id"))

    participant_id: Mapped[int] = mapped_column(ForeignKey("participant.id"), index=True)
    field_id: Mapped[int] = mapped_column(ForeignKey("custom_field.id", ondelete="CASCADE"), index=True)
    value: Mapped[str]
    """Text; a number in digits with a point; an ISO date; 1 or 0; several choices, one a line."""


class SavedFilter(Base):
    """A filter that a coordinator gave a name."""

    __table_args__ = table_args(UniqueConstraint("page", "folded_name"))

    page: Mapped[str]
    name: Mapped[str]
    folded_name: Mapped[str]
    wanted: Mapped[str]
    """JSON; the room that it is for knows its keys."""

    @validates("name")
    def _fold(self, _key: str, name: str) -> str:
        self.folded_name = folded(name)
        return name


class SheetLayout(Base):
    """How a sheet with these headings was read last; outlives the undo of that import."""

    __table_args__ = table_args(UniqueConstraint("signature"), info=UNJOURNALLED)

    signature: Mapped[str]
    """A hash of the folded headings in alphabetical order."""
    choices: Mapped[str]
    """JSON: columns, kind, role, order of dates, encoding."""
