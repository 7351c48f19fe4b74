"""A messy sheet in the real window: corrected, handed back, brought in again, merged, changed, undone."""

from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton

from mentordesk.core import participants
from mentordesk.core.participants import Shown
from mentordesk.core.services import merging
from mentordesk.core.services.merging import Take
from mentordesk.core.vocab import ParticipantState
from mentordesk.ui.dialogs.merging.duplicates_dialog import DuplicatesDialog
from tests.core.conftest import tables
from tests.flows.driving import CTRL, Hand
from tests.flows.journey import Journey, window_on_a_new_file

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
"""Lists of choices open as windows of their own, which the offscreen platform cannot raise; it says so."""
SHEET = """Full Name ;E-Mail Address;I come as;Can offer;Applied on;Bleep
 Ada Obi ;ada.obi@example.org;I would like to be a mentor;Delegation:4;03/04/2026;1234
;;;;;
Siân Hargreaves;sian.hargreaves@example.org;Mentee;;05/06/2026;
Dee Lau;dee.lau-at-example.org;mentee;;05/07/2026;77
Hargreaves, Siân;sian@home.example;Mentee;;06/07/2026;
Cleo Reid;cleo@example.org;wizard;;07/07/2026;
"""
"""Written by a program of twenty years ago: cp1252, dates in an order of which nobody knows."""


@dataclass
class Told:
    """What was seen on the way, and how the tables stood."""

    journey: Journey
    preview: dict[str, int]
    refused: list[tuple[str, ...]]
    reasons: tuple[str, ...] = ()
    merged: tuple = ()
    undone: tuple[str, ...] = ()

    def people(self):
        journey = self.journey
        ids = journey.desk.ask(participants.ids, journey.hand.window.cohort.id, Shown())
        return list(journey.desk.ask(participants.rows, ids).values())


def counts(wizard):
    return {
        key: chip.accessibleName().rpartition(", ")[2]
        for key, chip in wizard.preview_step.chips.chips.items()
    }


def bring(journey, file, answers):
    """Choose a file and answer what is asked about it."""
    hand = journey.hand
    hand.go("participants")
    hand.press((Qt.Key.Key_I, CTRL))
    wizard = hand.dialog()
    hand.click(wizard.files_step.choose)
    hand.name_files(file)
    hand.until(lambda: wizard.files, "the sheet is read")
    for answer in answers:
        hand.settle()
        button = hand.until(lambda name=answer: wizard.files_step.findChild(QRadioButton, name), answer)
        hand.click(button)
        hand.until(
            lambda name=answer: name.split()[0] not in wizard.files[0].unanswered, f"answered: {answer}"
        )
    hand.settle()
    return wizard


def come_to_preview(hand, wizard, columns):
    hand.click(wizard.foot.on)
    for heading, words in columns.items():
        hand.settle()
        hand.choose(wizard.columns_step.combos[0, heading], words)
    hand.settle()
    hand.click(wizard.foot.on)
    hand.until(lambda: wizard.stack.currentWidget() is wizard.preview_step, "the preview")
    hand.settle()


def first_round(journey, sheet, back):
    """Import, correct one cell, hand the hopeless row back."""
    hand = journey.hand
    wizard = bring(journey, sheet, ["encoding cp1252", "dates dmy"])
    come_to_preview(hand, wizard, {"I come as": "Role", "Bleep": "New own field"})
    seen = counts(wizard)
    journey.fix_row("dee.lau@example.org")
    hand.click(wizard.preview_step.save_refused)
    hand.name_files(back)
    hand.until(back.exists, "the refused rows are written")
    hand.settle()
    hand.click(wizard.preview_step.leave_out)
    journey.take_in()
    return seen


def correct(back: Path) -> list[tuple[str, ...]]:
    """In a spreadsheet program; gives what the workbook held."""
    book = openpyxl.load_workbook(back)
    sheet = book.active
    held = [tuple(str(cell or "") for cell in row) for row in sheet.iter_rows(values_only=True)]
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value == "wizard":
                cell.value = "Mentor"
    book.save(back)
    return held


