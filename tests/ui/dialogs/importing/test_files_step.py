"""Choosing files, several at once, from the folder of last time."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QRadioButton

from mentordesk.core.intake.report import Choices
from mentordesk.ui.dialogs.importing import brought
from mentordesk.ui.dialogs.importing.files_step import FilesStep


def test_files_are_asked_for_in_the_folder_of_last_time(qtbot, dressed, tmp_path):
    step = FilesStep()
    qtbot.addWidget(step)
    step.folder = str(tmp_path)
    qtbot.mouseClick(step.choose, Qt.MouseButton.LeftButton)
    dialog = step.findChild(QFileDialog)
    assert dialog.directory().absolutePath() == str(tmp_path)
    assert dialog.fileMode() is QFileDialog.FileMode.ExistingFiles
    with qtbot.waitSignal(step.chosen) as said:
        dialog.filesSelected.emit([str(tmp_path / "a.csv"), str(tmp_path / "b.xlsx")])
    assert said.args == [[tmp_path / "a.csv", tmp_path / "b.xlsx"]]
    dialog.reject()


def test_the_caret_stays_at_an_answer_while_the_card_is_drawn_again(qtbot, dressed, sheet):
    step = FilesStep()
    qtbot.addWidget(step)
    file = brought.read(sheet("mentors.csv", "name,applied on\nAnn,03/04/2026\n"), Choices())
    step.show_files([file])
    step.show()
    with qtbot.waitActive(step):
        step.activateWindow()
    step.cards[0].findChild(QRadioButton, "dates mdy").setFocus()
    step.show_files([brought.chosen(file, replace(file.choices, **brought.answered("dates", "mdy")))])
    assert step.cards[0].findChild(QRadioButton, "dates mdy").hasFocus()


def test_a_change_tells_which_file_it_is_about(qtbot, dressed, sheet):
    step = FilesStep()
    qtbot.addWidget(step)
    files = (sheet(f"mentors{n}.csv", "name,applied on\nAnn,03/04/2026\n") for n in (1, 2))
    step.show_files([brought.read(path, Choices()) for path in files])
    with qtbot.waitSignal(step.changed) as said:
        qtbot.keyClick(step.cards[1].findChild(QRadioButton, "dates dmy"), Qt.Key.Key_Space)
    assert said.args[0] == 1
