"""What mentoring across borders and upwards brought to light, kept without anybody's name."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from mentordesk.core.model.base import Base, Word
from mentordesk.core.vocab import InsightTheme


class Insight(Base):
    """One thing that somebody brought back; nothing says who."""

    cohort_id: Mapped[int] = mapped_column(ForeignKey("cohort.id"), index=True)
    theme: Mapped[InsightTheme] = mapped_column(Word(InsightTheme))
    text: Mapped[str]
    noted_on: Mapped[date]
