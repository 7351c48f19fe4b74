"""A row in full: what is wrong can be corrected right there."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from mentordesk.core.intake.applying.taken import FieldChange
from mentordesk.core.intake.report import CellProblem
from mentordesk.ui.dialogs.importing.preview_rows import PreviewRow, Standing
from mentordesk.ui.dialogs.importing.row_panel import RowPanel

WRONG = PreviewRow(
    7,
    0,
    9,
    "Bob",
    Standing.REFUSED,
    (),
    (CellProblem(9, "name", "Bo\x07b", "A."), CellProblem(9, "role", "x", "B.")),
)


@pytest.fixture
def panel(qtbot, dressed):
    made = RowPanel()
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    return made


def show(qtbot, panel, row):
    """New widgets in a layout are shown with the next turn of the event loop."""
    panel.show_row(row, "people.csv")
    qtbot.waitUntil(lambda: len(words(panel)) > 3)


def words(panel):
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]


def test_every_problem_stands_under_its_cell(qtbot, panel):
    show(qtbot, panel, WRONG)
    assert [(field.heading, field.text()) for field in panel.fields] == [("name", "Bob"), ("role", "x")]
    assert {"A.", "B."} <= set(words(panel))


def test_enter_corrects_the_cell_though_only_the_unseen_sign_went(qtbot, panel):
    show(qtbot, panel, WRONG)
    with qtbot.waitSignal(panel.corrected) as said:
        qtbot.keyClick(panel.fields[0], Qt.Key.Key_Return)
    assert said.args == [7, {"name": "Bob"}]
    assert panel.goes_on


def test_enter_on_an_unchanged_cell_does_nothing(qtbot, panel):
    show(qtbot, panel, WRONG)
    with qtbot.assertNotEmitted(panel.corrected):
        qtbot.keyClick(panel.fields[1], Qt.Key.Key_Return)


def test_from_cell_to_cell_nothing_is_checked_yet_and_both_go_together(qtbot, panel):
    show(qtbot, panel, WRONG)
    panel.begin()
    with qtbot.assertNotEmitted(panel.corrected):
        qtbot.keyClicks(panel.fields[0], "Rob")
        qtbot.keyClick(panel.fields[0], Qt.Key.Key_Tab)
        qtbot.waitUntil(panel.fields[1].hasFocus)
        qtbot.keyClicks(panel.fields[1], "mentor")
    with qtbot.waitSignal(panel.corrected) as said:
        qtbot.keyClick(panel.fields[1], Qt.Key.Key_Return)
    assert said.args == [7, {"name": "Rob", "role": "mentor"}]


def test_leaving_the_cells_checks_what_was_typed(qtbot, panel):
    show(qtbot, panel, WRONG)
    panel.begin()
    qtbot.keyClicks(panel.fields[0], "Rob")
    with qtbot.waitSignal(panel.corrected) as said:
        panel.fields[0].clearFocus()
    assert said.args == [7, {"name": "Rob"}]
    assert not panel.goes_on


def test_a_row_that_is_too_short_can_be_taken_as_it_stands(qtbot, panel):
    panel.show_row(
        PreviewRow(3, 0, 4, "Di", Standing.REFUSED, (), (CellProblem(4, "", "", "Short."),)), "x.csv"
    )
    with qtbot.waitSignal(panel.corrected) as said:
        qtbot.mouseClick(panel.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert said.args == [3, {}]


def test_a_changed_row_shows_old_and_new(qtbot, panel):
    change = FieldChange("job title", "", "<i>Nurse</i>")
    show(qtbot, panel, PreviewRow(1, 0, 2, "Ann", Standing.CHANGED, (change,)))
    assert "\u2068nothing\u2069 → \u2068<i>Nurse</i>\u2069" in words(panel)
    panel.show_row(None, "")
    panel.begin()
    qtbot.waitUntil(lambda: bool(words(panel)))
    assert words(panel) == ["Choose a row to see what would become of it."]
