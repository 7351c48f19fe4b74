"""Two names for one skill made one: what was said under both stands under the one that is kept."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, case, delete, func, select, update
from sqlalchemy.orm import aliased

from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Refused
from mentordesk.core.i18n import N_, _
from mentordesk.core.model import Need, Offer, SkillSynonym
from mentordesk.core.skills.skill_keeping import get

_AS_IT_IS = {"synchronize_session": False}


@dataclass(frozen=True, slots=True)
class MergeSkills:
    """What merging would do: how many needs and offers move, and of how many people both were known."""

    needs: int
    offers: int
    both: int


def would_merge(db: Db, kept_id: int, gone_id: int) -> MergeSkills:
    """What `merge_skills` would do now."""
    counts = [
        db.scalar(select(func.count()).select_from(table).where(table.skill_id == gone_id)) or 0
        for table in (Need, Offer)
    ]
    both = sum(
        db.scalar(select(func.count()).select_from(table).where(*_has_both(table, kept_id, gone_id))) or 0
        for table in (Need, Offer)
    )
    return MergeSkills(counts[0], counts[1], both)


@command(N_("Merge skills"))
def merge_skills(db: Db, kept_id: int, gone_id: int) -> None:
    """Whoever had both keeps the higher level; the other name becomes another word for the one kept."""
    kept, gone = get(db, kept_id), get(db, gone_id)
    if kept is gone:
        raise Refused(_("Choose two different skills."))
    _move(db, Need, kept_id, gone_id)
    _move(db, Offer, kept_id, gone_id)
    words = update(SkillSynonym).where(SkillSynonym.skill_id == gone_id)
    db.execute(words.values(skill_id=kept_id), execution_options=_AS_IT_IS)
    kept.kind, kept.family = kept.kind or gone.kind, kept.family or gone.family
    kept.levels = kept.levels or gone.levels
    name = gone.name
    db.delete(gone)
    db.flush()
    db.add(SkillSynonym(skill_id=kept_id, word=name))
    describe(db, _("Merge “{gone}” into “{kept}”").format(gone=name, kept=kept.name))


def _move(db: Db, table: type[Need] | type[Offer], kept_id: int, gone_id: int) -> None:
    columns = ("level", "importance") if table is Need else ("level",)
    other = aliased(table)
    highest = {
        name: _higher(
            getattr(table, name),
            select(getattr(other, name))
            .where(other.participant_id == table.participant_id, other.skill_id == gone_id)
            .scalar_subquery(),
        )
        for name in columns
    }
    kept = update(table).where(*_has_both(table, kept_id, gone_id))
    db.execute(kept.values(highest), execution_options=_AS_IT_IS)
    doubled = select(table.participant_id).where(table.skill_id == kept_id)
    gone = (table.skill_id == gone_id, table.participant_id.in_(doubled))
    db.execute(delete(table).where(*gone), execution_options=_AS_IT_IS)
    rest = update(table).where(table.skill_id == gone_id)
    db.execute(rest.values(skill_id=kept_id), execution_options=_AS_IT_IS)


def _has_both(table: type[Need] | type[Offer], kept_id: int, gone_id: int) -> tuple[ColumnElement[bool], ...]:
    other = aliased(table)
    has_gone = select(other.participant_id).where(other.skill_id == gone_id)
    return table.skill_id == kept_id, table.participant_id.in_(has_gone)


def _higher(one: Any, other: Any) -> ColumnElement[int]:
    return case((one >= other, one), else_=other)
