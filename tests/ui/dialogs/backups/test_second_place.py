"""The second place for backups is chosen and given up."""

from PySide6.QtWidgets import QFileDialog

from mentordesk.ui.dialogs.backups.second_place import SecondPlace


def test_a_place_is_chosen_and_given_up(qtbot, dressed, tmp_path):
    heard = []
    line = SecondPlace("", heard.append)
    qtbot.addWidget(line)
    assert "this computer only" in line.place.text()
    line.choose.click()
    dialog = line.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path))
    dialog.reject()
    assert str(tmp_path) in line.place.text()
    line.stop.click()
    assert heard == [str(tmp_path), ""]
