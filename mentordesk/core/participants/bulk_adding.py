"""Something added to many participants: an interest, a skill that they need or offer, a step that is done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import case, func, insert, literal, select, update

from mentordesk.core import named
from mentordesk.core.desk import Db
from mentordesk.core.errors import Invalid, Problem
from mentordesk.core.folding import folded
from mentordesk.core.i18n import _, ngettext
from mentordesk.core.model import ChecklistItem, Interest, Need, Offer, Participant
from mentordesk.core.participants.adding import PersonDraft
from mentordesk.core.participants.among import among
from mentordesk.core.participants.bulk import Sorted, apart
from mentordesk.core.participants.bulk_fields import refuse
from mentordesk.core.participants.profiles import SkillLine

_AS_IT_IS = {"synchronize_session": False}


@dataclass(frozen=True, slots=True)
class AddInterest:
    """A tag."""

    tag: str

    def sort(self, db: Db, wanted: Sequence[int]) -> Sorted:
        """Whoever has it, however it is written, stays."""
        if not self.tag.strip():
            raise Invalid([Problem("tag", _("Write the interest."))])
        refuse(PersonDraft(name="?", interests=(self.tag,)), "interests")
        query = select(Interest.participant_id, Interest.tag)
        found = db.execute(query.where(Interest.participant_id.in_(among(wanted))))
        there = {number for number, tag in found if folded(tag) == folded(self.tag)}
        return apart(wanted, dict.fromkeys(there, _("This is there already.")))

    def words(self, count: int) -> str:
        """What is done."""
        text = ngettext(
            "Add the interest “{name}” to {count} participant",
            "Add the interest “{name}” to {count} participants",
            count,
        )
        return text.format(name=self.tag.strip(), count=count)

    def carry_out(self, db: Db, able: Sequence[int]) -> None:
        """All at once."""
        _insert(db, Interest, able, {"tag": self.tag.strip()})


@dataclass(frozen=True, slots=True)
class AddSkill:
    """A skill with its level: one that they need (importance 1 to 3), or one that they offer (0)."""

    line: SkillLine

    def sort(self, db: Db, wanted: Sequence[int]) -> Sorted:
        """Whoever needs or offers it already stays, at their own level."""
        if not self.line.skill.strip():
            raise Invalid([Problem("needs", _("Name the skill."))])
        refuse(PersonDraft(name="?", needs=(self.line,)), "needs")
        table = self._table
        query = select(table.participant_id).where(
            table.skill_id == (named.known_skill(db, self.line.skill) or 0),
            table.participant_id.in_(among(wanted)),
        )
        return apart(wanted, dict.fromkeys(db.scalars(query), _("This is there already.")))

    def words(self, count: int) -> str:
        """What is done."""
        if self.line.importance:
            text = ngettext(
                "Add the need “{name}” to {count} participant",
                "Add the need “{name}” to {count} participants",
                count,
            )
        else:
            text = ngettext(
                "Add the offer “{name}” to {count} participant",
                "Add the offer “{name}” to {count} participants",
                count,
            )
        return text.format(name=self.line.skill.strip(), count=count)

    def carry_out(self, db: Db, able: Sequence[int]) -> None:
        """All at once; the skill is made if need be."""
        values = {"skill_id": named.skill(db, self.line.skill), "level": self.line.level}
        if self.line.importance:
            values["importance"] = self.line.importance
        _insert(db, self._table, able, values)

    @property
    def _table(self) -> type[Need] | type[Offer]:
        return Need if self.line.importance else Offer


def step_texts(db: Db, wanted: Sequence[int]) -> list[str]:
    """The words of the steps that any of these have still to do, in the order in which they were given."""
    query = select(ChecklistItem.text).where(
        ChecklistItem.participant_id.in_(among(wanted)), ChecklistItem.done_on.is_(None)
    )
    return list(db.scalars(query.group_by(ChecklistItem.text).order_by(func.min(ChecklistItem.id))))


@dataclass(frozen=True, slots=True)
class TickStep:
    """A step of onboarding, by its words, done today."""

    step: str
    today: date

    def sort(self, db: Db, wanted: Sequence[int]) -> Sorted:
        """Those who have the step and have not done it."""
        query = select(ChecklistItem.participant_id, ChecklistItem.done_on).where(
            ChecklistItem.text == self.step, ChecklistItem.participant_id.in_(among(wanted))
        )
        found = db.execute(query).all()
        has_open = {number for number, done in found if done is None}
        done = {number for number, _day in found} - has_open
        reasons = dict.fromkeys(set(wanted) - has_open - done, _("Has no such step."))
        reasons |= dict.fromkeys(done, _("Done already."))
        return apart(wanted, reasons)

    def words(self, count: int) -> str:
        """What is done."""
        text = ngettext("Tick “{step}” for {count} person", "Tick “{step}” for {count} people", count)
        return text.format(step=self.step, count=count)

    def carry_out(self, db: Db, able: Sequence[int]) -> None:
        """Whoever has then done all required steps is onboarded on the latest of their days."""
        theirs = (ChecklistItem.participant_id.in_(among(able)), ChecklistItem.text == self.step)
        open_ones = update(ChecklistItem).where(*theirs, ChecklistItem.done_on.is_(None))
        db.execute(open_ones.values(done_on=self.today), _AS_IT_IS)
        required = (ChecklistItem.participant_id == Participant.id, ChecklistItem.required.is_(True))
        left = select(ChecklistItem.id).where(*required, ChecklistItem.done_on.is_(None)).exists()
        latest = select(func.max(ChecklistItem.done_on)).where(*required).scalar_subquery()
        day = case((left, None), else_=func.coalesce(latest, self.today))
        those = update(Participant).where(Participant.id.in_(among(able)))
        db.execute(those.values(onboarded_on=day), _AS_IT_IS)
        db.expire_all()


def _insert(db: Db, table: Any, able: Sequence[int], values: dict[str, Any]) -> None:
    columns = (literal(value).label(name) for name, value in values.items())
    rows = select(Participant.id, *columns).where(Participant.id.in_(among(able)))
    db.execute(insert(table).from_select(["participant_id", *values], rows))
    db.expire_all()
