"""The question after a drop."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from mentordesk.core.services.scheduling import Moving
from mentordesk.ui.views.calendar.dragging import Drag
from mentordesk.ui.views.calendar.drop_popover import DropPopover
from tests.ui.views.calendar.test_dragging import ASKED
from tests.ui.views.calendar.week_making import laid, row


@pytest.fixture
def ask(qtbot, dressed):
    """Asks about a session let go on Tuesday at 10:00, which is free or not."""
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()

    def make(*, free):
        week = laid(row(1, 19))
        starts = [week.moment(1, 600)] if free else []
        drag = Drag(week.cards[0], week, 1, 600).knowing(Moving(ASKED, 1, 0, 60, (), ""), starts)
        popover = DropPopover(parent, drag)
        popover.open_at(QPoint(9999, 9999))
        return popover

    return make


def test_it_stays_on_the_screen(ask):
    popover = ask(free=True)
    assert popover.screen().availableGeometry().contains(popover.geometry().topLeft())


def test_it_names_the_time_and_asks_who_and_why(qtbot, ask):
    popover = ask(free=True)
    assert popover.accessibleName() == "Move to Tue 17 Nov, 10:00"
    popover.asked_by.set_value("Ada Obi")
    qtbot.keyClicks(popover.reason, " Clinic ")
    with qtbot.waitSignal(popover.agreed) as said:
        popover.move_button.click()
    assert said.args == ["Clinic", "Ada Obi"]


def test_enter_does_not_move_to_a_blocked_time(qtbot, ask):
    popover = ask(free=False)
    with qtbot.assertNotEmitted(popover.agreed):
        qtbot.keyClick(popover.reason, Qt.Key.Key_Return)
    assert popover.move_button.text() == "Move anyway"
