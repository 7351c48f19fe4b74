"""What is answered about groups and circles."""

from fractions import Fraction

from mentordesk.core.matching.together import Gathered, Sizes


def test_one_mentor_and_a_proof_go_without_saying() -> None:
    assert Sizes(4, 6).mentors == 1
    assert Gathered((), (), Fraction(0), proven=True).gap == 0
