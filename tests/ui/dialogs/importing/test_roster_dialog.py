"""A roster that came back: what was worked in comes in, what changed here stays, of both one is chosen."""

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QRadioButton

from mentordesk.core import exports, pairings, participants
from mentordesk.core.exports.roster import RosterOptions
from mentordesk.core.progress import silent
from mentordesk.core.vocab import Role
from mentordesk.ui.dialogs.importing.roster_dialog import RosterDialog
from tests.core.services.regrouping.test_fitting_in import manage
from tests.ui.accessible import nameless


class Worked:
    """The roster of two people, with ways to work in it and in the file."""

    def __init__(self, desk, cohort, path, people):
        self.desk, self.cohort, self.path, self.ids = desk, cohort, path, people
        desk.ask(exports.every()["roster"].write, path, RosterOptions(cohort), silent)

    def edit(self, name, heading, text):
        book = openpyxl.load_workbook(self.path)
        page = book["Participants"]
        headings = [cell.value for cell in page[1]]
        line = next(row for row in page.iter_rows(min_row=2) if row[headings.index("Name")].value == name)
        line[headings.index(heading)].value = text
        book.save(self.path)

    def here(self, name, field, text):
        self.desk.do(participants.edit_field, self.ids[name], field, text)

    def said(self):
        people = self.desk.ask(participants.profiles, self.cohort)
        return {each.name: (each.job_title, each.phone) for each in people}


@pytest.fixture
def roster(desk, programme, someone, context, tmp_path):
    people = {name: someone(name) for name in ("Ada Obi", "Ben Moss")}
    return Worked(desk, context.cohort.id, tmp_path / "roster.xlsx", people)


@pytest.fixture
def opened(qtbot, context, roster):
    def opening():
        dialog = RosterDialog(context, roster.path, context.window)
        qtbot.addWidget(dialog)
        dialog.open()
        qtbot.waitUntil(lambda: bool(dialog.preview_step.preview.rows) and dialog.foot.leave.isEnabled())
        return dialog

    return opening


def take(qtbot, dialog):
    qtbot.waitUntil(dialog.foot.on.isEnabled)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.foot.on, Qt.MouseButton.LeftButton)


def test_what_was_edited_comes_in_and_what_changed_here_stays(qtbot, roster, opened):
    roster.edit("Ada Obi", "Phone", "0123")
    roster.here("Ben Moss", "job_title", "Nurse")
    dialog = opened()
    assert dialog.area.isHidden()
    take(qtbot, dialog)
    assert roster.said() == {"Ada Obi": ("", "0123"), "Ben Moss": ("Nurse", "")}
    roster.desk.undo()
    assert roster.said()["Ada Obi"] == ("", "")


def test_of_a_field_changed_on_both_sides_what_is_here_stays_unless_the_workbook_is_chosen(
    qtbot, roster, opened
):
    roster.edit("Ada Obi", "Job title", "Matron")
    roster.here("Ada Obi", "job_title", "Nurse")
    dialog = opened()
    here, there = dialog.conflicts.findChildren(QRadioButton)
    assert ("Nurse" in here.text(), "Matron" in there.text(), here.isChecked()) == (True, True, True)
    assert nameless(dialog) == []
    there.click()
    qtbot.waitUntil(lambda: any(row.changes for row in dialog.preview_step.preview.rows))
    take(qtbot, dialog)
    assert roster.said()["Ada Obi"] == ("Matron", "")


def test_a_row_that_is_not_wanted_stays_out_whatever_is_chosen_afterwards(qtbot, roster, opened):
    roster.edit("Ben Moss", "Phone", "0456")
    roster.edit("Ada Obi", "Job title", "Matron")
    roster.here("Ada Obi", "job_title", "Nurse")
    dialog = opened()
    rows = {row.title.split(" · ")[1]: row for row in dialog.preview_step.preview.rows}
    dialog.preview_step.panel.wanted.emit(rows["Ben Moss"].id, False)  # noqa: FBT003 - Qt's own
    dialog.conflicts.findChildren(QRadioButton)[1].click()
    qtbot.waitUntil(lambda: any(row.changes for row in dialog.preview_step.preview.rows if row.taken))
    take(qtbot, dialog)
    assert roster.said() == {"Ada Obi": ("Matron", ""), "Ben Moss": ("", "")}


@pytest.mark.req("S0-17")
def test_pairings_that_break_a_rule_now_are_told_of(qtbot, roster, opened, someone, context):
    boss = someone("Cleo Reid", role=Role.MENTOR)
    pair = pairings.PairingDraft((boss,), (roster.ids["Ada Obi"],))
    roster.desk.do(pairings.pair, roster.cohort, [pair], context.today())
    roster.desk.do(manage, boss, roster.ids["Ada Obi"])
    roster.edit("Ben Moss", "Phone", "0456")
    take(qtbot, opened())
    told = "1 pairing breaks a rule now: look at “Check pairings against the rules…”"
    assert told in context.window.toasts.words.text()


def test_a_refused_row_is_corrected_there(qtbot, roster, opened):
    roster.edit("Ada Obi", "Email", "not an address")
    dialog = opened()
    (row,) = [row for row in dialog.preview_step.preview.rows if row.problems]
    assert not dialog.foot.on.isEnabled()
    dialog.preview_step.corrected.emit(row, {"Email": "ada@example.org"})
    take(qtbot, dialog)
    people = roster.desk.ask(participants.profiles, roster.cohort)
    assert {each.email for each in people} >= {"ada@example.org"}


def test_the_wizard_knows_a_roster_and_offers_to_compare_it(qtbot, driver, someone):
    someone("Ada Obi")
    desk, cohort = driver.context.desk, driver.context.cohort.id
    path = desk.path.with_name("roster.xlsx")
    desk.ask(exports.every()["roster"].write, path, RosterOptions(cohort), silent)
    driver.bring(path)
    driver.click(driver.wizard.files_step.cards[0].findChild(QPushButton, "compare"))
    qtbot.waitUntil(lambda: bool(driver.wizard.findChildren(RosterDialog)))
    (dialog,) = driver.wizard.findChildren(RosterDialog)
    with qtbot.waitSignal(driver.wizard.accepted):
        take(qtbot, dialog)


def test_a_workbook_that_is_no_roster_offers_nothing_of_the_kind(driver, tmp_path):
    book = openpyxl.Workbook()
    book.active.append(["Name", "Role"])
    book.active.append(["Ada", "mentor"])
    book.create_sheet("Second").append(["Name", "Role"])
    book["Second"].append(["Ben", "mentee"])
    book.save(tmp_path / "plain.xlsx")
    driver.bring(tmp_path / "plain.xlsx")
    assert driver.wizard.files_step.cards[0].findChild(QPushButton, "compare") is None
