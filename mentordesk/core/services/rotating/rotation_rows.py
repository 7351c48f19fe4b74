"""Flash rotations as lists show them: when they are, who comes, and the times of the rounds."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy import func, select

from mentordesk.core.desk import Db
from mentordesk.core.errors import NotFound
from mentordesk.core.i18n import _
from mentordesk.core.model import Participant, Person, Rotation, RotationGuest, RotationSeat
from mentordesk.core.vocab import Side

READS = frozenset(["rotation", "rotation_guest", "rotation_wish", "rotation_seat"])


@dataclass(frozen=True, slots=True)
class RotationRow:
    """An occasion in a list."""

    id: int
    cohort_id: int
    name: str
    day: date
    start: str
    rounds: int
    minutes: int
    pause_minutes: int
    seats: int
    mentors: int
    learners: int
    is_seated: bool

    def times(self, number: int) -> tuple[datetime, datetime]:
        """When round `number` begins and ends, by the clock of the cohort."""
        first = datetime.combine(self.day, time.fromisoformat(self.start))
        begins = first + timedelta(minutes=(number - 1) * (self.minutes + self.pause_minutes))
        return begins, begins + timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class GuestRow:
    """Somebody who comes; `away_from` is the first round that they miss."""

    id: int
    person_id: int
    name: str
    side: Side
    away_from: int | None


def rows(db: Db, cohort_id: int) -> list[RotationRow]:
    """All occasions of a cohort, the newest first."""
    query = select(Rotation).where(Rotation.cohort_id == cohort_id)
    return [_row(db, each) for each in db.scalars(query.order_by(Rotation.day.desc(), Rotation.id.desc()))]


def row(db: Db, rotation_id: int) -> RotationRow:
    """One occasion; raises `NotFound`."""
    return _row(db, get(db, rotation_id))


def get(db: Db, rotation_id: int) -> Rotation:
    """The mapped occasion; raises `NotFound`."""
    found = db.get(Rotation, rotation_id)
    if found is None:
        raise NotFound(_("This rotation is no longer there."))
    return found


def guests(db: Db, rotation_id: int) -> list[GuestRow]:
    """Everybody who comes, by name."""
    query = (
        select(RotationGuest, Person.id, Person.name)
        .join(Participant, Participant.id == RotationGuest.participant_id)
        .join(Person, Person.id == Participant.person_id)
        .where(RotationGuest.rotation_id == rotation_id)
        .order_by(Person.folded_name, RotationGuest.id)
    )
    return [
        GuestRow(guest.participant_id, person, name, guest.side, guest.away_from)
        for guest, person, name in db.execute(query)
    ]


def _row(db: Db, found: Rotation) -> RotationRow:
    count = select(RotationGuest.side, func.count()).where(RotationGuest.rotation_id == found.id)
    sides: dict[Side, int] = dict(db.execute(count.group_by(RotationGuest.side)).all())
    seated = db.scalar(select(RotationSeat.id).where(RotationSeat.rotation_id == found.id).limit(1))
    return RotationRow(
        found.id,
        found.cohort_id,
        found.name,
        found.day,
        found.start,
        found.rounds,
        found.minutes,
        found.pause_minutes,
        found.seats,
        sides.get(Side.MENTOR, 0),
        sides.get(Side.LEARNER, 0),
        seated is not None,
    )
