"""Those who are selected go into a workbook."""

from openpyxl import load_workbook
from PySide6.QtWidgets import QFileDialog

from mentordesk.ui.dialogs import exporting_chosen


def test_those_selected_are_written_where_the_person_says(qtbot, someone, context, bare_window, tmp_path):
    wanted = [someone("Ada Obi"), someone("Ben Moss")][:1]
    path = tmp_path / "some.xlsx"
    exporting_chosen.ask(context, bare_window, wanted)
    dialog = bare_window.findChild(QFileDialog)
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    qtbot.waitUntil(lambda: "Wrote 1 participant" in bare_window.toasts.words.text())
    rows = list(load_workbook(path)["Participants"].values)
    assert [row[1] for row in rows[1:]] == ["Ada Obi"]
    assert context.settings.last_folder == str(tmp_path)
