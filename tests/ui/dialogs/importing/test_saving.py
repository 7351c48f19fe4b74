"""Refused rows become a workbook that the wizard takes again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from mentordesk.ui.dialogs.importing.preview_rows import Standing


def test_refused_rows_are_saved_and_can_be_brought_in_again(qtbot, asked, tmp_path):
    asked.to_preview()
    qtbot.keyClick(asked.wizard.preview_step.leave_out, Qt.Key.Key_Space)
    asked.click(asked.wizard.foot.on)
    qtbot.waitUntil(lambda: asked.wizard.stack.currentWidget() is asked.wizard.done_step)
    asked.click(asked.wizard.done_step.save)
    dialog = asked.wizard.findChild(QFileDialog)
    assert dialog.selectedFiles()[0].endswith("signup refused rows.xlsx")
    target = tmp_path / "signup refused rows.xlsx"
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    qtbot.waitUntil(target.exists)
    again = type(asked)(qtbot, asked.context)
    again.bring(target)
    file = again.wizard.files[0]
    assert file.sheet.grid.headings[-1] == "Problem"
    assert file.choices.columns == {"Problem": ""}
    assert file.recalled  # the order of dates is not asked again
    assert not file.unanswered - {"role"}
    again.to_columns()
    again.answer("role", "mentee")  # the short row has no cell for it
    again.from_columns()
    # the workbook gave the short row its cells, and shows the control character as a sign
    assert again.preview.count(Standing.REFUSED) == 3
