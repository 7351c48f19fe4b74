"""What two people have in common, for all pairs at once as one by one."""

import pytest

from mentordesk.core.matching.criterion import HALF
from tests.core.matching.varied import KEYS, REVERSE, one, people


def grids(criterion, mentors, learners):
    """What its table, or what it reads ahead, says of all pairs, as (above, below) by pair."""
    import numpy as np

    if criterion.ahead is not None:
        found = criterion.ahead(mentors, learners)(slice(None))
    else:
        found = criterion.table(mentors, learners)
    return [np.broadcast_to(each, (len(learners), len(mentors))) for each in found]


@pytest.mark.parametrize("key", KEYS)
def test_every_criterion_says_of_all_pairs_what_it_says_of_each(key):
    for dial, more in ((4, {}), (4, {"format": REVERSE}), (1, {}), (0, {}), (-3, {}), (-4, {})):
        everybody, found = people(dial + 50, 14), one(key, dials={key: dial}, **more)
        mentors, learners = everybody[:6], everybody[6:]
        above, below = grids(found, mentors, learners)
        for i, learner in enumerate(learners):
            for j, mentor in enumerate(mentors):
                exact = found.score(mentor, learner)
                exact = HALF if exact is None else exact
                assert 0 <= exact <= 1
                assert exact * int(below[i, j]) == int(above[i, j])


def test_every_criterion_has_words_for_any_two():
    everybody = people(5, 16)
    for key in KEYS:
        found = one(key)
        said = [found.explain(mentor, learner) for mentor in everybody[:8] for learner in everybody[8:]]
        assert all(each and "{" not in each for each in said)
        assert found.means
