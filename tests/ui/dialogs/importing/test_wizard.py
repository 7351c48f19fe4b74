"""The whole import, from files to the toast, with keys and clicks."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QPushButton

from mentordesk.core import participants, programmes
from mentordesk.core.intake.report import DateOrder
from mentordesk.ui.dialogs.importing.preview_rows import Standing
from tests.ui.accessible import nameless


def names(driver):
    desk, cohort = driver.context.desk, driver.context.cohort.id
    found = desk.ask(participants.ids, cohort, participants.Shown())
    return {row.name for row in desk.ask(participants.rows, found).values()}


@pytest.mark.req("S0-44")
def test_the_real_sheets_come_in_as_one_step_with_a_toast(qtbot, driver, signup):
    driver.bring(*signup)
    driver.to_preview()
    assert driver.preview.count(Standing.NEW) == 100
    driver.finish()
    toast = driver.context.window.toasts
    assert toast.words.text() == "Imported 100 rows"
    assert toast.undo.isVisible()
    assert "mentor 00" in names(driver)
    driver.context.desk.undo()
    assert names(driver) == set()


def test_the_rows_that_are_there_already_are_unchanged(qtbot, driver, signup):
    driver.bring(*signup)
    driver.to_preview()
    driver.finish()
    again = type(driver)(qtbot, driver.context)
    again.bring(*signup)
    again.to_preview()
    assert again.preview.count(Standing.NEW) == 0


def test_next_waits_for_the_answers_and_says_so(driver, messy):
    driver.bring(messy)
    assert driver.wizard.files[0].unanswered == {"dates", "grades"}
    assert not driver.wizard.foot.on.isEnabled()
    assert driver.wizard.foot.hint.text() == "Answer what is asked about the files first."


def test_good_rows_come_in_only_when_the_rest_may_stay_out(qtbot, asked):
    asked.to_preview()
    step = asked.wizard.preview_step
    assert not asked.wizard.foot.on.isEnabled()
    assert step.leave_out.text() == "Import the good rows, leave 5 out"
    qtbot.keyClick(step.leave_out, Qt.Key.Key_Space)
    asked.click(asked.wizard.foot.on)
    qtbot.waitUntil(lambda: asked.wizard.stack.currentWidget() is asked.wizard.done_step)
    assert names(asked) == {"Ann Ash", "王小明", "Mo Ali"}
    assert asked.wizard.done_step.words.text() == "Imported 3 rows. 5 rows were left out."
    qtbot.keyClick(asked.wizard, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not asked.wizard.isVisible())
    assert asked.context.window.toasts.words.text() == "Imported 3 rows"


def test_each_row_is_mended_with_the_keyboard_alone(qtbot, asked):
    asked.to_preview()
    step = asked.wizard.preview_step
    qtbot.keyClick(step.table, Qt.Key.Key_F2)
    for text, left in (("priya@example.org", 4), ("Bob Roe", 3), ("Xenia", 2)):
        asked.awake()
        field = step.panel.fields[0]
        qtbot.waitUntil(field.hasFocus)
        qtbot.keyClicks(field, text)
        qtbot.keyClick(field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda left=left: asked.preview.count(Standing.REFUSED) == left)
        qtbot.waitUntil(lambda old=field: step.panel.fields[:1] != [old])
    assert [field.heading for field in step.panel.fields] == ["role", "places"]


def test_esc_closes_and_changes_nothing(qtbot, asked):
    asked.to_preview()
    qtbot.keyClick(asked.wizard, Qt.Key.Key_Escape)
    assert not asked.wizard.isVisible()
    assert names(asked) == set()
    assert asked.context.desk.undo_label != "Import 3 rows"


def test_back_leads_from_step_to_step(asked):
    asked.to_preview()
    asked.click(asked.wizard.foot.back)
    assert asked.wizard.stack.currentWidget() is asked.wizard.columns_step
    asked.click(asked.wizard.foot.back)
    assert asked.wizard.stack.currentWidget() is asked.wizard.files_step
    assert not asked.wizard.foot.back.isVisible()


def test_without_a_programme_it_says_so_and_goes_on_after_one_is_there(qtbot, context, signup):
    from tests.ui.dialogs.importing.conftest import Driver
    from tests.ui.views.participants.conftest import DRAFT

    driver = Driver(qtbot, context)
    assert driver.wizard.stack.currentWidget() is driver.wizard.no_programme
    driver.wizard.bring(signup)
    context.desk.do(programmes.add, DRAFT)
    qtbot.waitUntil(lambda: len(driver.wizard.files) == 2)
    assert driver.wizard.stack.currentWidget() is driver.wizard.files_step


def test_the_new_programme_form_opens_from_here(qtbot, context):
    from mentordesk.ui.kit.form_dialog import FormDialog
    from tests.ui.dialogs.importing.conftest import Driver

    driver = Driver(qtbot, context)
    driver.click(driver.wizard.no_programme.findChild(QPushButton))
    qtbot.waitUntil(lambda: bool(driver.wizard.findChildren(FormDialog)))
    driver.wizard.findChildren(FormDialog)[0].reject()


def test_sheets_can_be_dropped_onto_it(qtbot, driver, signup):
    brought = QMimeData()
    brought.setUrls([QUrl.fromLocalFile(str(file)) for file in signup])
    driver.wizard.dropEvent(
        QDropEvent(
            QPointF(9, 9),
            Qt.DropAction.CopyAction,
            brought,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    qtbot.waitUntil(lambda: len(driver.wizard.files) == 2)


def test_the_same_file_is_brought_once_and_its_folder_remembered(qtbot, driver, signup):
    driver.bring(*signup)
    driver.wizard.bring(signup)
    assert len(driver.wizard.files) == 2
    assert driver.context.settings.of_page("import", "folder") == str(signup[0].parent)


def test_a_file_can_be_taken_off(driver, signup):
    driver.bring(*signup)
    driver.click(driver.wizard.files_step.cards[0].remove)
    driver.bot.waitUntil(lambda: [file.path for file in driver.wizard.files] == [signup[1]])


def test_a_column_can_be_fed_otherwise(qtbot, asked):
    asked.to_columns()
    combo = asked.wizard.columns_step.combos[0, "notes"]
    qtbot.keyClicks(combo, "Motivation")
    qtbot.waitUntil(lambda: asked.wizard.files[0].choices.columns.get("notes") == "motivation")
    assert asked.wizard.columns_step.combos[0, "notes"] is combo


def test_two_columns_for_one_field_wait_for_a_decision(qtbot, driver, sheet):
    driver.bring(sheet("mentors.csv", "name,full name,email\nAnn,Ann Ash,a@example.org\n"))
    driver.to_columns()
    assert driver.wizard.foot.hint.text() == "Say what the columns are first."
    combo = driver.wizard.columns_step.combos[0, "name"]
    qtbot.keyClicks(combo, "Left")
    qtbot.waitUntil(driver.wizard.foot.on.isEnabled)


def test_every_control_has_a_name_in_every_step(asked):
    found = nameless(asked.wizard)
    asked.to_columns()
    found += nameless(asked.wizard)
    asked.click(asked.wizard.foot.on)
    asked.bot.waitUntil(lambda: asked.wizard.preview_step.panel.shown is not None)
    assert found + nameless(asked.wizard) == []


def test_answers_given_quickly_after_each_other_all_count(qtbot, driver, messy):
    driver.bring(messy)
    card = driver.wizard.files_step.cards[0]
    card.changed.emit({"dates": DateOrder.DMY})
    card.changed.emit({"grade_order": ("Blue", "Green")})
    qtbot.waitUntil(lambda: not driver.wizard.files[0].unanswered)
    qtbot.waitUntil(driver.wizard.foot.on.isEnabled)


UNKNOWN = "name,email,I come as\nAnn Ash,a@x.org,Mentor\nBen Oak,b@x.org,Mentee\n"


def test_an_unknown_heading_that_holds_the_role_is_no_question_before_the_columns(qtbot, driver, sheet):
    driver.bring(sheet("people.csv", UNKNOWN))
    driver.to_columns()
    assert driver.wizard.foot.hint.text().startswith("Say who is what")
    qtbot.keyClicks(driver.wizard.columns_step.combos[0, "I come as"], "Role")
    driver.from_columns()
    qtbot.waitUntil(lambda: driver.preview.count(Standing.NEW) == 2)


def test_a_sheet_is_read_as_the_last_one_like_it_and_afresh_when_asked(qtbot, driver, sheet):
    driver.bring(sheet("people.csv", UNKNOWN))
    driver.to_columns()
    qtbot.keyClicks(driver.wizard.columns_step.combos[0, "I come as"], "Role")
    driver.from_columns()
    qtbot.waitUntil(lambda: driver.wizard.stack.currentWidget() is driver.wizard.preview_step)
    driver.finish()
    again = type(driver)(qtbot, driver.context)
    again.bring(sheet("more people.csv", UNKNOWN))
    assert again.wizard.files[0].recalled
    assert not again.wizard.files[0].unanswered
    again.click(again.wizard.files_step.cards[0].findChild(QPushButton, "afresh"))
    qtbot.waitUntil(lambda: not again.wizard.files[0].recalled)
    assert again.wizard.files[0].unanswered == {"role"}


def test_a_row_is_unticked_with_space_and_stays_out(qtbot, driver, sheet):
    driver.bring(sheet("mentors.csv", "name\nAnn\nBen\n"))
    driver.to_preview()
    qtbot.keyClick(driver.wizard.preview_step.table, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: driver.wizard.foot.on.text() == "Import 1 row")
    driver.finish()
    assert names(driver) == {"Ben"}


def test_a_row_is_taken_as_somebody_known(qtbot, driver, sheet, someone):
    someone("Ann Ash", email="ann@old.org")
    driver.bring(sheet("mentees.csv", "name,email\nAnn Ash,ann@new.org\n"))
    driver.to_preview()
    panel = driver.wizard.preview_step.panel
    same = next(each for each in panel.findChildren(QPushButton) if each.text() == "It is the same person")
    driver.click(same)
    qtbot.waitUntil(lambda: driver.preview.count(Standing.CHANGED) == 1)
    driver.finish()
    assert names(driver) == {"Ann Ash"}
