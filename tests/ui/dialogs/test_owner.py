"""The form of the coordinator is kept, and the logo at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog

from mentordesk.core import programmes
from mentordesk.ui.dialogs import owner
from mentordesk.ui.dialogs.owner import OwnerForm
from mentordesk.ui.kit.message import Message


@pytest.fixture
def form(qtbot, bare_window, desk):
    owner.open_for(desk, bare_window)
    qtbot.waitUntil(lambda: bool(bare_window.findChildren(OwnerForm)), timeout=10_000)
    [form] = bare_window.findChildren(OwnerForm)
    return form


def choose(qtbot, form, path):
    qtbot.mouseClick(form.choose, Qt.MouseButton.LeftButton)
    [dialog] = form.window().findChildren(QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.close()


def test_the_form_is_kept(qtbot, form, desk):
    assert form.fields["coordinator"].text() == "Robin Reyes"
    form.fields["phone"].setText("07700 900900")
    with qtbot.waitSignal(form.window().accepted, timeout=10_000):
        form.window().accept()
    assert desk.ask(programmes.owner).phone == "07700 900900"


def test_a_logo_is_shown_and_taken_away(qtbot, form, desk, tmp_path):
    picture = QPixmap(20, 10)
    picture.fill(Qt.GlobalColor.red)
    assert picture.save(str(tmp_path / "logo.png"))
    choose(qtbot, form, tmp_path / "logo.png")
    qtbot.waitUntil(form.remove.isVisible, timeout=10_000)
    assert desk.ask(programmes.logo) == (tmp_path / "logo.png").read_bytes()
    qtbot.mouseClick(form.remove, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not form.remove.isVisible(), timeout=10_000)
    assert desk.ask(programmes.logo) is None


def test_what_is_no_picture_is_refused_in_words(qtbot, form, bare_window, tmp_path):
    (tmp_path / "logo.png").write_bytes(b"no picture")
    choose(qtbot, form, tmp_path / "logo.png")
    qtbot.waitUntil(lambda: bool(bare_window.findChildren(Message)), timeout=10_000)
    [box] = bare_window.findChildren(Message)
    assert "PNG or JPEG" in box.accessibleDescription()
    box.close()
