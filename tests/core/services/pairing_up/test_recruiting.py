"""The radar over a file: applicants count, and times are by the cohort's clock."""

from datetime import date

import pytest

from mentordesk.core import programmes
from mentordesk.core.errors import Refused
from mentordesk.core.matching import Request
from mentordesk.core.services import pairing_up
from mentordesk.core.services.pairing_up.recruiting import slots
from mentordesk.core.vocab import Format, ParticipantState
from tests.core.matching.making import person


def test_those_who_applied_are_counted_and_helped(desk, cohort, people, mentee):
    for name in ("Zoe Fox", "Yan Ito"):
        mentee(name, {"state": ParticipantState.APPLIED, "onboarded_on": None}, rota=2)
    found = desk.ask(pairing_up.recruiting, cohort)
    assert (found.learners, found.left) == (4, 2)
    ((recruit),) = found.recruits
    assert (recruit.wanted.label, recruit.gain) == ("rota", 2)


def test_parts_of_days_follow_the_clock_of_the_cohort(desk, cohort, people):
    people.change_cohort(zone="Asia/Kolkata", start_on=date(2026, 11, 2))
    row = desk.ask(programmes.cohort, cohort)
    learner = person(1, free=((60, 120), (10020, 10080)))  # Monday 6:30 and Monday 4:30 over there
    (found,) = slots(row, Request((), (learner,)))
    assert (found.name, found.time) == ("Mon morning", ((30, 390),))


def test_where_times_do_not_matter_there_is_one_slot(desk, cohort, people):
    people.change_cohort(allow_async=True)
    row = desk.ask(programmes.cohort, cohort)
    assert [each.time for each in slots(row, Request((), (person(1, free=((0, 60),)),)))] == [None]


def test_where_groups_meet_there_is_no_radar(desk, cohort, people):
    people.change_cohort(format=Format.GROUP)
    with pytest.raises(Refused, match="groups or circles"):
        desk.ask(pairing_up.recruiting, cohort)
