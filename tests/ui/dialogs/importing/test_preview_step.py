"""The preview filters, shows each row in full and keeps hostile cells harmless."""

from PySide6.QtCore import Qt

from mentordesk.core.intake.report import Choices
from mentordesk.core.progress import silent
from mentordesk.ui.dialogs.importing import work


def test_problems_come_first_and_chips_show_the_rest(qtbot, asked):
    asked.to_preview()
    step = asked.wizard.preview_step
    assert step.chips.current == "problems"
    assert len(step.model.ids) == 5
    qtbot.mouseClick(step.chips.chips["NEW"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(step.model.ids) == 3)
    qtbot.mouseClick(step.chips.chips["all"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(step.model.ids) == 8)


def test_the_row_with_the_caret_is_shown_in_full(qtbot, asked):
    asked.to_preview()
    step = asked.wizard.preview_step
    step.table.setFocus()
    qtbot.keyClick(step.table, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: step.panel.shown.number == 6)


def test_what_was_taken_for_granted_is_said(qtbot, driver, sheet):
    driver.bring(sheet("mentors.csv", "name,offers\nAnn,Law\n"))
    driver.to_preview()
    assert "Skills without numbers" in driver.wizard.preview_step.warnings.text()
    assert driver.wizard.preview_step.folded.isVisible()
    assert not driver.wizard.preview_step.leave_out.isVisible()


def test_a_changed_row_tells_old_and_new(qtbot, driver, sheet):
    where = work.Where(driver.context.desk, driver.context.cohort.id, driver.context.today())
    before = sheet("mentors.csv", "name,email,job title\nAnn,a@x.org,Nurse\n")
    work.take(where, work.read(where.desk, [before], Choices(), silent), silent)
    after = sheet("mentors.csv", "name,email,job title\nAnn,a@x.org,Matron\n")
    driver.bring(after)
    driver.to_preview()
    row = driver.preview.rows[0]
    assert [(change.old, change.new) for change in row.changes] == [("Nurse", "Matron")]
    model = driver.wizard.preview_step.model
    assert "Nurse → Matron" in model.index(0, 4).data()
