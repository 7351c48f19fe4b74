"""What was left out is listed row by row."""

from pathlib import Path

from mentordesk.core.intake.report import CellProblem, Choices
from mentordesk.ui.dialogs.importing.brought import Brought
from mentordesk.ui.dialogs.importing.done_step import DoneStep
from mentordesk.ui.dialogs.importing.preview_rows import PreviewRow, Standing


def test_each_problem_of_each_row_is_named(qtbot, dressed):
    step = DoneStep()
    qtbot.addWidget(step)
    problems = (CellProblem(9, "role", "x", "Names no role."), CellProblem(9, "", "", "Short."))
    row = PreviewRow(1, 0, 9, "Cy", Standing.REFUSED, (), problems)
    step.show_left_out("Imported 3 rows", [Brought(Path("people.csv"), Choices())], [row])
    assert step.words.text() == "Imported 3 rows. 1 row was left out."
    assert [step.list.item(at).text() for at in range(step.list.count())] == [
        "people.csv, row 9, role: Names no role.",
        "people.csv, row 9: Short.",
    ]
