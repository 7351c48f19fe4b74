"""What was left out is listed row by row, and what can be done next is offered."""

from pathlib import Path

import pytest

from mentordesk.core.intake.report import CellProblem, Choices
from mentordesk.ui.dialogs.importing.brought import Brought
from mentordesk.ui.dialogs.importing.done_step import DoneStep
from mentordesk.ui.dialogs.importing.preview_rows import PreviewRow, Standing


@pytest.fixture
def step(qtbot, dressed):
    made = DoneStep()
    qtbot.addWidget(made)
    made.show()
    return made


def shown(step):
    buttons = (step.to_people, step.to_duplicates, step.next_sheet, step.to_undo, step.save)
    return [button.text() for button in buttons if button.isVisible()]


def test_each_problem_of_each_row_is_named(step):
    problems = (CellProblem(9, "role", "x", "Names no role."), CellProblem(9, "", "", "Short."))
    row = PreviewRow(1, 0, 9, "Cy", Standing.REFUSED, (), problems)
    step.show_done("Imported 3 rows", [Brought(Path("people.csv"), Choices())], [row])
    assert step.words.text() == "Imported 3 rows. 1 row was left out."
    assert [step.list.item(at).text() for at in range(step.list.count())] == [
        "people.csv, row 9, role: Names no role.",
        "people.csv, row 9: Short.",
    ]
    assert "Save refused rows…" in shown(step)


def test_where_all_came_in_only_what_comes_next_is_offered(step):
    step.show_done("Imported 3 rows", [], [])
    assert shown(step) == ["Show the people", "Import another sheet…", "Undo this import"]
    step.show_duplicates(2)
    assert "Look at 2 likely duplicates…" in shown(step)
    step.show_duplicates(0)
    assert not step.to_duplicates.isVisible()


def test_what_was_taken_back_is_not_offered_again(step):
    step.show_done("Imported 3 rows", [], [])
    step.show_undone()
    step.show_duplicates(2)
    assert shown(step) == ["Import another sheet…"]
    assert step.words.text().startswith("The import was taken back")
