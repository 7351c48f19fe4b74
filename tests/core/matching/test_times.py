"""Joint free time."""

from mentordesk.core.matching.times import longest, merged, minutes, shared


def test_touching_stretches_become_one() -> None:
    assert merged(((60, 90), (0, 60), (80, 85), (100, 100))) == ((0, 90),)


def test_shared_time_is_what_both_have() -> None:
    assert shared(((0, 60), (100, 200)), ((30, 120), (150, 400))) == ((30, 60), (100, 120), (150, 200))


def test_longest_stretch_is_not_the_sum() -> None:
    both = ((0, 30), (60, 90))
    assert (minutes(both), longest(both), longest(())) == (60, 30, 0)
