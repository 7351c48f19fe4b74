"""People and where they belong."""

from datetime import date

from sqlalchemy import ForeignKey, Index, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, validates

from mentordesk.core.folding import folded
from mentordesk.core.model.base import Base, Texts, Word, table_args
from mentordesk.core.vocab import Channel, OrganisationKind, Scheme, SkillKind


class Organisation(Base):
    """An organisation that takes part; one of them is our own."""

    __table_args__ = table_args(UniqueConstraint("folded_name"))

    name: Mapped[str]
    folded_name: Mapped[str]
    kind: Mapped[OrganisationKind] = mapped_column(Word(OrganisationKind), default=OrganisationKind.OTHER)
    is_own: Mapped[bool] = mapped_column(default=False)

    @validates("name")
    def _fold(self, _key: str, name: str) -> str:
        self.folded_name = folded(name)
        return name


class Department(Base):
    """A part of an organisation (of ours, when none is named)."""

    __table_args__ = table_args(UniqueConstraint("folded_name", "organisation_id"))

    name: Mapped[str]
    folded_name: Mapped[str]
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"))

    @validates("name")
    def _fold(self, _key: str, name: str) -> str:
        self.folded_name = folded(name)
        return name


class Person(Base):
    """A human known to the organisation."""

    __table_args__ = table_args(UniqueConstraint("code"), Index("ix_person_folded_email", "folded_email"))

    code: Mapped[str]
    name: Mapped[str]
    folded_name: Mapped[str]
    """What sorting and searching go by."""
    email: Mapped[str] = mapped_column(default="")
    folded_email: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    channel: Mapped[Channel | None] = mapped_column(Word(Channel))
    job_title: Mapped[str] = mapped_column(default="")
    folded_job_title: Mapped[str] = mapped_column(default="")
    specialty: Mapped[str] = mapped_column(default="")
    grade: Mapped[str] = mapped_column(default="")
    """A word of the cohort's grade order, or any other when the cohort has none."""
    department_id: Mapped[int | None] = mapped_column(ForeignKey("department.id"), index=True)
    organisation_id: Mapped[int | None] = mapped_column(ForeignKey("organisation.id"), index=True)
    line_manager_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True)
    zone: Mapped[str] = mapped_column(default="")
    """IANA name; empty means the cohort's."""
    languages: Mapped[tuple[str, ...]] = mapped_column(Texts, default=())

    @validates("name")
    def _fold_name(self, _key: str, name: str) -> str:
        self.folded_name = folded(name)
        return name

    @validates("job_title")
    def _fold_job_title(self, _key: str, job_title: str) -> str:
        self.folded_job_title = folded(job_title)
        return job_title

    @validates("email")
    def _fold_email(self, _key: str, email: str) -> str:
        self.folded_email = folded(email)
        return email


class Absence(Base):
    """Days on which someone is away; `to_on` is the first day back."""

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    from_on: Mapped[date]
    to_on: Mapped[date]
    note: Mapped[str] = mapped_column(default="")


class Skill(Base):
    """A skill that people need or offer."""

    __table_args__ = table_args(UniqueConstraint("folded_name"))

    name: Mapped[str]
    folded_name: Mapped[str]
    kind: Mapped[SkillKind | None] = mapped_column(Word(SkillKind))
    family: Mapped[str | None]
    levels: Mapped[tuple[str, ...] | None] = mapped_column(Texts)
    """The wording for levels 1 to 5, or nothing."""
    unlike: Mapped[tuple[str, ...] | None] = mapped_column(Texts)
    """Other skills, folded, that read like this one and were found to be something else."""

    @validates("name")
    def _fold(self, _key: str, name: str) -> str:
        self.folded_name = folded(name)
        return name


class SkillSynonym(Base):
    """Another word for a skill."""

    __table_args__ = table_args(UniqueConstraint("folded_word"))

    skill_id: Mapped[int] = mapped_column(ForeignKey("skill.id", ondelete="CASCADE"), index=True)
    word: Mapped[str]
    folded_word: Mapped[str]

    @validates("word")
    def _fold(self, _key: str, word: str) -> str:
        self.folded_word = folded(word)
        return word


class NotSame(Base):
    """Two people who look alike and were found to be two; `one_id` is the smaller."""

    __table_args__ = table_args(UniqueConstraint("one_id", "other_id"))

    one_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))
    other_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"))


class MergedPerson(Base):
    """Someone who was found to be somebody else; their code and address still lead to who they are."""

    __table_args__ = table_args(
        UniqueConstraint("code"), Index("ix_merged_person_folded_email", "folded_email")
    )

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    code: Mapped[str]
    name: Mapped[str]
    email: Mapped[str] = mapped_column(default="")
    folded_email: Mapped[str] = mapped_column(default="")
    merged_on: Mapped[date]

    @validates("email")
    def _fold_email(self, _key: str, email: str) -> str:
        self.folded_email = folded(email)
        return email


class Signpost(Base):
    """Another scheme that people can be sent on to."""

    name: Mapped[str]
    scheme: Mapped[Scheme] = mapped_column(Word(Scheme))
    purpose: Mapped[str] = mapped_column(default="")
    contact: Mapped[str] = mapped_column(default="")
