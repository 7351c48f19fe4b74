"""Finds people by what is typed of their names."""

from sqlalchemy import select

from mentordesk.core.desk import Db
from mentordesk.core.folding import folded
from mentordesk.core.model import Department, Person


def people_called(db: Db, text: str, but: int = 0, limit: int = 8) -> list[tuple[int, str, str]]:
    """Id, name, and what tells them apart, of people whose name holds all the words typed; `but` one."""
    words = folded(text).split()
    if not words:
        return []
    query = (
        select(Person.id, Person.name, Person.job_title, Department.name, Person.code)
        .outerjoin(Department, Department.id == Person.department_id)
        .where(Person.id != but, *(Person.folded_name.contains(word, autoescape=True) for word in words))
        .order_by(Person.folded_name, Person.id)
        .limit(limit)
    )
    return [
        (number, name, ", ".join(part for part in (post, department) if part) or code)
        for number, name, post, department, code in db.execute(query)
    ]
