"""What is here stays until the workbook is chosen."""

from PySide6.QtWidgets import QLabel, QRadioButton

from mentordesk.core.intake.applying.roster_back import Conflict
from mentordesk.ui.dialogs.importing.conflict_list import ConflictList


def test_each_conflict_is_won_by_what_is_here_until_the_workbook_is_chosen(qtbot, dressed) -> None:
    one = Conflict(0, 2, "phone", "Phone", "", "0123", "0456")
    other = Conflict(0, 3, "job title", "Job title", "Nurse", "", "<b>Matron</b>")
    shown = ConflictList()
    qtbot.addWidget(shown)
    shown.show_conflicts([(one, "row 2"), (other, "row 3")])
    assert shown.wins == []
    with qtbot.waitSignal(shown.changed):
        shown.findChildren(QRadioButton)[3].click()
    assert shown.wins == [other]
    assert shown.findChildren(QLabel)[0].text() == "row 2: Phone was nothing"
    assert "“\u2068<b>Matron</b>\u2069”" in shown.findChildren(QRadioButton)[3].text()
