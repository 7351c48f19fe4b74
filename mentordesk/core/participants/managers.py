"""Who manages whom, and that nobody ends up managing themselves."""

from collections.abc import Sequence

from sqlalchemy import select

from mentordesk.core.desk import Db
from mentordesk.core.errors import Invalid, NotFound, Problem
from mentordesk.core.i18n import _
from mentordesk.core.model import Person

Named = tuple[int, str]
"""A person and what they are called."""


def manager_of(db: Db, person: Person) -> tuple[Named, ...]:
    """The line manager, or nobody."""
    boss = db.get(Person, person.line_manager_id) if person.line_manager_id else None
    return ((boss.id, boss.name),) if boss else ()


def set_manager(db: Db, person: Person, chosen: Sequence[Named]) -> None:
    """Keep who manages someone; raises `Invalid` where that would go round in a circle."""
    number = next((number for number, _name in chosen), None)
    if number is not None and number != person.line_manager_id:
        if db.get(Person, number) is None:
            raise NotFound(_("This person is no longer there."))
        if person.id is not None and goes_round(db, person.id, number):
            raise Invalid([Problem("line_manager", _("They would be their own manager in the end."))])
    person.line_manager_id = number


def goes_round(db: Db, person_id: int, manager_id: int) -> bool:
    """Whether someone stands above, or is, this manager."""
    seen: set[int] = set()
    at: int | None = manager_id
    while at is not None and at not in seen:
        if at == person_id:
            return True
        seen.add(at)
        at = db.scalar(select(Person.line_manager_id).where(Person.id == at))
    return False
