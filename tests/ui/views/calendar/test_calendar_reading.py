"""What the calendar reads of the file."""

from datetime import date

from mentordesk.ui.views.calendar import calendar_reading as reading
from tests.ui.views.calendar.conftest import NOW, TODAY

MONDAY = date(2026, 11, 16)


def test_a_week_holds_its_sessions_and_the_agenda_four_weeks(story):
    this = story.add(0, date(2026, 11, 19))
    later = story.add(0, date(2026, 12, 10))
    story.add(0, date(2027, 1, 14))
    shown = reading.shown(story.desk, story.cohort, MONDAY, TODAY)
    assert shown.week.session_ids() == [this]
    assert [row.id for row in shown.rows] == [this, later]
    assert not shown.is_empty


def test_the_facts_of_a_session_name_the_next_and_the_zones(story):
    first, second = story.add(1, date(2026, 11, 19)), story.add(1, date(2026, 12, 10))
    facts = reading.facts(story.desk, first)
    assert facts.following.id == second
    assert sorted(facts.zones.values()) == ["Asia/Kolkata", "Europe/London"]
    assert reading.facts(story.desk, second).following is None
    assert reading.facts(story.desk, 99) is None


def test_a_move_finds_the_free_starts_of_the_next_weeks(story):
    session = story.add(0, date(2026, 11, 19))
    found = reading.elsewhere(story.desk, session, NOW)
    assert found.starts[0].hour == 13
    assert found.row.id == session


def test_forms_choose_among_pairings_that_meet(story):
    assert {row.id for row in reading.choices(story.desk, story.cohort).pairings} == set(story.pairs)
