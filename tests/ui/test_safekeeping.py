"""The open file is looked after: backed up each day, watched, and its troubles told with a way on."""

import shutil
from datetime import date

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from mentordesk.core import programmes, workspace
from mentordesk.core.errors import DiskFull, Replaced
from mentordesk.ui import safekeeping
from mentordesk.ui.kit.message import Message

DRAFT = programmes.CohortDraft(
    programme="Emerging leaders", name="2026", start_on=date(2026, 9, 1), end_on=date(2027, 8, 31)
)


@pytest.fixture
def keeping(demo_shell, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return demo_shell.keeping


def made(window):
    return [each.why for each in workspace.backups(window.opener.desk.file_id)]


def test_the_daily_backup_is_made_soon_after_opening_and_once(qtbot, demo_shell, keeping):
    assert keeping._soon.isActive()
    keeping._soon.start(0)
    qtbot.waitUntil(lambda: "Last backup: today" in demo_shell.status_line.backup.text())
    demo_shell.opener.desk.do(programmes.add, DRAFT)
    qtbot.waitUntil(demo_shell.menus.undo.isEnabled)
    assert not keeping._soon.isActive()
    assert made(demo_shell) == ["daily"]


def test_the_first_change_of_another_day_makes_one_too(qtbot, demo_shell, keeping, monkeypatch):
    keeping._soon.start(0)
    qtbot.waitUntil(lambda: made(demo_shell) == ["daily"])
    monkeypatch.setattr(safekeeping, "_today", lambda: date(2038, 1, 19))
    demo_shell.opener.desk.do(programmes.add, DRAFT)
    qtbot.waitUntil(lambda: made(demo_shell) == ["daily", "daily"])


def test_a_file_replaced_underneath_is_noticed_when_one_comes_back(qtbot, demo_shell, keeping, new_file):
    path = demo_shell.opener.desk.path
    shutil.copyfile(new_file, path.with_name("incoming"))
    path.with_name("incoming").replace(path)
    for _turn in range(2):  # told once, however often one comes back
        QApplication.sendEvent(demo_shell, QEvent(QEvent.Type.WindowActivate))
        qtbot.waitUntil(lambda: len(demo_shell.findChildren(Message)) == 1)
    box = demo_shell.findChild(Message)
    assert "it is among the backups" in box.accessibleDescription()
    assert made(demo_shell) == ["file replaced"]
    box.reject()


def test_a_backup_that_cannot_be_made_is_said_with_try_again(qtbot, demo_shell, keeping):
    keeping._not_backed_up(DiskFull("There is no room left."))
    assert "There is no room left." in demo_shell._body.banners.said["backup"]
    keeping._again()[1]()
    qtbot.waitUntil(lambda: "backup" not in demo_shell._body.banners.said)
    with pytest.raises(ZeroDivisionError):
        keeping._not_backed_up(ZeroDivisionError())


def test_a_second_place_that_is_gone_is_said(qtbot, demo_shell, keeping, tmp_path):
    demo_shell.opener.desk.second_place = tmp_path / "gone"
    keeping.copies.back_up()
    qtbot.waitUntil(lambda: "second place" in demo_shell._body.banners.said)
    demo_shell.opener.desk.second_place = None
    keeping.copies.back_up()
    qtbot.waitUntil(lambda: "second place" not in demo_shell._body.banners.said)


def test_a_synchronised_folder_is_warned_of_until_one_says_enough(qtbot, bare_window, new_file, tmp_path):
    path = tmp_path / "OneDrive - Northgate" / "a.mentordesk"
    path.parent.mkdir()
    shutil.copyfile(new_file, path)
    banners = bare_window._body.banners
    with qtbot.waitSignal(bare_window.opener.opened):
        bare_window.opener.open(path)
    bare_window.keeping._soon.start(0)
    qtbot.waitUntil(lambda: "OneDrive" in banners.said.get("place", ""))
    bare_window.keeping._do_not_say_again(path)
    bare_window.keeping._warn("This file lies in a folder that OneDrive copies.")
    assert banners.said == {}


def test_no_backup_yet_is_said(demo_shell, keeping):
    keeping.tell_backup(None)
    assert demo_shell.status_line.backup.text() == "No backup yet"


def test_a_replaced_file_that_could_not_be_rescued_is_not_called_safe(qtbot, demo_shell, keeping):
    box = keeping._offer_copy(Replaced("Another program replaced it."), demo_shell.opener.desk)
    assert "in no other place yet" in box.accessibleDescription()
    box.reject()
