"""What a person is told."""

from mentordesk.core.errors import DeskError, Invalid, Problem


def test_all_problems_are_told_at_once():
    error = Invalid([Problem("name", "Enter a name."), Problem("", "Something else.")])
    assert str(error) == "Enter a name. Something else."
    assert [problem.field for problem in error.problems] == ["name", ""]


def test_what_cannot_be_taken_is_something_a_person_can_act_on():
    assert isinstance(Invalid([]), DeskError)
