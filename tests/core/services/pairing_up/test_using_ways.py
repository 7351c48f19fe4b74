"""Another way is used in one step: kept with the cohort, proposed, and noted with the run."""

import pytest

from mentordesk.core import pairings, programmes
from mentordesk.core.errors import Refused
from mentordesk.core.services import matching_runs, pairing_up
from mentordesk.core.services.pairing_up import Way, open_proposals, plan_ways
from mentordesk.core.vocab import MatchMode
from tests.core.services.conftest import TODAY


def test_the_other_way_is_used_in_one_step(desk, cohort, torn, turned):
    brought = turned(pairing_up.use_way, cohort, Way(MatchMode.LEXIMIN), TODAY)
    assert brought.pairs == 2
    assert desk.ask(programmes.match_aims, cohort).mode is MatchMode.LEXIMIN
    found = desk.ask(plan_ways.compare, cohort, Way(MatchMode.LEXIMIN))
    assert (found.now.total, found.differing, found.brings) == (17_500, (), False)


def test_what_a_floor_may_cost_is_kept_with_the_cohort_and_asked_of_the_engine(desk, cohort, torn, turned):
    turned(pairing_up.use_way, cohort, Way(MatchMode.FLOOR, 15), TODAY)
    assert desk.ask(programmes.match_aims, cohort).price == 15
    assert desk.ask(open_proposals.request, cohort).price == 15
    assert "1.5 % of the total" in desk.ask(matching_runs.record, cohort).run.aims[1]
    assert not desk.ask(plan_ways.compare, cohort, Way(MatchMode.FLOOR)).brings
    assert desk.ask(plan_ways.compare, cohort, Way(MatchMode.FLOOR, 16)).brings


@pytest.mark.req("S0-42")
def test_so_many_moves_are_made_and_no_more(desk, cohort, torn, turned):
    """With one move nothing can be won; with two, 150 becomes 175."""
    turned(pairing_up.use_way, cohort, Way(MatchMode.KEEP, moves=1), TODAY)
    assert sorted(row.score for row in desk.ask(pairings.rows, cohort)) == [5000, 10_000]
    turned(pairing_up.use_way, cohort, Way(MatchMode.KEEP, moves=2), TODAY)
    assert sorted(row.score for row in desk.ask(pairings.rows, cohort)) == [7500, 10_000]
    run = desk.ask(matching_runs.record, cohort).run
    assert "at most 2, as you chose" in " ".join(run.aims)
    assert (run.certificate, run.equal_optima, run.six["moves"]) == (None, None, 2)


def test_fewer_moves_than_there_must_be_are_refused(desk, cohort, torn):
    row = next(row for row in desk.ask(pairings.rows, cohort) if row.score == 10_000)
    desk.do(pairings.forbid, row.mentors[0].participant_id, row.learners[0].participant_id)
    with pytest.raises(Refused, match="More have to move"):
        desk.do(pairing_up.use_way, cohort, Way(MatchMode.KEEP, moves=0), TODAY)
