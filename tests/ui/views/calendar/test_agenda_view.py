"""Sessions by day."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from mentordesk.core.vocab import SessionState
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.views.calendar.agenda_view import AgendaView
from tests.ui.views.calendar.week_making import row

TODAY = date(2026, 11, 18)


@pytest.fixture
def agenda(qtbot, dressed):
    view = AgendaView()
    qtbot.addWidget(view)
    view.resize(700, 500)
    rows = [row(1), row(2, start="11:00", state=SessionState.CANCELLED), row(3, 19), row(4, 20, "")]
    view.show_rows(rows, TODAY, 0)
    view.show()
    return view


def test_each_day_has_a_heading_that_cannot_be_chosen(agenda):
    QAbstractItemModelTester(agenda.rows)
    told = [agenda.rows.index(at).data() for at in range(agenda.rows.rowCount())]
    assert told[0] == "Monday 16 November 2026"
    assert [isinstance(entry, date) for entry in agenda.rows.entries] == [True, False, False] + [
        True,
        False,
    ] * 2
    assert agenda.rows.flags(agenda.rows.index(0)) == Qt.ItemFlag.NoItemFlags


def test_down_passes_over_headings_and_tells_the_session(qtbot, agenda):
    agenda.select(2)
    with qtbot.waitSignal(agenda.chosen) as told:
        qtbot.keyClick(agenda, Qt.Key.Key_Down)
    assert told.args == [3]


def test_enter_opens(qtbot, agenda):
    agenda.select(1)
    with qtbot.waitSignal(agenda.opened) as told:
        qtbot.keyClick(agenda, Qt.Key.Key_Return)
    assert told.args == [1]


def test_selecting_from_outside_announces_nothing(qtbot, agenda):
    with qtbot.assertNotEmitted(agenda.chosen):
        agenda.select(3)
        agenda.select(99)
    assert not agenda.currentIndex().isValid()


def test_it_paints_every_kind_of_line(agenda):
    agenda.select(1)
    assert not agenda.grab().isNull()


def test_where_room_is_short_the_state_stands_under_the_names(qtbot, agenda):
    high = agenda.visualRect(agenda.rows.index(1)).height()
    agenda.resize(380, 500)
    qtbot.waitUntil(lambda: agenda.visualRect(agenda.rows.index(1)).height() > high)
    image = agenda.viewport().grab(agenda.visualRect(agenda.rows.index(1))).toImage()
    tone = theme().colour("amber")
    inked = [y for y in range(image.height()) for x in range(image.width()) if image.pixelColor(x, y) == tone]
    assert min(inked) > image.height() // 2 - 4
