"""Small occasions that people leave early are looked through whole."""

from mentordesk.core.matching import Request, Rules
from mentordesk.core.matching.rotation import Occasion, levels, seat
from mentordesk.core.matching.rotation import whole as module
from mentordesk.core.matching.rotation.whole import Whole
from tests.core.matching.making import person
from tests.core.matching.rotation.drawing_occasions import best, found

WANTED = frozenset([(1, 11), (1, 12), (2, 11), (2, 13)])


def colliding(**more: object) -> Occasion:
    """Each of two has two wishes for two rounds: one table closes after the first, the other is shared."""
    learners, mentors = (person(1), person(2)), (person(11), person(12), person(13))
    request = Request(mentors, learners, Rules())
    fields = {"rounds": 2, "seats": 1, "away": {12: 2, 13: 2}, "wishes": WANTED}
    return Occasion(request, **(fields | more))


def test_three_of_four_wishes_are_proven_to_be_all_that_can_be_met() -> None:
    done = seat(colliding())
    assert done.proven
    assert found(colliding(), done.seats) == best(colliding())
    assert done.levels.wishes == 3
    [missed] = done.unmet
    assert missed.reason == f"No round is left in which Person {missed.learner} and Person 11 are both free."


def test_a_large_one_is_not_looked_through() -> None:
    assert Whole(colliding()).is_small
    learners = tuple(person(each) for each in range(1, 500))
    large = Occasion(Request((person(1000),), learners, Rules()), rounds=module.MOST // 499 + 1, seats=1)
    assert not Whole(large).is_small


def test_it_finds_the_same_as_the_choice_of_pairs_where_all_stay() -> None:
    occasion = colliding(away={})
    rounds = Whole(occasion).best()
    assert rounds is not None
    seats = frozenset(
        (number, occasion.learners[row].id, occasion.mentors[column].id)
        for number, pairs in enumerate(rounds, start=1)
        for row, column in pairs
    )
    assert levels(occasion, seats).rank == seat(occasion).levels.rank


def test_of_a_large_one_what_was_found_is_told_with_what_none_can_surpass() -> None:
    """Thirty times the same, side by side: of four wishes each only three can be met."""
    ways = range(0, 3000, 100)
    request = Request(
        tuple(person(way + each) for way in ways for each in (11, 12, 13)),
        tuple(person(way + each) for way in ways for each in (1, 2)),
        Rules(),
    )
    wishes = frozenset((way + one, way + other) for way in ways for one, other in WANTED)
    away = {way + each: 2 for way in ways for each in (12, 13)}
    occasion = Occasion(request, 2, 1, away, wishes)
    done = seat(occasion)
    found(occasion, done.seats)
    assert not done.proven
    assert (done.levels.wishes, done.bound.wishes) == (90, 120)
