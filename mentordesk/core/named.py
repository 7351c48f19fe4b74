"""Finds, or makes, what people only name: organisations, departments, skills."""

from sqlalchemy import select

from mentordesk.core.db import Db
from mentordesk.core.folding import folded
from mentordesk.core.model import Department, Organisation, Skill, SkillSynonym


def organisation(db: Db, name: str) -> int | None:
    """The id of the organisation called so, made if need be; None for an empty name."""
    if not name.strip():
        return None
    found = db.scalar(select(Organisation.id).where(Organisation.folded_name == folded(name)))
    return found or _made(db, Organisation(name=name.strip()))


def department(db: Db, name: str, organisation_id: int | None) -> int | None:
    """The id of the department called so in that organisation (None: ours), made if need be."""
    if not name.strip():
        return None
    found = db.scalar(
        select(Department.id).where(
            Department.folded_name == folded(name),
            Department.organisation_id.is_not_distinct_from(organisation_id),
        )
    )
    return found or _made(db, Department(name=name.strip(), organisation_id=organisation_id))


def skill(db: Db, name: str) -> int:
    """The id of the skill called so, or that has this as another word; made if need be."""
    return known_skill(db, name) or _made(db, Skill(name=name.strip()))


def known_skill(db: Db, name: str) -> int | None:
    """The id of the skill called so, or that has this as another word; None when there is none."""
    wanted = folded(name)
    found = db.scalar(select(Skill.id).where(Skill.folded_name == wanted))
    return found or db.scalar(select(SkillSynonym.skill_id).where(SkillSynonym.folded_word == wanted))


def _made(db: Db, row: Organisation | Department | Skill) -> int:
    db.add(row)
    db.flush()
    return row.id
