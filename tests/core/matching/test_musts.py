"""Criteria that forbid a pair."""

import pytest

from mentordesk.core.matching import Request, Rules, explain, propose
from mentordesk.core.matching.blocks import blocked
from mentordesk.core.matching.musts import CODE, broken, label
from tests.core.matching.making import person
from tests.core.matching.varied import KEYS, people, rules

WELSH, ENGLISH = frozenset({"welsh"}), frozenset({"english"})
ALL = rules(musts=frozenset(KEYS), dials={"department": -4})


def test_all_pairs_at_once_agree_with_the_pairs_one_by_one():
    everybody = people(3, 16)
    mentors, learners = everybody[:8], everybody[8:]
    flags = {code: grid for code, grid in blocked(mentors, learners, ALL).items() if code.startswith(CODE)}
    for i, learner in enumerate(learners):
        for j, mentor in enumerate(mentors):
            codes = {code for code, _sentence in broken(mentor, learner, ALL)}
            assert codes == {code for code, grid in flags.items() if grid[i, j]}
    assert {CODE + "department", CODE + "languages", CODE + "own-7"} <= set(flags)
    assert not {CODE + "wording", CODE + "aspirations"} & set(flags)


def test_a_must_without_weight_forbids_and_says_which_rule_it_is():
    must = Rules(musts=frozenset({"languages"}))
    mentor, learner = person(2, languages=WELSH), person(1, languages=ENGLISH)
    found = explain(Request((mentor,), (learner,), must), 1, 2)
    assert [each.sentence for each in found.barriers] == ["Languages is a must here. No language in common."]
    assert sum(part.of for part in found.components) == 100


def test_who_is_left_by_a_must_is_told_which_one():
    request = Request(
        (person(2, languages=WELSH),), (person(1, languages=ENGLISH),), Rules(musts=frozenset({"languages"}))
    )
    (left,) = propose(request).unmatched
    assert left.reason == "The only mentor may not be paired with Person 1: languages (1)."


def test_what_is_not_known_forbids_nothing():
    assert not list(broken(person(2, languages=WELSH), person(1), Rules(musts=frozenset({"languages"}))))


@pytest.mark.parametrize(
    ("code", "said"), [("must-languages", "languages"), ("must-own-7", "site"), ("H1", None)]
)
def test_a_must_has_a_name(code, said):
    assert label(code, ALL) == said
