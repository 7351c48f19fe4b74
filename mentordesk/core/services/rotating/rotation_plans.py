"""What the seating of a flash rotation is asked, and how good the one that stands is."""

from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from sqlalchemy import or_, select

from mentordesk.core.desk import Db
from mentordesk.core.matching.rotation import Levels, Occasion, Seat, Unmet, best, levels, unmet
from mentordesk.core.model import Rotation, RotationSeat, RotationWish
from mentordesk.core.services import asking
from mentordesk.core.services.rotating.rotation_rows import GuestRow, RotationRow, get, guests, row
from mentordesk.core.vocab import Side


@dataclass(frozen=True)
class RotationPlan:
    """An occasion with all that is shown of it; no seating can be better than `bound`."""

    rotation: RotationRow
    guests: tuple[GuestRow, ...]
    occasion: Occasion
    seats: frozenset[Seat]
    unmet: tuple[Unmet, ...]
    levels: Levels
    bound: Levels

    @property
    def proven(self) -> bool:
        """Whether the seating that stands is as good as any can be."""
        return self.levels.rank == self.bound.rank

    @cached_property
    def mentors(self) -> list[GuestRow]:
        """Whose tables there are."""
        return [each for each in self.guests if each.side is Side.MENTOR]

    @cached_property
    def learners(self) -> list[GuestRow]:
        """Who goes round."""
        return [each for each in self.guests if each.side is Side.LEARNER]

    def table_of(self, number: int, learner_id: int) -> GuestRow | None:
        """At whose table somebody sits in a round."""
        return self._places.get((number, learner_id))

    def at(self, number: int, mentor_id: int) -> list[GuestRow]:
        """Who sits at a table in a round."""
        return self._tables.get((number, mentor_id), [])

    def out(self, number: int) -> list[GuestRow]:
        """Who is there in a round and sits at no table."""
        there = (each for each in self.learners if self.is_there(each, number))
        return [each for each in there if (number, each.id) not in self._places]

    @cached_property
    def _places(self) -> dict[tuple[int, int], GuestRow]:
        tables = {each.id: each for each in self.mentors}
        return {(number, learner): tables[mentor] for number, learner, mentor in self.seats}

    @cached_property
    def _tables(self) -> dict[tuple[int, int], list[GuestRow]]:
        found: dict[tuple[int, int], list[GuestRow]] = {}
        for each in self.learners:
            for number in range(1, self.rotation.rounds + 1):
                if (number, each.id) in self._places:
                    found.setdefault((number, self._places[number, each.id].id), []).append(each)
        return found

    def is_there(self, guest: GuestRow, number: int) -> bool:
        """Whether a guest has not left yet."""
        return guest.away_from is None or number < guest.away_from

    def fit(self, learner_id: int, mentor_id: int) -> Fraction:
        """Points of two people."""
        problem = self.occasion.problem
        steps = int(self.occasion.scores[problem.rows[learner_id], problem.columns[mentor_id]])
        return Fraction(steps, self.occasion.request.steps)

    @property
    def mean(self) -> Fraction:
        """The mean fit of those who meet."""
        return self.levels.total / self.levels.meetings if self.levels.meetings else Fraction(0)


def plan(db: Db, rotation_id: int) -> RotationPlan:
    """The occasion as it stands, against the best there could be; not for the window's thread."""
    asked, seats = occasion(db, rotation_id), seats_of(db, rotation_id)
    return RotationPlan(
        row(db, rotation_id),
        tuple(guests(db, rotation_id)),
        asked,
        seats,
        unmet(asked, seats),
        levels(asked, seats),
        best(asked),
    )


def occasion(db: Db, rotation_id: int, first: int = 1) -> Occasion:
    """What is asked of the rounds from `first` on."""
    found, coming = get(db, rotation_id), guests(db, rotation_id)
    asked = asking.request(db, found.cohort_id, also=[each.id for each in coming])
    ids = {each.id for each in coming}
    wishes = select(RotationWish).where(RotationWish.rotation_id == rotation_id)
    return Occasion(
        replace(
            asked,
            learners=tuple(each for each in asked.learners if each.id in ids),
            mentors=tuple(each for each in asked.mentors if each.id in ids),
            pins=frozenset(),
        ),
        found.rounds,
        found.seats,
        {each.id: each.away_from for each in coming if each.away_from is not None},
        frozenset((wish.learner_id, wish.mentor_id) for wish in db.scalars(wishes)),
        seats_of(db, rotation_id),
        first,
        _met(db, found),
    )


def seats_of(db: Db, rotation_id: int) -> frozenset[Seat]:
    """Who sits where."""
    query = select(RotationSeat.round, RotationSeat.learner_id, RotationSeat.mentor_id)
    return frozenset(
        (number, learner, mentor)
        for number, learner, mentor in db.execute(query.where(RotationSeat.rotation_id == rotation_id))
    )


def _met(db: Db, found: Rotation) -> frozenset[tuple[int, int]]:
    """Who sat together at an earlier occasion of the cohort."""
    earlier = or_(Rotation.day < found.day, (Rotation.day == found.day) & (Rotation.id < found.id))
    query = (
        select(RotationSeat.learner_id, RotationSeat.mentor_id)
        .join(Rotation, Rotation.id == RotationSeat.rotation_id)
        .where(Rotation.cohort_id == found.cohort_id, earlier)
    )
    return frozenset((learner, mentor) for learner, mentor in db.execute(query))
