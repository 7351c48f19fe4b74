"""Fields that choose."""

from datetime import date

from mentordesk.ui.kit.form import put, take
from mentordesk.ui.views.calendar.pick import Pick, day_field


def test_a_value_is_chosen_and_told(qtbot):
    pick = Pick([(None, "No place"), (5, "Room 5")])
    qtbot.addWidget(pick)
    put(pick, 5)
    assert (take(pick), pick.currentText()) == (5, "Room 5")
    put(pick, 99)
    assert take(pick) is None


def test_a_day_is_never_none(qtbot):
    field = day_field()
    qtbot.addWidget(field)
    field.choose(None)
    assert field.day() == date(2000, 1, 1)
