"""A written file is handed over with the ways to it."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from mentordesk.ui.kit.handing_over import HandingOver, file_manager
from mentordesk.ui.kit.message import Message


@pytest.fixture
def opened():
    return []


def panel(qtbot, opened, remarks=(), *, works=True):
    made = HandingOver(
        Path("/out/packs.pdf"), "18 packs.", remarks, lambda url: opened.append(url.toLocalFile()) or works
    )
    qtbot.addWidget(made)
    made.show()
    return made


def test_the_file_and_its_folder_are_opened(qtbot, dressed, opened):
    made = panel(qtbot, opened)
    qtbot.mouseClick(made.open_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(made.folder_button, Qt.MouseButton.LeftButton)
    assert opened == ["/out/packs.pdf", "/out"]


def test_remarks_are_told(qtbot, dressed, opened):
    made = panel(qtbot, opened, remarks=("A letter is missing.",))
    assert "A letter is missing." in [label.text() for label in made.findChildren(QLabel)]
    assert made.property("level") == "amber"


def test_where_no_program_opens_it_that_is_said(qtbot, dressed, opened):
    made = panel(qtbot, opened, works=False)
    qtbot.mouseClick(made.open_button, Qt.MouseButton.LeftButton)
    [box] = made.findChildren(Message)
    assert "No program of this computer opens “packs.pdf”." in box.accessibleDescription()
    box.close()


def test_file_managers_show_the_file_itself_where_they_can():
    path = Path("/a/b.pdf")
    assert file_manager(path, "darwin") == ["open", "-R", "/a/b.pdf"]
    assert file_manager(path, "win32")[0] == "explorer"
    assert file_manager(path, "linux") == []
