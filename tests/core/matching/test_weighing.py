"""Which criteria count, how much, and which way round."""

from fractions import Fraction

import pytest

from mentordesk.core.matching import Rules
from mentordesk.core.matching.fit_tables import Tables
from mentordesk.core.matching.scores import parts, points, rounded
from mentordesk.core.matching.weighing import dialled, weighed
from tests.core.matching.making import person
from tests.core.matching.varied import KEYS, one, people, rules

ONE, OTHER = person(1, department=1), person(2, department=1)
USUAL = {"skills": 40, "preference": 20, "interests": 15, "availability": 15, "style": 10}


def test_without_a_word_of_the_cohort_only_the_usual_five_count():
    assert {each.key: weight for each, weight in weighed(rules())} == USUAL


def test_what_is_given_a_weight_joins_in_after_the_usual_ones():
    keys = [each.key for each, _w in weighed(rules(weights={"languages": 5, "own-7": 10, "skills": 0}))]
    assert keys[-2:] == ["own-7", "languages"]
    assert set(keys[:-2]) == set(USUAL)


@pytest.mark.req("S4-07")
@pytest.mark.parametrize(
    ("dial", "same", "apart"), [(4, 1, 0), (2, Fraction(3, 4), Fraction(1, 4)), (0, 0.5, 0.5), (-4, 0, 1)]
)
def test_a_dial_goes_from_alike_to_different(dial, same, apart):
    found = one("department", dials={"department": dial})
    assert found.score(ONE, OTHER) == same
    assert found.score(ONE, person(3, department=2)) == apart
    assert found.score(ONE, person(3)) is None


def test_who_asked_for_someone_different_is_not_turned_round_by_the_dial():
    found = one("style", dials={"style": -4})
    asking = person(1, style=(1, 1, 1, 1), wants_difference=True)
    other = person(2, style=(5, 5, 5, 5))
    assert found.score(other, asking) == 1
    assert found.score(other, person(3, style=(1, 1, 1, 1))) == 1
    assert "The different counts." not in found.explain(other, asking)
    assert found.explain(other, person(3, style=(1, 1, 1, 1))).endswith("The different counts.")


def test_what_has_no_dial_cannot_be_turned():
    found = one("languages")
    assert dialled(found, -4) is found


@pytest.mark.req("S1-24")
@pytest.mark.parametrize("seed", range(3))
def test_with_every_criterion_counting_parts_make_the_score_and_tables_agree(seed):
    everybody = people(seed, 12)
    mentors, learners = everybody[:5], everybody[5:]
    counted = dict(zip(KEYS, range(3, 99, 4), strict=False))
    given = rules(
        weights=counted, dials={"style": -4, "department": -1, "own-7": 0}, musts=frozenset({"ways"})
    )
    for learner in learners:
        for mentor in mentors:
            found = parts(mentor, learner, given)
            assert sum(part.of for part in found) == 100
            assert sum(part.points for part in found) == points(mentor, learner, given)
    exact = [[rounded(points(other, one_, given), 100) for other in mentors] for one_ in learners]
    assert Tables(mentors, learners, given).scores(100).tolist() == exact


@pytest.mark.req("S1-24")
def test_likeness_of_words_never_weighs_more_than_a_quarter():
    given = {"wording": 1000, "aspirations": 1000}
    found = {each.key: weight for each, weight in weighed(Rules(weights=given))}
    texts = found["wording"] + found["aspirations"]
    assert texts == 32
    assert texts * 4 <= sum(found.values())
