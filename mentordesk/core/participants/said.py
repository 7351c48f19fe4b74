"""Keeps what someone said of skills and interests; what stays as it was keeps its row and its history."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import select

from mentordesk.core import named
from mentordesk.core.desk import Db
from mentordesk.core.folding import folded
from mentordesk.core.model import Interest, Need, Offer
from mentordesk.core.participants.profiles import SkillLine

_MIDDLING = 2


def keep_needs(db: Db, participant_id: int, lines: Iterable[SkillLine]) -> None:
    """These needs and no others."""
    wanted = {
        named.skill(db, line.skill): {"level": line.level, "importance": line.importance or _MIDDLING}
        for line in lines
    }
    _keep(db, Need, participant_id, wanted)


def keep_offers(db: Db, participant_id: int, lines: Iterable[SkillLine]) -> None:
    """These offers and no others."""
    _keep(db, Offer, participant_id, {named.skill(db, line.skill): {"level": line.level} for line in lines})


def keep_interests(db: Db, participant_id: int, tags: Iterable[str]) -> None:
    """These interests and no others, each once."""
    wanted = {folded(tag): tag.strip() for tag in tags if tag.strip()}
    for row in db.scalars(select(Interest).where(Interest.participant_id == participant_id)):
        if folded(row.tag) in wanted:
            row.tag = wanted.pop(folded(row.tag))
        else:
            db.delete(row)
    db.add_all(Interest(participant_id=participant_id, tag=tag) for tag in wanted.values())


def _keep(
    db: Db, table: type[Need | Offer], participant_id: int, wanted: Mapping[int, dict[str, Any]]
) -> None:
    rows: Iterable[Need | Offer] = db.scalars(select(table).where(table.participant_id == participant_id))
    there = {row.skill_id: row for row in rows}
    for skill in there.keys() - wanted.keys():
        db.delete(there[skill])
    for skill, values in wanted.items():
        row = there.get(skill) or table(participant_id=participant_id, skill_id=skill)
        for field, value in values.items():
            setattr(row, field, value)
        db.add(row)
