"""Who stood in for whom, in words for the history of a pairing and of a person."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import select

from mentordesk.core import journal, words
from mentordesk.core.db import Db
from mentordesk.core.i18n import _
from mentordesk.core.journal import Happening
from mentordesk.core.model import Participant, Person

_OF_PAIRING = (
    "SELECT DISTINCT row_id FROM journal_change WHERE subject = 'cover' "
    "AND json_extract(coalesce(new, old), '$.pairing_id') = ? ORDER BY row_id"
)


def told_covers(db: Db, pairing_id: int) -> Iterator[tuple[Happening, list[str]]]:
    """What happened to the covers that a pairing has or had."""
    for number in db.connection().exec_driver_sql(_OF_PAIRING, (pairing_id,)).scalars().all():
        happenings = journal.history(db, "cover", number)
        whole: dict[str, Any] = {}
        for happening in happenings:
            whole = {**whole, **{key: value for key, value in happening.new.items() if value is not None}}
            yield happening, [said(db, whole, happening.new)]


def said(db: Db, whole: dict[str, Any], new: dict[str, Any]) -> str:
    """What an act did to a cover: named it, took it back, or gave it another last day."""
    names = {"mentor": _name(db, whole["mentor_id"]), "absent": _name(db, whole["absent_id"])}
    first, back = (date.fromisoformat(day) if day else None for day in map(whole.get, ("from_on", "to_on")))
    if "id" in new and new["id"] is None:
        return _("{mentor} no longer stands in for {absent}.").format(**names)
    if not (first and back):
        return _("{mentor} would stand in for {absent}.").format(**names)
    days = {"first": words.short_date(first), "back": words.short_date(back)}
    if "id" not in new:
        return _("{absent} is back on {back}; until then {mentor} stands in.").format(**names, **days)
    text = _("{mentor} stands in for {absent} from {first}; {absent} is back on {back}.")
    return " ".join([text.format(**names, **days), *([whole["reason"]] if whole.get("reason") else [])])


def _name(db: Db, participant_id: int) -> str:
    query = select(Person.name).join(Participant, Participant.person_id == Person.id)
    return db.scalar(query.where(Participant.id == participant_id)) or _("Somebody")
