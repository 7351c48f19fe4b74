from datetime import date

from mentordesk.core.desk import command
from mentordesk.core.intake.applying.directory import Directory
from mentordesk.core.intake.applying.pairing_index import PairingIndex
from mentordesk.core.intake.report import Kind
from mentordesk.core.model import Cover
from mentordesk.core.vocab import Side

PAIRINGS = (
    "mentor,mentee,started on,ended on\n"
    "m@x.org,e@x.org,2026-05-10,2026-06-10\nn@x.org,e@x.org,2026-06-11,\nn@x.org,f@x.org,2026-05-10,\n"
)


def found(world, *people: str, on: date | None = None) -> date | None:
    """The start of the pairing that is found."""
    world.take(PAIRINGS, Kind.PAIRINGS)

    def ask(db):
        pairing = PairingIndex(db, Directory(db, world.cohort)).of(people, on)
        return pairing.started_on if pairing else None

    return world.desk.ask(ask)


def test_mentor_and_mentee_tell_their_pairing(world) -> None:
    assert found(world, "m@x.org", "E@X.org") == date(2026, 5, 10)


def test_the_day_tells_which_of_several(world) -> None:
    assert found(world, "e@x.org", on=date(2026, 5, 20)) == date(2026, 5, 10)


def test_without_a_day_the_latest_counts(world) -> None:
    assert found(world, "e@x.org") == date(2026, 6, 11)


def test_strangers_and_nobody_have_no_pairing(world) -> None:
    assert found(world, "m@x.org", "f@x.org") is None
    assert found(world, "z@x.org") is None
    assert found(world) is None


def test_sides_and_exact_members_are_known(world) -> None:
    world.take(PAIRINGS, Kind.PAIRINGS)

    def ask(db):
        index = PairingIndex(db, Directory(db, world.cohort))
        first = index.all()[0]
        both = index.members(first)
        return (
            len(both),
            index.members(first, Side.LEARNER),
            index.just(both) == [first],
            index.just(both[:1]),
        )

    assert world.desk.ask(ask) == (2, [3], True, [])


def test_who_stood_in_that_day_is_asked_for_in_place_of_the_absent(world) -> None:
    world.take(PAIRINGS, Kind.PAIRINGS)

    @command("Cover")
    def ask(db):
        index = PairingIndex(db, Directory(db, world.cohort))
        pairing = index.of(["e@x.org"])
        (absent,) = index.members(pairing, Side.MENTOR)
        other = next(each.id for each in Directory(db, world.cohort).participants() if each.id != absent)
        days = {"from_on": date(2026, 7, 1), "to_on": date(2026, 7, 8)}
        db.add(Cover(pairing_id=pairing.id, mentor_id=other, absent_id=absent, **days))
        db.flush()
        index = PairingIndex(db, Directory(db, world.cohort))
        found = [index.members(pairing, Side.MENTOR, date(2026, 7, day)) for day in (7, 8)]
        assert found == [[other], [absent]]

    world.desk.do(ask)
