"""Where under 18s or adults at risk take part, mentors are checked first."""

from dataclasses import replace
from datetime import date

import pytest

from mentordesk.core import participants, programmes
from mentordesk.core.desk import command
from mentordesk.core.errors import Refused
from mentordesk.core.model import Cohort
from mentordesk.core.participants import PersonDraft, known
from mentordesk.core.vocab import CohortState, ParticipantState, Role

TODAY = date(2026, 11, 18)
CAREFUL = programmes.CohortDraft(
    programme="Next steps",
    name="2026",
    start_on=date(2026, 9, 1),
    end_on=date(2027, 8, 31),
    objective="More young people in work",
    metric="In work a year on",
    target=10.0,
    responsibilities="Meet once a month.",
    escalation=("Sam Cole",),
    involves_under_18_or_at_risk_adults=True,
    safeguarding_lead="Kit Rowe, 020 7946 0018",
)
CHECKED = known.ScreeningDraft(background_check_ref="DBS 001", background_checked_on=TODAY)


@command("Put")
def put(db, number, state):
    db.get_one(Cohort, number).state = state


@pytest.fixture
def mentor(desk):
    """Adds a mentor to a cohort."""
    return lambda cohort, name="Ada Obi": desk.do(
        participants.add, cohort, PersonDraft(name, Role.MENTOR), TODAY
    )


@pytest.fixture
def recruit(desk):
    """Takes a cohort out of planning."""
    return lambda cohort: desk.do(programmes.move_state, cohort, CohortState.RECRUITING, TODAY)


@pytest.mark.req("S2-17")
def test_a_careful_cohort_leaves_planning_once_each_mentor_is_checked(desk, mentor, recruit):
    cohort = desk.do(programmes.add, CAREFUL)
    ada, ben = mentor(cohort), mentor(cohort, "Ben Moss")
    desk.do(known.screen, ada, CHECKED, TODAY)
    with pytest.raises(Refused, match=r"^Screen Ben Moss first: a mentor needs a background check"):
        recruit(cohort)
    desk.do(known.screen, ben, CHECKED, TODAY)
    recruit(cohort)
    assert desk.ask(programmes.cohort, cohort).state is CohortState.RECRUITING


def test_a_careful_cohort_needs_a_safeguarding_lead(desk, recruit):
    cohort = desk.do(programmes.add, replace(CAREFUL, safeguarding_lead=" "))
    with pytest.raises(Refused, match="Name a safeguarding lead first"):
        recruit(cohort)


def test_a_screening_without_a_check_does_not_count(desk, mentor, recruit):
    cohort = desk.do(programmes.add, CAREFUL)
    desk.do(known.screen, mentor(cohort), known.usual(), TODAY)
    with pytest.raises(Refused, match="Screen Ada Obi first"):
        recruit(cohort)


def test_who_was_declined_or_learns_needs_no_check(desk, mentor, recruit):
    cohort = desk.do(programmes.add, CAREFUL)
    desk.do(participants.decline, [mentor(cohort)], TODAY)
    desk.do(participants.add, cohort, PersonDraft("Cleo Reid", Role.MENTEE), TODAY)
    recruit(cohort)


def test_other_cohorts_ask_for_no_check(desk, mentor, recruit):
    draft = replace(CAREFUL, involves_under_18_or_at_risk_adults=False, safeguarding_lead="")
    cohort = desk.do(programmes.add, draft)
    mentor(cohort)
    recruit(cohort)


def test_many_are_named_as_a_few_and_how_many_more(desk, mentor, recruit):
    cohort = desk.do(programmes.add, CAREFUL)
    for name in ("Ada", "Ben", "Cleo", "Dee", "Eve"):
        mentor(cohort, name)
    with pytest.raises(Refused, match="Screen Ada, Ben, Cleo and 2 more first: each mentor needs"):
        recruit(cohort)


def test_later_mentors_are_accepted_only_once_they_are_checked(turned, desk, mentor, recruit):
    cohort = desk.do(programmes.add, CAREFUL)
    recruit(cohort)
    late = mentor(cohort)
    with pytest.raises(Refused, match="Screen Ada Obi first"):
        desk.do(participants.accept, [late], TODAY)
    desk.do(known.screen, late, CHECKED, TODAY)
    turned(participants.accept, [late], TODAY)


def test_nobody_slips_in_with_many_at_once(desk, mentor, recruit):
    cohort = desk.do(programmes.add, CAREFUL)
    recruit(cohort)
    move = participants.Move(ParticipantState.ACCEPTED, TODAY)
    with pytest.raises(Refused, match="Screen Ada Obi first"):
        desk.do(participants.carry_out, move, [mentor(cohort)])


def test_running_waits_for_mentors_accepted_while_planning(desk, mentor, pair):
    desk.do(put, pair.cohort_id, CohortState.MATCHING)
    draft = replace(desk.ask(programmes.draft, pair.cohort_id), involves_under_18_or_at_risk_adults=True)
    desk.do(programmes.edit, pair.cohort_id, replace(draft, safeguarding_lead="Kit Rowe"))
    desk.do(participants.accept, [pair.learner], TODAY)
    desk.do(put, pair.cohort_id, CohortState.PLANNING)
    desk.do(participants.accept, [pair.mentor], TODAY)
    desk.do(put, pair.cohort_id, CohortState.MATCHING)
    refusals = {each.to: each.refusal for each in desk.ask(programmes.moves, pair.cohort_id)}
    assert "Screen Ada Obi first" in refusals[CohortState.RUNNING]


def test_the_form_of_a_programme_keeps_both(turned, desk):
    cohort = turned(programmes.add, CAREFUL)
    found = desk.ask(programmes.draft, cohort)
    assert found.involves_under_18_or_at_risk_adults is True
    assert found.safeguarding_lead == "Kit Rowe, 020 7946 0018"
