"""Asking for files."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from mentordesk.ui.dialogs import choose_file


def test_a_chosen_file_is_handed_on(qtbot, bare_window, tmp_path):
    chosen = []
    dialog = choose_file.ask_open(bare_window, str(tmp_path), chosen.append)
    dialog.fileSelected.emit(str(tmp_path / "a.mentordesk"))
    dialog.close()
    assert chosen == [Path(tmp_path / "a.mentordesk")]


def test_a_new_file_is_given_our_ending(qtbot, bare_window, tmp_path):
    dialog = choose_file.ask_new(bare_window, str(tmp_path), lambda _file: None)
    assert dialog.defaultSuffix() == "mentordesk"
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    dialog.close()


def test_a_file_of_another_kind_is_saved_under_the_name_proposed(qtbot, bare_window, tmp_path):
    chosen = []
    dialog = choose_file.ask_target(bare_window, str(tmp_path), "Roster.xlsx", chosen.append)
    assert (dialog.defaultSuffix(), Path(dialog.selectedFiles()[0]).name) == ("xlsx", "Roster.xlsx")
    dialog.fileSelected.emit(str(tmp_path / "Mine.xlsx"))
    dialog.close()
    assert chosen == [tmp_path / "Mine.xlsx"]


def test_a_picture_is_chosen_among_pictures(qtbot, bare_window, tmp_path):
    dialog = choose_file.ask_picture(bare_window, str(tmp_path), lambda _file: None)
    assert dialog.fileMode() == QFileDialog.FileMode.ExistingFile
    dialog.close()
