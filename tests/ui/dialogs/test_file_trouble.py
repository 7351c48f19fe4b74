"""A file that cannot be opened always leaves a way on."""

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from mentordesk.core.errors import Damaged, FileTooNew, ForeignFile, InUse, NotThere, StorageTrouble
from mentordesk.core.workspace import Backup
from mentordesk.ui.dialogs.file_trouble import FileTroubleDialog, Trouble, WaysOn

AT = datetime(2026, 11, 21, 17, 5).astimezone()
BACKUP = Backup(Path("/b"), 1, "", "Leaders", AT, "daily", 7, 9, "")
FILE, NOW = Path("/desk/Leaders.mentordesk"), Path("/desk/archive/Old.mentordesk")


@pytest.fixture
def offered(qtbot, dressed):
    """The words of all buttons, and a way to press one and hear what it does."""

    kept = []

    def show(error, found=(), backups=()):
        done = []
        ways = WaysOn(
            lambda path: done.append(("open", path)),
            lambda: done.append("choose"),
            lambda path, backup: done.append(("restore", path, backup)),
            lambda path: done.append(("backups", path)),
            lambda path: done.append(("recover", path)),
        )
        dialog = FileTroubleDialog(None, Trouble(FILE, error, found, backups), ways)
        qtbot.addWidget(dialog)
        kept.append(dialog)
        return {button.text(): button for button in dialog.findChildren(QPushButton)}, done

    yield show
    kept.clear()


RESTORE = "Restore the backup of Sat 21 Nov 2026, 17:05"


@pytest.mark.parametrize(
    ("error", "ways"),
    [
        (Damaged("x"), [RESTORE, "Choose another backup…", "Recover what can be", "Open another file…"]),
        (NotThere("x"), [RESTORE, "Choose another backup…", "Look for the file…"]),
        (FileTooNew("x"), [RESTORE, "Choose another backup…", "Open another file…"]),
        (ForeignFile("x"), [RESTORE, "Choose another backup…", "Open another file…"]),
        (InUse("x"), ["Try again", RESTORE, "Choose another backup…", "Open another file…"]),
        (StorageTrouble("x"), ["Try again", RESTORE, "Choose another backup…", "Open another file…"]),
    ],
)
def test_every_trouble_has_its_ways(offered, error, ways):
    buttons, _done = offered(error, backups=[BACKUP])
    assert len(buttons) == len(ways) + 1
    assert all(any(text.startswith(way) for text in buttons) for way in ways)


def test_one_click_restores_the_newest_backup(offered):
    buttons, done = offered(Damaged("x"), backups=[BACKUP])
    first = next(iter(buttons.values()))
    assert first.isDefault()
    first.click()
    assert done == [("restore", FILE, BACKUP)]


def test_a_moved_file_is_opened_where_it_is_now(offered):
    buttons, done = offered(NotThere("x"), found=[NOW], backups=[BACKUP])
    buttons["Open “Old”"].click()
    assert done == [("open", NOW)]


@pytest.mark.parametrize("words", ["Choose another backup…", "Recover what can be read into a new file…"])
def test_other_ways_go_by_the_file(offered, words):
    buttons, done = offered(Damaged("x"), backups=[BACKUP])
    buttons[words].click()
    assert done[0][1] == FILE


def test_without_anything_found_there_is_still_another_file(offered):
    buttons, done = offered(Damaged("x"))
    buttons["Open another file…"].click()
    assert done == ["choose"]
