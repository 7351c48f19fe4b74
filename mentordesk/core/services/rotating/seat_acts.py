"""Seating a flash rotation, seating what is left of it anew, and changing places by hand."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import delete, select

from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Invalid, NotFound, Problem, Refused
from mentordesk.core.i18n import N_, _
from mentordesk.core.matching import rotation
from mentordesk.core.matching.rotation import Seat, Seating
from mentordesk.core.model import RotationGuest, RotationSeat
from mentordesk.core.services.rotating.rotation_plans import occasion, seats_of
from mentordesk.core.services.rotating.rotation_rows import get


@dataclass(frozen=True, slots=True)
class Leaving:
    """Somebody misses the rounds from `away_from` on (None: none); those from `first` on are seated anew."""

    participant_id: int
    away_from: int | None
    first: int = 1


@command(N_("Seat a rotation"))
def seat(db: Db, rotation_id: int, first: int = 1) -> Seating:
    """Seat the rounds from `first` on; those before it stay."""
    found = rotation.seat(occasion(db, rotation_id, first))
    keep(db, rotation_id, found.seats)
    describe(db, _("Seat {name}").format(name=get(db, rotation_id).name))
    return found


@command(N_("Seat the remaining rounds anew"))
def leave(db: Db, rotation_id: int, draft: Leaving) -> Seating:
    """Note from when on somebody is away, and seat what is left without them."""
    rounds = get(db, rotation_id).rounds
    if not 1 <= draft.first <= rounds:
        raise Invalid([Problem("first", _("Choose one of the rounds."))])
    if draft.away_from is not None and draft.away_from < draft.first:
        sentence = _("This is after the first round that they miss, which would stay as it is.")
        raise Invalid([Problem("first", sentence)])
    guest = db.scalar(
        select(RotationGuest).where(
            RotationGuest.rotation_id == rotation_id, RotationGuest.participant_id == draft.participant_id
        )
    )
    if guest is None:
        raise NotFound(_("This person does not come to the rotation."))
    guest.away_from = None if draft.away_from is None or draft.away_from > rounds else draft.away_from
    db.flush()
    return seat(db, rotation_id, draft.first)


@command(N_("Change places"))
def swap(db: Db, rotation_id: int, number: int, one: int, other: int) -> None:
    """Two mentees change places in a round; `other` may be a mentor with a free seat, or 0: sit out."""
    found = rotation.swapped(occasion(db, rotation_id), seats_of(db, rotation_id), number, one, other)
    if found.against:
        raise Refused(found.against)
    keep(db, rotation_id, found.seats)


def keep(db: Db, rotation_id: int, seats: Iterable[Seat]) -> None:
    """Exactly these seats; what stays the same is not written again."""
    wanted, there = frozenset(seats), seats_of(db, rotation_id)
    for number, learner, mentor in sorted(there - wanted):
        db.execute(
            delete(RotationSeat).where(
                RotationSeat.rotation_id == rotation_id,
                RotationSeat.round == number,
                RotationSeat.learner_id == learner,
                RotationSeat.mentor_id == mentor,
            )
        )
    db.add_all(
        RotationSeat(rotation_id=rotation_id, round=number, learner_id=learner, mentor_id=mentor)
        for number, learner, mentor in sorted(wanted - there)
    )
    db.flush()
