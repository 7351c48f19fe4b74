"""What is kept with a plan."""

from dataclasses import replace

import numpy as np

from mentordesk.core.matching.certified import case, certificate, input_hash
from mentordesk.core.matching.engine import Instance, solve
from mentordesk.core.vocab import MatchMode

INSTANCE = Instance(
    np.array([[8, 3], [6, 3]]),
    np.array([[True, True], [True, False]]),
    np.array([1, 2]),
    10,
    held=np.array([0, 1]),
)
IDS = (["1", "2"], ["7", "8"])


def test_prices_stand_beside_learners_and_places_and_nothing_is_written_of_zeros() -> None:
    (level,) = certificate(INSTANCE, solve(INSTANCE), *IDS)["levels"]
    # both are matched (17 points weigh one person), and the first place is what the second learner needs
    assert level["words"] == ["people", "total"]
    assert sum(level["rows"].values()) + sum(level["columns"].values()) == level["value"] == 2 * 17 + 9
    assert set(level["columns"]) <= {"7#1", "8#1"}


def test_checker_is_told_only_of_pairs_that_may_be() -> None:
    told = case(INSTANCE, *IDS)
    assert told.scores == {"1": {"7": 8, "8": 3}, "2": {"7": 6}}
    assert (told.places, told.held, told.bands) == ({"7": 1, "8": 2}, {"7": 0, "8": 1}, (3, 4, 6))


def test_hash_is_the_same_for_the_same_question_only() -> None:
    asked = input_hash(INSTANCE, MatchMode.FAIR, *IDS)
    assert asked == input_hash(replace(INSTANCE), MatchMode.FAIR, *IDS)
    hidden = replace(INSTANCE, scores=np.array([[8, 3], [6, 9]]))
    assert input_hash(hidden, MatchMode.FAIR, *IDS) == asked
    others = {
        input_hash(INSTANCE, MatchMode.KEEP, *IDS),
        input_hash(INSTANCE, MatchMode.FAIR, ["1", "3"], IDS[1]),
        input_hash(INSTANCE, MatchMode.FAIR, *IDS, [["1", "7"]]),
        input_hash(replace(INSTANCE, scores=INSTANCE.scores + 1), MatchMode.FAIR, *IDS),
        input_hash(replace(INSTANCE, places=np.array([1, 1])), MatchMode.FAIR, *IDS),
    }
    assert len(others | {asked}) == 6
