"""The insight log of a cohort: barriers, challenges, opportunities, ways of working; never with a name."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from random import Random

from sqlalchemy import select

from mentordesk.core import typed
from mentordesk.core.desk import Db, command
from mentordesk.core.errors import Invalid, NotFound, Problem
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import Insight, Participant, Person
from mentordesk.core.vocab import InsightTheme

FEW = 5
"""Themes of fewer notes are not told to others, and neither are their words (domain 10.4)."""
INSIGHTS_READ = frozenset({"insight"})


@dataclass(frozen=True, slots=True)
class InsightDraft:
    """What was learned, in which theme, and when it was noted."""

    theme: InsightTheme
    text: str = ""
    noted_on: date | None = None


@dataclass(frozen=True, slots=True)
class InsightRow:
    """A note of the log."""

    id: int
    theme: InsightTheme
    text: str
    noted_on: date


@dataclass(frozen=True, slots=True)
class ThemeTold:
    """A theme as others may see it: None and no words while there are few notes."""

    theme: InsightTheme
    count: int | None
    texts: tuple[str, ...] = ()


def insights(db: Db, cohort_id: int) -> list[InsightRow]:
    """All notes for the coordinator, the newest first."""
    found = db.scalars(select(Insight).where(Insight.cohort_id == cohort_id))
    rows = [InsightRow(each.id, each.theme, each.text, each.noted_on) for each in found]
    return sorted(rows, key=lambda row: (row.noted_on, row.id), reverse=True)


def told_to_others(db: Db, cohort_id: int) -> list[ThemeTold]:
    """Each theme that has notes, the most frequent first; the words of one in an order that tells nothing."""
    rows = insights(db, cohort_id)
    often = Counter(row.theme for row in rows)
    found = []
    for theme, count in sorted(often.items(), key=lambda each: (-each[1], each[0].key)):
        texts = sorted(row.text for row in rows if row.theme is theme)
        Random(len(rows)).shuffle(texts)  # noqa: S311 - an order that tells nothing, not a secret
        found.append(ThemeTold(theme, count, tuple(texts)) if count >= FEW else ThemeTold(theme, None))
    return found


@command(N_("Note an insight"))
def add_insight(db: Db, cohort_id: int, draft: InsightDraft, today: date) -> int:
    """Keep a note; gives its id. Raises `Invalid` where it says nothing, or names somebody of the cohort."""
    row = Insight(
        cohort_id=cohort_id,
        theme=draft.theme,
        text=_checked(db, cohort_id, draft.text),
        noted_on=draft.noted_on or today,
    )
    db.add(row)
    db.flush()
    return row.id


@command(N_("Change an insight"))
def edit_insight(db: Db, insight_id: int, draft: InsightDraft) -> None:
    """Put a note right."""
    row = _get(db, insight_id)
    row.theme, row.text = draft.theme, _checked(db, row.cohort_id, draft.text)
    row.noted_on = draft.noted_on or row.noted_on


@command(N_("Remove an insight"))
def remove_insight(db: Db, insight_id: int) -> None:
    """Take a note out of the log."""
    db.delete(_get(db, insight_id))


def _get(db: Db, insight_id: int) -> Insight:
    found = db.get(Insight, insight_id)
    if found is None:
        raise NotFound(_("This note is no longer there."))
    return found


def _checked(db: Db, cohort_id: int, text: str) -> str:
    if not text.strip():
        raise Invalid([Problem("text", _("Write what was learned."))])
    told = typed.checked("text", text)
    people = select(Person.name).join(Participant, Participant.person_id == Person.id)
    for name in db.scalars(people.where(Participant.cohort_id == cohort_id)):
        if name.casefold() in told.casefold():
            sentence = _("It names {name}. Write it so that nobody can be recognised.")
            raise Invalid([Problem("text", sentence.format(name=name))])
    return told
