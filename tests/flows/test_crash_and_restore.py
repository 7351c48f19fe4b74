"""A crash, a damaged file, a restored backup and the way back, in the real window with real events."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from mentordesk.core import workspace
from mentordesk.ui.dialogs.backups import BackupsDialog
from mentordesk.ui.dialogs.file_trouble import FileTroubleDialog
from mentordesk.ui.kit.settings import Settings
from mentordesk.ui.kit.task import wait_for_all
from mentordesk.ui.kit.theme import theme
from mentordesk.ui.main_window import MainWindow
from mentordesk.ui.rooms import views
from tests.flows.driving import CTRL, SHIFT, Hand

CRASHING = """
import os, sys, time
from pathlib import Path
from datetime import date
from mentordesk.core import participants, programmes
from mentordesk.core.desk import Desk
desk = Desk.open(Path(sys.argv[1]))
desk.do(programmes.add, programmes.CohortDraft(
    programme="Leaders", name="2026", start_on=date(2026, 9, 1), end_on=date(2027, 8, 31)))
cohort = desk.ask(programmes.cohorts)[0].id
for name in ("Ada Obi", "Ben Hargreaves"):
    desk.do(participants.add, cohort, participants.PersonDraft(name=name))
desk.backup("daily")
desk.do(participants.add, cohort, participants.PersonDraft(name="Cleo Reid"))
print("promised", flush=True)
time.sleep(60)
"""


def people(session):
    return [name for (name,) in session.connection().exec_driver_sql("SELECT name FROM person ORDER BY id")]


@pytest.fixture
def crashed(new_copy, tmp_path, monkeypatch):
    """A file whose program was killed right after it had promised three people; two are in its backup."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    running = subprocess.Popen(
        [sys.executable, "-c", CRASHING, str(new_copy)], stdout=subprocess.PIPE, text=True
    )
    assert running.stdout.readline() == "promised\n"
    running.send_signal(signal.SIGKILL)
    running.wait()
    running.stdout.close()
    return new_copy


@pytest.fixture
def hand(qapp, tmp_path):
    """Somebody at the window; no file is open."""
    theme().set("light", zoom=100, contrast=False)
    window = MainWindow(Settings(tmp_path / "window.ini"), views())
    window.show()
    window.activateWindow()
    window.begin(None)
    hand = Hand(window)
    hand.settle()
    yield hand
    window.close()
    wait_for_all()
    window.deleteLater()


def opened(hand):
    """The names of the people in the open file, once it is open."""
    hand.until(lambda: hand.window.opener.desk is not None and hand.page is not None, "the file is open")
    hand.settle()
    return hand.window.opener.desk.ask(people)


def damage(path: Path) -> bytes:
    """Rubbish over what the file begins with."""
    content = bytearray(path.read_bytes())
    content[:200] = os.urandom(200)
    path.write_bytes(content)
    return bytes(content)


THREE = ["Ada Obi", "Ben Hargreaves", "Cleo Reid"]


def test_after_a_crash_everything_that_was_promised_is_there_without_a_question(hand, crashed):
    hand.window.opener.open(crashed)
    assert opened(hand) == THREE
    assert hand.window._body.banners.said == {}


def test_a_backup_is_restored_from_the_menu_and_that_is_taken_back(hand, crashed):
    hand.window.opener.open(crashed)
    assert opened(hand) == THREE
    hand.press((Qt.Key.Key_B, CTRL | SHIFT))
    dialog = hand.dialog(BackupsDialog)
    hand.until(lambda: "1 person" in " ".join(dialog.differences.sentences), "what would change")
    hand.press(Qt.Key.Key_Return)
    hand.until(lambda: "restored" in hand.window._body.banners.said, "the backup is restored")
    assert opened(hand) == THREE[:2]
    hand.click(hand.button("Take it back"))
    hand.until(lambda: hand.window.opener.desk is None, "the file is let go")
    assert opened(hand) == THREE


def test_a_damaged_file_is_restored_with_one_click_and_kept_aside(hand, crashed):
    hand.window.opener.open(crashed)
    opened(hand)
    hand.window.opener.close()
    damaged = damage(crashed)
    hand.window.opener.open(crashed)
    hand.dialog(FileTroubleDialog)
    hand.click(hand.button("Restore the backup of"))
    assert opened(hand) == THREE[:2]
    (aside,) = crashed.parent.glob("*damaged*.mentordesk")
    assert aside.read_bytes() == damaged
    assert workspace.check(crashed) == []


def test_a_renamed_file_is_found_again_with_one_click(hand, crashed):
    hand.window.opener.open(crashed)
    opened(hand)
    hand.window.opener.close()
    now = crashed.rename(crashed.with_name("Leaders of last year.mentordesk"))
    hand.settle()
    hand.click(hand.button("Look for it"))
    hand.dialog(FileTroubleDialog)
    hand.click(hand.button("Open “Leaders of last year”"))
    assert opened(hand) == THREE
    assert hand.window.opener.desk.path == now
