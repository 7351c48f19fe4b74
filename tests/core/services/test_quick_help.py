"""One question leads to who could answer it, and how soon."""

from datetime import UTC, date, datetime

import pytest

from mentordesk.core import pairings, participants, sessions
from mentordesk.core.errors import Refused
from mentordesk.core.services import quick_help
from mentordesk.core.sessions import AbsenceDraft
from mentordesk.core.vocab import Format
from tests.core.services.conftest import alter_cohort

NOW = datetime(2026, 11, 18, 9, 5, tzinfo=UTC)
"""A Wednesday; clocks in London show the same."""


@pytest.mark.req("S3-08", "S3-19")
def test_who_offers_what_the_question_names_comes_first_by_level(desk, cohort, mentor):
    best, other = mentor("Mo Hart", lead=5, data=3), mentor("Nia Pope", lead=3)
    mentor("Sam Dunn", cooking=5)
    found = desk.ask(quick_help.who_can_help, cohort, "How do I LEAD a team that I know well?", NOW)
    assert (found.skills, found.named) == (("lead",), True)
    assert [(each.id, each.offers) for each in found.people] == [
        (best, (("lead", 5),)),
        (other, (("lead", 3),)),
    ]


def test_a_question_that_names_no_skill_is_read_as_the_nearest_ones(desk, cohort, mentor):
    mentor("Mo Hart", **{"conflict resolution": 5})
    found = desk.ask(quick_help.who_can_help, cohort, "resolving conflicts", NOW)
    assert (found.skills, found.named) == (("conflict resolution",), False)
    assert [each.name for each in found.people] == ["Mo Hart"]


def test_the_next_free_half_hour_leaves_out_what_is_past_and_days_away(desk, cohort, mentor):
    mo = mentor("Mo Hart", lead=5)
    windows = [participants.Window(2, "09:00", "10:00"), participants.Window(4, "14:00", "14:30")]
    desk.do(participants.set_free_times, mo, windows)

    def soon():
        (found,) = desk.ask(quick_help.who_can_help, cohort, "lead", NOW).people
        return found.soon

    assert soon() == datetime(2026, 11, 18, 9, 15, tzinfo=UTC)
    person = desk.ask(participants.profile, mo).person_id
    desk.do(sessions.add_absence, AbsenceDraft(person, date(2026, 11, 18), date(2026, 11, 20)))
    assert soon() == datetime(2026, 11, 20, 14, 0, tzinfo=UTC)


def test_a_message_names_the_question_and_the_time(desk, cohort, mentor):
    desk.do(
        participants.set_free_times, mentor("Mo Hart", lead=5), [participants.Window(3, "10:00", "11:00")]
    )
    (expert,) = desk.ask(quick_help.who_can_help, cohort, "lead", NOW).people
    told = quick_help.message(expert, " How do I lead? ", "Ann Lee")
    assert "Ann Lee has a question" in told
    assert "“How do I lead?”" in told
    assert "Thursday 19 November 2026 at 10:00" in told


def test_in_a_flash_cohort_a_session_is_proposed_and_elsewhere_it_is_not(desk, cohort, people, turned):
    with pytest.raises(Refused, match="cohort that meets as: flash"):
        desk.do(quick_help.ask_for_help, people["ann"], people["mo"], "Why?", NOW)
    desk.do(alter_cohort, cohort, format=Format.FLASH)
    turned(quick_help.ask_for_help, people["ann"], people["mo"], " Why? ", NOW)
    (row,) = desk.ask(pairings.rows, cohort)
    assert (row.format, row.rationale, row.title) == (Format.FLASH, ("Why?",), "Ann Lee with Mo Hart")
