"""The week of a person in the inspector."""

from PySide6.QtWidgets import QLabel

from mentordesk.core.participants import Window
from mentordesk.ui.views.participants.concern import details
from mentordesk.ui.views.participants.meeting_times import MeetingTimes


def test_an_hour_turned_over_is_kept_with_the_others(qtbot, room):
    today, kept = room.page.context.today(), []
    found = room.desk.ask(details, room.people["Wanjiru"], today)
    block = MeetingTimes(found, lambda number, windows: kept.append((number, windows)))
    qtbot.addWidget(block)
    assert any("shared with" in label.text() for label in block.findChildren(QLabel))
    block.grid.set_value(block.grid.value() | {(0, 9)})
    block.grid.changed.emit()
    wanted = (Window(0, "09:00", "10:00"), Window(1, "14:00", "18:00"))
    assert kept == [(room.people["Wanjiru"], wanted)]