def second_round(journey, back):
    hand = journey.hand
    wizard = bring(journey, back, [])
    asked = wizard.files[0].unanswered - {"role", "columns"}
    for about in sorted(asked):
        hand.click(wizard.files_step.findChild(QRadioButton, f"{about} dmy"))
        hand.settle()
    wanted = {"I come as": "Role", "Bleep": "Own field: Bleep"}
    fed = {heading: combo.currentText() for (_place, heading), combo in wizard.columns_step.combos.items()}
    come_to_preview(hand, wizard, {key: words for key, words in wanted.items() if fed.get(key) != words})
    journey.take_in()


def merge(journey):
    """Look at those who look like one, keep the address of the second, and merge them."""
    hand = journey.hand
    hand.go("participants")
    hand.until(lambda: "(1)" in journey.page.duplicates.text(), "one likely duplicate")
    hand.click(journey.page.duplicates.button)
    dialog = hand.dialog(DuplicatesDialog)
    hand.until(lambda: dialog.panel.shown is not None, "two people side by side")
    pair = dialog.pairs.current
    hand.click(dialog.panel.choices["email", Take.RIGHT].button)
    journey.act(lambda: hand.click(dialog.merge))
    hand.until(lambda: not dialog.pairs.list.count(), "nobody is left to be merged")
    hand.click(dialog.leave)
    hand.settle()
    return pair.reasons


@pytest.fixture(scope="module")
def told(qapp, new_file, tmp_path_factory):
    """The whole way, walked once."""
    folder = tmp_path_factory.mktemp("messy")
    sheet, back = folder / "sign-up.csv", folder / "sign-up refused rows.xlsx"
    sheet.write_bytes(SHEET.encode("cp1252"))
    with window_on_a_new_file(new_file, folder) as window:
        journey = Journey(Hand(window), lambda: window.opener.desk.ask(tables))
        journey.start_programme("Emerging leaders", "2026")
        found = Told(journey, first_round(journey, sheet, back), correct(back))
        second_round(journey, back)
        found.reasons = merge(journey)
        journey.accept_everybody()
        found.merged = tuple(found.people())
        found.undone = tuple(journey.undo() for _step in journey.done)
        yield found


@pytest.mark.req("S0-44")
def test_the_preview_counts_what_would_become_of_each_row(told) -> None:
    assert {key: told.preview[key] for key in ("all", "problems", "NEW", "CHANGED")} == {
        "all": "5",
        "problems": "2",
        "NEW": "3",
        "CHANGED": "0",
    }


def test_the_row_that_was_refused_is_handed_back_with_the_reason(told) -> None:
    headings, *rows = told.refused
    assert [row[:3] for row in rows] == [("Cleo Reid", "cleo@example.org", "wizard")]
    assert headings[-1] == "Problem"
    assert "Names no role" in rows[0][-1]


def test_everybody_is_in_once_with_what_was_chosen(told) -> None:
    assert {(row.name, row.email, row.role.key) for row in told.merged} == {
        ("Ada Obi", "ada.obi@example.org", "mentor"),
        ("Siân Hargreaves", "sian@home.example", "mentee"),
        ("Dee Lau", "dee.lau@example.org", "mentee"),
        ("Cleo Reid", "cleo@example.org", "mentor"),
    }
    assert told.reasons == ("Same names in another order",)


def test_all_who_are_selected_were_accepted_at_once(told) -> None:
    assert {row.state for row in told.merged} == {ParticipantState.ACCEPTED}


def test_every_act_is_one_step_and_undo_leads_back_to_nothing(told) -> None:
    journey = told.journey
    assert told.undone == tuple(reversed(journey.done))
    assert journey.done[1:3] == ["Import 4 rows", "Import 1 row"]
    assert journey.desk.ask(tables) == journey.notes[0]
    assert journey.desk.ask(merging.headcount) == 0
