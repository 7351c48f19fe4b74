"""The form that starts a programme, and what it leaves behind."""

from dataclasses import replace
from datetime import date

import pytest

from mentordesk.core import codes, programmes
from mentordesk.core.desk import command
from mentordesk.core.errors import Invalid, NotFound
from mentordesk.core.model import Cohort, Objective, SuccessMetric
from mentordesk.core.programmes import CohortDraft
from mentordesk.core.vocab import CohortState, Direction, Format, MatchRule

BARE = CohortDraft(
    programme="Emerging leaders", name="2026", start_on=date(2026, 9, 1), end_on=date(2027, 5, 31)
)
WHOLE = replace(
    BARE,
    purpose="Grow our own leaders",
    objective="More nurses lead a ward",
    metric="Goals reached",
    target=0.0,
    direction=Direction.AT_MOST,
    cadence_days=14,
    session_minutes=45,
    format=Format.GROUP,
    match_rule=MatchRule.CROSS_DEPARTMENT,
    allow_async=True,
    zone="Africa/Nairobi",
    hours_from="08:30",
    hours_to="16:00",
    grade_order=("Band 5", "Band 6"),
    responsibilities="Meet once a month.",
    escalation=("Sam Cole", "Pat Roe"),
)


def promised(db):
    return db.query(Objective).count(), db.query(SuccessMetric).count()


def test_a_name_and_the_days_are_enough():
    assert BARE.problems() == []


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("programme", {"programme": " "}),
        ("name", {"name": ""}),
        ("start_on", {"start_on": None}),
        ("end_on", {"end_on": None}),
        ("end_on", {"end_on": date(2026, 9, 1)}),
        ("cadence_days", {"cadence_days": 2}),
        ("cadence_days", {"cadence_days": 181}),
        ("session_minutes", {"session_minutes": 14}),
        ("session_minutes", {"session_minutes": 241}),
        ("zone", {"zone": "Mars/Olympus"}),
        ("hours_to", {"hours_from": "17:00"}),
        ("objective", {"metric": "Goals reached", "target": 3.0}),
        ("metric", {"objective": "More leaders", "metric": "Goals reached"}),
    ],
)
def test_what_cannot_be_a_cohort_is_named_at_its_field(field, said):
    assert [problem.field for problem in replace(BARE, **said).problems()] == [field]


@pytest.mark.parametrize("said", [{"cadence_days": 3}, {"cadence_days": 180}, {"session_minutes": 240}])
def test_the_bounds_themselves_are_fine(said):
    assert replace(BARE, **said).problems() == []


@pytest.mark.req("S0-02", "S0-03")
@pytest.mark.parametrize("draft", [BARE, WHOLE], ids=["bare", "whole"])
def test_a_programme_is_there_as_the_form_said(turned, desk, draft):
    number = turned(programmes.add, draft)
    assert desk.ask(programmes.draft, number) == draft
    row = desk.ask(programmes.cohort, number)
    assert row.state is CohortState.PLANNING
    assert codes.read(row.code, codes.Kind.COHORT) == row.code
    assert (row.programme, row.name, row.end_on) == (draft.programme, draft.name, draft.end_on)


def test_nothing_is_started_by_a_form_with_problems(desk):
    with pytest.raises(Invalid):
        desk.do(programmes.add, CohortDraft())
    assert desk.ask(programmes.cohorts) == []


def test_a_cohort_is_changed_to_what_the_form_shows(turned, desk):
    number = desk.do(programmes.add, BARE)
    turned(programmes.edit, number, WHOLE)
    assert desk.ask(programmes.draft, number) == WHOLE


def test_a_metric_taken_out_of_the_form_is_gone(turned, desk):
    number = desk.do(programmes.add, WHOLE)
    turned(programmes.edit, number, replace(WHOLE, metric="", target=None, direction=Direction.AT_LEAST))
    assert desk.ask(promised) == (1, 0)


def test_an_objective_taken_out_takes_its_metric_along(turned, desk):
    number = desk.do(programmes.add, WHOLE)
    turned(programmes.edit, number, BARE)
    assert desk.ask(promised) == (0, 0)


def test_changing_twice_keeps_one_objective_and_one_metric(desk):
    number = desk.do(programmes.add, WHOLE)
    desk.do(programmes.edit, number, replace(WHOLE, objective="Other words", target=2.5))
    assert desk.ask(promised) == (1, 1)
    assert desk.ask(programmes.draft, number).objective == "Other words"


def test_a_change_with_problems_changes_nothing(desk):
    number = desk.do(programmes.add, BARE)
    with pytest.raises(Invalid):
        desk.do(programmes.edit, number, replace(BARE, end_on=None))
    assert desk.ask(programmes.draft, number) == BARE


@pytest.mark.parametrize("query", [programmes.cohort, programmes.draft, programmes.moves])
def test_a_cohort_that_is_gone_is_not_found(desk, query):
    with pytest.raises(NotFound, match="cohort"):
        desk.ask(query, 99)


def test_cohorts_come_the_newest_first(desk):
    desk.do(programmes.add, replace(BARE, name="old", start_on=date(2025, 9, 1)))
    desk.do(programmes.add, BARE)
    desk.do(programmes.add, replace(BARE, name="made later"))
    assert [row.name for row in desk.ask(programmes.cohorts)] == ["made later", "2026", "old"]


def test_weights_come_in_the_order_of_their_names(desk):
    number = desk.do(programmes.add, BARE)
    assert desk.ask(programmes.cohort, number).match_weights == ()

    @command("Weigh")
    def weigh(db):
        db.get_one(Cohort, number).match_weights = {"style": 10, "interests": 20}

    desk.do(weigh)
    assert desk.ask(programmes.cohort, number).match_weights == (("interests", 20), ("style", 10))


def test_an_overview_counts_people_and_pairings(desk, pair, other_pair):
    assert desk.ask(programmes.overview, pair.cohort_id) == programmes.Overview(4, 2)
    assert desk.ask(programmes.overview, 99) == programmes.Overview(0, 0)
