from datetime import date

from mentordesk.core.intake.applying.directory import Directory
from mentordesk.core.intake.applying.pairing_index import PairingIndex
from mentordesk.core.intake.report import Kind
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
