"""Flash rotations are made, changed and taken away; a new one is seated at once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time

from sqlalchemy import delete, select

from mentordesk.core import participants, programmes, typed
from mentordesk.core.desk import Db, command, describe
from mentordesk.core.errors import Invalid, Problem
from mentordesk.core.i18n import N_, _
from mentordesk.core.matching.rotation import Seat, Seating
from mentordesk.core.model import Rotation, RotationGuest, RotationSeat, RotationWish
from mentordesk.core.services.rotating import seat_acts
from mentordesk.core.services.rotating.rotation_plans import seats_of
from mentordesk.core.services.rotating.rotation_rows import RotationRow, get, guests, row
from mentordesk.core.vocab import ParticipantState, Role, Side

LEAST_AND_MOST = {"rounds": (1, 12), "minutes": (1, 120), "pause_minutes": (0, 60), "seats": (1, 8)}
_MINUTES_A_DAY = 24 * 60
_MAY_COME = (ParticipantState.ACCEPTED, ParticipantState.MATCHED)


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who may be asked to come."""

    id: int
    person_id: int
    name: str
    side: Side


@dataclass(frozen=True, slots=True)
class RotationDraft:
    """An occasion as it is typed; guests are participants, wishes a mentee and a mentor each."""

    name: str
    day: date | None
    start: str = "14:00"
    rounds: int = 4
    minutes: int = 10
    pause_minutes: int = 3
    seats: int = 1
    guests: tuple[int, ...] = ()
    wishes: tuple[tuple[int, int], ...] = ()

    def problems(self, known: Iterable[Guest]) -> list[Problem]:
        """What cannot be taken, given who may come."""
        return [*self._times(), *self._people({each.id: each for each in known})]

    def _times(self) -> Iterator[Problem]:
        yield from typed.problems(self, typed.LINES, "name")
        if not self.name.strip():
            yield Problem("name", _("Give the occasion a name, such as “Flash mentoring, May”."))
        if self.day is None:
            yield Problem("day", _("Choose a day."))
        for field, (least, most) in LEAST_AND_MOST.items():
            if not least <= getattr(self, field) <= most:
                yield Problem(field, _("From {least} to {most}.").format(least=least, most=most))
        try:
            begins = time.fromisoformat(self.start)
        except ValueError:
            yield Problem("start", _("Give the time as hours and minutes, such as 14:30."))
            return
        length = self.rounds * self.minutes + (self.rounds - 1) * self.pause_minutes
        if begins.hour * 60 + begins.minute + length > _MINUTES_A_DAY:
            yield Problem("start", _("The last round would end after midnight."))

    def _people(self, known: dict[int, Guest]) -> Iterator[Problem]:
        coming = [known[each] for each in dict.fromkeys(self.guests) if each in known]
        sides = [each.side for each in coming]
        if Side.MENTOR not in sides or Side.LEARNER not in sides:
            yield Problem("guests", _("Tick at least one mentor and one mentee who come."))
        tables = {each.person_id for each in coming if each.side is Side.MENTOR}
        for each in coming:
            if each.side is Side.LEARNER and each.person_id in tables:
                sentence = _("{name} cannot have a table and go round as well: untick one of the two.")
                yield Problem("guests", sentence.format(name=each.name))
        here = {each.id for each in coming}
        for two in self.wishes:
            if not here.issuperset(two):
                learner, mentor = (known[each].name if each in known else "?" for each in two)
                sentence = _("{learner} is to meet {mentor}, but not both are ticked above.")
                yield Problem("wishes", sentence.format(learner=learner, mentor=mentor))


def invitable(db: Db, cohort_id: int, rotation_id: int = 0) -> list[Guest]:
    """Everybody accepted, mentors first, by name; and who is asked to this occasion already."""
    asked = {each.id for each in guests(db, rotation_id)}
    people = [
        Guest(each.id, each.person_id, each.name, Side.MENTOR if each.role is Role.MENTOR else Side.LEARNER)
        for each in participants.profiles(db, cohort_id)
        if (each.state in _MAY_COME and (each.role is Role.MENTOR or each.role.learns)) or each.id in asked
    ]
    return sorted(people, key=lambda each: (each.side is not Side.MENTOR, each.name.casefold(), each.id))


