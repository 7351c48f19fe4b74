"""What was changed while a pairing ran, in words for its history."""

from collections.abc import Iterator
from datetime import timedelta

from sqlalchemy import or_, select

from mentordesk.core import journal, words
from mentordesk.core.db import Db
from mentordesk.core.i18n import N_, _
from mentordesk.core.journal import Happening
from mentordesk.core.model import PairingChange, Participant, Person
from mentordesk.core.pairings.listing import row
from mentordesk.core.vocab import ChangeKind, Format


def told_changes(db: Db, pairing_id: int) -> Iterator[tuple[Happening, list[str]]]:
    """Each change of a pairing, and what of another was merged into it or it into another."""
    mine = PairingChange.pairing_id == pairing_id
    merged = (PairingChange.other_pairing_id == pairing_id) & (PairingChange.kind == ChangeKind.MERGED)
    query = select(PairingChange).where(or_(mine, merged)).order_by(PairingChange.id)
    for change in list(db.scalars(query)):
        sentence = _(_SAID[change.kind]).format(**_filled(db, change))
        if change.pairing_id != pairing_id:
            sentence = _("Merged into {pairing}.").format(pairing=row(db, change.pairing_id).title)
        made = [each for each in journal.history(db, "pairing_change", change.id) if "id" in each.new]
        for happening in made[-1:]:  # redone it is there once more
            yield happening, [sentence, *_where(db, change, pairing_id), *_why(change)]


def _filled(db: Db, change: PairingChange) -> dict[str, str]:
    formats = change.kind is ChangeKind.FORMAT
    return {
        "name": _name(db, change.participant_id),
        "day": words.long_date(change.from_on),
        "last": words.long_date(change.from_on - timedelta(days=1)),
        "old": _format(change.old) if formats else change.old or _("none"),
        "new": _format(change.new) if formats else change.new or _("none"),
    }


_SAID = {
    ChangeKind.JOINED: N_("{name} belongs to it from {day} on."),
    ChangeKind.LEFT: N_("{name} left; the last day was {last}."),
    ChangeKind.MERGED: N_("Another one was merged into it."),
    ChangeKind.FORMAT: N_("From {day} on they meet as: {new}. Before: {old}."),
    ChangeKind.THEME: N_("From {day} on it is about: {new}. Before: {old}."),
    ChangeKind.KEPT: N_("Kept together although: {old}"),
}


def _where(db: Db, change: PairingChange, pairing_id: int) -> list[str]:
    """From which pairing somebody came, or to which they went."""
    if change.other_pairing_id is None or change.pairing_id != pairing_id:
        return []
    text = _("To {pairing}.") if change.kind is ChangeKind.LEFT else _("From {pairing}.")
    return [text.format(pairing=row(db, change.other_pairing_id).title)]


def _why(change: PairingChange) -> list[str]:
    return [_("Why: {reason}").format(reason=change.reason)] if change.reason else []


def _format(key: str) -> str:
    return Format(key).label.lower()  # type: ignore[call-arg] # an Enum looked up by its key


def _name(db: Db, participant_id: int | None) -> str:
    named = select(Person.name).join(Participant, Participant.person_id == Person.id)
    return db.scalar(named.where(Participant.id == participant_id)) or ""
