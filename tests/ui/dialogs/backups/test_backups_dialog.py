"""The list of backups: the newest is chosen, two clicks restore it."""

import pytest

from mentordesk.core import workspace
from mentordesk.core.errors import Damaged
from mentordesk.ui.dialogs.backups import BackupActs, BackupsDialog


@pytest.fixture
def home(monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def shown(home, desk, someone, bare_window):
    """The dialog on two backups, and what was done through it."""
    someone("Ada Obi")
    desk.backup("daily")
    someone("Ben Hargreaves")
    desk.backup("before import")
    done = []

    def show(compare=lambda backup: workspace.compare(desk.path, backup.path), of=desk.file_id):
        acts = BackupActs(
            lambda: workspace.backups(of),
            compare,
            lambda backup: done.append(("restore", backup.why)),
            lambda backup: done.append(("look", backup.why)),
            lambda then: (desk.backup("by hand"), then()),
            lambda place: done.append(("place", place)),
        )
        dialog = BackupsDialog(bare_window, "Leaders", "", acts)
        dialog.open()
        return dialog, done

    return show


def test_the_newest_is_chosen_and_one_click_restores_it(qtbot, shown):
    dialog, done = shown()
    qtbot.waitUntil(lambda: dialog.differences.sentences == ["Nothing: it holds what the file holds now."])
    assert dialog.list.topLevelItemCount() == 2
    dialog.restore_button.click()
    assert done == [("restore", "before import")]


def test_an_older_one_tells_what_would_go_and_can_be_looked_at(qtbot, shown):
    dialog, done = shown()
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 2)
    dialog.list.setCurrentItem(dialog.list.topLevelItem(1))
    qtbot.waitUntil(lambda: "1 person" in " ".join(dialog.differences.sentences))
    dialog.look_button.click()
    assert done == [("look", "daily")]


def test_one_made_now_is_the_newest(qtbot, shown):
    dialog, _done = shown()
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 2)
    dialog.make_button.click()
    qtbot.waitUntil(lambda: dialog.list.topLevelItemCount() == 3)
    assert dialog.chosen.why == "by hand"
    dialog.reject()


def test_without_backups_it_says_when_there_will_be_one(qtbot, shown):
    dialog, _done = shown(of="another")
    qtbot.waitUntil(lambda: "no backup of this file yet" in " ".join(dialog.differences.sentences))
    assert not dialog.restore_button.isEnabled()
    dialog.reject()


def test_a_damaged_file_cannot_be_compared_but_restored(qtbot, shown):
    def damaged(_backup):
        raise Damaged("“x” is damaged.")

    dialog, _done = shown(damaged)
    qtbot.waitUntil(lambda: "cannot be compared" in " ".join(dialog.differences.sentences))
    assert dialog.restore_button.isEnabled()
    dialog.reject()
