"""A run of second mentors belongs to the run before it."""

from sqlalchemy import insert, select

from mentordesk.core.desk import command
from mentordesk.core.model import MatchRun
from mentordesk.core.services.matching_runs.rounds_of_runs import later_rounds
from tests.core.services.conftest import TODAY


@command("Keep")
def runs(db, cohort, rounds):
    fields = {
        "cohort_id": cohort,
        "made_on": TODAY,
        "made_by": "",
        "mode": "fair",
        "weights": {},
        "six": {},
        "asked": {},
    }
    db.execute(insert(MatchRun), [{**fields, "round": each} for each in rounds])
    return list(db.scalars(select(MatchRun.id).order_by(MatchRun.id)))


def test_until_the_next_run_of_first_mentors(desk, cohort):
    first, second, third, again, more = desk.do(runs, cohort, (None, 2, 3, None, 2))
    assert desk.ask(later_rounds, cohort, first) == [second, third]
    assert desk.ask(later_rounds, cohort, again) == [more]
