"""Who belongs to a pairing from which day on, and what else is changed while it runs, with its reason."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from mentordesk.core import typed
from mentordesk.core.db import Db
from mentordesk.core.model import Member, Owner, PairingChange
from mentordesk.core.vocab import Acceptance, ChangeKind, Side


@dataclass(frozen=True, slots=True)
class Changed:
    """What was changed, as far as it needs words of its own: participants, the other pairing, the rule."""

    kind: ChangeKind
    from_on: date
    reason: str = ""
    who: int | None = None
    other: int | None = None
    pairing: int | None = None
    rule: str = ""
    old: str = ""
    new: str = ""


def note(db: Db, pairing_id: int, changed: Changed) -> None:
    """Keep what was changed in a pairing."""
    db.add(
        PairingChange(
            pairing_id=pairing_id,
            kind=changed.kind,
            from_on=changed.from_on,
            participant_id=changed.who,
            other_id=changed.other,
            other_pairing_id=changed.pairing,
            rule=changed.rule,
            old=changed.old,
            new=changed.new,
            reason=typed.checked("reason", changed.reason),
        )
    )


def noted(db: Db, cohort_pairings: list[int], kind: ChangeKind) -> list[tuple[int, Changed]]:
    """What was changed of one kind in these pairings, in the order in which it was."""
    query = select(PairingChange).where(
        PairingChange.kind == kind, PairingChange.pairing_id.in_(cohort_pairings)
    )
    return [(row.pairing_id, _changed(row)) for row in db.scalars(query.order_by(PairingChange.id))]


def enter(db: Db, pairing_id: int, who: tuple[int, Side], from_on: date | None, today: date) -> None:
    """Someone belongs to the pairing from a day on (None: from its start); who was in it comes back."""
    participant_id, side = who
    query = select(Member).where(Member.pairing_id == pairing_id, Member.participant_id == participant_id)
    member = db.scalar(query)
    if member is None:
        member = Member(pairing_id=pairing_id, participant_id=participant_id, joined_on=from_on)
        db.add(member)
    member.side, member.left_on = side, None
    member.acceptance, member.answered_on = Acceptance.YES, today
    member.recorded_by = db.scalar(select(Owner.coordinator)) or ""
    db.flush()


def _changed(row: PairingChange) -> Changed:
    return Changed(
        row.kind,
        row.from_on,
        row.reason,
        row.participant_id,
        row.other_id,
        row.other_pairing_id,
        row.rule,
        row.old,
        row.new,
    )