def first_draft(db: Db, cohort_id: int, today: date) -> RotationDraft:
    """A new form: everybody comes, and as many sit at a table as are needed for all to sit.

    Who is in both roles has a table.
    """
    cohort, known = programmes.cohort(db, cohort_id), invitable(db, cohort_id)
    tables = {each.person_id for each in known if each.side is Side.MENTOR}
    coming = [each for each in known if each.side is Side.MENTOR or each.person_id not in tables]
    seats = -(-(len(coming) - len(tables)) // len(tables)) if tables else 1
    most = LEAST_AND_MOST["seats"][1]
    return RotationDraft(
        _("Flash mentoring"),
        max(today, cohort.start_on),
        guests=tuple(each.id for each in coming),
        seats=min(max(seats, 1), most),
    )


def draft(db: Db, rotation_id: int) -> RotationDraft:
    """The form filled with what is there."""
    found = get(db, rotation_id)
    wishes = select(RotationWish).where(RotationWish.rotation_id == rotation_id).order_by(RotationWish.id)
    return RotationDraft(
        found.name,
        found.day,
        found.start,
        found.rounds,
        found.minutes,
        found.pause_minutes,
        found.seats,
        tuple(each.id for each in guests(db, rotation_id)),
        tuple((wish.learner_id, wish.mentor_id) for wish in db.scalars(wishes)),
    )


@command(N_("Add a rotation"))
def add(db: Db, cohort_id: int, draft: RotationDraft) -> tuple[int, Seating]:
    """Make an occasion and seat it; its id, and the seating."""
    _refuse_problems(db, cohort_id, draft, 0)
    made = Rotation(cohort_id=cohort_id, **_columns(draft))
    db.add(made)
    db.flush()
    _keep_guests(db, cohort_id, made.id, draft)
    _keep_wishes(db, made.id, draft)
    found = seat_acts.seat(db, made.id)
    describe(db, _("Add {name}").format(name=made.name))
    return made.id, found


@command(N_("Change a rotation"))
def edit(db: Db, rotation_id: int, draft: RotationDraft) -> None:
    """Keep what is typed; seats that cannot stay go, and the others stay until it is seated anew."""
    found = get(db, rotation_id)
    _refuse_problems(db, found.cohort_id, draft, rotation_id)
    for column, value in _columns(draft).items():
        setattr(found, column, value)
    _keep_guests(db, found.cohort_id, rotation_id, draft)
    _keep_wishes(db, rotation_id, draft)
    seat_acts.keep(db, rotation_id, _still_possible(row(db, rotation_id), draft, seats_of(db, rotation_id)))


@command(N_("Delete a rotation"))
def remove(db: Db, rotation_id: int) -> None:
    """Take the occasion away with all that belongs to it."""
    name = get(db, rotation_id).name
    for table in (RotationSeat, RotationWish, RotationGuest):
        db.execute(delete(table).where(table.rotation_id == rotation_id))
    db.execute(delete(Rotation).where(Rotation.id == rotation_id))
    db.expire_all()
    describe(db, _("Delete {name}").format(name=name))


def _refuse_problems(db: Db, cohort_id: int, draft: RotationDraft, rotation_id: int) -> None:
    if problems := draft.problems(invitable(db, cohort_id, rotation_id)):
        raise Invalid(problems)


def _columns(draft: RotationDraft) -> dict[str, object]:
    kept = ("day", "start", "rounds", "minutes", "pause_minutes", "seats")
    return {"name": draft.name.strip(), **{each: getattr(draft, each) for each in kept}}


def _keep_guests(db: Db, cohort_id: int, rotation_id: int, draft: RotationDraft) -> None:
    """Who stays keeps what is known of when they leave."""
    sides = {each.id: each.side for each in invitable(db, cohort_id, rotation_id)}
    there = {each.id: each for each in guests(db, rotation_id)}
    for gone in there.keys() - set(draft.guests):
        db.execute(
            delete(RotationGuest).where(
                RotationGuest.rotation_id == rotation_id, RotationGuest.participant_id == gone
            )
        )
    db.add_all(
        RotationGuest(rotation_id=rotation_id, participant_id=each, side=sides[each])
        for each in dict.fromkeys(draft.guests)
        if each not in there
    )
    db.flush()


def _keep_wishes(db: Db, rotation_id: int, draft: RotationDraft) -> None:
    db.execute(delete(RotationWish).where(RotationWish.rotation_id == rotation_id))
    db.add_all(
        RotationWish(rotation_id=rotation_id, learner_id=learner, mentor_id=mentor)
        for learner, mentor in dict.fromkeys(draft.wishes)
    )
    db.flush()


def _still_possible(found: RotationRow, draft: RotationDraft, seats: frozenset[Seat]) -> list[Seat]:
    """Seats of those who still come, in rounds that still are, at tables that are not over-full."""
    coming, kept = set(draft.guests), list[Seat]()
    for number, learner, mentor in sorted(seats):
        at_table = sum((each[0], each[2]) == (number, mentor) for each in kept)
        if number <= found.rounds and coming.issuperset({learner, mentor}) and at_table < found.seats:
            kept.append((number, learner, mentor))
    return kept
