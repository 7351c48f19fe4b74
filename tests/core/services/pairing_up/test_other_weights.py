"""What other weights would bring is what proposing with them brings; keeping them is one step."""

import pytest

from mentordesk.core import pairings
from mentordesk.core.services import pairing_up
from mentordesk.core.services.pairing_up import Figures, OtherWeights
from tests.core.services.conftest import TODAY


@pytest.fixture
def wishing(desk, cohort, people):
    """Ann named Nia first, so that with preference alone she goes there."""
    from mentordesk.core.desk import command
    from mentordesk.core.model import Participant, Preference

    def wish(db):
        mentor = db.get_one(Participant, people["nia"]).person_id
        db.add(Preference(participant_id=people["ann"], person_id=mentor, rank=1))

    desk.do(command("Make")(wish))
    return people


def reckoner(desk, cohort):
    return OtherWeights(desk.ask(pairing_up.matrix, cohort))


def test_the_cohorts_own_weights_change_nothing(desk, cohort, people, proposed):
    known = reckoner(desk, cohort)
    found = known.outcome(known.weights)
    assert (found.begins, found.ends, found.changes) == (frozenset(), frozenset(), ())
    # each has 40 of 40 for skills and half of the other 60
    assert found.now == found.then == Figures(2, 7000, 14_000)


def test_what_is_told_is_what_proposing_then_brings(desk, cohort, wishing):
    desk.do(pairing_up.propose, cohort, TODAY)
    before = wishing.plan()
    known = reckoner(desk, cohort)
    weights = known.weights | {"skills": 0, "preference": 60}
    found = known.outcome(weights)
    assert [(change.learner, change.before, change.after) for change in found.changes] == [
        ("Ann Lee", "Mo Hart", "Nia Pope"),
        ("Ben Roy", "Nia Pope", "Mo Hart"),
    ]
    desk.do(pairing_up.keep_weights, cohort, weights)
    desk.do(pairing_up.propose, cohort, TODAY)
    assert wishing.plan() != before
    fresh = desk.ask(pairing_up.matrix, cohort)
    assert (fresh.scores == found.scores).all()
    assert set(fresh.held) == found.begins


def test_who_is_confirmed_stays_whatever_the_weights(desk, cohort, wishing):
    desk.do(pairing_up.propose, cohort, TODAY)
    desk.do(pairing_up.confirm, [row.id for row in desk.ask(pairings.rows, cohort)], TODAY)
    known = reckoner(desk, cohort)
    found = known.outcome(known.weights | {"skills": 0, "preference": 60})
    assert found.changes == ()
    assert found.then.placed == 2


def test_with_nothing_proposed_yet_the_next_plan_is_what_would_change(desk, cohort, wishing):
    known = reckoner(desk, cohort)
    assert known.outcome(known.weights).now.placed == 2
    assert len(known.outcome(known.weights | {"skills": 0, "preference": 60}).changes) == 2


def test_keeping_weights_is_one_step(cohort, people, turned):
    turned(pairing_up.keep_weights, cohort, {"skills": 10})
