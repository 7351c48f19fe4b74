"""The acts as actions."""

from datetime import date

from mentordesk.core.vocab import Mode, SessionState
from tests.ui.views.calendar.week_making import row

TODAY = date(2026, 11, 18)


def possible(menu):
    return {one.text() for one in menu.of_session if one.isEnabled()}


def test_only_what_is_possible_is_allowed(calendar):
    menu = calendar().menu
    assert possible(menu) == set()
    menu.about(row(1, 18), TODAY)
    assert possible(menu) == {"Log…", "Move…", "In writing instead…", "Call off…", "Print pack"}
    menu.about(row(1, 19, mode=Mode.ASYNC), TODAY)
    assert possible(menu) == {"Move…", "Call off…", "Print pack"}
    menu.about(row(1, state=SessionState.CANCELLED), TODAY)
    assert possible(menu) == {"Put back…", "Print pack"}


def test_what_is_not_possible_says_why(calendar):
    menu = calendar().menu
    menu.about(row(1, 19), TODAY)
    assert menu.log.property("why") == "Log… (L)\nA session can be logged from its day on."


def test_every_act_has_its_key_in_its_tooltip(calendar):
    for one in calendar().menu.actions_shown:
        if not one.isSeparator():
            assert one.shortcut().toString() in one.toolTip()
