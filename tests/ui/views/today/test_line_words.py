"""Lines are said in plain words."""

from datetime import date

import pytest

from mentordesk.core.services.today import Line, Someone
from mentordesk.core.vocab import Level, Role
from mentordesk.ui.views.today import line_words

TODAY = date(2026, 11, 18)
PEOPLE = (Someone(1, "Ben Moss", Role.MENTEE), Someone(2, "Ada Obi", Role.MENTOR))


def line(level=Level.RED, due=TODAY, room="calendar"):
    return Line(level, "No session", "Nothing is booked.", due, "Find a date", room, people=PEOPLE)


@pytest.mark.parametrize(
    ("day", "when", "heading"),
    [
        (16, "2 days late", "Overdue"),
        (18, "today", "Today · Wednesday 18 November"),
        (19, "Thu", "Later"),
        (24, "Tue", "Later"),
        (25, "Wed 25 Nov", "Later"),
    ],
)
def test_when_and_under_which_heading(day, when, heading):
    said = line(due=TODAY.replace(day=day))
    assert (line_words.when(said, TODAY), line_words.heading(said, TODAY)) == (when, heading)


def test_levels_have_their_shape_and_plain_work_an_icon():
    assert (line_words.kind(line()), line_words.mark(line())) == ("Red", ("level-red", "red"))
    work = line(Level.TASK, room="feedback")
    assert (line_words.kind(work), line_words.mark(work)) == ("Paper", ("paper", "muted"))


def test_the_whole_of_a_line_is_one_sentence_after_the_other():
    assert line_words.whole(line(), TODAY) == (
        "Red. No session. Ben Moss and Ada Obi. Nothing is booked. today. Enter: Find a date"
    )
