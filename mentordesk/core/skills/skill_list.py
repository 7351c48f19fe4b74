"""All skills that anybody needs or offers, with what they are called and how they are worded."""

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import func, select

from mentordesk.core.desk import Db
from mentordesk.core.model import Need, Offer, Skill, SkillSynonym
from mentordesk.core.vocab import SkillKind

READS = frozenset(["skill", "skill_synonym", "need", "offer"])


@dataclass(frozen=True, slots=True)
class SkillRow:
    """A skill; `levels` holds five wordings or none, the counts are those of the whole file."""

    id: int
    name: str
    kind: SkillKind | None
    family: str
    levels: tuple[str, ...]
    synonyms: tuple[str, ...]
    needed: int
    offered: int

    @property
    def used(self) -> bool:
        """Whether anybody needs or offers it."""
        return bool(self.needed or self.offered)


def skill_list(db: Db) -> list[SkillRow]:
    """All skills, by name."""
    synonyms: defaultdict[int, list[str]] = defaultdict(list)
    for row in db.scalars(select(SkillSynonym).order_by(SkillSynonym.folded_word)):
        synonyms[row.skill_id].append(row.word)
    needed, offered = _counts(db, Need), _counts(db, Offer)
    return [
        SkillRow(
            row.id,
            row.name,
            row.kind,
            row.family or "",
            row.levels or (),
            tuple(synonyms[row.id]),
            needed.get(row.id, 0),
            offered.get(row.id, 0),
        )
        for row in db.scalars(select(Skill).order_by(Skill.folded_name))
    ]


def _counts(db: Db, table: type[Need | Offer]) -> dict[int, int]:
    query = select(table.skill_id, func.count()).group_by(table.skill_id)
    return {skill: count for skill, count in db.execute(query)}  # noqa: C416 - rows are no pairs to dict()
