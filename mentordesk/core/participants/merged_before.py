"""Whoever was found to be the same person before: their rows are told in the history too."""

from typing import Any

from sqlalchemy import select

from mentordesk.core.desk import Db
from mentordesk.core.model import MergedPerson
from mentordesk.core.participants.row_changes import taken_out


def merged_rows(db: Db, person_id: int) -> set[tuple[str, int]]:
    """The rows that say of a merging, and those of the people and places that went in it."""
    found: set[tuple[str, int]] = set()
    for number, code in db.execute(
        select(MergedPerson.id, MergedPerson.code).where(MergedPerson.person_id == person_id)
    ):
        found.add(("merged_person", number))
        owned: Any = code  # a text, where other tables are asked for the number of who owned them
        for person in taken_out(db, ["person"], "code", owned):
            found.add(person)
            found |= taken_out(db, ["participant"], "person_id", person[1])
    return found
