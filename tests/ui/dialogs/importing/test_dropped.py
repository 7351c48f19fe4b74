"""Sheets among what is dragged."""

from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from mentordesk.ui.dialogs.importing import dropped


def test_only_sheets_of_this_computer_count():
    brought = QMimeData()
    urls = ["file:///a/one.CSV", "file:///a/two.xlsx", "file:///a/three.pdf", "https://x.org/four.csv"]
    brought.setUrls([QUrl(each) for each in urls])
    assert dropped.sheets(brought) == [Path("/a/one.CSV"), Path("/a/two.xlsx")]
