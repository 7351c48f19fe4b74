"""Who never has time together."""

import numpy as np

from mentordesk.core.matching import Rules
from mentordesk.core.matching.joint_times import no_time
from mentordesk.core.matching.times import longest, shared
from tests.core.matching.making import person


def test_more_moments_than_fit_into_a_word_are_all_looked_at() -> None:
    mentors = [person(each, free=((each * 7, each * 7 + 61),)) for each in range(1, 90)]
    learners = [person(500, free=((0, 400),)), person(501, free=((590, 700), (30, 95)))]
    flags = np.zeros((2, len(mentors)), dtype=bool)
    no_time(mentors, learners, Rules(session_minutes=60))(slice(0, 2), flags)
    assert flags.tolist() == [
        [longest(shared(mentor.free or (), learner.free or ())) < 60 for mentor in mentors]
        for learner in learners
    ]
    assert flags.any()
    assert not flags.all()
