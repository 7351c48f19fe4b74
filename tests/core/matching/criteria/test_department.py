"""The same department, or another."""

from mentordesk.core.matching.criteria.department import CRITERION
from tests.core.matching.making import person


def test_the_departments_are_named():
    learner = person(1, department=1, department_name="Theatre")
    assert CRITERION.score(person(2, department=1), learner) == 1
    assert CRITERION.explain(person(2, department=1), learner) == "Both work in Theatre."
    other = person(2, department=2, department_name="Wards")
    assert CRITERION.score(other, learner) == 0
    assert CRITERION.explain(other, learner) == "Theatre and Wards."
